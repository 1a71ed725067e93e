using DutyBot.Domain.Alerts;

namespace DutyBot.Chat.Typed;

/// <content>What lines begin with.</content>
internal static partial class CommandWords
{
    /// <summary>The first of a command and language is the one that is suggested.</summary>
    public static readonly IReadOnlyList<Opening> Openings =
    [
        .. Begin(CommandName.Alert, Manner.Command, "通报", "alert"),
        .. Begin(CommandName.Alert, Manner.Command, new Meaning.Posting(AlertKind.Drill), "演练"),
        .. Begin(CommandName.Alert, Manner.Talk, new Meaning.Posting(AlertKind.Drill), "drill"),
        .. Begin(CommandName.Alert, Manner.Command, new Meaning.Posting(AlertKind.Transfer), "转送"),
        .. Begin(CommandName.Alert, Manner.Talk, new Meaning.Posting(AlertKind.Transfer), "transfer"),
        .. Begin(CommandName.Visitors, Manner.Command, "来人", "visitors", "visitor"),
        .. Begin(CommandName.Acknowledge, Manner.Command, "签收", "ack", "acknowledge"),
        .. Begin(CommandName.Acknowledge, Manner.Everyday, "收到", "收到了", "已收到", "got it"),
        .. Begin(CommandName.Acknowledge, Manner.EnRoute, EnRoute),
        .. Begin(CommandName.Arrive, Manner.Command, "到场", "arrived"),
        .. Begin(CommandName.Arrive, Manner.Everyday,
            "到了", "已到", "已到了", "我到了", "我已到", "我们到了", "已到场", "我已到场", "到场了", "here", "i'm here", "i am here", "we're here", "we are here"),
        .. Begin(CommandName.Pass, Manner.Command, "转b角", "转备岗", "转给b角", "pass to backup", "pass to the backup"),
        .. Begin(CommandName.Pass, Manner.Talk, "pass"),
        .. Begin(CommandName.Object, Manner.Command, "有异议", "非我单位", "不是我单位", "not-ours", "not ours", "objection"),
        .. Begin(CommandName.Confirm, Manner.Command, "确认", "确认到场", "confirm"),
        .. Begin(CommandName.Correct, Manner.Command, "更正"),
        .. Begin(CommandName.Correct, Manner.Talk, "correct"),
        .. Begin(CommandName.Reassign, Manner.Command, "改派", "reassign"),
        .. Begin(CommandName.Uphold, Manner.Command, "裁定"),
        .. Begin(CommandName.Uphold, Manner.Talk, "rule"),
        .. Begin(CommandName.Uphold, Manner.Command, new Meaning.Ruling(), "核定", "仍请", "uphold"),
        .. Begin(CommandName.AddPeople, Manner.Command, AddPeople.Chinese),
        .. Begin(CommandName.AddPeople, Manner.Talk, AddPeople.English),
        .. Begin(CommandName.AlsoCall, Manner.Command, AlsoCall.Chinese),
        .. Begin(CommandName.AlsoCall, Manner.Talk, AlsoCall.English),
        .. Begin(CommandName.Excuse, Manner.Command, "不用来", "免到"),
        .. Begin(CommandName.Excuse, Manner.Talk, "excuse"),
        .. Begin(CommandName.Receive, Manner.Command, "接谈"),
        .. Begin(CommandName.Receive, Manner.Talk, "receive"),
        .. Begin(CommandName.Result, Manner.Command, "结果", "登记结果", "result"),
        .. Begin(CommandName.Close, Manner.Command, "办结", "close"),
        .. Begin(CommandName.Withdraw, Manner.Command, "撤销", "withdraw"),
        .. Begin(CommandName.Merge, Manner.Command, "合并"),
        .. Begin(CommandName.Merge, Manner.Talk, "merge"),
        .. Begin(CommandName.Reopen, Manner.Command, "重开", "reopen"),
        .. Begin(CommandName.Backfill, Manner.Command, "补录", "backfill"),
        .. Begin(CommandName.Awaited, Manner.Command, new Meaning.Stamp(Arrival: false), "未签收", "未回复", "unacknowledged"),
        .. Begin(CommandName.Awaited, Manner.Command, new Meaning.Stamp(Arrival: true), "未到场", "还差谁", "awaited"),
        .. Begin(CommandName.IAm, Manner.Command, "我是", "i-am"),
        .. Begin(CommandName.IAm, Manner.Talk, "i am"),
        .. Begin(CommandName.Replace, Manner.Command, "换人"),
        .. Begin(CommandName.Replace, Manner.Talk, "replace"),
        .. Begin(CommandName.Status, Manner.Command, "状态", "status"),
        .. Begin(CommandName.CallList, Manner.Command, "电话表", "值班电话表", "call-list", "call list", "phone list"),
        .. Begin(CommandName.Bind, Manner.Command, "绑定", "bind"),
        .. Begin(CommandName.Language, Manner.Command, "语言", "language"),
        .. Begin(CommandName.Help, Manner.Command, "帮助", "help"),
    ];

    /// <summary>More people: each of these two is easily taken for the other.</summary>
    public static (string Chinese, string English) AddPeople => ("追加", "add");

    /// <summary>One more unit.</summary>
    public static (string Chinese, string English) AlsoCall => ("增派", "also");

    /// <summary>Talk begins with these so often that a word near them means nothing.</summary>
    public static readonly IReadOnlyList<string> NeverSuggested = ["我是", "i am", "i-am", "add", "also", "pass", "rule"];

    private static string[] EnRoute =>
    [
        "马上到", "马上就到", "我马上到", "在路上", "在路上了", "我在路上", "已在路上", "已出发", "已经出发", "我已出发", "出发了",
        "on my way", "i'm on my way", "i am on my way", "on the way", "on our way", "we are on our way",
    ];

    private static IEnumerable<Opening> Begin(CommandName command, Manner manner, params string[] words) =>
        words.Select(word => new Opening(word, command, manner, Says: null));

    private static IEnumerable<Opening> Begin(CommandName command, Manner manner, Meaning says, params string[] words) =>
        words.Select(word => new Opening(word, command, manner, says));
}

/// <summary>How a command was begun.</summary>
internal enum Manner
{
    /// <summary>With its own word.</summary>
    Command,

    /// <summary>With everyday words that can mean nothing else.</summary>
    Everyday,

    /// <summary>With everyday words that also say "I am coming".</summary>
    EnRoute,

    /// <summary>With a word that talk begins with as well; in a group it takes an alert's number or a whole command to tell.</summary>
    Talk,
}

/// <summary>A word that begins a line, and what it says beside the command.</summary>
internal sealed record Opening(string Text, CommandName Command, Manner Manner, Meaning? Says);
