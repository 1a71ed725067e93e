using DutyBot.Domain;
using DutyBot.Domain.Alerts;

namespace DutyBot.Cards;

/// <summary>Why something is not done, in one sentence (texts 12).</summary>
internal static class No
{
    /// <param name="about">The alert it was about, where there is one: its end is told with its time, and its day unless that is today.</param>
    /// <param name="pressed">A line that was typed is not told that there is nothing to press.</param>
    public static TextMessage Because(Showing to, Refusal why, Alert? about = null, bool pressed = true) => new(
        why is Refusal.AlertEnded && about is { EndedAt: { } at }
            ? AlertTitle.Marked(to, about, Ended(to, about, at, pressed ? to.Words.NothingToPress : to.Words.NothingRecorded))
            : to.Words.Refused(why, to.DeskPhone));

    private static string Ended(Showing to, Alert alert, DateTimeOffset at, string tail)
    {
        var (words, number, today) = (to.Words, alert.Id.Brief, alert.Id.Day == DutyDay.Of(to.Now, to.Duty.Zone));
        var (day, time) = (words.Day(alert.Id.Day.Date), to.Clock(at));
        return alert.Status switch
        {
            AlertStatus.Merged when alert.MergedInto is { } into => today ? words.MergedToday(number, into.Brief) : words.MergedThen(number, day, into.Brief),
            AlertStatus.Acknowledged => today ? words.AcknowledgedToday(number, time, tail) : words.AcknowledgedSince(number, day, to.Time(at), tail),
            _ when DutyDay.Of(at, to.Duty.Zone) != alert.Id.Day => words.EndedSince(number, day, to.Time(at), tail),
            AlertStatus.Cancelled => today ? words.WithdrawnToday(number, time, tail) : words.WithdrawnThen(number, day, time, tail),
            _ => today ? words.EndedToday(number, time, tail) : words.EndedThen(number, day, time, tail),
        };
    }

    /// <summary>The unit of the presser is not called by this alert, but by others.</summary>
    public static TextMessage NotThisOne(Showing to, AlertId asked, IReadOnlyList<AlertId> waiting) => new(waiting.Count > 0
        ? to.Words.NotYourCallBut(asked.Brief, to.List(waiting.Select(alert => alert.Brief)))
        : to.Words.NotYourCall(asked.Brief));
}
