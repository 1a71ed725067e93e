using DutyBot.Domain;
using DutyBot.Domain.Units;

namespace DutyBot.Tests.Cards;

/// <summary>A small fictional district to show cards of.</summary>
internal static class Town
{
    public static readonly TimeZoneInfo Zone = TimeZoneInfo.FindSystemTimeZoneById("Asia/Shanghai");

    public static readonly UnitId Bailu = new("T04");
    public static readonly UnitId Songtao = new("T01");
    public static readonly UnitId Land = new("D02");
    public static readonly UnitId Labour = new("D03");

    public static readonly PersonId Officer = new("O01-4");
    public static readonly PersonId SecondOfficer = new("O01-5");
    public static readonly PersonId DutyLeader = new("O01-2");
    public static readonly PersonId DistrictLeader = new("L01-1");
    public static readonly PersonId Gate = new("O02-1");
    public static readonly PersonId BailuHead = new("T04-1");
    public static readonly PersonId BailuDeputy = new("T04-2");
    public static readonly PersonId BailuLiaison = new("T04-3");
    public static readonly PersonId BailuBackup = new("T04-4");
    public static readonly PersonId LandLiaison = new("D02-3");

    public static District District(int moreUnits = 0)
    {
        List<Unit> units =
        [
            Unit("O01", "区信访局", "信访局", "District Petitions Office", "Petitions Office", UnitKind.Office, "内线8000", 0, "O01-1", "O01-2", null, null),
            Unit("L01", "区委区政府", "区委区政府", "District Leadership", "District Leadership", UnitKind.Leadership, "内线8001", 0, "L01-1", null, null, null),
            Unit("T04", "白鹭镇", "白鹭", "Bailu Town", "Bailu", UnitKind.Town, "内线8104", 16, "T04-1", "T04-2", "T04-3", "T04-4"),
            Unit("T01", "松涛街道", "松涛", "Songtao Subdistrict", "Songtao", UnitKind.Street, "内线8101", 6, "T01-1", "T01-2", "T01-3", "T01-4"),
            Unit("D02", "区征地拆迁事务中心", "征拆中心", "District Land Acquisition Centre", "Land Acquisition Centre", UnitKind.Department, "内线8202", 9, "D02-1", "D02-2", "D02-3", "D02-4"),
            Unit("D03", "区人力资源和社会保障局", "人社局", "District Human Resources Bureau", "Human Resources", UnitKind.Department, "内线8203", 7, "D03-1", "D03-2", "D03-3", "D03-4"),
            .. Enumerable.Range(1, moreUnits).Select(number => Unit(
                $"X{number:00}", $"区第{number:00}号行政事务管理中心", $"第{number:00}号中心", $"District Administration Centre No. {number:00}", $"Administration Centre {number:00}",
                UnitKind.Department, $"内线9{number:000}", 12, null, null, $"X{number:00}-3", null)),
        ];
        List<Person> people =
        [
            Person("O01-1", "信访局·局长", "Petitions Office · Director", "O01", Role.OfficeHead),
            Person("O01-2", "信访局·副局长", "Petitions Office · Deputy Director", "O01", Role.OfficeDeputy),
            Person("O01-4", "信访局·业务股股长", "Petitions Office · Section Chief", "O01", Role.DutyOfficer),
            Person("O01-5", "接待中心·接访员", "Reception Centre · Receptionist", "O01", Role.DutyOfficer),
            Person("L01-1", "区领导01", "District Leader 01", "L01", Role.DistrictLeader),
            Person("O02-1", "机关大院·值守员01", "Compound · Gate Officer 01", "O01", Role.GateGuard),
            .. OfUnit("T04", "白鹭镇", "Bailu"),
            .. OfUnit("T01", "松涛街道", "Songtao"),
            .. OfUnit("D02", "区征地拆迁事务中心", "Land Acquisition Centre"),
            .. OfUnit("D03", "区人力资源和社会保障局", "Human Resources"),
            .. Enumerable.Range(1, moreUnits).Select(number => Person(
                $"X{number:00}-3", $"区第{number:00}号行政事务管理中心·信访专干", $"Administration Centre {number:00} · Liaison", $"X{number:00}", Role.Liaison)),
        ];
        List<Topic> topics =
        [
            new(new TopicCode("LAND"), "征地拆迁补偿", "Land compensation", ["征地", "拆迁", "land"], [Land]),
            new(new TopicCode("LABOR"), "劳动与社会保障", "Labour and social security", ["劳动", "欠薪", "wages"], [Labour]),
            new(new TopicCode("ACCUSE"), "检举控告", "Accusation", ["检举"], [], NeverPosted: true),
        ];
        List<Place> places =
        [
            new(new PlaceId("EAST_GATE"), "机关大院东门", "East gate", ["东门", "east gate"]),
            new(new PlaceId("HALL"), "来访接待大厅", "Reception hall", ["大厅", "接待大厅", "hall", "reception hall"], Reception: true),
        ];
        return new District("青岚区", units, people, topics, places);
    }

    /// <summary>23 November 2026 by the office's clock.</summary>
    public static DateTimeOffset At(string time, int plusDays = 0) =>
        new DutyDay(new DateOnly(2026, 11, 23).AddDays(plusDays)).At(TimeOnly.Parse(time, System.Globalization.CultureInfo.InvariantCulture), Zone);

    private static Unit Unit(
        string id, string name, string brief, string english, string englishBrief, UnitKind kind, string phone, int travel, string? head, string? deputy, string? liaison, string? backup) =>
        new(new UnitId(id), name, brief, english, englishBrief, kind, phone, travel, Id(head), Id(deputy), Id(liaison), Id(backup), []);

    private static PersonId? Id(string? id) => id is null ? null : new PersonId(id);

    private static Person Person(string id, string name, string english, string unit, Role role) =>
        new(new PersonId(id), name, english, new UnitId(unit), [], role);

    private static IEnumerable<Person> OfUnit(string unit, string name, string english) =>
    [
        Person(unit + "-1", name + "·主要负责人", english + " · Head", unit, Role.UnitHead),
        Person(unit + "-2", name + "·分管领导", english + " · Deputy Head", unit, Role.UnitDeputy),
        Person(unit + "-3", name + "·信访专干", english + " · Liaison", unit, Role.Liaison),
        Person(unit + "-4", name + "·信访专干B角", english + " · Backup Liaison", unit, Role.LiaisonBackup),
    ];
}
