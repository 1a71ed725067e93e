namespace DutyBot;

/// <content>Texts for choices, the status, groups, lines.</content>
internal sealed partial class Texts
{
    public string ChooseAcknowledge(string count) => Text([count]);

    public string ChooseArrival(string count) => Text([count]);

    public string ChooseUnitOf(string number) => Text([number]);

    public string ChooseUnit(string word) => Text([word]);

    public string ButtonAcknowledgeNumber(string number) => Text([number]);

    public string ButtonArriveNumber(string number) => Text([number]);

    public string StatusTitle(string count, string time) => Text([count, time]);

    public string StatusNone(string time) => Text([time]);

    public string StatusPosted(string time, string ago) => Text([time, ago]);

    public string StatusMore(string numbers) => Text([numbers]);

    public string Greeting => Text();

    public string GreetingQuestion => Text();

    public string ButtonAlertsGroup => Text();

    public string ButtonLeadersGroup => Text();

    public string ButtonNeitherGroup => Text();

    public string BoundAlerts => Text();

    public string BoundLeaders => Text();

    public string BoundNeither => Text();

    public string BindInGroup => Text();

    public string WhichNotice => Text();

    public string NoticeAgain(string time) => Text([time]);

    public string BoundTitle(string group) => Text([group]);

    public string BoundKnown(int known) => Text([Person(known)]);

    public string BoundUnknown(int unknown) => Text([Person(unknown)]);

    public string BoundMissing(int missing) => Text([Person(missing)]);

    public string BoundUnreachable(int unreachable) => Text([Person(unreachable)]);

    public string BoundMembersUnknown => Text();

    public string ThisGroup => Text();

    public string LanguageSet => Text();

    public string AwaitedAcknowledge(string number, string units, string time, string hall) => Text([number, units, time, hall]);

    public string AwaitedArrive(string number, string units, string time) => Text([number, units, time]);

    public string LeadersLine(string visit, string people, string topic, string place, string time, string units) => Text([visit, people, topic, place, time, units]);

    public string LeadersLinePlain(string visit, string people, string topic, string time, string units) => Text([visit, people, topic, time, units]);

    public string NoNeedClosed(string number) => Text([number]);

    public string NoNeedMistake(string number) => Text([number]);

    public string NoNeedDuplicate(string number) => Text([number]);

    public string NoNeedGone(string number) => Text([number]);

    public string NoNeedWithdrawn(string number) => Text([number]);

    public string NoNeedResult(string number) => Text([number]);

    public string NoNeedSummary(string number) => Text([number]);

    public string WithLate(string line, string late) => Text([line, late]);

    public string Noted(string time, string number) => Text([time, number]);

    public string FormBelow => Text();

    public string ChooseReason(string number) => Text([number]);

    /// <summary>To somebody whom the directory does not know and who answered for a unit (texts 12).</summary>
    public string BeingChecked(string phone) => Text([phone]);

    public string ChooseCall => Text();

    public string AddAgain(string time, string people) => Text([time, people]);

    public string ButtonAddAgain(string people) => Text([people]);

    public string DidYouMean(string line) => Text([line]);

    public string ButtonYesThat => Text();

    public string ChooseWithdrawal(string number) => Text([number]);

    public string ChooseClosing(string number) => Text([number]);

    public string ChooseResult(string number) => Text([number]);

    public string OnlyOfficerCloses(string number) => Text([number]);

    public string ButtonTell => Text();

    public string DraftMerged(string number, string time) => Text([number, time]);
}
