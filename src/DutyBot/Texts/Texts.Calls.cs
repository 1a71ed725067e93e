namespace DutyBot;

/// <content>Texts for the private card of whoever is called, and of those above.</content>
internal sealed partial class Texts
{
    public string CallTitle(string hall, string time, string number) => Text([hall, time, number]);

    public string LeaveBy(int minutes, string time) => Text([Digits(minutes), time]);

    public string LeaveNow(int minutes) => Text([Digits(minutes)]);

    public string AlsoComing(string units) => Text([units]);

    public string BadNetwork => Text();

    public string ButtonGotItComing => Text();

    public string SecondTitle(string unit, string number) => Text([unit, number]);

    public string SecondBody(string people, string time, string hall, string phone) => Text([people, time, hall, phone]);

    public string SecondSummary(string number, string unit, string time) => Text([number, unit, time]);

    public string Answered(string time) => Text([time]);

    public string AnsweredHow => Text();

    public string AnsweredWhere(string number, string time, string hall) => Text([number, time, hall]);

    public string AnsweredBy(string person, string time) => Text([person, time]);

    public string ExpectedAt(string eta) => Text([eta]);

    public string OnTheWayNoted => Text();

    public string ReminderTitle(string number, string time, string hall) => Text([number, time, hall]);

    public string ReminderSummary(string number, string time) => Text([number, time]);

    public string ReminderHow => Text();

    public string ButtonMinutes(int minutes) => Text([Digits(minutes)]);

    public string ButtonNotMeant => Text();

    public string TakeOverTitle(string number) => Text([number]);

    public string TakeOverSilent(string person, string span, string people, string time, string hall) => Text([person, span, people, time, hall]);

    public string TakeOverNobody(string unit, string people, string time, string hall) => Text([unit, people, time, hall]);

    public string TakeOverSummaryBrief(string number, string time) => Text([number, time]);

    public string TakeOverSummary(string number, string time, string hall, string people) => Text([number, time, hall, people]);

    public string ButtonSent => Text();

    public string SentNoted(string time) => Text([time]);

    public string ClaimNoted(string time) => Text([time]);

    public string ArrivedInTime(string unit, string time, string minutes) => Text([unit, time, minutes]);

    public string ArrivedLate(string unit, string time, string minutes, string late) => Text([unit, time, minutes, late]);

    public string HeadTitle(string unit, string number) => Text([unit, number]);

    public string HeadExpected(string people, string hall, string limit, string answered, string eta) => Text([people, hall, limit, answered, eta]);

    public string HeadAnswered(string people, string hall, string limit, string answered) => Text([people, hall, limit, answered]);

    public string HeadSilent(string people, string hall, string limit) => Text([people, hall, limit]);

    public string HeadSummary(string number, string unit, string limit) => Text([number, unit, limit]);

    public string LeaderTitle(string number, string units) => Text([number, units]);

    public string AllHere(string number) => Text([number]);

    public string UnitAbout(string unit, string eta) => Text([unit, eta]);

    public string UnitOnTheWay(string unit) => Text([unit]);

    public string UnitOnTheWayAbout(string unit, string eta) => Text([unit, eta]);

    public string UnitAnswered(string unit) => Text([unit]);

    public string UnitSilent(string unit) => Text([unit]);

    public string UnitHere(string unit, string time) => Text([unit, time]);

    public string NotHere(string units) => Text([units]);

    public string Here(string units) => Text([units]);

    public string HereReceiving(string units) => Text([units]);

    public string DistrictTitle(string number, string span) => Text([number, span]);

    public string LeaderOnIt => Text();

    public string LeaderTold(string time) => Text([time]);

    public string ButtonSeen => Text();

    public string SeenNoted => Text();

    public string ButtonRingBack => Text();

    public string RingBackNoted(string time) => Text([time]);

    public string RingBackAsked(string person, string time) => Text([person, time]);

    public string LiveEmpty => Text();

    public string LiveSeveral(string count) => Text([count]);

    public string LiveMore(int rows, string numbers) => Text([Digits(rows), numbers]);

    public string Moved(string time) => Text([time]);

    public string ButtonPass => Text();

    public string PassedFrom(string person) => Text([person]);

    public string PassedOn(string time) => Text([time]);

    public string PassedTo(string person) => Text([person]);

    public string SecondBodyPass(string people, string time, string hall) => Text([people, time, hall]);

    public string UnitBeingSettled(string unit) => Text([unit]);

    public string ObjectedTitle(string number) => Text([number]);

    public string ObjectedBody(string time) => Text([time]);

    public string UpheldTitle(string number) => Text([number]);

    public string UpheldBody(string people, string time, string hall) => Text([people, time, hall]);

    public string UpheldNoted => Text();

    public string UpheldSummary(string number, string time) => Text([number, time]);

    public string RulingTitle(string number, string unit) => Text([number, unit]);

    public string RulingTitleBrief(string number) => Text([number]);

    public string ObjectTitle(string number) => Text([number]);

    public string ObjectComeFirst(string time) => Text([time]);

    public string ObjectOther(string number) => Text([number]);

    public string ObjectInstead => Text();

    public string ObjectChoose => Text();

    public string ButtonSuggest => Text();

    public string ObjectionNotTerritory => Text();

    public string ObjectionNotDuty => Text();

    public string ObjectionHasLead => Text();

    public string ObjectionOther => Text();

    public string TransferCallTitle(string time, string number) => Text([time, number]);

    public string TransferHow => Text();

    public string TransferAlso(string units) => Text([units]);

    public string TransferAnswered(string time) => Text([time]);

    public string TransferSecondBody(string people, string time) => Text([people, time]);

    public string TransferSecondSummary(string number, string unit, string time) => Text([number, unit, time]);

    public string TransferTakeOver(string person, string span, string people, string time) => Text([person, span, people, time]);

    public string TransferTakeOverNobody(string unit, string people, string time) => Text([unit, people, time]);

    public string TransferObjectedBody => Text();

    public string TransferUpheldTitle(string number) => Text([number]);

    public string TransferUpheldBody(string time) => Text([time]);

    public string TransferLeaderTitle(string number, string units) => Text([number, units]);

    public string TransferTakeOverTitle(string number) => Text([number]);
}
