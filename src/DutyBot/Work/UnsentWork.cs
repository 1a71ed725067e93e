using System.Globalization;
using DutyBot.Domain.Alerts;
using DutyBot.Domain.Outgoing;
using DutyBot.Domain.Units;
using DutyBot.Domain.Work;

namespace DutyBot.Work;

/// <summary>Something has waited for an hour, or was sent after that: the duty leader's card follows.</summary>
internal sealed class UnsentWork(IDueWork due, IUnsent unsent, IAlertStore alerts, Office office)
{
    public async Task CheckAsync(DueWork work, DateTimeOffset now, CancellationToken cancel)
    {
        if (await unsent.FindAsync(long.Parse(work.Subject, CultureInfo.InvariantCulture), cancel) is not { } row)
        {
            await due.DoneAsync(work, cancel);
            return;
        }

        var alert = row.Telling.Alert is { } id ? (await alerts.ReadAsync(id, cancel)).Now : null;
        var leader = (await office.AtAsync(now, cancel)).DutyLeader;
        await unsent.TakeAsync(row, Unsent.Check(row, alert, leader, now), work, now, cancel);
    }
}
