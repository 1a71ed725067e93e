namespace DutyBot.Domain.Work;

/// <summary>What the bot remembers of itself over restarts.</summary>
/// <param name="Beat">When it was last known to be well.</param>
/// <param name="Gaps">The last gaps, the newest last.</param>
public sealed record WatchNote(DateTimeOffset Beat, IReadOnlyList<Gap> Gaps)
{
    private const int Most = 10;

    public WatchNote With(Gap gap) => this with { Gaps = [.. Gaps.Append(gap).TakeLast(Most)] };
}
