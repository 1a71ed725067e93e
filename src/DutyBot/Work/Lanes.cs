using DutyBot.Domain.Outgoing;
using DutyBot.Domain.Work;
using DutyBot.Webhooks;

namespace DutyBot.Work;

/// <summary>Sends waiting rows: in order to one recipient, recipients side by side.</summary>
internal sealed class Lanes(Speaker speaker, WebhookSender webhooks, WorkSignal signal, ILogger<Lanes> log) : IDisposable
{
    private const int SideBySide = 32;
    private const int WebhooksSideBySide = 8;

    private readonly SemaphoreSlim places = new(SideBySide);

    // A program that does not answer must not keep anybody's phone from ringing.
    private readonly SemaphoreSlim webhookPlaces = new(WebhooksSideBySide);
    private int running;

    public bool AreBusy => Volatile.Read(ref running) > 0;

    public void Begin(IReadOnlyList<Waiting> rows, CancellationToken cancel)
    {
        foreach (var lane in rows.GroupBy(row => row.Telling.To.Lane))
        {
            Interlocked.Increment(ref running);
            List<Waiting> rowsInOrder = [.. lane.OrderBy(row => row.Number)];
            _ = rowsInOrder[0].Telling.To is ToWebhook
                ? Task.Run(() => RunAsync(rowsInOrder, webhookPlaces, webhooks.SendInOrder(), cancel), CancellationToken.None)
                : Task.Run(() => RunAsync(rowsInOrder, places, speaker.SayInOrderAsync, cancel), CancellationToken.None);
        }
    }

    private async Task RunAsync(List<Waiting> rows, SemaphoreSlim places, Func<List<Waiting>, CancellationToken, Task> sayAsync, CancellationToken cancel)
    {
        await places.WaitAsync(CancellationToken.None);
        try
        {
            await sayAsync(rows, cancel);
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

    public void Dispose()
    {
        places.Dispose();
        webhookPlaces.Dispose();
    }
}
