using DutyBot.Domain.Alerts;

namespace DutyBot.Domain.Figures;

/// <summary>Of which alerts figures are: posted on these local days, both inclusive; null takes all.</summary>
/// <param name="Unit">Only alerts to which this unit was called, and only its own answers.</param>
public sealed record FigureScope(DutyDay From, DutyDay To, UnitId? Unit = null, AlertLevel? Level = null, AlertKind? Kind = null);

/// <summary>Batches and people are separate measures (domain 0).</summary>
public sealed record HeadCount(int Batches, int People);

/// <param name="ByMonth">By the local month of posting, each as its first day.</param>
public sealed record VisitFigures(
    int Batches,
    int People,
    int Collective,
    IReadOnlyDictionary<AlertLevel, HeadCount> ByLevel,
    IReadOnlyDictionary<TopicCode, int> ByTopic,
    IReadOnlyDictionary<DateOnly, int> ByMonth);

/// <summary>So many of so many.</summary>
public sealed record Share(int Count, int Of);

/// <param name="Median">Null where nobody was there.</param>
public sealed record TimeFigures(Share OnTime, TimeSpan? Median, TimeSpan? Longest);

/// <summary>A unit that was not there by its limit.</summary>
/// <param name="Over">How much later it came; null where it has not come.</param>
public sealed record LateCall(AlertId Alert, UnitId Unit, TimeSpan? Over);

/// <summary>The figures of alerts (domain 4.4), folded from their events. Answers and arrivals are those of on-site visits.</summary>
/// <param name="Calls">Calls of on-site visits that enter a rate.</param>
/// <param name="Reassigned">Calls of on-site visits in whose place another unit came: in no rate.</param>
/// <param name="Backfilled">Calls of which a true time was written down late.</param>
/// <param name="Escalated">Calls with a rung at or behind the acknowledge limit, of those whose acknowledgement is due or done.</param>
public sealed record AlertFigures(
    VisitFigures Visits,
    int Calls,
    int Reassigned,
    TimeFigures Acknowledge,
    TimeFigures Arrive,
    Share TransferAcknowledge,
    IReadOnlyList<LateCall> Late,
    int Backfilled,
    Share Escalated)
{
    /// <param name="asOf">What was not due by then is in no rate.</param>
    /// <param name="zone">Where the office is: days and months are local.</param>
    public static AlertFigures Of(IEnumerable<AlertHistory> alerts, FigureScope scope, DateTimeOffset asOf, TimeZoneInfo zone) =>
        Of(alerts.Select(alert => VisitFacts.Of(alert.Id, alert.Rows.SelectMany(row => row.Events))).OfType<VisitFacts>(), scope, asOf, zone);

    public static AlertFigures Of(IEnumerable<VisitFacts> counted, FigureScope scope, DateTimeOffset asOf, TimeZoneInfo zone)
    {
        var visits = counted.Where(visit => Fits(visit, scope, zone)).OrderBy(visit => visit.Alert.Value, StringComparer.Ordinal).ToList();
        var calls = visits.SelectMany(visit => visit.Calls.Where(call => scope.Unit is null || call.Unit == scope.Unit).Select(call => (visit.Alert, visit.Kind, Call: call))).ToList();
        var onsite = calls.Where(call => call.Kind == AlertKind.Onsite).ToList();
        var rated = onsite.Select(call => call.Call).Where(call => !call.IsOut).ToList();
        var acknowledged = Rate(rated.Select(call => call.Acknowledge(asOf)));
        return new AlertFigures(
            Of(visits, zone),
            rated.Count,
            onsite.Count(call => call.Call.Reassigned),
            Times(acknowledged, rated.Select(call => call.TimeToAcknowledge)),
            Times(Rate(rated.Select(call => call.Arrive(asOf))), rated.Select(call => call.TimeToArrive)),
            Rate(calls.Where(call => call.Kind == AlertKind.Transfer).Select(call => call.Call.Acknowledge(asOf))),
            [.. onsite.Where(call => call.Call.Arrive(asOf) == Timing.Late).Select(call => new LateCall(call.Alert, call.Call.Unit, Over(call.Call)))],
            calls.Count(call => call.Call is { Backfilled: true, IsOut: false }),
            new Share(rated.Count(call => call.Escalated && call.Acknowledge(asOf) != Timing.Pending), acknowledged.Of));
    }

    private static bool Fits(VisitFacts visit, FigureScope scope, TimeZoneInfo zone) =>
        DutyDay.Of(visit.PostedAt, zone).Date is var day && scope.From.Date <= day && day <= scope.To.Date
        && (scope.Level is null || visit.Level == scope.Level)
        && (scope.Kind is null || visit.Kind == scope.Kind)
        && (scope.Unit is null || visit.Calls.Any(call => call.Unit == scope.Unit && !call.Reassigned));

    private static VisitFigures Of(List<VisitFacts> visits, TimeZoneInfo zone) => new(
        visits.Count,
        visits.Sum(visit => visit.People),
        visits.Count(visit => visit.IsCollective),
        visits.GroupBy(visit => visit.Level).OrderBy(level => level.Key).ToDictionary(level => level.Key, level => new HeadCount(level.Count(), level.Sum(visit => visit.People))),
        visits.CountBy(visit => visit.Topic).OrderByDescending(topic => topic.Value).ThenBy(topic => topic.Key.Value, StringComparer.Ordinal).ToDictionary(),
        visits.CountBy(visit => DutyDay.Of(visit.PostedAt, zone).Date is var day ? new DateOnly(day.Year, day.Month, 1) : default).OrderBy(month => month.Key).ToDictionary());

    private static TimeFigures Times(Share onTime, IEnumerable<TimeSpan?> spans)
    {
        var known = spans.OfType<TimeSpan>().Order().ToList();
        return new TimeFigures(onTime, Median(known), known.Count > 0 ? known[^1] : null);
    }

    /// <summary>Of an even number the mean of the middle two.</summary>
    private static TimeSpan? Median(List<TimeSpan> ordered) => ordered.Count == 0 ? null : (ordered[(ordered.Count - 1) / 2] + ordered[ordered.Count / 2]) / 2;

    private static Share Rate(IEnumerable<Timing> timings)
    {
        var due = timings.Where(timing => timing is Timing.OnTime or Timing.Late).ToList();
        return new Share(due.Count(timing => timing == Timing.OnTime), due.Count);
    }

    private static TimeSpan? Over(CallFacts call) => (call.ArrivedAt ?? call.ClaimedAt) - call.ArriveBy;
}
