using System.Collections.Concurrent;
using DutyBot.Domain.Alerts;
using DutyBot.Domain.Outgoing;
using DutyBot.Domain.Work;

namespace DutyBot.Tests;

/// <summary>A row of the outbox and what became of it.</summary>
internal sealed record Settled(Telling Telling, Sent Sent);

/// <summary>Stands before the outbox and writes down what became of each row, so that every message can be traced to the row that called for it.</summary>
internal sealed class Ledger(IOutbox outbox, ConcurrentQueue<Settled> rows) : IOutbox
{
    public Task SettleAsync(Waiting row, Sent sent, CancellationToken cancel)
    {
        rows.Enqueue(new Settled(row.Telling, sent));
        return outbox.SettleAsync(row, sent, cancel);
    }

    public Task PutAsync(IReadOnlyList<Telling> tellings, DueWork? unfolded, CancellationToken cancel) => outbox.PutAsync(tellings, unfolded, cancel);

    public Task<IReadOnlyList<Waiting>> TakeAsync(DateTimeOffset now, TimeSpan lease, int most, CancellationToken cancel) => outbox.TakeAsync(now, lease, most, cancel);

    public Task<DateTimeOffset?> NextAsync(CancellationToken cancel) => outbox.NextAsync(cancel);

    public Task PutOffAsync(Waiting row, DateTimeOffset until, CancellationToken cancel) => outbox.PutOffAsync(row, until, cancel);

    public Task<IReadOnlyList<Told>> OfAlertsAsync(IReadOnlyCollection<AlertId> alerts, CancellationToken cancel) => outbox.OfAlertsAsync(alerts, cancel);
}
