using DutyBot.Domain;
using DutyBot.Domain.Keeping;
using DutyBot.Domain.Work;

namespace DutyBot.Work;

/// <summary>Beats once a second and sees to what a gap leaves behind: what fell due is looked at now, and moments counted by a clock that was ahead wait no longer than they should.</summary>
internal sealed class Pulse(Awake awake, Watchbook book, IMoments moments, PurgeDesk purge, WorkSignal signal, Measures measures, TimeProvider time, ILogger<Pulse> log) : IHostedService, IDisposable
{
    private static readonly TimeSpan Second = TimeSpan.FromSeconds(1);

    private const int BeatsBetweenNotes = 10;

    private readonly Lock gate = new();
    private ITimer? timer;
    private TimeSpan toSetBack;
    private Task mending = Task.CompletedTask;
    private int beats;

    /// <summary>Before the worker looks at anything: what the process before had planned may have been counted by another clock.</summary>
    public async Task StartAsync(CancellationToken cancellationToken)
    {
        if (await book.OpenAsync(cancellationToken) is { } before && Beat.Between(before.Beat, awake.Since) is { } down)
        {
            book.Change(note => note.With(down));
            if (down.SetBack > TimeSpan.Zero)
            {
                log.SetBack(down.SetBack);
                await moments.SetBackAsync(down.To, down.SetBack, cancellationToken);
            }
        }

        await book.SaveAsync();
        awake.Missed = Come;
        timer = time.CreateTimer(_ => Look(), state: null, Second, Second);
    }

    public async Task StopAsync(CancellationToken cancellationToken)
    {
        timer?.Dispose();
        await book.SaveAsync();
    }

    public void Dispose() => timer?.Dispose();

    private void Look()
    {
        awake.Look();
        lock (gate)
        {
            if (toSetBack > TimeSpan.Zero && mending.IsCompleted)
                mending = MendAsync(toSetBack);
        }

        if (Interlocked.Increment(ref beats) % BeatsBetweenNotes == 0)
            _ = book.SaveAsync();
    }

    private void Come(Gap gap)
    {
        book.Change(note => note.With(gap));
        measures.Missed();
        if (gap.IsPause)
            log.Missed(gap.From, gap.To);
        if (gap.SetBack > TimeSpan.Zero)
        {
            log.SetBack(gap.SetBack);
            lock (gate)
            {
                toSetBack += gap.SetBack;
                if (mending.IsCompleted)
                    mending = MendAsync(toSetBack);
            }
        }

        signal.Raise();
    }

    /// <summary>Where the store does not take it, the next beat tries again.</summary>
    private async Task MendAsync(TimeSpan by)
    {
        try
        {
            var now = time.GetUtcNow();
            await moments.SetBackAsync(now, by, CancellationToken.None);
            lock (gate)
                toSetBack -= by;
            await purge.PlanAsync(now, CancellationToken.None);
            signal.Raise();
        }
        catch (StoreUnavailableException unavailable)
        {
            log.NotMended(unavailable);
        }
    }
}
