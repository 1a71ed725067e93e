using DutyBot.Domain;
using DutyBot.Domain.Units;

namespace DutyBot.Tests.Typed;

/// <summary>A fictional district, small, but with the names that are hard to tell apart.</summary>
internal static class QinglanDistrict
{
    public static District Whole { get; } = new("青岚区", Units(), People(), Topics(), Places());

    private static Unit[] Units() =>
    [
        Unit("O01", UnitKind.Office, "区信访局（区人民来访接待中心）", "信访局", "District Petitions Office (Reception Centre)", "Petitions Office", "区信访局", "信访"),
        Unit("O02", UnitKind.Compound, "区机关事务服务中心", "机关事务中心", "District Government Offices Service Centre", "Compound", "机关事务"),
        Unit("L01", UnitKind.Leadership, "区委区政府（值班领导）", "区委区政府", "District Leadership (leader on duty)", "District Leadership", "区领导"),
        Unit("T01", UnitKind.Street, "松涛街道", "松涛", "Songtao Subdistrict", "Songtao"),
        Unit("T02", UnitKind.Street, "映月街道", "映月", "Yingyue Subdistrict", "Yingyue"),
        Unit("T04", UnitKind.Town, "白鹭镇", "白鹭", "Bailu Town", "Bailu"),
        Unit("T05", UnitKind.Town, "竹溪镇", "竹溪", "Zhuxi Town", "Zhuxi"),
        Unit("T07", UnitKind.Township, "青山乡", "青山", "Qingshan Township", "Qingshan"),
        Unit("D01", UnitKind.Department, "区自然资源局", "自然资源", "District Natural Resources Bureau", "Natural Resources", "自然资源局", "自规局"),
        Unit("D02", UnitKind.Department, "区征地拆迁事务中心", "征拆中心", "District Land Acquisition Centre", "Land Acquisition Centre", "区征拆中心", "征拆办"),
        Unit("D03", UnitKind.Department, "区人力资源和社会保障局", "人社", "District Human Resources and Social Security Bureau", "Human Resources", "人社局"),
        Unit("D05", UnitKind.Department, "市生态环境局青岚分局", "环境分局", "Municipal Environment Bureau, Qinglan Branch", "Environment Bureau", "环境局", "环保局"),
        Unit("D08", UnitKind.Department, "区退役军人事务局", "退役军人", "District Veterans Affairs Bureau", "Veterans Affairs", "退役军人局"),
        Unit("D09", UnitKind.Department, "区教育局", "教育局", "District Education Bureau", "Education Bureau", "教体局"),
        Unit("D10", UnitKind.Department, "区卫生健康局", "卫健", "District Health Bureau", "Health Bureau", "卫健局"),
        Unit("D11", UnitKind.Department, "区城市管理和综合执法局", "城管局", "District Urban Management Bureau", "Urban Management Bureau", "区城管局"),
        Unit("D13", UnitKind.Department, "区水利局", "水利局", "District Water Resources Bureau", "Water Bureau", "水务局"),
        Unit("D99", UnitKind.Department, "区老龄局", "老龄局", "District Ageing Bureau", "Ageing Bureau") with { Active = false },
    ];

    private static Unit Unit(string id, UnitKind kind, string name, string shortName, string nameEn, string shortNameEn, params string[] aliases) =>
        new(new UnitId(id), name, shortName, nameEn, shortNameEn, kind, null, null, new PersonId(id + "-1"), null, null, null, aliases);

    private static Person[] People() =>
    [
        new(new PersonId("O01-1"), "信访局·局长", "Petitions Office · Director", new UnitId("O01"), [], Role.OfficeHead),
        .. Staff("T04", "白鹭镇", "Bailu"),
        .. Staff("T07", "青山乡", "Qingshan"),
        .. Staff("D02", "区征地拆迁事务中心", "Land Acquisition Centre"),
        new(new PersonId("T04-5"), "欧阳景明", "Ouyang Jingming", new UnitId("T04"), [], Role.Liaison),
        new(new PersonId("D02-5"), "司徒景明", "Situ Jingming", new UnitId("D02"), [], Role.Liaison),
    ];

    private static Person[] Staff(string unit, string name, string nameEn) =>
    [
        new(new PersonId(unit + "-1"), name + "·主要负责人", nameEn + " · Head", new UnitId(unit), [], Role.UnitHead),
        new(new PersonId(unit + "-2"), name + "·分管领导", nameEn + " · Deputy Head", new UnitId(unit), [], Role.UnitDeputy),
        new(new PersonId(unit + "-3"), name + "·信访专干", nameEn + " · Liaison", new UnitId(unit), [], Role.Liaison),
        new(new PersonId(unit + "-4"), name + "·信访专干B角", nameEn + " · Backup Liaison", new UnitId(unit), [], Role.LiaisonBackup),
    ];

    private static Topic[] Topics() =>
    [
        Topic("LAND", "征地拆迁补偿", "Land compensation", ["D02", "D01"], "征地", "拆迁", "征收", "安置房", "land", "demolition"),
        Topic("LABOR", "劳动与社会保障", "Labour and social security", ["D03"], "劳动", "社保", "工资", "欠薪", "labour", "wages", "social security"),
        Topic("ENV", "生态环境", "Environment", ["D05"], "环保", "污染", "噪声", "environment", "noise"),
        Topic("RURAL", "农村土地与集体分配", "Rural land rights and shares", [], "农村", "宅基地", "承包地", "rural", "village"),
        Topic("VET", "优抚安置", "Veterans' benefits", ["D08"], "退役", "优抚", "veterans"),
        Topic("EDU", "教育", "Education", ["D09"], "学位", "入学", "school"),
        Topic("HEALTH", "医疗卫生", "Health care", ["D10"], "医疗", "卫生", "health"),
        Topic("URBAN", "城市管理", "Urban management", ["D11"], "城管", "占道", "urban", "parking"),
        Topic("INFRA", "交通水利", "Roads and water", ["D13"], "交通", "水利", "修路", "road", "water"),
        Topic("ACCUSE", "检举控告", "Accusation", [], "检举", "控告", "accusation") with { NeverPosted = true },
    ];

    private static Topic Topic(string code, string zh, string en, string[] lead, params string[] words) =>
        new(new TopicCode(code), zh, en, words, [.. lead.Select(id => new UnitId(id))]);

    private static Place[] Places() =>
    [
        new(new PlaceId("EAST_GATE"), "机关大院东门", "East gate", ["东门", "east gate"]),
        new(new PlaceId("SOUTH_GATE"), "机关大院南门", "South gate", ["南门", "south gate"]),
        new(new PlaceId("HALL"), "来访接待大厅", "Reception hall", ["大厅", "接待大厅", "reception hall", "hall"], Reception: true),
        new(new PlaceId("CENTRE"), "区人民来访接待中心", "Reception centre", ["接待中心", "reception centre"]),
    ];
}
