using DutyBot.Domain;
using DutyBot.Domain.Alerts;
using DutyBot.Domain.Outgoing;
using DutyBot.Domain.Units;
using DutyBot.Domain.Work;
using static DutyBot.Storage.Tests.Sample;

namespace DutyBot.Storage.Tests.Sqlite;

/// <summary>Two desks, each with the file opened for itself, and everybody pressing at once.</summary>
public sealed class Two_processes_on_one_store : IAsyncDisposable
{
    private const string Home = "default";

    private static readonly TimeZoneInfo Zone = TimeZoneInfo.FindSystemTimeZoneById("Asia/Shanghai");
    private static readonly UnitId[] Units = [new("T04"), new("D02"), new("D04")];

    private static readonly int[] Asked = [5, 5, 10, 10, 20, 30, 30];

    private readonly SqlitePlace place = new("Default Timeout=30");
    private readonly List<WorkSignal> signals = [];

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public async ValueTask DisposeAsync()
    {
        await place.DisposeAsync();
        signals.ForEach(signal => signal.Dispose());
    }

    [Fact]
    public async Task give_every_posting_a_number_of_its_own_and_post_each_source_once()
    {
        var (ports, desks) = await OpenAsync();
        var posted = await AtOnceAsync(Enumerable.Range(0, 60).Select(nth => (Func<Task<AlertAnswer>>)(() => desks[nth % 2].PostAsync(Posts(), $"draft-{nth / 3}", Cancel))));

        Assert.Equal(20, posted.Count(answer => answer.Changed));
        Assert.All(posted.Chunk(3), same => Assert.Single(same.Select(answer => answer.Now!.Id).Distinct()));
        var day = await ports[0].Alerts.ReadDayAsync(Day, Cancel);
        Assert.Equal(Enumerable.Range(1, 20), day.Select(history => history.Id.Counter));
        Assert.Empty(await ports[1].Alerts.BrokenRowsAsync(Cancel));
    }

    [Fact]
    public async Task lose_no_command_that_was_answered_and_reach_no_rung_twice()
    {
        var (ports, desks) = await OpenAsync();
        AlertId[] ids = [await PostAsync(desks[0], "one"), await PostAsync(desks[1], "two")];
        var asked = ids.SelectMany(id => Commands().Select(command => (Id: id, Command: command))).ToList();
        var answers = await AtOnceAsync(asked.Select((one, nth) => (Func<Task<AlertAnswer>>)(() => desks[nth % 2].HandleAsync(one.Id, one.Command, Cancel))));

        Assert.All(answers, answer => Assert.Null(answer.Why));
        foreach (var id in ids)
        {
            var history = await ports[0].Alerts.ReadAsync(id, Cancel);
            var events = history.Rows.SelectMany(row => row.Events).ToList();
            Assert.Equal(7 + 40, history.Now!.PartySize);
            Assert.Equal(Enumerable.Range(1, 40).Select(wave => $"w{wave}").Order(), history.Now.Waves.Skip(1).Select(wave => wave.Once).Order());
            Assert.All(history.Now.Units, unit => Assert.True(unit.HasAnswered && unit.Response is Response.Claimed));
            Assert.Equal(Units.Length, events.OfType<AlertAcknowledged>().Count());
            Assert.Equal(Units.Length, events.OfType<ArrivalClaimed>().Count());
            Assert.Equal(3, history.Now.CloseAsked.Length);
            Assert.All(events.OfType<RungReached>().GroupBy(rung => (rung.Unit, rung.After)), same => Assert.Single(same));
            Assert.All(events.OfType<LimitPassed>().SelectMany(passed => passed.Units.Select(unit => (unit, passed.Limit))).GroupBy(one => one), same => Assert.Single(same));
            Assert.Equal(Enumerable.Range(1, history.Rows.Count), history.Rows.Select(row => row.Number));
        }

        Assert.Empty(await ports[0].Alerts.BrokenRowsAsync(Cancel));
        Assert.Equal(asked.Count(one => one.Command is AddPeople), answers.Zip(asked).Count(one => one.Second.Command is AddPeople && one.First.Changed));
    }

