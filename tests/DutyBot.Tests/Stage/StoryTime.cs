using Microsoft.Extensions.Time.Testing;

namespace DutyBot.Tests;

/// <summary>A movable clock whose hands somebody may set as well: timers and the time that has run know nothing of that.</summary>
public sealed class StoryTime(DateTimeOffset at) : FakeTimeProvider(at)
{
    private TimeSpan moved;

    /// <summary>Sets the hands forward, or back.</summary>
    public void MoveHands(TimeSpan by) => moved += by;

    public override DateTimeOffset GetUtcNow() => base.GetUtcNow() + moved;

    // The base reads the hands for it.
    public override long GetTimestamp() => base.GetTimestamp() - moved.Ticks;
}
