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

    public string StateNeedNot => Text();

    public string StateNotHere => Text();

    public string PostedLine(string time, string phone) => Text([time, phone]);

    public string PostedLineBare(string time) => Text([time]);

    public string ReceivingSince(string time) => Text([time]);

    public string ManyAnswered(int answered, int all) => Text([Digits(answered), Digits(all)]);

    public string ManyHere(int here, int all) => Text([Digits(here), Digits(all)]);

    public string ManyAwaited(string units) => Text([units]);

    public string ManyMentioned(string people) => Text([people]);

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
}
