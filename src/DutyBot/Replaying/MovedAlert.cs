using DutyBot.Domain;
using DutyBot.Domain.Alerts;

namespace DutyBot.Replaying;

/// <summary>Recorded alerts on other days.</summary>
internal static class MovedAlert
{
    /// <summary>The same alert so many days later: at the same times of day, where the office is.</summary>
    public static RecordedAlert Moved(this RecordedAlert alert, int days, TimeZoneInfo zone)
    {
        return alert with
        {
            AlertId = MovedId(alert.AlertId),
            MergedInto = alert.MergedInto is { } into ? MovedId(into) : null,
            PostedAt = At(alert.PostedAt),
            NoticedAt = Maybe(alert.NoticedAt),
            ClosedAt = Maybe(alert.ClosedAt),
            Waves = alert.Waves is null ? null : [.. alert.Waves.Select(wave => wave with { At = At(wave.At) })],
            Responses = [.. alert.Responses.Select(response => response with
            {
                NotifiedAt = At(response.NotifiedAt),
                AckDueAt = At(response.AckDueAt),
                AckedAt = Maybe(response.AckedAt),
                ArriveDueAt = Maybe(response.ArriveDueAt),
                ArrivedAt = Maybe(response.ArrivedAt),
                ClaimedAt = Maybe(response.ClaimedAt),
                RecordedAt = At(response.RecordedAt),
            })],
            Reception = alert.Reception is { } reception ? reception with { StartedAt = At(reception.StartedAt), EndedAt = At(reception.EndedAt) } : null,
            Events = [.. alert.Events.Select(happened => happened with { At = At(happened.At) })],
        };

        AlertId MovedId(AlertId id) => AlertId.Of(new DutyDay(id.Day.Date.AddDays(days)), id.Counter);

        DateTimeOffset At(DateTimeOffset at) => new DutyDay(DateOnly.FromDateTime(at.DateTime).AddDays(days)).At(TimeOnly.FromDateTime(at.DateTime), zone);

        DateTimeOffset? Maybe(DateTimeOffset? at) => at is { } known ? At(known) : null;
    }

    /// <summary>Whether everything of it lies before a moment; what follows a transfer is a matter and no part of it.</summary>
    public static bool IsOverBefore(this RecordedAlert alert, DateTimeOffset moment) =>
        alert.PostedAt < moment
        && alert.Events.All(happened => happened.At < moment)
        && alert.Responses.All(response => response.RecordedAt < moment)
        && (alert.Kind == AlertKind.Transfer || alert.ClosedAt < moment);
}
