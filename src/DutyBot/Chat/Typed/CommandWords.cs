using DutyBot.Domain;
using DutyBot.Domain.Alerts;
using DutyBot.Domain.Outgoing;
using DutyBot.Domain.Units;

namespace DutyBot.Chat.Typed;

/// <summary>The words of the desk in both languages, lower case and half width: the one place of this folder where they are written.</summary>
internal static class CommandWords
{
    /// <summary>What a line begins with. The first of a command and language is the one that is suggested.</summary>
    public static readonly IReadOnlyList<Opening> Openings =
    [
        .. Begin(CommandName.Alert, Manner.Command, "通报", "alert"),
        .. Begin(CommandName.Visitors, Manner.Command, "来人", "visitors", "visitor"),
        .. Begin(CommandName.Acknowledge, Manner.Command, "签收", "ack", "acknowledge"),
        .. Begin(CommandName.Acknowledge, Manner.Everyday, "收到", "收到了", "已收到", "got it"),
        .. Begin(CommandName.Acknowledge, Manner.EnRoute, EnRoute),
        .. Begin(CommandName.Arrive, Manner.Command, "到场", "arrived"),
        .. Begin(CommandName.Arrive, Manner.Everyday,
            "到了", "已到", "已到了", "我到了", "我已到", "我们到了", "已到场", "我已到场", "到场了", "here", "i'm here", "i am here", "we're here", "we are here"),
        .. Begin(CommandName.Confirm, Manner.Command, "确认", "确认到场", "confirm"),
        .. Begin(CommandName.Result, Manner.Command, "结果", "登记结果", "result"),
        .. Begin(CommandName.Close, Manner.Command, "办结", "close"),
        .. Begin(CommandName.Withdraw, Manner.Command, "撤销", "withdraw"),
        .. Begin(CommandName.Status, Manner.Command, "状态", "status"),
        .. Begin(CommandName.Bind, Manner.Command, "绑定", "bind"),
        .. Begin(CommandName.Language, Manner.Command, "语言", "language"),
        .. Begin(CommandName.Help, Manner.Command, "帮助", "help"),
    ];

    private static string[] EnRoute =>
    [
        "马上到", "马上就到", "我马上到", "在路上", "在路上了", "我在路上", "已在路上", "已出发", "已经出发", "我已出发", "出发了",
        "on my way", "i'm on my way", "on the way", "on our way",
    ];

    /// <summary>Politeness before the first word; it says nothing.</summary>
    public static readonly IReadOnlyList<string> BeforeOpening = ["好的", "好", "嗯", "您好", "ok", "okay", "yes", "please", "请"];

    /// <summary>Words between the others that carry nothing of their own.</summary>
    public static readonly IReadOnlyList<string> Fillers =
    [
        "在", "从", "来自", "因", "和", "与", "的", "约", "大约", "大概", "共", "有", "请", "一下", "预计", "到", "后", "内", "了", "我", "我去", "谢谢", "好的", "辛苦了",
        "编号", "来访", "第", "属地", "牵头", "牵头单位", "责任单位", "配合单位",
        "in", "at", "from", "of", "the", "and", "about", "with", "to", "for", "eta", "no", "no.", "number", "visit", "coming", "please", "thanks", "thank you", "ok",
        "territory", "lead", "lead unit", "unit", "units",
    ];

    /// <summary>Words that may follow the opening of their own kind of command.</summary>
    public static readonly IReadOnlyList<(string Text, Meaning Meaning)> Fixed =
    [
        .. Each(new Meaning.All(), "全部", "所有", "all"),
        .. Each(new Meaning.EnRoute(), EnRoute),
        .. Each(new Meaning.Got(), "收到", "收到了", "已收到", "签收", "got it"),
        .. Each(new Meaning.Question(), "?"),
        .. Each(new Meaning.Minutes(30), "半小时", "半个小时", "half an hour"),
        .. Each(new Meaning.Minutes(15), "一刻钟", "quarter of an hour"),
        .. Each(new Meaning.Result(VisitResult.Answered), "当场答复", "已当场答复", "答复", "已答复", "answered", "answer"),
        .. Each(new Meaning.Result(VisitResult.Assigned), "转交责任单位办理", "转交责任单位", "转交办理", "转交", "已转交", "assigned", "assign"),
        .. Each(new Meaning.Result(VisitResult.NextTalk), "约定下次面谈", "下次面谈", "约定面谈", "面谈", "next_talk", "next talk", "next-talk"),
        .. Each(new Meaning.Result(VisitResult.LegalRoute), "释明法定途径", "释明", "法定途径", "已释明", "legal_route", "legal route", "legal-route"),
        .. Each(new Meaning.Result(VisitResult.Gone), "来访群众已离开", "群众已离开", "已离开", "离开", "未接谈", "gone"),
        .. Each(new Meaning.Group(Purpose.Alerts), "通报群", "通报", "alerts", "alert"),
        .. Each(new Meaning.Group(Purpose.Leaders), "领导群", "领导", "leaders"),
        .. Each(new Meaning.Tongue(Language.Chinese), "中文", "汉语", "简体中文", "zh", "zh-hans", "chinese"),
        .. Each(new Meaning.Tongue(Language.English), "英文", "英语", "en", "english"),
    ];

