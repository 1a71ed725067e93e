using DutyBot.Domain.Work;

namespace DutyBot.Work;

/// <summary>Since when the bot has missed nothing: since its start, or since it came back from a pause in which the machine slept, the process stood still or the clock was moved on.
/// What fell due before is told as late.</summary>
internal sealed class Awake
{
    private readonly Lock gate = new();
    private readonly TimeProvider? time;
    private readonly long began;
    private Beat last;
    private DateTimeOffset since;

    public Awake(TimeProvider time)
    {
        (this.time, began) = (time, time.GetTimestamp());
        last = Now(time);
        since = last.At;
    }

    private Awake() => since = DateTimeOffset.MinValue;

    /// <summary>For a clock on which the bot is never down.</summary>
    public static Awake Always { get; } = new();

    /// <summary>Hears of each gap, once, from whichever thread has found it.</summary>
    public Action<Gap>? Missed { get; set; }

    /// <summary>Looks itself first: whoever comes back from a pause may ask before the next beat.</summary>
    public DateTimeOffset Since
    {
        get
        {
            Look();
            lock (gate)
                return since;
        }
    }

    /// <summary>One beat.</summary>
    public void Look()
    {
        if (time is null)
            return;
        Gap? gap;
        lock (gate)
        {
            var now = Now(time);
            gap = now.Since(last);
            last = now;
            if (gap is not null)
                // By a clock that was set back nothing was missed, but the moment must not lie ahead of it either.
                since = gap.IsPause || since > gap.To ? gap.To : since;
        }

        if (gap is not null)
            Missed?.Invoke(gap);
    }

    private Beat Now(TimeProvider clock) => new(clock.GetUtcNow(), clock.GetElapsedTime(began));
}