    [Fact]
    public async Task ring_nobody_twice_though_both_unfold_what_happened()
    {
        var (ports, desks) = await OpenAsync();
        var id = await PostAsync(desks[0], "one");
        await AtOnceAsync(Asked.Select((minute, nth) => (Func<Task<AlertAnswer>>)(() =>
            desks[nth % 2].HandleAsync(id, new PassDeadline(Morning.AddMinutes(minute), Morning), Cancel))));
        var district = await ports[0].Directory.ReadAsync(Cancel);
        await Task.WhenAll(Enumerable.Range(0, 6).Select(nth => Task.Run(
            async () =>
            {
                var history = await ports[nth % 2].Alerts.ReadAsync(id, Cancel);
                var tellings = AlertTeller.Of(history, 1 + (nth % history.Rows.Count), new OnDuty(district, Morning.AddMinutes(30), Zone), [Group("hall")]);
                await ports[nth % 2].Outbox.PutAsync(tellings, null, Cancel);
            },
            Cancel)));

        var told = await ports[1].Outbox.OfAlertsAsync([id], Cancel);
        Assert.Equal(told.Count, told.DistinctBy(one => one.Telling.Key).Count());
        Assert.All(
            told.Where(one => one.Telling is { Kind: TellingKind.Ring, To: ToPerson }).GroupBy(one => (one.Telling.To, one.Telling.Unit, one.Telling.Rung)),
            same => Assert.Single(same));
        Assert.Contains(told, one => one.Telling is { Kind: TellingKind.Ring, Rung: "00:30:00" });
    }

    [Fact]
    public async Task merge_two_alerts_once_with_what_was_answered_to_both()
    {
        var (ports, desks) = await OpenAsync();
        var (first, second) = (await PostAsync(desks[0], "one"), await PostAsync(desks[1], "two", minute: 2));
        await desks[0].HandleAsync(second, new AcknowledgeAlert(Morning.AddMinutes(3), Units[0], Liaison(Units[0])), Cancel);
        await desks[1].HandleAsync(first, new AcknowledgeAlert(Morning.AddMinutes(4), Units[1], Liaison(Units[1])), Cancel);
        var merged = await AtOnceAsync(Enumerable.Range(0, 8).Select(nth => (Func<Task<AlertAnswer>>)(() => nth % 4 < 2
            ? desks[nth % 2].MergeAsync(first, second, Morning.AddMinutes(5), Officer, Cancel)
            : desks[nth % 2].MergeAsync(second, first, Morning.AddMinutes(5), Officer, Cancel))));

        Assert.All(merged, answer => Assert.Equal((null, first), (answer.Why, answer.Now!.Id)));
        var (kept, gone) = ((await ports[0].Alerts.ReadAsync(first, Cancel)).Now!, (await ports[0].Alerts.ReadAsync(second, Cancel)).Now!);
        Assert.Equal((AlertStatus.Merged, first), (gone.Status, gone.MergedInto));
        Assert.Equal((Morning.AddMinutes(3), Morning.AddMinutes(4)), (kept.Called(Units[0])!.Acknowledged!.At, kept.Called(Units[1])!.Acknowledged!.At));
        Assert.Equal([second], kept.TakenIn);
        Assert.Equal(first, Assert.Single(await ports[1].Alerts.ReadOpenAsync(Cancel)).Id);
        Assert.Equal(Refusal.SameAlert, (await desks[0].MergeAsync(first, first, Morning.AddMinutes(6), Officer, Cancel)).Why);
        Assert.Equal(Refusal.NoSuchAlert, (await desks[0].MergeAsync(first, AlertId.Of(Day, 9), Morning.AddMinutes(6), Officer, Cancel)).Why);
    }

