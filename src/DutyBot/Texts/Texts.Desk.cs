namespace DutyBot;

/// <content>Texts for the duty officer's desk, the draft, the form and the gate.</content>
internal sealed partial class Texts
{
    public string Desk => Text();

    public string DeskLimit(string time) => Text([time]);

    public string DeskResult(string result) => Text([result]);

    public string DeskMoreUnits(string units) => Text([units]);

    public string ClaimLine(string unit, string time) => Text([unit, time]);

    public string ClaimSummary(string number, string unit) => Text([number, unit]);

    public string ButtonYesHere => Text();

    public string ButtonNotSeen => Text();

    public string ButtonConfirmAll(int claims) => Text([Digits(claims)]);

    public string PhonePlease(string unit, string phone) => Text([unit, phone]);

    public string PhoneLine(string unit, string phone) => Text([unit, phone]);

    public string PhoneSummary(string number, string unit, string phone) => Text([number, unit, phone]);

    public string SaidSent(string person) => Text([person]);

    public string SaidRead(string person, string time) => Text([person, time]);

    public string SaidFailed(string person) => Text([person]);

    public string UnsentTitle(int rows) => Text([Digits(rows)]);

    /// <summary>To whom, what, and when it was due.</summary>
    public string UnsentWhat(string whom, string what, string due) => Text([whom, what, due]);

    public string UnsentMore(int rows) => Text([Digits(rows)]);

    public string UnsentGroup => Text();

    public string UnsentCall => Text();

    public string UnsentReminder => Text();

    public string UnsentRelease => Text();

    public string UnsentCard => Text();

    public string UnsentPost => Text();

    public string UnsentNoted => Text();

    public string ButtonHandled => Text();

    /// <summary>People of a unit, below the line with its telephone.</summary>
    public string UnreachedPeople(string people) => Text([people]);

    public string UnreachedPerson(string person, string phone) => Text([person, phone]);

    public string UnreachedSummary(string number, string people) => Text([number, people]);

    public string PhoneReached(string unit, string time) => Text([unit, time]);

    public string PhoneNoAnswer(string unit, string time, string phone) => Text([unit, time, phone]);

    public string ButtonReached => Text();

    public string ButtonNoAnswer => Text();

    public string SentLine(string person, string time) => Text([person, time]);

    public string SeenLine(string people) => Text([people]);

    public string ButtonClosing => Text();

    public string ButtonClose => Text();

    public string ButtonResultOnly => Text();

    public string ResultLabel => Text();

    public string ButtonWithdrawing => Text();

    public string ButtonMistake => Text();

    public string ButtonDuplicate => Text();

    public string ButtonAssigned => Text();

    public string ButtonVisitorsGone => Text();

    public string NoticeTitle(string people, string place, string time) => Text([people, place, time]);

    public string NoticeTitlePlain(string people, string time) => Text([people, time]);

    public string NoticeHint => Text();

    public string NoticeTakenByYou(string time) => Text([time]);

    public string ButtonTake => Text();

    public string ButtonNoAlert => Text();

    public string GateTold => Text();

    public string GateTaken(string time) => Text([time]);

    public string GatePosted(string number) => Text([number]);

    public string GateNotNeeded => Text();

    public string DraftCome(string units) => Text([units]);

    public string DraftUnit(string unit, string role) => Text([unit, role]);

    public string DraftUnitBusy(string unit, string role, int open) => Text([unit, role, Digits(open)]);

    public string DraftLimit(string hall, string time) => Text([hall, time]);

    public string DraftDeputies => Text();

    public string DraftHeads => Text();

    public string DraftLapses(string time) => Text([time]);

    public string ButtonPost => Text();

    public string ButtonChange => Text();

    public string ButtonDrop => Text();

    public string DraftPosted(string number, string time) => Text([number, time]);

    public string DraftDropped(string time) => Text([time]);

    public string DraftReplaced(string time) => Text([time]);

    public string DraftLapsed(string time) => Text([time]);

    public string FormTitle => Text();

    public string FormPeople => Text();

    public string FormPeopleError => Text();

    public string FormTopic => Text();

    public string FormTerritory => Text();

    public string FormPlace => Text();

    public string FormPlaceNotSaid => Text();

    public string FormChoose => Text();

    public string FormMore => Text();

    public string ButtonMoreUnits => Text();

    public string FormNeeds(string label) => Text([label]);

    public string ButtonPreview => Text();

    public string ObjectionTitle(string unit, string number) => Text([unit, number]);

    public string WhySuggests(string reason, string unit) => Text([reason, unit]);

    public string ButtonAskInstead(string unit) => Text([unit]);

    public string ButtonAskSuggested => Text();

    public string WhyNotTerritory => Text();

    public string WhyNotDuty => Text();

    public string WhyHasLead => Text();

    public string WhyOther => Text();

    public string WhyWords(string words) => Text([words]);

    public string ObjectionSummary(string number, string unit) => Text([number, unit]);

    public string ButtonReassigning => Text();

    public string ButtonReassign => Text();

    public string ButtonStill(string unit) => Text([unit]);

    public string ButtonStillThisUnit => Text();

    public string ButtonToLeader => Text();

    public string OfferGot(string shownAs, string time, string number) => Text([shownAs, time, number]);

    public string OfferHere(string shownAs, string time, string number) => Text([shownAs, time, number]);

    public string OfferUnit(string unit) => Text([unit]);

    public string OfferSummary(string number) => Text([number]);

    public string ButtonAccept => Text();

    public string ButtonEnter => Text();

    public string ButtonNotKnown => Text();

    public string ChooseOfferUnit(string number) => Text([number]);

    public string FormUnit => Text();

    public string CloseAskedLine(string person, string time) => Text([person, time]);

    public string ButtonTheyCome => Text();

    public string ButtonTheyHaveIt => Text();

    public string ButtonTakeBack => Text();

    public string ButtonMergeInto(string number) => Text([number]);

    public string MaybeSame(string number, string people, string time) => Text([number, people, time]);

    public string ButtonMore => Text();

    public string TransferCity => Text();

    public string TransferProvince => Text();

    public string DraftToAcknowledge(string units) => Text([units]);

    public string DraftAcknowledgeBy(string time) => Text([time]);

    public string DraftLimits(string hall, string limits) => Text([hall, limits]);

    public string DraftUnitBy(string unit, string time) => Text([unit, time]);

    public string FormTitleDrill => Text();

    public string FormLead => Text();

    public string FormLeadByTopic => Text();
}
