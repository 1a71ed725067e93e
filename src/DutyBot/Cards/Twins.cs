using DutyBot.Domain;
using DutyBot.Domain.Alerts;
using DutyBot.Domain.Notices;
using DutyBot.Domain.Units;

namespace DutyBot.Cards;

/// <summary>Two people may post the same visit: same topic, same territory, within 15 minutes. To merge them is offered, never asked (product 4).</summary>
internal static class Twins
{
    private static readonly TimeSpan Near = TimeSpan.FromMinutes(15);

    /// <summary>The open alerts of each kind of visit, the earliest first: whoever looks for many twins reads them once.</summary>
    public static ILookup<(AlertKind, AlertLevel, TopicCode, UnitId), Alert> ByVisit(IEnumerable<Alert> open) =>
        open.Where(alert => alert.IsOpen).OrderBy(Place).ToLookup(Visit);

    /// <summary>The earlier open alert that this one may be the same as; offered for as long as it lay near.</summary>
    /// <param name="open">From <see cref="ByVisit"/>.</param>
    public static Alert? Of(Alert alert, ILookup<(AlertKind, AlertLevel, TopicCode, UnitId), Alert> open, DateTimeOffset now) =>
        alert.IsOpen && now - alert.PostedAt <= Near
        && open[Visit(alert)].FirstOrDefault(other => alert.PostedAt - other.PostedAt <= Near) is { } first && Place(first).CompareTo(Place(alert)) < 0
            ? first
            : null;

    /// <summary>Open alerts that a draft may be a second posting of, the newest first.</summary>
    public static IReadOnlyList<Alert> Of(Draft draft, IEnumerable<Alert> open, DateTimeOffset now) =>
    [
        .. open
            .Where(other => other.IsOpen && (other.Kind, other.Level, other.Topic, other.Territory) == (draft.Kind, draft.Level, draft.Topic, draft.Territory))
            .Where(other => now - other.PostedAt <= Near)
            .OrderByDescending(other => other.PostedAt),
    ];

    private static (AlertKind, AlertLevel, TopicCode, UnitId) Visit(Alert alert) => (alert.Kind, alert.Level, alert.Topic, alert.Territory);

    private static (DateTimeOffset, DateOnly, int) Place(Alert alert) => (alert.PostedAt, alert.Id.Day.Date, alert.Id.Counter);
}
