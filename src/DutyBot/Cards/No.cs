using DutyBot.Domain;
using DutyBot.Domain.Alerts;

namespace DutyBot.Cards;

/// <summary>Why something is not done, in one sentence (texts 12).</summary>
internal static class No
{
    /// <param name="about">The alert it was about, where there is one: its end is told with day and time.</param>
    public static TextMessage Because(Showing to, Refusal why, Alert? about = null) => new(
        why is Refusal.AlertEnded && about is { EndedAt: { } at }
            ? Ended(to, about, at)
            : to.Words.Refused(why, to.DeskPhone));

    private static string Ended(Showing to, Alert alert, DateTimeOffset at)
    {
        var (number, day) = (alert.Id.Brief, to.Words.Day(alert.Id.Day.Date));
        var sameDay = DutyDay.Of(at, to.Duty.Zone) == alert.Id.Day;
        return AlertTitle.Marked(to, alert, alert.Status switch
        {
            AlertStatus.Merged when alert.MergedInto is { } into => to.Words.MergedThen(number, day, into.Brief),
            AlertStatus.Acknowledged => to.Words.AcknowledgedSince(number, day, to.Time(at)),
            _ when !sameDay => to.Words.EndedSince(number, day, to.Time(at)),
            AlertStatus.Cancelled => to.Words.WithdrawnThen(number, day, to.Clock(at)),
            _ => to.Words.EndedThen(number, day, to.Clock(at)),
        });
    }

    /// <summary>The unit of the presser is not called by this alert, but by others.</summary>
    public static TextMessage NotThisOne(Showing to, AlertId asked, IReadOnlyList<AlertId> waiting) => new(waiting.Count > 0
        ? to.Words.NotYourCallBut(asked.Brief, to.List(waiting.Select(alert => alert.Brief)))
        : to.Words.NotYourCall(asked.Brief));
}
