using DutyBot.Domain.Alerts;
using System.Text.Json.Nodes;

namespace DutyBot.Tests.Stories;

public sealed class A_visit_that_ends
{
    [Fact]
    public async Task with_deadlines_pending_tells_everybody_who_was_rung_once_that_he_need_not_come()
    {
        await using var stage = await Stage.OpenAsync();
        var visit = await stage.PostsAsync();
        await stage.ForwardToAsync("15:16");
        stage.ExpectsPrivately("t04-3", "还没收到");
        stage.ExpectsPrivately("d02-3", "还没收到");

        await Closes(stage);
        stage.ExpectsPrivately("t04-3", "01 已办结，您不用来了");
        stage.ExpectsPrivately("d02-3", "01 已办结，您不用来了");
        visit.Card.ShowsNow("来访01 · 已办结15:16");
        Assert.Empty(visit.Card.Buttons);

        await stage.ForwardToAsync("17:00");
        stage.ExpectsNothingMore(group: 1, ("t04-3", 3), ("d02-3", 3));
    }

    [Fact]
    public async Task says_nothing_to_whoever_is_there()
    {
        await using var stage = await Stage.OpenAsync();
        var visit = await stage.PostsAsync();
        await stage.PressAsync(visit["t04-3"], "签收，我去", "t04-3");
        await stage.PressAsync(stage.LiveOf("t04-3"), "已到场", "t04-3");
        await stage.ForwardAsync(TimeSpan.FromMinutes(1));

        await Closes(stage);
        stage.ExpectsPrivately("d02-3", "不用来了");
        await stage.ForwardToAsync("17:00");
        visit.Card.ShowsNow("白鹭镇 15:11到（0分钟）", "征拆中心 不用来了");
        stage.ExpectsNothingMore(group: 1, ("t04-3", 1), ("d02-3", 2));
    }

    [Fact]
    public async Task stays_closed_when_an_answer_comes_later_and_writes_the_answer_down()
    {
        await using var stage = await Stage.OpenAsync();
        var visit = await stage.PostsAsync();
        var old = visit.Card.Activity.DeepClone();
        await Closes(stage);
        stage.ExpectsPrivately("t04-3", "不用来了");
        stage.ExpectsPrivately("d02-3", "不用来了");

        var button = CardReader.Actions(old["attachments"]![0]!["content"]!).First(action => action["title"]!.GetValue<string>() == "签收");
        var answer = await stage.PressDataAsync(Stage.Hall, visit.Card.Id, "alert.acknowledge", (JsonObject)button["data"]!.DeepClone(), "t04-3");
        Assert.Equal("01今天15:11已办结，不用再按。", answer.Text);
        await stage.WhisperAsync("t04-3", "收到");
        stage.ExpectsPrivately("t04-3", "现在没有等您回的通报");

        var alert = await stage.AlertAsync();
        Assert.Equal(AlertStatus.Closed, alert.Status);
        Assert.Equal(["T04"], alert.LateAnswers.Select(late => late.Unit.Value));
        await stage.ForwardToAsync("16:30");
        stage.ExpectsNothingMore(group: 1, ("t04-3", 2), ("d02-3", 2));
    }

    [Fact]
    public async Task by_withdrawal_says_that_it_was_a_mistake()
    {
        await using var stage = await Stage.OpenAsync();
        var visit = await stage.PostsAsync();
        await stage.WhisperAsync("o01-3", "撤销 01 误发");
        stage.ExpectsPrivately("t04-3", "01 是误发，已撤销，不用来了，打扰了。");
        stage.ExpectsPrivately("d02-3", "01 是误发");
        await stage.ForwardToAsync("16:30");
        visit.Card.ShowsNow("来访01 · 已撤销15:11", "误发，不用来了");
        stage.ExpectsNothingMore(group: 1, ("t04-3", 2), ("d02-3", 2));
    }

    private static async Task Closes(Stage stage)
    {
        await stage.ForwardAsync(TimeSpan.FromSeconds(2));
        var closed = await stage.PressAsync(stage.LiveOf("o01-3"), "办结", "o01-3", new JsonObject { ["result." + (await stage.AlertAsync()).Id] = "answered" });
        Assert.True(closed.IsCard, closed.Text);
        await stage.ForwardAsync(TimeSpan.FromSeconds(2));
    }
}
