using DutyBot.Domain.Alerts;
using DutyBot.Domain.Notices;
using DutyBot.Domain.Outgoing;
using DutyBot.Domain.Units;
using DutyBot.Domain.Work;
using DutyBot.Webhooks;

namespace DutyBot.Work;

/// <summary>One switch on the kind of work; each kind is written so that doing it twice is harmless.</summary>
internal sealed class WorkDoer(WorkPorts ports, AlertDesk alerts, NoticeDesk notices, PostsWork posts, Awake awake, ILogger<WorkDoer> log)
{
    private static readonly TimeSpan AfterFailure = TimeSpan.FromSeconds(5);

    public async Task DoAsync(DueWork work, DateTimeOffset now, CancellationToken cancel)
    {
        try
        {
            await (work.Kind switch
            {
                WorkKind.CheckDeadline => CheckDeadlineAsync(work, now, cancel),
                WorkKind.Tell => TellAsync(work, now, cancel),
                WorkKind.CheckNotice => CheckNoticeAsync(work, now, cancel),
                WorkKind.CheckPost => CheckPostAsync(work, now, cancel),
                WorkKind.HandOver => HandOverAsync(work, cancel),
                _ => throw new ArgumentOutOfRangeException(nameof(work), work.Kind, "Unknown kind of work."),
            });
        }
        catch (Exception failed) when (failed is not OperationCanceledException)
        {
            log.WorkFailed(failed, work.Kind, work.Subject);
            await ports.Due.PutOffAsync(work, now + AfterFailure, cancel);
        }
    }

    private async Task CheckDeadlineAsync(DueWork work, DateTimeOffset now, CancellationToken cancel)
    {
        var answer = await alerts.HandleAsync(new AlertId(work.Subject), new PassDeadline(now, awake.Since), cancel);
        if (answer.Changed)
            return;
        if (answer.Now is { } alert && AlertReactions.NextMoment(alert) is { } next)
            await ports.Due.PutOffAsync(work, next, cancel);
        else
            await ports.Due.DoneAsync(work, cancel);
    }

    private async Task TellAsync(DueWork work, DateTimeOffset now, CancellationToken cancel)
    {
        var history = await ports.Alerts.ReadAsync(new AlertId(work.Subject), cancel);
        var groups = await ports.Conversations.GroupsAsync(cancel);
        var duty = await ports.Office.AtAsync(now, cancel);
        await ports.Outbox.PutAsync([.. AlertTeller.Of(history, work.From, duty, groups), .. ports.Webhooks.Of(history, work.From)], work, cancel);
    }

    private async Task CheckPostAsync(DueWork work, DateTimeOffset now, CancellationToken cancel)
    {
        if (!await posts.Desk.PassDeadlineAsync(work.Subject, now, cancel))
            await ports.Due.DoneAsync(work, cancel);
    }

    private async Task HandOverAsync(DueWork work, CancellationToken cancel)
    {
        await posts.HandOverAsync(work.Subject, cancel);
        await ports.Due.DoneAsync(work, cancel);
    }

    private async Task CheckNoticeAsync(DueWork work, DateTimeOffset now, CancellationToken cancel)
    {
        if (!await notices.PassDeadlineAsync(work.Subject, now, cancel))
            await ports.Due.DoneAsync(work, cancel);
    }
}

/// <summary>The stores that doing work reads and writes.</summary>
internal sealed record WorkPorts(IDueWork Due, IAlertStore Alerts, IConversationStore Conversations, IOutbox Outbox, Office Office, WebhookTeller Webhooks);

/// <summary>Since when this process runs: what fell due before it is told as late.</summary>
internal sealed record Awake(DateTimeOffset Since);
