using DutyBot.Domain;
using DutyBot.Domain.Alerts;

namespace DutyBot.Cards;

/// <summary>The head of a visit, the same on every card: which one, how many people, where.</summary>
internal static class AlertTitle
{
    /// <summary>So many characters of Chinese stand in one line of every platform's title.</summary>
    public const int Length = 26;

    public const string Dot = " \u00B7 ";

    /// <summary>The title and whether the place found room in it.</summary>
    public static (string Title, bool WithPlace) Of(Showing to, Alert alert)
    {
        var words = to.Words;
        if (alert.Kind == AlertKind.Transfer)
            return (string.Join(Dot, [Name(to, alert), words.Person(alert.PartySize), .. Level(words, alert.Level)]), true);
        var people = alert.PartySize > alert.Representatives
            ? words.Speakers(words.Person(alert.PartySize), alert.Representatives)
            : words.Person(alert.PartySize);
        var title = Marked(to, alert, Name(to, alert) + Dot + people);
        if (to.Place(alert.Place) is not { } place)
            return (title, true);
        var whole = title + Dot + place;
        return Fits(to, whole) ? (whole, true) : (title, false);
    }

    /// <summary>Which one: nobody comes for a transfer, so it is called by another name.</summary>
    public static string Name(Showing to, Alert alert) =>
        alert.Kind == AlertKind.Transfer ? to.Words.TransferName(alert.Id.Brief) : to.Words.VisitName(alert.Id.Brief);

    /// <summary>A drill is marked wherever it is shown (domain 4.7).</summary>
    public static string Marked(Showing to, Alert alert, string title) =>
        alert.Kind == AlertKind.Drill ? to.Words.Drill(title) : title;

    /// <summary>How many, about what, from where: the line below a private title.</summary>
    public static string Facts(Showing to, Alert alert) =>
        string.Join(Dot, to.Words.Person(alert.PartySize), to.TopicBrief(alert.Topic), to.Unit(alert.Territory));

    /// <summary>The head count, and in how many groups they came.</summary>
    public static string People(Showing to, Alert alert) => alert.Waves.Length > 1
        ? to.Words.InWaves(to.Words.Person(alert.PartySize), alert.Waves.Length)
        : to.Words.Person(alert.PartySize);

    /// <summary>Whom the size of a visit asks for; it is shown and refuses nothing (product 5).</summary>
    public static string? Rank(Showing to, Alert alert) => alert switch
    {
        { Kind: AlertKind.Transfer } => null,
        { PartySize: >= AlertPolicy.HeadFrom } => to.Words.DraftHeads,
        { PartySize: >= AlertPolicy.DeputyFrom } => to.Words.DraftDeputies,
        _ => null,
    };

    /// <summary>Whether a title stands in one line of every platform; letters are half as wide as characters.</summary>
    public static bool Fits(Showing to, string title) =>
        title.Length <= (to.Words.Language == Language.English ? 2 * Length : Length);

    /// <summary>The title on a locked phone.</summary>
    public static string Brief(Showing to, Alert alert) => CardMessage.Summarised(
        Of(to, alert).Title,
        Marked(to, alert, Name(to, alert) + Dot + to.Words.Person(alert.PartySize)));

    /// <summary>The call on a locked phone: time and place first.</summary>
    /// <param name="unit">The unit that is asked; null: all of them, by the first limit.</param>
    public static string Summary(Showing to, Alert alert, CalledUnit? unit = null)
    {
        if (alert.Result is not null || !alert.IsOpen)
            return Brief(to, alert);
        var words = to.Words;
        var (by, number, people) = (unit?.ArriveBy ?? AlertLimit.First(alert), alert.Id.Brief, words.Person(alert.PartySize));
        var (topic, territory) = (to.TopicBrief(alert.Topic), to.Unit(alert.Territory));
        if (alert.Kind == AlertKind.Transfer)
        {
            return CardMessage.Summarised(
                words.TransferSummary(to.Time(by), people, topic, territory, number),
                words.TransferSummaryBrief(to.Time(by), people, number),
                words.TransferSummaryShort(to.Time(by), number));
        }

        var time = to.Clock(by);
        return CardMessage.Summarised(
            Marked(to, alert, words.CallSummary(time, to.Hall, people, topic, territory, number)),
            Marked(to, alert, words.CallSummaryBrief(time, to.Hall, people, number)),
            Marked(to, alert, words.CallSummaryShort(time, people, number)));
    }

    private static IReadOnlyList<string> Level(Texts words, AlertLevel level) => level switch
    {
        AlertLevel.City => [words.LevelCity],
        AlertLevel.Province => [words.LevelProvince],
        _ => [],
    };
}
