using System.Diagnostics;
using DutyBot.Domain.Alerts;
using DutyBot.Domain.Outgoing;
using DutyBot.Domain.Work;
using DutyBot.Storage.Tests.Sqlite;
using static DutyBot.Storage.Tests.Sample;

namespace DutyBot.Storage.Tests.Load;

/// <summary>Figures against a nearly empty store of the same run. Run by hand, because a busy machine would make them lie: <c>--explicit only</c>.</summary>
public sealed class A_full_store(ITestOutputHelper output)
{
    private const string Home = "default";
    private const int Lanes = 200;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact(Explicit = true)]
    public async Task of_ten_thousand_waiting_rows_says_what_is_next()
    {
        await using SqlitePlace few = new(), many = new();
        var (small, large) = (few.PortsOf(Home).Outbox, many.PortsOf(Home).Outbox);
        await PutAsync(small, 100);
        await PutAsync(large, 10_000);

        await CompareAsync("outbox next, 10000 waiting : 100", () => small.NextAsync(Room.Any, Cancel), () => large.NextAsync(Room.Any, Cancel));
        await CompareAsync("outbox take where no lane is free, 10000 : 100", () => TakeAsync(small, new(0, 8)), () => TakeAsync(large, new(0, 8)));
        await CompareAsync("outbox take of one lane, 10000 : 100", () => TakeAsync(small, Room.Of(1)), () => TakeAsync(large, Room.Of(1)), times: 20);
        Assert.Equal(Morning, await large.NextAsync(Room.Any, Cancel));
    }

    [Fact(Explicit = true)]
    public async Task of_a_thousand_open_alerts_is_read_and_written()
    {
        await using SqlitePlace one = new(), few = new(), many = new();
        await OpenAsync(one, 1);
        await OpenAsync(few, 10);
        var before = GC.GetTotalMemory(forceFullCollection: true);
        await OpenAsync(many, 1_000);
        await PutAsync(many.PortsOf(Home).Outbox, 10_000);
        var (small, large) = (few.PortsOf(Home).Alerts, many.PortsOf(Home).Alerts);
        await large.ReadOpenAsync(Cancel);
        output.WriteLine($"kept in memory for 1000 open and 10000 waiting: {(GC.GetTotalMemory(forceFullCollection: true) - before) / 1024} KiB");

        await CompareAsync("open alerts, 1000 : 10", () => small.ReadOpenAsync(Cancel), () => large.ReadOpenAsync(Cancel), times: 20);
        await CompareAsync("a press, 1000 open : 1", () => PressAsync(one.PortsOf(Home).Alerts, 1), () => PressAsync(large, 500));
        Assert.Equal(1_000, (await large.ReadOpenAsync(Cancel)).Count);
    }

    private static Task PutAsync(IOutbox outbox, int rows) =>
        outbox.PutAsync([.. Enumerable.Range(0, rows).Select(number => Line($"waits-{number}", $"group-{number % Lanes}"))], null, Cancel);

    private static async Task OpenAsync(SqlitePlace place, int alerts)
    {
        for (var number = 1; number <= alerts; number++)
            Assert.True(await place.PortsOf(Home).Alerts.AppendAsync(AlertHistory.None(AlertId.Of(Day, number)), [PostedRow], Planned, Cancel));
    }

    /// <summary>Reads the alert and writes the next row, as a press does.</summary>
    private static async Task PressAsync(IAlertStore alerts, int counter)
    {
        var seen = await alerts.ReadAsync(AlertId.Of(Day, counter), Cancel);
        Assert.True(await alerts.AppendAsync(seen, [AcknowledgedRow(seen.Rows.Count + 1)], Planned, Cancel));
    }

    // Leased for no time at all, so that each round finds the same rows.
    private static Task<IReadOnlyList<Waiting>> TakeAsync(IOutbox outbox, Room room) => outbox.TakeAsync(Morning.AddMinutes(1), TimeSpan.Zero, room, Cancel);

    private async Task CompareAsync(string what, Func<Task> baseline, Func<Task> measured, int times = 50)
    {
        List<double> few = [], many = [];
        for (var round = 0; round < times; round++)
        {
            few.Add(await SpentAsync(baseline));
            many.Add(await SpentAsync(measured));
        }

        var (small, large) = (few.Order().ElementAt(times / 2), many.Order().ElementAt(times / 2));
        output.WriteLine($"{what}: {large:0.00} ms : {small:0.00} ms = {large / small:0.0}");
    }

    private static async Task<double> SpentAsync(Func<Task> done)
    {
        var began = Stopwatch.GetTimestamp();
        await done();
        return Stopwatch.GetElapsedTime(began).TotalMilliseconds;
    }
}
