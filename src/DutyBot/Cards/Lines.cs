using DutyBot.Domain;
using DutyBot.Domain.Alerts;

namespace DutyBot.Cards;

/// <summary>Lines without buttons: to groups, and to whoever need not come any more.</summary>
internal static class Lines
{
    /// <summary>One line for all units still awaited at a limit; it names units, never persons (texts 6, product 11).</summary>
    /// <param name="arriveBy">The arrival limit, at either limit.</param>
    /// <param name="late">When it was due, where the bot was down then.</param>
    public static TextMessage Awaited(Showing to, Alert alert, Limit limit, DateTimeOffset arriveBy, IReadOnlyList<UnitId> units, DateTimeOffset? late = null)
    {
        var named = to.Units(units.Take(AlertCard.MostNamed)) + (units.Count > AlertCard.MostNamed ? $" +{units.Count - AlertCard.MostNamed}" : "");
        var line = limit == Limit.Acknowledge
            ? to.Words.AwaitedAcknowledge(alert.Id.Brief, named, to.Time(arriveBy), to.Hall)
            : to.Words.AwaitedArrive(alert.Id.Brief, named, to.Time(arriveBy));
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

    /// <summary>Whoever was rung and has not arrived is told once (texts 9).</summary>
    public static TextMessage NoNeedToCome(Showing to, Alert alert, DateTimeOffset? late = null)
    {
        var (words, number) = (to.Words, alert.Id.Brief);
        var line = alert switch
        {
            { Status: AlertStatus.Cancelled, Cancelled.Reason: CancelReason.Mistake } => words.NoNeedMistake(number),
            { Status: AlertStatus.Cancelled, Cancelled.Reason: CancelReason.Duplicate } => words.NoNeedDuplicate(number),
            { Status: AlertStatus.Cancelled, Cancelled.Reason: CancelReason.VisitorsGone } or { Result: VisitResult.Gone } => words.NoNeedGone(number),
            { Status: AlertStatus.Cancelled } => words.NoNeedWithdrawn(number),
            { Status: AlertStatus.Closed } => words.NoNeedClosed(number),
            _ => words.NoNeedResult(number),
        };
        return Late(to, AlertTitle.Marked(to, alert, line), late);
    }

    /// <summary>A line that may have been sent before (product 10).</summary>
    public static string Repeated(Texts words, string line) => words.WithLate(line, words.Repeat);

    private static TextMessage Late(Showing to, string line, DateTimeOffset? due) =>
        new(due is { } at ? to.Words.WithLate(line, LateLine.Words(to, at)) : line);
}
