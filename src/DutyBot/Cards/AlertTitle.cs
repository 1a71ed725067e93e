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
        return words.Language == Domain.Language.English || whole.Length <= Length ? (whole, true) : (title, false);
    }

    /// <summary>A drill is marked wherever it is shown (domain 4.7).</summary>
    public static string Marked(Showing to, Alert alert, string title) =>
        alert.Kind == AlertKind.Drill ? to.Words.Drill(title) : title;

    /// <summary>How many, about what, from where: the line below a private title.</summary>
    public static string Facts(Showing to, Alert alert) =>
        string.Join(Dot, to.Words.Person(alert.PartySize), to.TopicBrief(alert.Topic), to.Unit(alert.Territory));

    /// <summary>The longest wording of a title that fits, the fullest first.</summary>
    public static string Fitting(params ReadOnlySpan<string> fullestFirst)
    {
        foreach (var title in fullestFirst)
        {
            if (title.Length <= Length)
                return title;
        }

        return fullestFirst[^1];
    }

    /// <summary>The line on a locked phone: time and place first.</summary>
    public static string Summary(Showing to, Alert alert)
    {
        var words = to.Words;
        var time = to.Clock(alert.Units[0].ArriveBy);
        var people = words.Person(alert.PartySize);
        return CardMessage.Summarised(
            Marked(to, alert, words.CallSummary(time, to.Hall, people, to.TopicBrief(alert.Topic), to.Unit(alert.Territory), alert.Id.Brief)),
            Marked(to, alert, words.CallSummaryBrief(time, to.Hall, people, alert.Id.Brief)));
    }
}
