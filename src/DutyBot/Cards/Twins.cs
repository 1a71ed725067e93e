using DutyBot.Domain;
using DutyBot.Domain.Alerts;
using DutyBot.Domain.Notices;

namespace DutyBot.Cards;

/// <summary>Two people may post the same visit: same topic, same territory, within 15 minutes. To merge them is offered, never asked (product 4).</summary>
internal static class Twins
{
    private static readonly TimeSpan Near = TimeSpan.FromMinutes(15);

    /// <summary>The earlier open alert that this one may be the same as; offered for as long as it lay near.</summary>
    public static Alert? Of(Alert alert, IEnumerable<Alert> open, DateTimeOffset now) => !alert.IsOpen || now - alert.PostedAt > Near ? null : open
        .Where(other => other.IsOpen && (other.Kind, other.Level, other.Topic, other.Territory) == (alert.Kind, alert.Level, alert.Topic, alert.Territory))
        .Where(other => other.Id != alert.Id && IsBefore(other, alert) && alert.PostedAt - other.PostedAt <= Near)
        .MinBy(other => other.PostedAt);

    /// <summary>Open alerts that a draft may be a second posting of, the newest first.</summary>
    public static IReadOnlyList<Alert> Of(Draft draft, IEnumerable<Alert> open, DateTimeOffset now) =>
    [
        .. open
            .Where(other => other.IsOpen && (other.Kind, other.Level, other.Topic, other.Territory) == (draft.Kind, draft.Level, draft.Topic, draft.Territory))
            .Where(other => now - other.PostedAt <= Near)
            .OrderByDescending(other => other.PostedAt),
    ];

    private static bool IsBefore(Alert one, Alert other) =>
        (one.PostedAt, one.Id.Day.Date, one.Id.Counter).CompareTo((other.PostedAt, other.Id.Day.Date, other.Id.Counter)) < 0;
}
