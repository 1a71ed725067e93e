using System.Net;
using DutyBot.Domain;
using DutyBot.Domain.Alerts;
using DutyBot.Domain.Outgoing;
using DutyBot.Domain.Work;

namespace DutyBot.Work;

/// <summary>Counts what becomes of every row, whoever sends it.</summary>
internal sealed class MeasuredOutbox(IOutbox outbox, Measures measures) : IOutbox
{
    public async Task SettleAsync(Waiting row, Sent sent, CancellationToken cancel)
    {
        await outbox.SettleAsync(row, sent, cancel);
        measures.Settled(row, sent);
    }

    public async Task PutOffAsync(Waiting row, DateTimeOffset until, bool tried, CancellationToken cancel)
    {
        await outbox.PutOffAsync(row, until, tried, cancel);
        if (tried)
            measures.PutOff(row);
    }

    public Task MoveAsync(Waiting row, ConversationId group, CancellationToken cancel) => outbox.MoveAsync(row, group, cancel);

    public Task RenewAsync(IReadOnlyCollection<long> numbers, DateTimeOffset until, CancellationToken cancel) => outbox.RenewAsync(numbers, until, cancel);

    public Task PutAsync(IReadOnlyList<Telling> tellings, DueWork? unfolded, CancellationToken cancel) => outbox.PutAsync(tellings, unfolded, cancel);

    public Task<IReadOnlyList<Waiting>> TakeAsync(DateTimeOffset now, TimeSpan lease, Room room, CancellationToken cancel) => outbox.TakeAsync(now, lease, room, cancel);

    public Task<DateTimeOffset?> NextAsync(Room room, CancellationToken cancel) => outbox.NextAsync(room, cancel);

    public Task<IReadOnlyList<Told>> OfAlertsAsync(IReadOnlyCollection<AlertId> alerts, CancellationToken cancel) => outbox.OfAlertsAsync(alerts, cancel);
}

/// <summary>Counts how often the platform says that there is too much.</summary>
internal sealed class CountedThrottles(Measures measures) : DelegatingHandler
{
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var answer = await base.SendAsync(request, cancellationToken);
        if (answer.StatusCode == HttpStatusCode.TooManyRequests)
            measures.Throttled();
        return answer;
    }
}
