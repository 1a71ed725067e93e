using DutyBot.Domain.Alerts;
using DutyBot.Domain.Keeping;
using DutyBot.Domain.Notices;
using DutyBot.Domain.Outgoing;
using DutyBot.Domain.Units;
using DutyBot.Domain.Work;
using DutyBot.Webhooks;

namespace DutyBot.Work;

/// <summary>One switch on the kind of work; each kind is written so that doing it twice is harmless.</summary>
internal sealed class WorkDoer(WorkPorts ports, WorkDesks desks, Awake awake, Troubles troubles, ILogger<WorkDoer> log)
{
    private static readonly TimeSpan AfterFailure = TimeSpan.FromSeconds(5);

    // Nobody waits for it, and a row that cannot be read would fail it every time.
    private static readonly TimeSpan AfterFailedPurge = TimeSpan.FromMinutes(10);

    public async Task DoAsync(DueWork work, DateTimeOffset now, CancellationToken cancel)
    {
        try
        {
            await (work.Kind switch
            {
                WorkKind.CheckDeadline => desks.Deadlines.CheckAsync(work, now, cancel),
                WorkKind.Tell => TellAsync(work, now, cancel),
                WorkKind.CheckNotice => CheckNoticeAsync(work, now, cancel),
                WorkKind.CheckPost => CheckPostAsync(work, now, cancel),
                WorkKind.HandOver => HandOverAsync(work, cancel),
                WorkKind.Reach => desks.Reaches.CheckAsync(work, now, cancel),
                WorkKind.Unsent => desks.Unsent.CheckAsync(work, now, cancel),
                WorkKind.Purge => PurgeAsync(work, now, cancel),
                _ => throw new ArgumentOutOfRangeException(nameof(work), work.Kind, "Unknown kind of work."),
            });
            troubles.Done(work);
        }
        catch (Exception failed) when (failed is not OperationCanceledException)
        {
            log.WorkFailed(failed, work.Kind, work.Subject);
            troubles.Failed(work);
            await ports.Due.PutOffAsync(work, now + (work.Kind == WorkKind.Purge ? AfterFailedPurge : AfterFailure), cancel);
        }
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
        if (!await desks.Posts.Desk.PassDeadlineAsync(work.Subject, now, cancel))
            await ports.Due.DoneAsync(work, cancel);
    }

    private async Task HandOverAsync(DueWork work, CancellationToken cancel)
    {
        await desks.Posts.HandOverAsync(work.Subject, cancel);
        await ports.Due.DoneAsync(work, cancel);
    }

    private async Task CheckNoticeAsync(DueWork work, DateTimeOffset now, CancellationToken cancel)
    {
        if (!await desks.Notices.PassDeadlineAsync(work.Subject, now, awake.Since, cancel))
            await ports.Due.DoneAsync(work, cancel);
    }

    /// <summary>One step, so that a deadline which comes meanwhile is not kept waiting; the rest is due at once, and then the next night.</summary>
    private async Task PurgeAsync(DueWork work, DateTimeOffset now, CancellationToken cancel)
    {
        var step = await desks.Purge.StepAsync(now, cancel);
        if (!step.IsNothing)
            log.Deleted(string.Join(", ", step.Counts.Where(one => one.Value > 0).Select(one => $"{one.Value} {one.Key}")));
        await ports.Due.PutOffAsync(work, step.More ? now : desks.Purge.NextNight(now), cancel);
    }
}

/// <summary>Where what falls due is decided.</summary>
internal sealed record WorkDesks(DeadlineWork Deadlines, NoticeDesk Notices, PostsWork Posts, PurgeDesk Purge, ReachWork Reaches, UnsentWork Unsent);

/// <summary>The stores that doing work reads and writes.</summary>
internal sealed record WorkPorts(IDueWork Due, IAlertStore Alerts, IConversationStore Conversations, IOutbox Outbox, Office Office, WebhookTeller Webhooks);
