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
        var people = alert.PartySize > alert.Representatives
            ? words.Speakers(words.Person(alert.PartySize), alert.Representatives)
            : words.Person(alert.PartySize);
        var title = Marked(to, alert, words.VisitName(alert.Id.Brief) + Dot + people);
        if (to.Place(alert.Place) is not { } place)
            return (title, true);
        var whole = title + Dot + place;
        return Fits(to, whole) ? (whole, true) : (title, false);
    }

    /// <summary>A drill is marked wherever it is shown (domain 4.7).</summary>
    public static string Marked(Showing to, Alert alert, string title) =>
        alert.Kind == AlertKind.Drill ? to.Words.Drill(title) : title;

    /// <summary>How many, about what, from where: the line below a private title.</summary>
    public static string Facts(Showing to, Alert alert) =>
        string.Join(Dot, to.Words.Person(alert.PartySize), to.TopicBrief(alert.Topic), to.Unit(alert.Territory));

    /// <summary>Whether a title stands in one line of every platform; letters are half as wide as characters.</summary>
    public static bool Fits(Showing to, string title) =>
        title.Length <= (to.Words.Language == Language.English ? 2 * Length : Length);

    /// <summary>The title on a locked phone.</summary>
    public static string Brief(Showing to, Alert alert) => CardMessage.Summarised(
        Of(to, alert).Title,
        Marked(to, alert, to.Words.VisitName(alert.Id.Brief) + Dot + to.Words.Person(alert.PartySize)));

    /// <summary>The call on a locked phone: time and place first.</summary>
    public static string Summary(Showing to, Alert alert)
    {
        if (alert.Result is not null)
            return Brief(to, alert);
        var words = to.Words;
        var time = to.Clock(alert.Units[0].ArriveBy);
        var people = words.Person(alert.PartySize);
        return CardMessage.Summarised(
            Marked(to, alert, words.CallSummary(time, to.Hall, people, to.TopicBrief(alert.Topic), to.Unit(alert.Territory), alert.Id.Brief)),
            Marked(to, alert, words.CallSummaryBrief(time, to.Hall, people, alert.Id.Brief)),
            Marked(to, alert, words.CallSummaryShort(time, people, alert.Id.Brief)));
    }
}
