using DutyBot.Domain;
using DutyBot.Domain.Alerts;
using DutyBot.Domain.Units;
using DutyBot.Domain.Work;
using DutyBot.Work;

namespace DutyBot.Replaying;

/// <summary>How far a replay has come: a command of an alert was given.</summary>
internal sealed record ReplayStep(int Done, int Of, RecordedAlert Alert, bool IsPost);

/// <summary>What a replay gave: every alert with its whole history, or every fault and no alert.</summary>
internal abstract record Replayed
{
    public sealed record Complete(IReadOnlyList<AlertHistory> Alerts) : Replayed;

    public sealed record Faulty(IReadOnlyList<LineFault> Faults) : Replayed;
}

/// <summary>Lives through recorded alerts once more: the same desk, rules and deadlines as the running bot, on a clock that the records move.
/// All of it happens in a store of its own that is thrown away, so that nobody is rung, and a crash leaves nothing half done.</summary>
internal sealed class Replay(District district, TimeZoneInfo zone, string scratch)
{
    private static readonly TimeSpan Lease = TimeSpan.FromMinutes(1);

    public Task<Replayed> RunAsync(IReadOnlyList<RecordedLine> lines, Action<ReplayStep>? progress, CancellationToken cancel) => RunAsync(new RecordedLines(lines, []), progress, cancel);

    /// <summary>A line with a fault does not hide those of the others: what is sound is lived through all the same, to be thrown away.</summary>
    public async Task<Replayed> RunAsync(RecordedLines read, Action<ReplayStep>? progress, CancellationToken cancel)
    {
        var (checks, isWhole) = (new RecordedChecks(district, zone), read.Faults.Count == 0);
        List<LineFault> unsound = [.. read.Faults, .. checks.Faults(read.Lines, isWhole)];
        List<LineFault> faults = [.. unsound, .. isWhole ? checks.Numbers(read.Lines) : []];
        if (faults.Count == 0)
            return await LiveAsync(read.Lines, progress, cancel);
        var lived = await LiveAsync(checks.Sound(read.Lines, unsound.Select(fault => fault.Line).ToHashSet()), progress: null, cancel);
        return new Replayed.Faulty([.. faults.Concat(lived is Replayed.Faulty more ? more.Faults : []).OrderBy(fault => fault.Line)]);
    }

    private async Task<Replayed> LiveAsync(IReadOnlyList<RecordedLine> lines, Action<ReplayStep>? progress, CancellationToken cancel)
    {
        await using var stores = Registration.OpenScratch(scratch);
        await stores.GetRequiredService<IDistrictStore>().ReplaceAsync(district, isDemo: false, cancel);
        return await new Run(stores, zone, progress, cancel).LiveAsync([.. RecordedChecks.InOrder(lines)], district);
    }

    private sealed class Run(IServiceProvider stores, TimeZoneInfo zone, Action<ReplayStep>? progress, CancellationToken cancel)
    {
        private readonly IAlertStore alerts = stores.GetRequiredService<IAlertStore>();
        private readonly IDueWork due = stores.GetRequiredService<IDueWork>();
        private readonly Dictionary<AlertPolicies, AlertDesk> desks = [];
        private readonly List<LineFault> faults = [];

        public async Task<Replayed> LiveAsync(IReadOnlyList<RecordedLine> lines, District district)
        {
            // A stable sort: on one minute the earlier number goes first.
            var steps = lines.SelectMany(line => new RecordedCourse(line.Alert, district).Commands().Select(command => (line, command))).OrderBy(step => step.command.At).ToList();
            foreach (var (index, (line, command)) in steps.Index())
            {
                await PassAsync(command.At);
                await GiveAsync(line, command);
                progress?.Invoke(new ReplayStep(index + 1, steps.Count, line.Alert, command is PostAlert));
            }

            await PassAsync(DateTimeOffset.MaxValue);
            foreach (var line in lines)
                await CheckAsync(line);
            return faults.Count > 0
                ? new Replayed.Faulty([.. faults.OrderBy(fault => fault.Line)])
                : new Replayed.Complete(await alerts.ReadSpanAsync(new DutyDay(DateOnly.MinValue), new DutyDay(DateOnly.MaxValue), cancel));
        }

        /// <summary>Everything that falls due before a moment, each at its own. What must be told is done with: the past rings nobody.</summary>
        private async Task PassAsync(DateTimeOffset until)
        {
            while (await due.NextAsync(cancel) is { } now && now < until)
            {
                foreach (var work in await due.LeaseAsync(now, Lease, 100, cancel))
                    await (work.Kind == WorkKind.CheckDeadline
                        ? new DeadlineWork(due, DeskOf(AlertPolicies.Default), Awake.Always).CheckAsync(work, now, cancel)
                        : due.DoneAsync(work, cancel));
            }
        }

        private async Task GiveAsync(RecordedLine line, AlertCommand command)
        {
            var (desk, id) = (DeskOf(PoliciesOf(line.Alert)), line.Alert.AlertId);
            var answer = command switch
            {
                PostAlert post => await desk.PostAsync(post, id.Value, cancel),
                MergeAlert merge => await desk.MergeAsync(id, merge.Into, merge.At, merge.By, cancel),
                _ => await desk.HandleAsync(id, command, cancel),
            };
            // Of an alert that could not be posted nothing more is said.
            if (answer.Why is { } why && !(why == Refusal.NoSuchAlert && faults.Exists(fault => fault.Line == line.Number)))
                faults.Add(new LineFault(line.Number, RecordedRefusal.Sentence(command, why, zone)));
        }

        /// <summary>What came out must be what the file says.</summary>
        private async Task CheckAsync(RecordedLine line)
        {
            if (faults.Exists(fault => fault.Line == line.Number))
                return;
            var alert = (await alerts.ReadAsync(line.Alert.AlertId, cancel)).Now;
            if (alert is not { IsOpen: false })
                faults.Add(new LineFault(line.Number, "It is still open after its last event: only what is over is replayed."));
            else
                faults.AddRange(line.Alert.Responses.Where(response => !HasLimits(alert, response)).Select(response => new LineFault(
                    line.Number, $"The limits of '{response.UnitId}' do not follow from when it was called and the spans of this alert's first unit.")));
        }

        private static bool HasLimits(Alert alert, RecordedResponse response) => alert.Responses.Any(unit =>
            unit.Unit.Value == response.UnitId && unit.NotifiedAt == response.NotifiedAt && unit.AcknowledgeBy == response.AckDueAt && (!unit.Comes || unit.ArriveBy == response.ArriveDueAt));

        private AlertDesk DeskOf(AlertPolicies policies)
        {
            if (!desks.TryGetValue(policies, out var desk))
                desks[policies] = desk = new AlertDesk(alerts, new Office(stores.GetRequiredService<IDistrictStore>(), zone, policies), new WorkSignal(), () => Awake.Always.Since);
            return desk;
        }
    }

    /// <summary>The limits that held then, whatever the settings are now.</summary>
    private static AlertPolicies PoliciesOf(RecordedAlert record) => record.Responses switch
    {
        [{ ArriveDueAt: { } arrive } one, ..] => AlertPolicies.Default with { General = new AlertPolicy(one.AckDueAt - one.NotifiedAt, arrive - one.NotifiedAt) },
        [var one, ..] => AlertPolicies.Default with { TransferAcknowledge = one.AckDueAt - one.NotifiedAt },
        _ => AlertPolicies.Default,
    };
}
