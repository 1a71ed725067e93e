using DutyBot.Domain.Alerts;
using DutyBot.Domain.Work;

namespace DutyBot.Work;

/// <summary>An alert's next moment has come: its rules say what fell due, and when to look again.</summary>
internal sealed class DeadlineWork(IDueWork due, AlertDesk alerts, Awake awake)
{
    public async Task CheckAsync(DueWork work, DateTimeOffset now, CancellationToken cancel)
    {
        var answer = await alerts.HandleAsync(new AlertId(work.Subject), new PassDeadline(now, awake.Since), cancel);
        if (answer.Changed)
            return;
        if (answer.Now is { } alert && AlertReactions.NextMoment(alert) is { } next)
            await due.PutOffAsync(work, next, cancel);
        else
            await due.DoneAsync(work, cancel);
    }
}
