using DutyBot.Domain;
using DutyBot.Domain.Alerts;
using DutyBot.Domain.Outgoing;
using DutyBot.Domain.Units;

namespace DutyBot.Chat.Typed;

/// <summary>The words of the desk in both languages, lower case and half width: the one place of this folder where they are written.</summary>
internal static partial class CommandWords
{
    /// <summary>Politeness before the first word; it says nothing.</summary>
    public static readonly IReadOnlyList<string> BeforeOpening = ["好的", "好", "嗯", "您好", "ok", "okay", "yes", "please", "请"];

    /// <summary>Words between the others that carry nothing of their own.</summary>
    public static readonly IReadOnlyList<string> Fillers =
    [
        "在", "从", "来自", "因", "和", "与", "的", "约", "大约", "大概", "共", "有", "请", "一下", "预计", "到", "后", "内", "了", "我", "我去", "谢谢", "好的", "辛苦了",
        "给", "改为", "换成", "编号", "来访", "通报", "第", "属地", "牵头", "牵头单位", "责任单位", "配合单位",
        "in", "at", "from", "of", "the", "and", "about", "with", "to", "into", "for", "eta", "no", "no.", "number", "visit", "alert", "coming", "please", "thanks", "thank you", "ok",
        "territory", "lead", "lead unit", "unit", "units",
    ];

    /// <summary>After one of these fillers a unit follows, not a topic.</summary>
    public static readonly IReadOnlyList<string> Leads = ["牵头", "牵头单位", "责任单位", "配合单位", "lead", "lead unit", "unit", "units"];

    /// <summary>How people are called by what they are; one such person sits in each unit.</summary>
    public static readonly IReadOnlyList<(string Text, Role Role)> Roles =
    [
        ("主要负责人", Role.UnitHead), ("负责人", Role.UnitHead), ("head", Role.UnitHead), ("unit head", Role.UnitHead),
        ("分管领导", Role.UnitDeputy), ("分管", Role.UnitDeputy), ("deputy", Role.UnitDeputy), ("deputy head", Role.UnitDeputy),
        ("信访专干", Role.Liaison), ("专干", Role.Liaison), ("联络员", Role.Liaison), ("liaison", Role.Liaison),
        ("b角", Role.LiaisonBackup), ("专干b角", Role.LiaisonBackup), ("信访专干b角", Role.LiaisonBackup),
        ("backup", Role.LiaisonBackup), ("backup liaison", Role.LiaisonBackup),
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
        .. Each(new Meaning.Level(AlertLevel.City), "市", "市级", "市里", "市信访局", "city", "municipal"),
        .. Each(new Meaning.Level(AlertLevel.Province), "省", "省级", "省里", "省信访局", "province", "provincial"),
        .. Each(new Meaning.Ruling(), "维持", "维持原派", "维持原单位", "uphold", "upheld"),
        .. Each(new Meaning.Stamp(Arrival: true), "到场", "已到场", "到达", "已到", "arrived", "arrival"),
        .. Each(new Meaning.Stamp(Arrival: false), "签收", "已签收", "ack", "acked", "acknowledged"),
        .. Each(new Meaning.ByStep(), "一步一步", "一步步", "逐步", "一个一个问", "step by step", "step-by-step", "steps"),
        .. Each(new Meaning.TakesIt(), "负责", "处理", "办理", "接待", "来办", "to take it", "instead"),
        .. Roles.Select(role => (role.Text, (Meaning)new Meaning.Post(role.Role))),
        .. Each(new Meaning.Group(Purpose.Alerts), "通报群", "通报", "alerts", "alert"),
        .. Each(new Meaning.Group(Purpose.Leaders), "领导群", "领导", "leaders"),
        .. Each(new Meaning.Tongue(Language.Chinese), "中文", "汉语", "简体中文", "zh", "zh-hans", "chinese"),
        .. Each(new Meaning.Tongue(Language.English), "英文", "英语", "en", "english"),
    ];

    /// <summary>The five results in the words that a language suggests.</summary>
    public static IReadOnlyList<string> Results(Language language) =>
    [
        .. Fixed.Where(word => word.Meaning is Meaning.Result && (word.Text[0] < 128) == (language == Language.English))
            .GroupBy(word => word.Meaning, word => word.Text)
            .Select(words => words.First()),
    ];

    /// <summary>The languages in the words that a language suggests.</summary>
    public static IReadOnlyList<string> Tongues(Language language) => language == Language.English ? ["zh", "en"] : ["中文", "英文"];

