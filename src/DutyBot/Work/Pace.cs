namespace DutyBot.Work;

/// <summary>How often the bot may write, counted over sliding windows (protocol 2.2). Pure but for what it remembers; moments are given to it.</summary>
internal sealed class Pace(params IReadOnlyList<(int Most, TimeSpan Span)> windows)
{
    private readonly List<DateTimeOffset> taken = [];
    private DateTimeOffset? pausedUntil;

    /// <summary>Takes one turn at once: null; or says when there is one.</summary>
    /// <param name="urgent">Edits that follow a change use half of what is allowed, so that a call never waits for them.</param>
    public DateTimeOffset? Take(DateTimeOffset now, bool urgent)
    {
        Forget(now);
        if (pausedUntil is { } until && until > now)
            return until;
        var free = windows.Select(window => Free(window.Most / (urgent ? 1 : 2), window.Span)).Max();
        if (free > now)
            return free;
        taken.Add(now);
        return null;
    }

    /// <summary>The platform asked for a pause.</summary>
    public void Pause(DateTimeOffset until) => pausedUntil = pausedUntil > until ? pausedUntil : until;

    public bool IsIdle(DateTimeOffset now)
    {
        Forget(now);
        return taken.Count == 0 && !(pausedUntil > now);
    }

    private DateTimeOffset Free(int most, TimeSpan span) => taken.Count < most ? DateTimeOffset.MinValue : taken[^most] + span;

    private void Forget(DateTimeOffset now)
    {
        // The clock was set back: what lies ahead of it says nothing any more.
        if (taken.Count > 0 && taken[^1] > now)
            (pausedUntil, _) = (null, taken.RemoveAll(moment => moment > now));
        var longest = windows.Max(window => window.Span);
        taken.RemoveRange(0, taken.TakeWhile(moment => moment + longest <= now).Count());
    }
}
