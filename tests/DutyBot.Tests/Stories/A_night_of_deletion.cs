using DutyBot.Domain;
using DutyBot.Domain.Alerts;
using DutyBot.Domain.Keeping;
using Microsoft.Extensions.DependencyInjection;

namespace DutyBot.Tests.Stories;

/// <summary>What has been kept long enough goes at half past three, and nothing is said of it.</summary>
public sealed class A_night_of_deletion
{
    private static readonly IReadOnlyDictionary<string, string> Short = new Dictionary<string, string> { ["DutyBot:Retention:Events"] = "2.00:00:00", ["DutyBot:Retention:Payloads"] = "12:00:00" };

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task takes_the_ended_visit_and_leaves_the_open_one_to_be_chased_on()
    {
        await using var stage = await Stage.OpenAsync(settings: Short);
        await stage.PostsAsync();
        await stage.WhisperAsync("o01-3", "办结 01 当场答复");
        await stage.ForwardAsync(TimeSpan.FromSeconds(2));
        await stage.PostsAsync("通报 3人 工资 青山乡", ["t07-3", "d03-3"]);
        await stage.ToNightAsync();
        Assert.NotNull(await stage.FindAsync(1));

        await stage.ToNightAsync();
        Assert.NotNull(await stage.FindAsync(1));
        await stage.ToNightAsync();
        Assert.Null(await stage.FindAsync(1));
        Assert.True((await stage.FindAsync(2))!.IsOpen);
        Assert.Empty(await stage.Services.GetRequiredService<IAlertStore>().BrokenRowsAsync(Cancel));
        Assert.Contains(await stage.DeletedAsync(), one => one is { Kind: Perishable.Alerts, Rows: 1 });

        // Its number is not given again, and a press on its card does no harm.
        var before = stage.Channel.Messages.Count;
        await stage.WhisperAsync("o01-3", "状态 20261125-01");
        Assert.Contains("没有这个编号的通报", stage.Channel.Messages[before].Text, StringComparison.Ordinal);
        Assert.Equal(2, await stage.Services.GetRequiredService<IAlertStore>().LastCounterAsync(new DutyDay(new DateOnly(2026, 11, 25)), Cancel));
    }

    [Fact]
    public async Task that_the_bot_slept_through_is_made_good_at_the_next_start_and_once()
    {
        await using var stage = await Stage.OpenAsync(settings: Short);
        await stage.WhisperAsync("o01-3", "状态");
        stage.ExpectsPrivately("o01-3");
        await stage.StopAsync();
        await stage.ForwardAsync(TimeSpan.FromHours(40));
        await stage.StartAsync();
        await stage.SettleAsync();

        var deleted = await stage.DeletedAsync();
        Assert.Equal((1L, "2026-11-27"), (deleted.Single(one => one.Kind == Perishable.Messages).Rows, deleted[0].On.ToString()));
        await stage.StopAsync();
        await stage.StartAsync();
        await stage.SettleAsync();
        Assert.Equal(deleted, await stage.DeletedAsync());
        stage.ExpectsNothingMore(group: 0);
    }

    [Fact]
    public async Task takes_the_name_of_a_stranger_whom_nobody_vouched_for_out_of_every_file()
    {
        await using var stage = await Stage.OpenAsync(settings: new Dictionary<string, string> { ["DutyBot:Retention:Payloads"] = "12:00:00" });
        stage.Names["29:stranger"] = "Unlikely Stranger";
        await stage.PostsAsync();
        await stage.SayAsync("29:stranger", "签收 01 白鹭");
        await stage.WhisperAsync("o01-3", "办结 01 当场答复");
        Assert.Contains("Unlikely Stranger", await stage.StoredAsync(), StringComparison.Ordinal);

        await stage.ToNightAsync();
        await stage.ToNightAsync();
        Assert.Contains(await stage.DeletedAsync(), one => one is { Kind: Perishable.Names, Rows: 1 });
        // The log beside the file keeps what was until it is put into it.
        await stage.StopAsync();
        Assert.DoesNotContain("Unlikely Stranger", await stage.StoredAsync(), StringComparison.Ordinal);
        await stage.StartAsync();
        Assert.Empty(await stage.Services.GetRequiredService<IAlertStore>().BrokenRowsAsync(Cancel));
    }

    [Fact]
    public async Task is_worked_through_in_steps_between_which_a_deadline_is_kept()
    {
        await using var stage = await Stage.OpenAsync(settings: Short);
        await stage.ForwardAsync(TimeSpan.FromHours(12));
        var alerts = stage.Services.GetRequiredService<IAlertStore>();
        for (var number = 1; number <= 50; number++)
            await PutEndedAsync(alerts, AlertId.Of(new DutyDay(new DateOnly(2026, 11, 1)), number), Stage.Afternoon.AddDays(-20));
        await stage.PostsAsync();
        await stage.ForwardAsync(TimeSpan.FromMinutes(25));

        Assert.Equal(50, (await stage.DeletedAsync()).Single(one => one.Kind == Perishable.Alerts).Rows);
        Assert.Contains(stage.Settled, row => row.Telling is { Rung: "00:20:00" } or { Rung: "00:10:00" });
        Assert.Equal(new DateTimeOffset(2026, 11, 27, 3, 30, 0, TimeSpan.FromHours(8)), await NightAsync(stage));
    }

    private static async Task<DateTimeOffset?> NightAsync(Stage stage) =>
        (await stage.Services.GetRequiredService<IStoreLook>().LookAsync(stage.Time.GetUtcNow(), default)).NextPurge;

    private static async Task PutEndedAsync(IAlertStore alerts, AlertId id, DateTimeOffset at) => Assert.True(await alerts.AppendAsync(
        AlertHistory.None(id),
        [new AlertRow(1, at, [new AlertPosted(at, AlertKind.Onsite, AlertLevel.District, new PersonId("O01-3"), null, null, 2, new TopicCode("LAND"), null, new UnitId("T04"), new UnitId("D02"), null), new AlertCancelled(at, new PersonId("O01-3"), CancelReason.Mistake, null)])],
        new AlertWork(null, TellFrom: 2, Open: false, at, "put-" + id),
        default));
}

internal static class Nights
{
    /// <summary>Moves the clock past the next half past three.</summary>
    public static Task ToNightAsync(this Stage stage) =>
        stage.ForwardAsync(Retention.NextNight(stage.Time.GetUtcNow(), TimeZoneInfo.FindSystemTimeZoneById("Asia/Shanghai")) - stage.Time.GetUtcNow());

    public static async Task<Alert?> FindAsync(this Stage stage, int counter) =>
        (await stage.Services.GetRequiredService<IAlertStore>().ReadAsync(AlertId.Of(new DutyDay(new DateOnly(2026, 11, 25)), counter), default)).Now;

    public static Task<IReadOnlyList<Deleted>> DeletedAsync(this Stage stage) => stage.Services.GetRequiredService<IKeeping>().DeletedAsync(default);
}
