namespace DutyBot;

/// <content>Texts for the alert's card in a group, its states and its end.</content>
internal sealed partial class Texts
{
    public string Speakers(string people, int speakers) => Text([people, Digits(speakers)]);

    public string PleaseCome(string time, string hall) => Text([time, hall]);

    public string EverybodyHere => Text();

    public string RoleTerritory => Text();

    public string RoleLead => Text();

    public string RoleAssist => Text();

    public string RoleAndUnit(string role, string unit) => Text([role, unit]);

    public string StateWaiting => Text();

    public string StateAnswered(string time) => Text([time]);

    public string StateAnsweredEta(string time, string eta) => Text([time, eta]);

    public string StateOnTheWay => Text();

    public string StateOnTheWayEta(string eta) => Text([eta]);

    public string StateHere(string time, string minutes) => Text([time, minutes]);

    public string StateClaimed(string time) => Text([time]);

    public string StatePast(string time) => Text([time]);

    public string StateNobody => Text();

    /// <summary>No route took what was said to anybody of the unit (product 10).</summary>
    public string StateUnreached => Text();

    public string ManyUnreached(string units) => Text([units]);

    public string StateNeedNot => Text();

    public string StateNotHere => Text();

    public string PostedLine(string time, string phone) => Text([time, phone]);

    public string PostedLineBare(string time) => Text([time]);

    public string ReceivingSince(string time) => Text([time]);

    public string ManyAnswered(int answered, int all) => Text([Digits(answered), Digits(all)]);

    public string ManyHere(int here, int all) => Text([Digits(here), Digits(all)]);

    public string ManyAwaited(string units) => Text([units]);

    public string ManyMentioned(string people) => Text([people]);

    /// <summary>People on a card that holds no more of them.</summary>
    public string CardCut(string people, int more, string number) => Text([people, Digits(more), number]);

    public string ButtonGotIt => Text();

    public string ButtonHere => Text();

    public string ResultKnown(string result) => Text([result]);

    public string ResultAnswered => Text();

    public string ResultAssigned => Text();

    public string ResultNextTalk => Text();

    public string ResultLegalRoute => Text();

    public string ResultGone => Text();

    public string ResultAssignedUntil(string day) => Text([day]);

    public string ClosedTitle(string visit, string time) => Text([visit, time]);

    public string CancelledTitle(string visit, string time) => Text([visit, time]);

    public string EndedHere(string unit, string time, string minutes) => Text([unit, time, minutes]);

    public string EndedOther(string unit, string state) => Text([unit, state]);

    public string ReasonMistake => Text();

    public string ReasonDuplicate => Text();

    public string ReasonGone => Text();

    public string CancelledWhy(string reason) => Text([reason]);

    public string CallSummary(string time, string hall, string people, string topic, string territory, string number) => Text([time, hall, people, topic, territory, number]);

    public string CallSummaryShort(string time, string people, string number) => Text([time, people, number]);

    public string CallSummaryBrief(string time, string hall, string people, string number) => Text([time, hall, people, number]);

    public string PleaseComeFirst(string time, string hall) => Text([time, hall]);

    public string PleaseAcknowledge(string time) => Text([time]);

    public string NobodyAwaited => Text();

    public string WavesSince(int waves, string time, string people) => Text([Digits(waves), time, people]);

    public string StateHereBackfilled(string time, string minutes) => Text([time, minutes]);

    public string StateBeingSettled => Text();

    public string StateNotNeeded => Text();

    public string StateNoAnswer => Text();

    public string AnsweredHowBrief(string time, string how) => Text([time, how]);

    public string HowPhone => Text();

    public string HowVouched => Text();

    public string HowBackfilled => Text();

    public string ManyBeingSettled(string units) => Text([units]);

    public string ReopenedAt(string time) => Text([time]);

    public string ReceivingIn(string time, string room) => Text([time, room]);

    public string ButtonObject => Text();

    public string MergedTitle(string visit, string into) => Text([visit, into]);

    public string MergedWhere(string into) => Text([into]);

    public string TransferSettledTitle(string visit, string time) => Text([visit, time]);

    public string TransferAllAnswered => Text();

    public string TransferCancelledWhy(string reason) => Text([reason]);

    public string BackfilledEntries(string entries) => Text([entries]);

    public string TransferSummary(string time, string people, string topic, string territory, string number) => Text([time, people, topic, territory, number]);

    public string TransferSummaryBrief(string time, string people, string number) => Text([time, people, number]);

    public string TransferSummaryShort(string time, string number) => Text([time, number]);

    public string StatusToAnswer(string units, string time) => Text([units, time]);

    public string StatusToArrive(string units, string time) => Text([units, time]);

    public string StatusNobodyToAnswer(string time) => Text([time]);

    public string StatusNobodyToArrive(string time) => Text([time]);

    public string AwaitedAcknowledgeEach(string number, string units, string hall) => Text([number, units, hall]);

    public string AwaitedArriveEach(string number, string units) => Text([number, units]);

    public string NoNeedReassigned(string number, string unit) => Text([number, unit]);

    public string NoNeedUnit(string number) => Text([number]);

    public string NoNeedFewer(string number, string people) => Text([number, people]);

    public string NoNeedMerged(string number, string into) => Text([number, into]);

    public string NoNeedBut(string number, string into, string time) => Text([number, into, time]);

    public string NoNeedTwice(string number, string into) => Text([number, into]);

    public string TransferNoNeed(string number) => Text([number]);

    public string TransferNoNeedSummary(string number) => Text([number]);

    public string TransferNoNeedReassigned(string number, string unit) => Text([number, unit]);

    public string TransferNoNeedWithdrawn(string number) => Text([number]);

    public string MergedThen(string number, string day, string into) => Text([number, day, into]);

    public string AcknowledgedSince(string number, string day, string time, string tail) => Text([number, day, time, tail]);

    public string TransferButtonExcusing => Text();
}
