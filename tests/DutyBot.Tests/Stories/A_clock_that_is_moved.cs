using DutyBot.Domain.Alerts;
using DutyBot.Domain.Outgoing;
using DutyBot.Domain.Work;
using Microsoft.Extensions.DependencyInjection;

namespace DutyBot.Tests.Stories;

/// <summary>Whoever sets the machine's clock, and however wrong it was: nothing is told twice, nothing is stuck, and every press is taken.</summary>
public sealed class A_clock_that_is_moved
{
    private static readonly TimeSpan Hour = TimeSpan.FromHours(1);

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task two_hours_forward_tells_everything_late_and_once()
    {
        await using var stage = await Stage.OpenAsync();
        await stage.PostsAsync();
        await stage.ForwardAsync(TimeSpan.FromMinutes(1));
        await stage.MoveClockAsync(2 * Hour);

        stage.ExpectsPrivately("t04-3", "迟发");
        stage.ExpectsPrivately("d02-3", "迟发");
        var alert = await stage.AlertAsync();
        Assert.All(alert.Units, unit => Assert.Equal(unit.Plan.Length, unit.Reached.Length));
        Assert.All(alert.Units.SelectMany(unit => unit.Reached), rung => Assert.True(rung.Late));
        var said = stage.Channel.Messages.Count;
        await stage.ForwardAsync(TimeSpan.FromMinutes(10));
        Assert.Equal(said, stage.Channel.Messages.Count);
        stage.KeepsTheBudget();
    }

    [Fact]
    public async Task an_hour_back_tells_nothing_twice_and_the_next_rung_at_its_moment()
    {
        await using var stage = await Stage.OpenAsync();
        await stage.PostsAsync();
        await stage.ForwardToAsync("15:17");
        stage.ExpectsPrivately("t04-3", "还没收到");
        stage.ExpectsPrivately("d02-3", "还没收到");
        await stage.MoveClockAsync(-Hour);
        Assert.Contains(stage.Logged, line => line.StartsWith("112 ", StringComparison.Ordinal));
        await stage.ForwardToAsync("15:20");
        stage.ExpectsNothingMore();

        await stage.ForwardToAsync("15:21");
        stage.ExpectsPrivately("t04-4").ShowsNoMore("迟发");
        stage.ExpectsPrivately("t04-2").ShowsNoMore("迟发");
        stage.ExpectsPrivately("d02-4").ShowsNoMore("迟发");
        stage.ExpectsPrivately("d02-2").ShowsNoMore("迟发");
        stage.ExpectsPrivately("o01-3", "请打电话").ShowsNoMore("迟发");
        stage.ExpectsInGroup("01 还在等").ShowsNoMore("迟发");
        stage.ExpectsNothingMore();
    }

    [Fact]
    public async Task an_hour_back_lets_every_press_be_taken_and_every_card_follow()
    {
        await using var stage = await Stage.OpenAsync();
        var visit = await stage.PostsAsync();
        await stage.ForwardAsync(TimeSpan.FromMinutes(1));
        await stage.PressAsync(visit["d02-3"], "签收，我去", "d02-3");
        await stage.MoveClockAsync(-Hour);
        await stage.PressAsync(visit["t04-3"], "签收，我去", "t04-3");
        await stage.ForwardAsync(TimeSpan.FromSeconds(2));
        visit.Card.ShowsNow("✔14:12");
        await stage.PressAsync(visit["t04-3"], "已到场", "t04-3");
        await stage.ForwardAsync(TimeSpan.FromSeconds(2));
        await stage.WhisperAsync("o01-3", "确认 01 白鹭镇");
        await stage.WhisperAsync("o01-3", "确认 01 征地中心");
        await stage.WhisperAsync("o01-3", "追加 01 2人");
        await stage.WhisperAsync("o01-3", "办结 01 当场答复");

        var alert = await stage.AlertAsync();
        Assert.Equal(AlertStatus.Closed, alert.Status);
        Assert.Equal(5, alert.PartySize);
        Assert.All(alert.Units, unit => Assert.False(unit.IsLate(stage.Time.GetUtcNow())));
        Assert.All(alert.Units, unit => Assert.IsType<Response.Arrived>(unit.Response));
        Assert.DoesNotContain(stage.Channel.Messages, message => message.Text.Contains("-5", StringComparison.Ordinal) || message.Text.Contains("-4", StringComparison.Ordinal));
    }

    [Fact]
    public async Task an_hour_back_leaves_no_row_waiting_for_that_hour()
    {
        await using var stage = await Stage.OpenAsync();
        var visit = await stage.PostsAsync();
        await stage.ForwardAsync(TimeSpan.FromMinutes(1));
        stage.Channel.Interfere = _ => throw new HttpRequestException(HttpRequestError.ConnectionError, "The network is down.");
        await stage.PressRawAsync(visit["t04-3"], "签收，我去", "t04-3");
        await stage.SettleAsync();
        Assert.NotNull(await stage.Services.GetRequiredService<IOutbox>().NextAsync(Room.Any, Cancel));

        await stage.MoveClockAsync(-Hour);
        stage.Channel.Interfere = null;
        Assert.True(await stage.Services.GetRequiredService<IOutbox>().NextAsync(Room.Any, Cancel) <= stage.Time.GetUtcNow() + TimeSpan.FromMinutes(2));
        await stage.ForwardAsync(TimeSpan.FromMinutes(2));
        visit.Card.ShowsNow("✔15:12");
    }

    [Fact]
    public async Task back_while_the_bot_was_down_leaves_no_row_waiting_either()
    {
        await using var stage = await Stage.OpenAsync();
        var visit = await stage.PostsAsync();
        await stage.ForwardAsync(TimeSpan.FromMinutes(1));
        stage.Channel.Interfere = _ => throw new HttpRequestException(HttpRequestError.ConnectionError, "The network is down.");
        await stage.PressRawAsync(visit["t04-3"], "签收，我去", "t04-3");
        await stage.SettleAsync();
        await stage.StopAsync();
        stage.Channel.Interfere = null;
        stage.Time.MoveHands(-Hour);
        await stage.StartAsync();
        await stage.ForwardAsync(TimeSpan.FromMinutes(2));

        visit.Card.ShowsNow("✔15:12");
        Assert.Equal(3, stage.Channel.Messages.Count(message => message.Conversation == Stage.Hall || message.Conversation == Stage.Private("t04-3") || message.Conversation == Stage.Private("d02-3")));
    }

    [Fact]
    public async Task a_year_forward_and_back_plans_the_night_anew()
    {
        await using var stage = await Stage.OpenAsync();
        await stage.MoveClockAsync(365 * 24 * Hour);
        await stage.MoveClockAsync(-365 * 24 * Hour);

        var night = await stage.Services.GetRequiredService<IDueWork>().NextAsync(Cancel);
        Assert.True(night < stage.Time.GetUtcNow() + (24 * Hour), $"{night}");
    }

    [Fact]
    public async Task an_hour_back_rings_anew_who_was_rung_by_the_old_clock()
    {
        await using var stage = await Stage.OpenAsync();
        await stage.PostsAsync();
        await stage.ForwardAsync(TimeSpan.FromMinutes(2));
        await stage.MoveClockAsync(-Hour);
        await stage.PostsAsync("通报 2人 征地 白鹭镇", ["t04-3", "d02-3"]);
        stage.ExpectsNothingMore(group: 2, ("t04-3", 2), ("d02-3", 2));
    }
}
