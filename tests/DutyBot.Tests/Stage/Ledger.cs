using System.Collections.Concurrent;
using DutyBot.Domain;
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

    public Task<IReadOnlyList<Waiting>> TakeAsync(DateTimeOffset now, TimeSpan lease, Room room, CancellationToken cancel) => outbox.TakeAsync(now, lease, room, cancel);

    public Task RenewAsync(IReadOnlyCollection<long> numbers, DateTimeOffset until, CancellationToken cancel) => outbox.RenewAsync(numbers, until, cancel);

    public Task<DateTimeOffset?> NextAsync(Room room, CancellationToken cancel) => outbox.NextAsync(room, cancel);

    public Task PutOffAsync(Waiting row, DateTimeOffset until, bool tried, CancellationToken cancel) => outbox.PutOffAsync(row, until, tried, cancel);

    public Task MoveAsync(Waiting row, ConversationId group, CancellationToken cancel) => outbox.MoveAsync(row, group, cancel);

    public Task<IReadOnlyList<Told>> OfAlertsAsync(IReadOnlyCollection<AlertId> alerts, CancellationToken cancel) => outbox.OfAlertsAsync(alerts, cancel);
}
