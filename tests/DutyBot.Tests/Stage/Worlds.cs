using DutyBot.Domain;
using DutyBot.Domain.Units;

namespace DutyBot.Tests;

/// <summary>Small districts that stories play in. Accounts are the person's id in small letters.</summary>
internal static class Worlds
{
    /// <summary>An office, a gate, leaders, two towns and two departments, each with its four contacts.</summary>
    public static District TwoTowns { get; } = new(
        "Test district",
        [
            Office("O01", UnitKind.Office, "信访局", "Petitions Office", "内线8000"),
            Office("O02", UnitKind.Compound, "机关事务中心", "Compound", "内线8010"),
            Office("L01", UnitKind.Leadership, "区领导", "Leadership", "内线8001"),
            Called("T04", UnitKind.Town, "白鹭镇", "白鹭", "Bailu Town", "Bailu", 16),
            Called("T07", UnitKind.Township, "青山乡", "青山", "Qingshan Township", "Qingshan", 12),
            Called("D02", UnitKind.Department, "区征地拆迁事务中心", "征拆中心", "District Land Acquisition Centre", "Land Acquisition", 9),
            Called("D03", UnitKind.Department, "区人力资源和社会保障局", "人社局", "District Human Resources Bureau", "Human Resources", 7),
        ],
        [
            Someone("O01-1", "O01", Role.OfficeHead, "局长", "Director"),
            Someone("O01-2", "O01", Role.OfficeDeputy, "副局长", "Deputy Director"),
            Someone("O01-3", "O01", Role.DutyOfficer, "值班员一", "Officer One"),
            Someone("O01-4", "O01", Role.DutyOfficer, "值班员二", "Officer Two"),
            Someone("O02-1", "O02", Role.GateGuard, "值守员", "Gate Officer"),
            Someone("L01-1", "L01", Role.DistrictLeader, "区领导一", "District Leader"),
            .. Contacts("T04", "白鹭", "Bailu"), .. Contacts("T07", "青山", "Qingshan"),
            .. Contacts("D02", "征拆", "Land"), .. Contacts("D03", "人社", "Labour"),
        ],
        [
            new Topic(new TopicCode("LAND"), "征地拆迁补偿", "Land compensation", ["征地", "拆迁", "land"], [new UnitId("D02")]),
            new Topic(new TopicCode("LABOR"), "劳动与社会保障", "Labour and social security", ["工资", "欠薪", "wages"], [new UnitId("D03")]),
            new Topic(new TopicCode("ACCUSE"), "检举控告", "Accusation", ["举报", "检举", "accusation"], [], NeverPosted: true),
        ],
        [
            new Place(new PlaceId("EAST_GATE"), "机关大院东门", "East gate", ["东门", "east gate"]),
            new Place(new PlaceId("HALL"), "来访接待大厅", "Reception hall", ["大厅", "接待大厅", "reception hall", "hall"], Reception: true),
        ]);

    /// <summary>The same office with a work group of 108: 21 more towns and a second guard and leader.</summary>
    public static District WorkGroup { get; } = WithTowns(
        21, Someone("O02-2", "O02", Role.GateGuard, "值守员二", "Gate Officer Two"), Someone("L01-2", "L01", Role.DistrictLeader, "区领导二", "Second Leader"));

    /// <summary>The same office with that many more towns, T11 and so on, each with its four contacts.</summary>
    public static District WithTowns(int more, params Person[] others) => With(more, UnitKind.Town, others);

    /// <summary>The same with departments, of which many may be called at once.</summary>
    public static District WithDepartments(int more) => With(more, UnitKind.Department);

    private static District With(int more, UnitKind kind, params Person[] others) => new(
        "Large test district",
        [.. TwoTowns.Units, .. Enumerable.Range(11, more).Select(number => Called($"T{number}", kind, $"第{number}镇", $"{number}镇", $"Town {number}", $"No. {number}", 20))],
        [.. TwoTowns.People, .. Enumerable.Range(11, more).SelectMany(number => Contacts($"T{number}", $"{number}镇", $"Town {number}")), .. others],
        TwoTowns.Topics,
        TwoTowns.Places);

    public static District With(this District district, Func<Person, Person> person) =>
        new(district.Name, district.Units, district.People.Select(person), district.Topics, district.Places);

    public static District With(this District district, Func<Unit, Unit> unit) =>
        new(district.Name, district.Units.Select(unit), district.People, district.Topics, district.Places);

    private static Unit Office(string id, UnitKind kind, string name, string nameEn, string phone) => new(
        new UnitId(id), name, name, nameEn, nameEn, kind, phone, 0,
        kind == UnitKind.Compound ? null : new PersonId(id + "-1"), kind == UnitKind.Office ? new PersonId(id + "-2") : null, null, null, []);

    private static Unit Called(string id, UnitKind kind, string name, string brief, string nameEn, string briefEn, int minutes) => new(
        new UnitId(id), name, brief, nameEn, briefEn, kind, "内线8" + id[1..] + "1", minutes,
        new PersonId(id + "-1"), new PersonId(id + "-2"), new PersonId(id + "-3"), new PersonId(id + "-4"), []);

    private static IEnumerable<Person> Contacts(string unit, string name, string nameEn) =>
    [
        Someone(unit + "-1", unit, Role.UnitHead, name + "主要负责人", nameEn + " Head"),
        Someone(unit + "-2", unit, Role.UnitDeputy, name + "分管领导", nameEn + " Deputy"),
        Someone(unit + "-3", unit, Role.Liaison, name + "专干", nameEn + " Liaison"),
        Someone(unit + "-4", unit, Role.LiaisonBackup, name + "B角", nameEn + " Backup"),
    ];

    private static Person Someone(string id, string unit, Role role, string name, string nameEn) =>
        new(new PersonId(id), name, nameEn, new UnitId(unit), [], role, id.ToLowerInvariant());
}
