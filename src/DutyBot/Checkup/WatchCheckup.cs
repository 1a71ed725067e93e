using DutyBot.Domain;
using DutyBot.Domain.Work;

namespace DutyBot.Checkup;

/// <summary>What the bot remembers of itself: when it was last well, what it missed, and whether it was late.</summary>
internal static class WatchCheckup
{
    private static readonly TimeSpan Recent = TimeSpan.FromDays(1);

    /// <param name="note">Null where no bot has run on the store yet.</param>
    public static IEnumerable<Finding> Of(WatchNote? note, DateTimeOffset now, TimeZoneInfo zone)
    {
        if (note is null)
            yield break;
        yield return note.Episode is { IsOver: false } episode
            ? Finding.Wrong("lateness", $"something has been late since {StoreCheckup.At(episode.Since, zone)}", "See the lines on work, messages and token, and the bot's log")
            : Finding.Ok("lateness", note.Episode is { Over: { } over } last ? $"nothing; the last time from {StoreCheckup.At(last.Since, zone)} to {StoreCheckup.At(over, zone)}" : "nothing was late for more than a minute yet");
        var gaps = note.Gaps.Where(gap => now - gap.To < Recent).ToList();
        var own = gaps.Where(gap => !gap.WasDown || gap.SetBack > TimeSpan.Zero).ToList();
        yield return own.Count > 0
            ? Finding.Warning("gaps", $"in the last day the machine slept, the process stood still or the clock was moved {(own.Count == 1 ? "once" : $"{own.Count} times")}, last from {Span(own[^1], zone)}", "Keep this machine awake and its clock right: what falls due meanwhile is told late")
            : Finding.Ok("gaps", gaps.Count > 0 ? $"the bot was down from {Span(gaps[^1], zone)}" : $"none in the last day; the bot was last well {StoreCheckup.At(note.Beat, zone)}");
    }

    private static string Span(Gap gap, TimeZoneInfo zone) => $"{StoreCheckup.At(gap.From, zone)} to {StoreCheckup.At(gap.To, zone)}";
}
