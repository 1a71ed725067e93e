namespace DutyBot.Domain.Work;

/// <summary>What the bot remembers of itself over restarts.</summary>
/// <param name="Beat">When it was last known to be well.</param>
/// <param name="Gaps">The last gaps, the newest last.</param>
/// <param name="Episode">The last time that something was late; null where nothing ever was.</param>
public sealed record WatchNote(DateTimeOffset Beat, IReadOnlyList<Gap> Gaps, Episode? Episode = null)
{
    private const int Most = 10;

    public WatchNote With(Gap gap) => this with { Gaps = [.. Gaps.Append(gap).TakeLast(Most)] };
}
