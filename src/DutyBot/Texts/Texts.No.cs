using DutyBot.Domain;

namespace DutyBot;

/// <content>Texts for what was not done, why, and what to do.</content>
internal sealed partial class Texts
{
    /// <summary>The sentence of a refusal: what was not done, why, and who may or what to do.</summary>
    /// <param name="phone">The duty room's, as people dial it.</param>
    public string Refused(Refusal why, string phone) => Text([phone], "Refused" + why);

    public string EndedThen(string number, string day, string time, string tail) => Text([number, day, time, tail]);

    public string EndedSince(string number, string day, string ended, string tail) => Text([number, day, ended, tail]);

    public string WithdrawnThen(string number, string day, string time, string tail) => Text([number, day, time, tail]);

    public string EndedToday(string number, string time, string tail) => Text([number, time, tail]);

    public string WithdrawnToday(string number, string time, string tail) => Text([number, time, tail]);

    public string MergedToday(string number, string into) => Text([number, into]);

    public string AcknowledgedToday(string number, string time, string tail) => Text([number, time, tail]);

    /// <summary>How a sentence about an end goes on after a press.</summary>
    public string NothingToPress => Text();

    /// <summary>How it goes on after a typed line.</summary>
    public string NothingRecorded => Text();

    public string NotYourCall(string number) => Text([number]);

    public string NotYourCallBut(string number, string yours) => Text([number, yours]);

    public string OnlyHolderPasses(string person, string phone) => Text([person, phone]);

    public string NothingWaits(string phone) => Text([phone]);

    public string OnlyTransferWaits(string number) => Text([number]);

    public string NotRecorded(string phone) => Text([phone]);

    public string PressUnreadable(string phone) => Text([phone]);

    public string WordsUnknown(string words) => Text([words]);

    public string WordsNearest(string words) => Text([words]);

    public string WordsMissing(string pieces) => Text([pieces]);

    public string WordsTwice(string piece, string words) => Text([piece, words]);

    public string WordsOutOfRange(string piece, int least, int most) => Text([piece, Digits(least), Digits(most)]);

    public string UnitNeverCalled(string unit) => Text([unit]);

    public string HoldsNumber => Text();

    public string HoldsNumberInGroup => Text();

    public string TryCommand(string word) => Text([word]);

    public string WordsMixedUp(string instead) => Text([instead]);

    public string WordsNotTwo(string piece, string words) => Text([piece, words]);

    public string NotHeld => Text();

    public string TryHelp => Text();

    public string NoPurposeYet => Text();

    public string PieceNumber => Text();

    public string PiecePeople => Text();

    public string PieceTopic => Text();

    public string PieceTerritory => Text();

    public string PieceUnit => Text();

    public string PiecePlace => Text();

    public string PieceWho => Text();

    public string PieceMinutes => Text();

    public string PieceTime => Text();

    public string PieceResult => Text();

    public string PieceReason => Text();

    public string PiecePurpose => Text();

    public string PieceLanguage => Text();

    public string PieceLevel => Text();

    public string PieceRuling => Text();

    public string PieceRole => Text();

    public string PieceCorrection => Text();
}
