using System.Collections.Concurrent;
using DutyBot.Domain.Outgoing;
using DutyBot.Domain.Work;
using DutyBot.Webhooks;

namespace DutyBot.Work;

/// <summary>Sends waiting rows: in order in one lane, lanes side by side.</summary>
internal sealed class Lanes(Speaker speaker, WebhookSender webhooks, IOutbox outbox, WorkSignal signal, ILogger<Lanes> log)
{
    private const int ConversationsSideBySide = 32;

    // A program that does not answer must not keep anybody's phone from ringing.
    private const int ProgramsSideBySide = 8;

    private readonly ConcurrentDictionary<long, Waiting> sending = new();
    private int conversations;
    private int programs;

    public bool AreBusy => Volatile.Read(ref conversations) + Volatile.Read(ref programs) > 0;

    /// <summary>How many lanes may begin now: rows that could not be sent at once stay in the store, however many there are.</summary>
    public Room Room => new(ConversationsSideBySide - Volatile.Read(ref conversations), ProgramsSideBySide - Volatile.Read(ref programs));

    public void Begin(IReadOnlyList<Waiting> rows, CancellationToken cancel)
    {
        foreach (var row in rows)
            sending[row.Number] = row;
        foreach (var lane in rows.GroupBy(row => row.Lane))
        {
            List<Waiting> inOrder = [.. lane];
            var isProgram = inOrder[0].Telling.To is ToWebhook;
            Count(isProgram, 1);
            _ = Task.Run(() => RunAsync(inOrder, isProgram, cancel), CancellationToken.None);
        }
    }

    /// <summary>Keeps what is being sent slowly from being taken again.</summary>
    public Task RenewAsync(DateTimeOffset until, CancellationToken cancel) =>
        sending.IsEmpty ? Task.CompletedTask : outbox.RenewAsync([.. sending.Keys], until, cancel);

    private async Task RunAsync(List<Waiting> rows, bool isProgram, CancellationToken cancel)
    {
        try
        {
            await (isProgram ? webhooks.SendInOrderAsync(rows, cancel) : speaker.SayInOrderAsync(rows, cancel));
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
            Count(isProgram, -1);
            signal.Raise();
        }
    }

    private void Count(bool isProgram, int more) => Interlocked.Add(ref isProgram ? ref programs : ref conversations, more);
}
