using DutyBot.Domain.Outgoing;
using DutyBot.Domain.Work;

namespace DutyBot.Work;

/// <summary>Sends waiting rows: in order to one recipient, recipients side by side.</summary>
internal sealed class Lanes(Speaker speaker, WorkSignal signal, ILogger<Lanes> log) : IDisposable
{
    private const int SideBySide = 32;

    private readonly SemaphoreSlim places = new(SideBySide);
    private int running;

    public bool AreBusy => Volatile.Read(ref running) > 0;

    public void Begin(IReadOnlyList<Waiting> rows, CancellationToken cancel)
    {
        foreach (var lane in rows.GroupBy(row => row.Telling.To.Lane))
        {
            Interlocked.Increment(ref running);
            _ = Task.Run(() => RunAsync([.. lane.OrderBy(row => row.Number)], cancel), CancellationToken.None);
        }
    }

    private async Task RunAsync(List<Waiting> rows, CancellationToken cancel)
    {
        await places.WaitAsync(CancellationToken.None);
        try
        {
            await speaker.SayInOrderAsync(rows, cancel);
        }
        catch (Exception failed) when (failed is not OperationCanceledException)
        {
            // The lease ends by itself and the rows are taken again.
            log.LaneFailed(failed, rows[0].Telling.To.Lane);
        }
        catch (OperationCanceledException)
        {
            // The bot stops; what was not settled is said after the next start.
        }
        finally
        {
            places.Release();
            Interlocked.Decrement(ref running);
            signal.Raise();
        }
    }

    public void Dispose() => places.Dispose();
}
