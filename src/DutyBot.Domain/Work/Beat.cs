namespace DutyBot.Domain.Work;

/// <summary>One look at both clocks of the machine.</summary>
/// <param name="At">What the wall shows; anybody may set it.</param>
/// <param name="Ran">How long the machine has run since some moment; nobody sets it, but it may stand still while the machine sleeps.</param>
public readonly record struct Beat(DateTimeOffset At, TimeSpan Ran)
{
    /// <summary>A second more is the scheduler's; so much more is a machine that slept, a process that stood still, or a clock that was moved.</summary>
    public static readonly TimeSpan Longest = TimeSpan.FromSeconds(5);

    /// <summary>A clock that is kept right moves by less.</summary>
    private static readonly TimeSpan Slack = TimeSpan.FromSeconds(2);

    /// <summary>What lies between the last beat of the process before and the start of this one; null where that followed at once. How long the machine ran meanwhile nobody knows.</summary>
    public static Gap? Between(DateTimeOffset lastBefore, DateTimeOffset start)
    {
        var setBack = lastBefore - start > Slack ? lastBefore - start : TimeSpan.Zero;
        return setBack > TimeSpan.Zero || start - lastBefore > Longest ? new Gap(lastBefore, start, IsPause: true, setBack, WasDown: true) : null;
    }

    /// <summary>What lies between two beats that do not follow upon each other; null where they do.</summary>
    public Gap? Since(Beat before)
    {
        var (shown, ran) = (At - before.At, Ran - before.Ran);
        var (missed, setBack) = (shown > ran ? shown : ran, ran - shown);
        return missed <= Longest && setBack <= Slack
            ? null
            : new Gap(before.At, At, missed > Longest, setBack > Slack ? setBack : TimeSpan.Zero);
    }
}

/// <summary>A span in which nobody looked after what falls due, or a clock that was set back; both at once may be.</summary>
/// <param name="From">The last moment at which all was well, by the clock as it was.</param>
/// <param name="To">The moment of return, by the clock as it is.</param>
/// <param name="IsPause">Whether what fell due meanwhile is late.</param>
/// <param name="SetBack">By how much the clock was set back; zero where it was not.</param>
/// <param name="WasDown">The process was not there at all.</param>
public sealed record Gap(DateTimeOffset From, DateTimeOffset To, bool IsPause, TimeSpan SetBack, bool WasDown = false);