    [Fact]
    public async Task make_good_a_merge_that_a_crash_left_half_done()
    {
        var (ports, desks) = await OpenAsync();
        var (first, second) = (await PostAsync(desks[0], "one"), await PostAsync(desks[1], "two", minute: 2));
        await desks[0].HandleAsync(second, new AcknowledgeAlert(Morning.AddMinutes(3), Units[0], Liaison(Units[0])), Cancel);
        await desks[0].HandleAsync(second, new MergeAlert(Morning.AddMinutes(5), Officer, first), Cancel);

        Assert.True((await desks[1].MergeAsync(first, second, Morning.AddMinutes(6), Officer, Cancel)).Changed);
        Assert.True((await ports[0].Alerts.ReadAsync(first, Cancel)).Now!.Called(Units[0])!.HasAnswered);
        Assert.False((await desks[0].MergeAsync(first, second, Morning.AddMinutes(7), Officer, Cancel)).Changed);
    }

    /// <summary>Everything that people and clocks of two processes press on one alert within its first half hour.</summary>
    private static IEnumerable<AlertCommand> Commands()
    {
        for (var minute = 0; minute < 40; minute++)
        {
            var at = Morning.AddMinutes(minute * 0.7);
            yield return new AddPeople(at, Officer, 1, $"w{minute + 1}");
            yield return new PassDeadline(at, Morning);
            yield return new PassDeadline(at, Morning);
            yield return new AcknowledgeAlert(at, Units[minute % 3], Liaison(Units[minute % 3]));
            yield return new AskToClose(at, Liaison(Units[minute % 3]));
            if (minute > 20)
                yield return new ClaimArrival(at, Units[minute % 3], Liaison(Units[minute % 3]));
        }
    }

    private async Task<(Ports[] Ports, AlertDesk[] Desks)> OpenAsync()
    {
        Ports[] ports = [place.PortsOf(Home), place.PortsOfAnotherProcess(Home)];
        await ports[0].Directory.ReplaceAsync(Directory(), isDemo: false, Cancel);
        return (ports, [.. ports.Select(Desk)]);
    }

    private AlertDesk Desk(Ports ports)
    {
        signals.Add(new WorkSignal());
        return new AlertDesk(ports.Alerts, new Office(ports.Directory, Zone, AlertPolicies.Default), signals[^1], () => Morning.AddHours(-1));
    }

    private static async Task<AlertAnswer[]> AtOnceAsync(IEnumerable<Func<Task<AlertAnswer>>> asked) =>
        await Task.WhenAll(asked.Select(ask => Task.Run(ask, Cancel)).ToList());

    private static async Task<AlertId> PostAsync(AlertDesk desk, string source, int minute = 0) =>
        (await desk.PostAsync(Posts() with { At = Morning.AddMinutes(minute) }, source, Cancel)).Now!.Id;

    private static PostAlert Posts() =>
        new(Morning, Officer, null, AlertKind.Onsite, 7, new TopicCode("LAND"), Units[0], [Units[1], Units[2]], null, null, null);

    private static PersonId Liaison(UnitId unit) => new(unit.Value + "-3");

    private static District Directory() => new(
        "Qinglan",
        [Of(new UnitId("O01"), UnitKind.Office), .. Units.Select(unit => Of(unit, unit == Bailu ? UnitKind.Town : UnitKind.Department))],
        [
            Person(Officer, "O01", Role.DutyOfficer), Person(new PersonId("O01-1"), "O01", Role.OfficeHead),
            .. Units.SelectMany(unit => new[] { Role.UnitHead, Role.UnitDeputy, Role.Liaison, Role.LiaisonBackup }.Select((role, nth) => Person(new PersonId($"{unit}-{nth + 1}"), unit.Value, role))),
        ],
        [new Topic(new TopicCode("LAND"), "land", "land", [], [Units[1]])],
        []);

    private static Unit Of(UnitId id, UnitKind kind) => new(
        id, id.Value, id.Value, id.Value, id.Value, kind, null, null, new PersonId($"{id}-1"), new PersonId($"{id}-2"), new PersonId($"{id}-3"), new PersonId($"{id}-4"), []);

    private static Person Person(PersonId id, string unit, Role role) => new(id, id.Value, id.Value, new UnitId(unit), [], role);
}
