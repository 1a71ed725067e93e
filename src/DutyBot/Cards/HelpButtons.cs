using DutyBot.Domain;
using DutyBot.Domain.Alerts;
using DutyBot.Domain.Outgoing;
using DutyBot.Domain.Units;

namespace DutyBot.Cards;

/// <summary>The commands that no card waits for, as buttons: each says its line, which opens the form where something is to be filled in.</summary>
internal static class HelpButtons
{
    /// <param name="person">Null for somebody who is not in the directory: in a group that has a purpose he may say who he is.</param>
    public static IEnumerable<Button> Of(Showing to, Person? person, Purpose? group)
    {
        var words = to.Words;
        if (person is null)
            return group is Purpose.Alerts or Purpose.Leaders ? [Says(words.ButtonIAm, "i-am")] : [];
        if (group is not null)
            return [];
        return
        [
            .. person.IsOfficer() ? [Alert(words), .. Transfers(to)] : Array.Empty<Button>(),
            .. to.Duty.DutyLeader == person.Id ? [Says(words.ButtonDrill, "drill")] : Array.Empty<Button>(),
            .. person.MayNotice() ? [Says(words.ButtonVisitors, "visitors", first: person.Role == Role.GateGuard)] : Array.Empty<Button>(),
            Says(words.ButtonStatus, "status"),
            Says(words.ButtonUnacknowledged, "unacknowledged"),
            Says(words.ButtonAwaited, "awaited"),
            .. person.MayHoldPost() ? [Says(words.ButtonIAm, "i-am")] : Array.Empty<Button>(),
            words.Language == Language.English ? Says(words.ButtonOtherLanguage, "language zh") : Says(words.ButtonOtherLanguage, "language en"),
        ];
    }

    /// <summary>Opens the form of a new alert.</summary>
    public static Button Alert(Texts words) => Says(words.ButtonAlert, "alert", first: true);

    private static IEnumerable<Button> Transfers(Showing to) =>
    [
        Says(DraftCard.Level(to.Words, AlertLevel.City) + to.Words.Ellipsis, "transfer city"),
        Says(DraftCard.Level(to.Words, AlertLevel.Province) + to.Words.Ellipsis, "transfer province"),
    ];

    /// <summary>Lines are read in every language at all times, so the words of one will do.</summary>
    private static Button Says(string title, string line, bool first = false) => Button.Of(title, Verbs.Say, new Press { Line = line }, first);
}
