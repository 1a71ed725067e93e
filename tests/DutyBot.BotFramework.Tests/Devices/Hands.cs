using Microsoft.Extensions.Time.Testing;

namespace DutyBot.BotFramework.Tests;

/// <summary>A clock whose hands somebody may set; the time that has run knows nothing of that.</summary>
public sealed class Hands(DateTimeOffset at) : FakeTimeProvider(at)
{
    private TimeSpan moved;

    public void Move(TimeSpan by) => moved += by;

    public override DateTimeOffset GetUtcNow() => base.GetUtcNow() + moved;

    // The base reads the hands for it.
    public override long GetTimestamp() => base.GetTimestamp() - moved.Ticks;
}