    public static readonly IReadOnlyList<(string Text, CancelReason Reason)> Reasons =
    [
        ("误发", CancelReason.Mistake), ("误报", CancelReason.Mistake), ("mistake", CancelReason.Mistake), ("by mistake", CancelReason.Mistake),
        ("重复", CancelReason.Duplicate), ("重复通报", CancelReason.Duplicate), ("duplicate", CancelReason.Duplicate),
        ("来访群众已离开", CancelReason.VisitorsGone), ("群众已离开", CancelReason.VisitorsGone), ("已离开", CancelReason.VisitorsGone),
        ("离开", CancelReason.VisitorsGone), ("gone", CancelReason.VisitorsGone),
    ];

    /// <summary>How people are called by what they are; one such person sits in each unit.</summary>
    public static readonly IReadOnlyList<(string Text, Role Role)> Roles =
    [
        ("主要负责人", Role.UnitHead), ("负责人", Role.UnitHead), ("head", Role.UnitHead), ("unit head", Role.UnitHead),
        ("分管领导", Role.UnitDeputy), ("分管", Role.UnitDeputy), ("deputy", Role.UnitDeputy), ("deputy head", Role.UnitDeputy),
        ("信访专干", Role.Liaison), ("专干", Role.Liaison), ("联络员", Role.Liaison), ("liaison", Role.Liaison),
        ("b角", Role.LiaisonBackup), ("专干b角", Role.LiaisonBackup), ("信访专干b角", Role.LiaisonBackup),
        ("backup", Role.LiaisonBackup), ("backup liaison", Role.LiaisonBackup),
    ];

    /// <summary>What a head count is written with.</summary>
    public static readonly IReadOnlyList<string> Heads =
        ["人", "名", "位", "个人", "名群众", "位群众", "人次", "people", "persons", "person", "visitors", "visitor", "ppl"];

    public static readonly IReadOnlyList<(string Text, int Minutes)> Spans =
    [
        ("分", 1), ("分钟", 1), ("min", 1), ("mins", 1), ("minute", 1), ("minutes", 1), ("小时", 60), ("个小时", 60), ("hour", 60), ("hours", 60),
    ];

    public static readonly IReadOnlyList<string> AfterAlertNumber = ["号"];

    /// <summary>People say the street's office or the town's government where they mean the unit.</summary>
    public static readonly IReadOnlyList<(UnitKind Kind, string Text)> AfterTerritory =
    [
        (UnitKind.Street, "办"), (UnitKind.Street, "办事处"), (UnitKind.Town, "政府"), (UnitKind.Town, "人民政府"),
        (UnitKind.Township, "政府"), (UnitKind.Township, "人民政府"),
    ];

    /// <summary>English words that name no unit by themselves.</summary>
    public static readonly IReadOnlyList<string> NoName = ["and", "of", "the", "for", "in", "at", "on", "to"];

    /// <summary>Numbers that the number writer has no such word for.</summary>
    public static readonly IReadOnlyList<(string Text, int Number)> MoreNumbers =
    [
        ("两", 2), ("俩", 2), ("仨", 3), ("a hundred", 100), ("a dozen", 12),
    ];

    /// <summary>Where people say a number otherwise than the number writer does.</summary>
    public static readonly IReadOnlyList<(string Written, string Spoken)> SpokenNumbers =
        [("百十", "百一十"), ("二百", "两百"), ("二十", "廿"), ("三十", "卅")];

    public static readonly IReadOnlyList<string> Hours = ["点", "时"];

    public const string HalfPast = "半";

    public const string QuarterPast = "一刻";

    public const string QuarterTo = "三刻";

    public const char MinuteMark = '分';

    /// <summary>Hours 1 to 11 said with one of these lie after noon.</summary>
    public static readonly IReadOnlyList<string> AfterNoon = ["下午", "晚上"];

    public static readonly IReadOnlyList<string> BeforeNoon = ["上午", "早上", "凌晨"];

    /// <summary>Digits 0 to 9 as they are said one by one, in the ways of writing them; the place in the string is the digit.</summary>
    public static readonly IReadOnlyList<string> ChineseDigits = ["零一二三四五六七八九", "〇幺", "○壹贰叁肆伍陆柒捌玖"];

    /// <summary>For patterns over free text.</summary>
    public const string HeadPattern = "个人|人|名|位|people|persons?|visitors?";

    public const string HourPattern = "点|时";

    public const string MinutePattern = "分";

    public const string OfficialPattern = "号";

    private static IEnumerable<Opening> Begin(CommandName command, Manner manner, params string[] words) =>
        words.Select(word => new Opening(word, command, manner));

    private static IEnumerable<(string, Meaning)> Each(Meaning meaning, params string[] words) => words.Select(word => (word, meaning));
}

/// <summary>How a command was begun: with its own word, with everyday words, or with everyday words that also say "I am coming".</summary>
internal enum Manner
{
    Command,
    Everyday,
    EnRoute,
}

internal sealed record Opening(string Text, CommandName Command, Manner Manner);