    /// <summary>While questions are open: one back.</summary>
    public static readonly IReadOnlyList<string> StepBack = ["返回", "返回上一步", "上一步", "后退", "back", "go back", "previous"];

    /// <summary>While questions are open: no alert after all.</summary>
    public static readonly IReadOnlyList<string> StepCancel = ["取消", "不发", "不发了", "不用了", "算了", "退出", "停", "cancel", "stop", "quit", "never mind"];

    /// <summary>While a question is open that needs no answer.</summary>
    public static readonly IReadOnlyList<string> StepSkip = ["跳过", "不填", "没有", "无", "不清楚", "不知道", "skip", "none", "no", "unknown"];

    /// <summary>Reasons of a withdrawal.</summary>
    public static readonly IReadOnlyList<(string Text, CancelReason Reason)> Reasons =
    [
        ("误发", CancelReason.Mistake), ("误报", CancelReason.Mistake), ("mistake", CancelReason.Mistake), ("by mistake", CancelReason.Mistake),
        ("重复", CancelReason.Duplicate), ("重复通报", CancelReason.Duplicate), ("duplicate", CancelReason.Duplicate),
        ("来访群众已离开", CancelReason.VisitorsGone), ("群众已离开", CancelReason.VisitorsGone), ("已离开", CancelReason.VisitorsGone),
        ("离开", CancelReason.VisitorsGone), ("gone", CancelReason.VisitorsGone),
    ];

    /// <summary>Reasons of an objection.</summary>
    public static readonly IReadOnlyList<(string Text, ObjectionReason Reason)> Objections =
    [
        ("不属本辖区", ObjectionReason.NotTerritory), ("不属于本辖区", ObjectionReason.NotTerritory), ("不在本辖区", ObjectionReason.NotTerritory),
        ("不是本辖区", ObjectionReason.NotTerritory), ("outside our area", ObjectionReason.NotTerritory), ("not our area", ObjectionReason.NotTerritory),
        ("不属本职责", ObjectionReason.NotDuty), ("不属于本职责", ObjectionReason.NotDuty), ("不是本职责", ObjectionReason.NotDuty),
        ("outside our duties", ObjectionReason.NotDuty), ("not our duty", ObjectionReason.NotDuty),
        ("已有牵头单位", ObjectionReason.HasLead), ("有牵头单位", ObjectionReason.HasLead), ("has a lead", ObjectionReason.HasLead), ("has a lead unit", ObjectionReason.HasLead),
        ("其他", ObjectionReason.Other), ("其它", ObjectionReason.Other), ("other", ObjectionReason.Other),
    ];

    /// <summary>After one of these a unit must follow for it to say anything; one that fits several or is never called is asked about.</summary>
    public static readonly IReadOnlyList<string> Suggests = ["建议", "建议由", "建议请", "应由", "应该由", "suggest", "suggests", "suggested"];

    /// <summary>These suggest a unit only where one follows; else they are words of a reason like any others.</summary>
    public static readonly IReadOnlyList<string> MaySuggest = ["请", "归", "由", "属于", "找", "belongs to"];

    /// <summary>What turns a suggestion round.</summary>
    public const string Denials = "不非未没别";

    /// <summary>Questions for what the bot does not hold (domain 4.7.4).</summary>
    public static readonly IReadOnlyList<string> AsksForIdentities =
    [
        "谁又来了", "谁又来", "又是谁", "又是谁来了", "是谁又来了", "老上访是谁", "谁是老上访", "又是那几个人", "是不是又是那几个人",
        "who came again", "who is it again", "same people again", "the same people again", "is it the same people again",
    ];

    /// <summary>What a head count is written with.</summary>
    public static readonly IReadOnlyList<string> Heads =
        ["人", "名", "位", "个人", "名群众", "位群众", "人次", "people", "persons", "person", "visitors", "visitor", "ppl"];

    /// <summary>What is left of those where people were just spoken of.</summary>
    public const char Measure = '个';

    public static readonly IReadOnlyList<(string Text, int Minutes)> Spans =
    [
        ("分", 1), ("分钟", 1), ("min", 1), ("mins", 1), ("minute", 1), ("minutes", 1), ("小时", 60), ("个小时", 60), ("hour", 60), ("hours", 60),
    ];

    /// <summary>What the cards write before a number; a visit's word is a filler besides.</summary>
    public static readonly IReadOnlyList<string> BeforeAlertNumber = ["转送件", "转送", "演练", "transfer", "drill"];

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

    private static IEnumerable<(string, Meaning)> Each(Meaning meaning, params string[] words) => words.Select(word => (word, meaning));
}
