using DutyBot.Domain;
using DutyBot.Domain.Alerts;

namespace DutyBot.Cards;

/// <summary>Lines without buttons: to groups, and to whoever need not come any more.</summary>
internal static class Lines
{
    /// <summary>One line for all units still awaited at a limit; it names units, never persons (texts 6, product 11).</summary>
    /// <param name="units">Each with its arrival limit, at either limit.</param>
    /// <param name="late">When it was due, where the bot was down then.</param>
    public static TextMessage Awaited(Showing to, Alert alert, Limit limit, IReadOnlyList<(UnitId Unit, DateTimeOffset ArriveBy)> units, DateTimeOffset? late = null)
    {
        var first = units.Min(unit => unit.ArriveBy);
        var differ = units.Any(unit => unit.ArriveBy != first);
        var named = to.List(units.Take(AlertCard.MostNamed).Select(unit => differ ? to.Words.UnitUntil(to.Unit(unit.Unit), to.Time(unit.ArriveBy)) : to.Unit(unit.Unit)))
            + (units.Count > AlertCard.MostNamed ? $" +{units.Count - AlertCard.MostNamed}" : "");
        var line = (limit, differ) switch
        {
            (Limit.Acknowledge, false) => to.Words.AwaitedAcknowledge(alert.Id.Brief, named, to.Time(first), to.Hall),
            (Limit.Acknowledge, true) => to.Words.AwaitedAcknowledgeEach(alert.Id.Brief, named, to.Hall),
            (_, false) => to.Words.AwaitedArrive(alert.Id.Brief, named, to.Time(first)),
            (_, true) => to.Words.AwaitedArriveEach(alert.Id.Brief, named),
        };
        return Late(to, AlertTitle.Marked(to, alert, line), late);
    }

    /// <summary>One line in the leaders' group, from ten people up.</summary>
    public static TextMessage Leaders(Showing to, Alert alert, DateTimeOffset? late = null)
    {
        var words = to.Words;
        var (visit, people, topic) = (words.VisitName(alert.Id.Brief), words.Person(alert.PartySize), to.TopicBrief(alert.Topic));
        var (posted, units) = (to.Time(alert.PostedAt), AlertCard.Named(to, alert.Units));
        var line = to.Place(alert.Place) is { } place
            ? words.LeadersLine(visit, people, topic, place, posted, units)
            : words.LeadersLinePlain(visit, people, topic, posted, units);
        return Late(to, AlertTitle.Marked(to, alert, line), late);
    }

    /// <summary>Whoever was rung and has not arrived is told once (texts 9); null where he is to come after all.</summary>
    /// <param name="into">The visit that goes on, where this one was merged into it.</param>
    public static TextMessage? NoNeedToCome(Showing to, Alert alert, UnitId unit, PersonId person, Alert? into = null, DateTimeOffset? late = null) =>
        alert.Called(unit) is { } called && Releases.IsTrue(alert, called, person)
            ? Late(to, AlertTitle.Marked(to, alert, Releases.Why(to, alert, called, into, person)), late)
            : null;

    /// <summary>A line that may have been sent before (product 10).</summary>
    public static string Repeated(Texts words, string line) => words.WithLate(line, words.Repeat);

    private static TextMessage Late(Showing to, string line, DateTimeOffset? due) =>
        new(due is { } at ? to.Words.WithLate(line, LateLine.Words(to, at)) : line);
}
