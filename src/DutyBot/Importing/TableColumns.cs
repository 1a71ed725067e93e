namespace DutyBot.Importing;

/// <summary>What the cells of a column hold.</summary>
internal enum CellKind
{
    Text,
    Code,

    /// <summary>A kind or a role: in its own word, or in the office's.</summary>
    Label,
    Codes,
    Texts,
    Number,
    Flag,
    Leave,

    /// <summary>Read past.</summary>
    Unused,
}

/// <summary>A column of a table.</summary>
/// <param name="Name">As in the JSON file.</param>
/// <param name="Needed">Whether a table without it is no such table.</param>
/// <param name="Chinese">What stands above it in a Chinese spreadsheet.</param>
internal sealed record TableColumn(string Name, CellKind Kind, bool Needed, params IReadOnlyList<string> Chinese);

/// <summary>The columns of the four tables, and the words of a Chinese spreadsheet.</summary>
internal static class TableColumns
{
    private static readonly TableColumn[] Beside = [new("no", CellKind.Unused, false, "序号"), new("note", CellKind.Unused, false, "备注")];

    public static IReadOnlyList<TableColumn> Units { get; } =
    [
        new("unit_id", CellKind.Code, true, "单位编号"),
        new("name", CellKind.Text, true, "单位名称", "单位全称"),
        new("short_name", CellKind.Text, true, "简称", "单位简称"),
        new("name_en", CellKind.Text, true, "英文名称"),
        new("short_name_en", CellKind.Text, true, "英文简称"),
        new("aliases", CellKind.Texts, false, "别名"),
        new("kind", CellKind.Label, true, "类别", "单位类别"),
        new("duty_phone", CellKind.Code, false, "值班电话"),
        new("typical_travel_minutes", CellKind.Number, false, "路程分钟", "路程（分钟）"),
        new("active", CellKind.Flag, false, "启用"),
        new("head_id", CellKind.Code, false, "主要负责人编号", "负责人编号"),
        new("deputy_id", CellKind.Code, false, "分管负责人编号"),
        new("liaison_id", CellKind.Code, false, "联络员编号"),
        new("backup_id", CellKind.Code, false, "B角编号"),
        new("district", CellKind.Text, false, "地区", "区县"),
        new("member_ids", CellKind.Unused, false, "成员编号"),
        new("group_chat_id", CellKind.Unused, false, "群编号"),
        .. Beside,
    ];

    public static IReadOnlyList<TableColumn> People { get; } =
    [
        new("person_id", CellKind.Code, true, "人员编号"),
        new("display_name", CellKind.Text, true, "姓名", "显示名称"),
        new("display_name_en", CellKind.Text, true, "英文姓名", "英文显示名称"),
        new("unit_id", CellKind.Code, true, "单位编号", "所属单位编号"),
        new("also_unit_ids", CellKind.Codes, false, "兼任单位编号"),
        new("role", CellKind.Label, true, "角色"),
        new("channel_user_id", CellKind.Text, false, "聊天账号"),
        new("aad_object_id", CellKind.Text, false, "Entra编号"),
        new("upn", CellKind.Text, false, "登录名"),
        new("email", CellKind.Text, false, "邮箱", "电子邮箱"),
        new("leave", CellKind.Leave, false, "请假", "请假日期"),
        new("gave_over_unit_ids", CellKind.Codes, false, "已交接单位编号"),
        new("substantive", CellKind.Unused, false, "在编"),
        new("backup_person_id", CellKind.Unused, false, "代理人编号"),
        .. Beside,
    ];

    public static IReadOnlyList<TableColumn> Topics { get; } =
    [
        new("code", CellKind.Code, true, "事由编号", "事由代码"),
        new("zh", CellKind.Text, true, "中文名称", "事由"),
        new("en", CellKind.Text, true, "英文名称"),
        new("words", CellKind.Texts, false, "关键词"),
        new("lead", CellKind.Codes, false, "牵头单位编号"),
        new("never_posted", CellKind.Flag, false, "不予通报"),
        .. Beside,
    ];

    public static IReadOnlyList<TableColumn> Places { get; } =
    [
        new("id", CellKind.Code, true, "地点编号"),
        new("zh", CellKind.Text, true, "中文名称", "地点"),
        new("en", CellKind.Text, true, "英文名称"),
        new("words", CellKind.Texts, false, "关键词"),
        new("reception", CellKind.Flag, false, "接待场所"),
        .. Beside,
    ];

    /// <summary>What a Chinese spreadsheet calls the sheets.</summary>
    public static IReadOnlyDictionary<string, string> Sheets { get; } = new Dictionary<string, string>
    {
        ["units"] = "单位", ["people"] = "人员", ["topics"] = "事由", ["places"] = "地点",
    };

    /// <summary>Kinds and roles in the words of the office.</summary>
    public static IReadOnlyDictionary<string, string> Labels { get; } = new Dictionary<string, string>
    {
        ["信访部门"] = "office", ["机关事务"] = "compound", ["领导"] = "leadership", ["街道"] = "street", ["镇"] = "town", ["乡"] = "township", ["部门"] = "department",
        ["信访局长"] = "office_head", ["信访副局长"] = "office_deputy", ["值班员"] = "duty_officer", ["抽调人员"] = "seconded", ["门岗"] = "gate_guard",
        ["单位主要负责人"] = "unit_head", ["单位分管负责人"] = "unit_deputy", ["联络员"] = "liaison", ["B角"] = "liaison_backup", ["县级领导"] = "district_leader", ["区级领导"] = "district_leader", ["管理员"] = "admin",
    };

    public static IReadOnlySet<string> Yes { get; } = new HashSet<string>(StringComparer.OrdinalIgnoreCase) { "true", "yes", "y", "1", "是", "√" };

    public static IReadOnlySet<string> No { get; } = new HashSet<string>(StringComparer.OrdinalIgnoreCase) { "false", "no", "n", "0", "否", "×" };

    /// <summary>What stands between the first and the last day of a leave.</summary>
    public const string Until = "..|至|到|—|~|～| to ";
}
