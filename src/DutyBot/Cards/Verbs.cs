namespace DutyBot.Cards;

/// <summary>The verbs of buttons, as cards that lie in old messages carry them: never renamed (product 6).</summary>
internal static class Verbs
{
    public const string Acknowledge = "alert.acknowledge";
    public const string Eta = "alert.eta";
    public const string Unmean = "alert.unmean";
    public const string Arrive = "alert.arrive";
    public const string Pass = "alert.pass";
    public const string Object = "alert.object";
    public const string Sent = "alert.sent";
    public const string Confirm = "alert.confirm";
    public const string Unseen = "alert.unseen";
    public const string Phone = "alert.phone";
    public const string Result = "alert.result";
    public const string Close = "alert.close";
    public const string Cancel = "alert.cancel";
    public const string Uphold = "alert.uphold";
    public const string Reassign = "alert.reassign";
    public const string Leader = "alert.leader";
    public const string Call = "alert.call";
    public const string Excuse = "alert.excuse";
    public const string Add = "alert.add";
    public const string Correct = "alert.correct";
    public const string Receive = "alert.receive";
    public const string Merge = "alert.merge";
    public const string Reopen = "alert.reopen";
    public const string Backfill = "alert.backfill";

    /// <summary>Opens the form with everything else that can be done to an alert.</summary>
    public const string More = "alert.more";

    /// <summary>Asks the officer to close.</summary>
    public const string Ask = "alert.tell";
    public const string Accept = "person.accept";
    public const string Enter = "person.enter";
    public const string Refuse = "person.refuse";
    public const string Seen = "alert.seen";
    public const string RingBack = "alert.ringback";
    public const string Post = "alert.post";
    public const string Edit = "alert.edit";
    public const string Drop = "alert.drop";
    public const string Draft = "alert.draft";

    /// <summary>Buttons of the questions that stand in place of a form.</summary>
    public const string GuideAnswer = "guide.answer";
    public const string GuideBack = "guide.back";
    public const string GuideSkip = "guide.skip";
    public const string GuideCancel = "guide.cancel";

    /// <summary>Says what a line says and has its answer below: the button of a command that no card waits for.</summary>
    public const string Say = "line.say";
    public const string Visitors = "notice.visitors";
    public const string TakePost = "person.iam";
    public const string TakeNotice = "notice.take";
    public const string DismissNotice = "notice.dismiss";
    public const string Grant = "person.grant";
    public const string Deny = "person.deny";
    public const string ReadLine = "line.read";
    public const string Bind = "group.bind";

    /// <summary>What could not be sent is seen to.</summary>
    public const string Handled = "unsent.handled";
    public const string CallList = "calllist.show";

    public static IReadOnlySet<string> All { get; } = new HashSet<string>(StringComparer.Ordinal)
    {
        Acknowledge, Eta, Unmean, Arrive, Pass, Object, Sent, Confirm, Unseen, Phone, Result, Close, Cancel, Uphold, Reassign, Leader, Call, Excuse, Add, Correct, Receive, Merge, Reopen, Backfill, More, Ask, Accept, Enter, Refuse, Seen, RingBack,
        Post, Edit, Drop, Draft, GuideAnswer, GuideBack, GuideSkip, GuideCancel, TakeNotice, DismissNotice, Visitors, TakePost, Grant, Deny, ReadLine, Say, Bind, CallList, Handled,
    };
}
