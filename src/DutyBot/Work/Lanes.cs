using System.Collections.Concurrent;
using DutyBot.Domain.Outgoing;
using DutyBot.Domain.Work;

namespace DutyBot.Work;

/// <summary>Sends waiting rows: in order in one conversation, conversations side by side.</summary>
internal sealed class Lanes(Speaker speaker, IOutbox outbox, WorkSignal signal, ILogger<Lanes> log)
{
    private const int SideBySide = 32;

    private readonly ConcurrentDictionary<long, Waiting> sending = new();
    private int running;

    public bool AreBusy => Volatile.Read(ref running) > 0;

    /// <summary>How many lanes may begin now: rows that could not be sent at once stay in the store, however many there are.</summary>
    public int Free => SideBySide - Volatile.Read(ref running);

    public void Begin(IReadOnlyList<Waiting> rows, CancellationToken cancel)
    {
        foreach (var lane in rows.GroupBy(row => row.Lane))
        {
            Interlocked.Increment(ref running);
            foreach (var row in lane)
                sending[row.Number] = row;
            _ = Task.Run(() => RunAsync([.. lane], cancel), CancellationToken.None);
        }
    }

    /// <summary>Keeps what is being sent slowly from being taken again.</summary>
    public Task RenewAsync(DateTimeOffset until, CancellationToken cancel) =>
        sending.IsEmpty ? Task.CompletedTask : outbox.RenewAsync([.. sending.Keys], until, cancel);

    private async Task RunAsync(List<Waiting> rows, CancellationToken cancel)
    {
        try
        {
            await speaker.SayInOrderAsync(rows, cancel);
        }
        catch (Exception failed) when (failed is not OperationCanceledException)
        {
            // The lease ends by itself and the rows are taken again.
            log.LaneFailed(failed, rows[0].Lane);
        }
        catch (OperationCanceledException)
        {
            // The bot stops; what was not settled is said after the next start.
        }
        finally
        {
            foreach (var row in rows)
                sending.TryRemove(row.Number, out _);
            Interlocked.Decrement(ref running);
            signal.Raise();
        }
    }
}
