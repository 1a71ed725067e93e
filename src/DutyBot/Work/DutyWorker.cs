using DutyBot.Domain.Outgoing;
using DutyBot.Domain.Work;

namespace DutyBot.Work;

/// <summary>Does what is due at its moment: deadlines, unfolding, sending. Everything it does stands in the store, so that a restart goes on where it was.</summary>
internal sealed class DutyWorker(IDueWork due, IOutbox outbox, WorkSignal signal, WorkDoer doer, Lanes lanes, TimeProvider time, ILogger<DutyWorker> log)
    : BackgroundService
{
    private const int Most = 100;

    /// <summary>How long work may take before another instance takes it; what is still being sent is leased anew with each pass.</summary>
    private static readonly TimeSpan Lease = TimeSpan.FromMinutes(1);

    /// <summary>A look even where nothing was planned: another process may have written.</summary>
    private static readonly TimeSpan Sweep = TimeSpan.FromSeconds(30);

    private static readonly TimeSpan AfterFailure = TimeSpan.FromSeconds(2);

    private readonly Lock gate = new();
    private readonly List<TaskCompletionSource> quiet = [];
    private Task? raised;
    private long lastPass;

    /// <summary>How long ago a whole pass last ended, whoever set the clock since; for readiness. Null before the first.</summary>
    public TimeSpan? SinceLastPass => Interlocked.Read(ref lastPass) is > 0 and var passed ? time.GetElapsedTime(passed) : null;

    /// <summary>Completes once a pass, begun after this call, finds nothing to do now and nothing being sent: how a test knows that nothing was said.</summary>
    internal Task QuietAsync()
    {
        var asked = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        lock (gate)
            quiet.Add(asked);
        signal.Raise();
        return asked.Task;
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await PassAsync(stoppingToken);
            }
            catch (Exception failed) when (failed is not OperationCanceledException || !stoppingToken.IsCancellationRequested)
            {
                // A full disk or a locked file must not end the worker: what is due stays due.
                log.PassFailed(failed);
                await WaitAsync(time.GetUtcNow() + AfterFailure, stoppingToken);
            }
        }
    }

    private async Task PassAsync(CancellationToken cancel)
    {
        List<TaskCompletionSource> asked;
        lock (gate)
            asked = [.. quiet];

        var now = time.GetUtcNow();
        await lanes.RenewAsync(now + Lease, cancel);
        var work = await due.LeaseAsync(now, Lease, Most, cancel);
        await Task.WhenAll(work.Select(one => doer.DoAsync(one, now, cancel)));

        var rows = await outbox.TakeAsync(now, Lease, lanes.Room, cancel);
        lanes.Begin(rows, cancel);
        Interlocked.Exchange(ref lastPass, time.GetTimestamp());

        if (work.Count > 0 || rows.Count > 0)
            return;
        if (!lanes.AreBusy && (await NextAsync(cancel) is not { } next || next > time.GetUtcNow()))
            Answer(asked);
        await WaitAsync(await NextAsync(cancel), cancel);
    }

    private void Answer(List<TaskCompletionSource> asked)
    {
        lock (gate)
            quiet.RemoveAll(asked.Contains);
        asked.ForEach(one => one.TrySetResult());
    }

    private async Task<DateTimeOffset?> NextAsync(CancellationToken cancel)
    {
        // Where no lane may begin, one that ends wakes the worker.
        var (work, row) = (await due.NextAsync(cancel), await outbox.NextAsync(lanes.Room, cancel));
        return work is null ? row : row is null || work < row ? work : row;
    }

    private async Task WaitAsync(DateTimeOffset? until, CancellationToken cancel)
    {
        var span = until is { } moment && moment - time.GetUtcNow() < Sweep ? moment - time.GetUtcNow() : Sweep;
        if (span <= TimeSpan.Zero)
            return;
        // One wait goes on until it is answered: a wait that was given up could still swallow the next signal, and work would lie until the sweep.
        raised ??= signal.WaitAsync(cancel);
        using var delay = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        await Task.WhenAny(Task.Delay(span, time, delay.Token), raised);
        await delay.CancelAsync();
        cancel.ThrowIfCancellationRequested();
        if (raised.IsCompleted)
            raised = null;
    }
}
