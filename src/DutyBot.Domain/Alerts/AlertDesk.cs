using DutyBot.Domain.Units;
using DutyBot.Domain.Work;

namespace DutyBot.Domain.Alerts;

/// <summary>What became of a command.</summary>
/// <param name="Now">The alert as it is after it; null where there is none.</param>
/// <param name="Why">Null where it was done, or was so already.</param>
/// <param name="Changed">Whether anything was written.</param>
public sealed record AlertAnswer(Alert? Now, Refusal? Why = null, bool Changed = false);

/// <summary>Where a command on an alert is taken, decided and saved; if somebody saved first, the rules are asked again.</summary>
public sealed class AlertDesk
{
    private const int Tries = 8;

    private readonly IAlertStore alerts;
    private readonly Office office;
    private readonly WorkSignal signal;
    private readonly Func<DateTimeOffset> awakeSince;
    private readonly Turns<AlertId, AlertCommand, AlertAnswer> commands;
    private readonly Turns<string, Posting, AlertAnswer> postings;

    /// <param name="awakeSince">Since when nothing was missed: what fell due before it is told as late.</param>
    public AlertDesk(IAlertStore alerts, Office office, WorkSignal signal, Func<DateTimeOffset> awakeSince)
    {
        (this.alerts, this.office, this.signal, this.awakeSince) = (alerts, office, signal, awakeSince);
        commands = new(DecideAsync);
        postings = new((_, batch) => PostEachAsync(batch));
    }

    /// <summary>Decides a command on the state that the one before it left. The answer comes once it is stored.</summary>
    /// <exception cref="TimeoutException">Another process was first every time.</exception>
    public Task<AlertAnswer> HandleAsync(AlertId id, AlertCommand command, CancellationToken cancel) =>
        commands.AskAsync(id, command).WaitAsync(cancel);

    /// <summary>Posts an alert under the next number of its day. The same source (a draft, a call) posts once for ever.</summary>
    public Task<AlertAnswer> PostAsync(PostAlert command, string source, CancellationToken cancel) =>
        postings.AskAsync("post", new Posting(command, source)).WaitAsync(cancel);

    /// <summary>Ends the later of two alerts of one visit and gives the earlier what was answered to both; asked again, it makes good what a crash left undone.</summary>
    /// <returns>The earlier alert, which goes on.</returns>
    public async Task<AlertAnswer> MergeAsync(AlertId one, AlertId other, DateTimeOffset at, PersonId by, CancellationToken cancel)
    {
        var both = new[] { (await alerts.ReadAsync(one, cancel)).Now, (await alerts.ReadAsync(other, cancel)).Now }
            .OfType<Alert>().OrderBy(alert => alert.PostedAt).ThenBy(alert => alert.Id.Counter).ToList();
        if (both is not [var into, var later])
            return new AlertAnswer(null, Refusal.NoSuchAlert);
        if (into.Id == later.Id)
            return new AlertAnswer(into, Refusal.SameAlert);
        if (!into.IsOpen || into.Kind != later.Kind)
            return new AlertAnswer(into, Refusal.NotMergeable);
        var merged = await HandleAsync(later.Id, new MergeAlert(at, by, into.Id), cancel);
        if (merged.Why is { } why)
            return new AlertAnswer(merged.Now, why);
        var taken = await HandleAsync(into.Id, new TakeInAlert(at, by, merged.Now!), cancel);
        return taken with { Changed = merged.Changed || taken.Changed };
    }

    private async Task<IReadOnlyList<AlertAnswer>> DecideAsync(AlertId id, IReadOnlyList<AlertCommand> asked)
    {
        for (var attempt = 1; attempt <= Tries; attempt++)
        {
            var seen = await alerts.ReadAsync(id, CancellationToken.None);
            var now = seen.Now;
            List<AlertRow> rows = [];
            List<AlertAnswer> answers = [];
            foreach (var command in asked)
            {
                var duty = await office.AtAsync(command.At, CancellationToken.None);
                if (command is not PassDeadline && AlertRules.Decide(now, DueBefore(command), duty, office.Policies) is Decision<AlertEvent>.Happened([_, ..] due))
                    Write(command, due);
                switch (AlertRules.Decide(now, command, duty, office.Policies))
                {
                    case Decision<AlertEvent>.Refused(var why):
                        answers.Add(new AlertAnswer(now, why));
                        break;
                    case Decision<AlertEvent>.Happened([]):
                        answers.Add(new AlertAnswer(now));
                        break;
                    case Decision<AlertEvent>.Happened(var events):
                        Write(command, events);
                        answers.Add(new AlertAnswer(now, Changed: true));
                        break;
                }
            }

            if (rows.Count == 0 || await SaveAsync(seen, rows, now!, source: null))
                return answers;

            void Write(AlertCommand command, IReadOnlyList<AlertEvent> events)
            {
                rows.Add(new AlertRow(seen.Rows.Count + rows.Count + 1, command.At, events));
                now = events.Aggregate(now, (alert, happened) => Alert.Apply(id, alert, happened));
            }
        }

        throw new TimeoutException($"Alert {id.Value} changed {Tries} times while it was being decided.");
    }

    /// <summary>What fell due before a command is written down before it, however late the worker is, or the whole bot; what falls due at its very moment comes after it.</summary>
    private PassDeadline DueBefore(AlertCommand command) => new(command.At.AddTicks(-1), awakeSince());

    private async Task<IReadOnlyList<AlertAnswer>> PostEachAsync(IReadOnlyList<Posting> batch)
    {
        List<AlertAnswer> answers = [];
        foreach (var posting in batch)
            answers.Add(await PostOneAsync(posting.Command, posting.Source));
        return answers;
    }

    private async Task<AlertAnswer> PostOneAsync(PostAlert command, string source)
    {
        var duty = await office.AtAsync(command.At, CancellationToken.None);
        var decision = AlertRules.Decide(null, command, duty, office.Policies);
        if (decision is Decision<AlertEvent>.Refused(var why))
            return new AlertAnswer(null, why);
        var events = ((Decision<AlertEvent>.Happened)decision).Events;

        var day = DutyDay.Of(command.At, office.Zone);
        for (var attempt = 1; attempt <= Tries; attempt++)
        {
            if (await alerts.FromSourceAsync(source, CancellationToken.None) is { } posted)
                return new AlertAnswer((await alerts.ReadAsync(posted, CancellationToken.None)).Now);

            var id = AlertId.Of(day, await alerts.LastCounterAsync(day, CancellationToken.None) + 1);
            var now = events.Aggregate((Alert?)null, (alert, happened) => Alert.Apply(id, alert, happened))!;
            if (await SaveAsync(AlertHistory.None(id), [new AlertRow(1, command.At, events)], now, source))
                return new AlertAnswer(now, Changed: true);
        }

        throw new TimeoutException($"The number of a new alert was taken {Tries} times while it was being posted.");
    }

    private async Task<bool> SaveAsync(AlertHistory seen, List<AlertRow> rows, Alert now, string? source)
    {
        var work = AlertReactions.To(now, rows[0].Number, rows[^1].RecordedAt, source);
        var saved = await alerts.AppendAsync(seen, rows, work, CancellationToken.None);
        signal.Raise();
        return saved;
    }

    private sealed record Posting(PostAlert Command, string Source);
}
