using DutyBot.Domain.Alerts;
using DutyBot.Domain.Outgoing;
using DutyBot.Domain.Work;

namespace DutyBot.Work;

/// <summary>Something of an alert could not be sent, or was sent after that: the rules say who is told in whose place.</summary>
internal sealed class ReachWork(IDueWork due, IOutbox outbox, AlertDesk alerts)
{
    public async Task CheckAsync(DueWork work, DateTimeOffset now, CancellationToken cancel)
    {
        var alert = new AlertId(work.Subject);
        await alerts.HandleAsync(alert, new RecordReach(now, Reaches.Of(await outbox.OfAlertsAsync([alert], cancel))), cancel);
        await due.DoneAsync(work, cancel);
    }
}
