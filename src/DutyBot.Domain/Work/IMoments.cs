namespace DutyBot.Domain.Work;

/// <summary>The moments that are stored to wait for: they were counted by a clock that may have been wrong.</summary>
public interface IMoments
{
    /// <summary>The clock was set back: leases, pauses and whatever was to be done at once keep the time that they still had by the old clock.
    /// Deadlines stay: they are moments that people were shown.</summary>
    /// <param name="now">By the clock as it is.</param>
    /// <param name="by">How far it was set back.</param>
    Task SetBackAsync(DateTimeOffset now, TimeSpan by, CancellationToken cancel);
}
