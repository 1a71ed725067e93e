using System.Text.Json.Nodes;
using DutyBot.Domain.Alerts;

namespace DutyBot.Tests.Stories;

public sealed class A_reception_to_its_end
{
    [Fact]
    public async Task settles_open_claims_with_the_result_and_chases_nobody_from_then_on()
    {
        await using var stage = await Stage.OpenAsync();
        var visit = await BothComeAsync(stage);
        await stage.WhisperAsync("o01-3", "接谈 01 大厅 15:24");
        await stage.WhisperAsync("o01-3", "接谈 01 大厅 15:59");
        stage.ExpectsPrivately("o01-3", "没有记：这个时间还没到");
        await stage.ForwardAsync(TimeSpan.FromSeconds(2));
        visit.Card.ShowsNow("15:24起在接待大厅接待", "报到场15:25 待确认");
        stage.LiveOf("o01-3").ShowsNow("15:24起在接待大厅接待");

        await stage.PressAsync(stage.LiveOf("o01-3"), "先记结果", "o01-3", new JsonObject { ["result." + (await stage.AlertAsync()).Id] = "assigned" });
        stage.ExpectsPrivately("d02-3", "01 已有结果，您不用来了，谢谢。");
        await stage.ForwardAsync(TimeSpan.FromSeconds(2));
        visit.Card.ShowsNow("结果：转交责任单位办理", "到了15:25（14分钟）", "不用来了");
        var desk = stage.LiveOf("o01-3");
        Assert.Equal("办结", desk.Buttons[0]);
        await stage.WhisperAsync("d02-3", "到场 01");
        stage.ExpectsPrivately("d02-3", "01 已有结果，您不用来了");
        await stage.ForwardToAsync("16:00");
        await Task.WhenAll(stage.PressRawAsync(desk, "办结", "o01-3"), stage.PressRawAsync(desk, "办结", "o01-3"));
        await stage.ForwardAsync(TimeSpan.FromSeconds(2));
        visit.Card.ShowsNow("来访01 · 已办结16:00", "白鹭镇 15:25到（14分钟）", "征拆中心 不用来了", "12月10日前告知是否受理");
        stage.ExpectsNothingMore(group: 1, ("t04-3", 1), ("d02-3", 2), ("o01-3", 1));
    }

    [Fact]
    public async Task closed_in_one_step_settles_the_open_claim_too()
    {
        await using var stage = await Stage.OpenAsync();
        var visit = await BothComeAsync(stage);
        await stage.WhisperAsync("o01-3", "办结 01");
        stage.ExpectsPrivately("o01-3", "结果");
        await stage.WhisperAsync("o01-3", "办结 01 释明");
        stage.ExpectsPrivately("d02-3", "01 已办结，您不用来了，谢谢。");
        await stage.ForwardAsync(TimeSpan.FromSeconds(2));
        visit.Card.ShowsNow("已办结15:25", "白鹭镇 15:25到（14分钟）", "释明法定途径");
        await stage.ForwardToAsync("17:00");
        stage.ExpectsNothingMore(group: 1, ("t04-3", 1), ("d02-3", 2), ("o01-3", 1));
    }

    [Fact]
    public async Task reopened_within_a_day_chases_nobody_but_whom_the_officer_calls_again()
    {
        await using var stage = await Stage.OpenAsync();
        var visit = await BothComeAsync(stage);
        await stage.WhisperAsync("o01-3", "办结 01 当场答复");
        stage.ExpectsPrivately("d02-3", "01 已办结");
        await stage.ForwardToAsync("16:00");
        await stage.WhisperAsync("t04-3", "重开 01");
        stage.ExpectsPrivately("t04-3", "这一步由值班员来做");
        await stage.WhisperAsync("o01-4", "重开 01");
        await stage.WhisperAsync("o01-3", "重开 01");
        stage.ExpectsPrivately("o01-3", "来访01 · 3人", "白鹭镇 | 到了15:25（14分钟）");
        await stage.ForwardAsync(TimeSpan.FromSeconds(2));
        visit.Card.ShowsNow("来访01 · 3人", "没有还要等的单位", "到了15:25（14分钟）", "不用来了", "16:00重开");
        visit.Card.ShowsNoMore("已到齐");
        stage.LiveOf("o01-3").ShowsNow("没有还要等的单位");
        Assert.Equal(AlertStatus.Receiving, (await stage.AlertAsync()).Status);
        await stage.ForwardToAsync("17:00");
        stage.ExpectsNothingMore(group: 1, ("t04-3", 1), ("d02-3", 2), ("o01-3", 1));

        await stage.WhisperAsync("o01-3", "增派 01 征拆中心");
        stage.ExpectsPrivately("d02-3", "请到接待大厅，17:30前（01）");
        await stage.ForwardToAsync("17:05");
        stage.ExpectsPrivately("d02-3", "还没收到征拆中心的回复（01）");
        await stage.WhisperAsync("o01-3", "办结 01 约定下次面谈");
        stage.ExpectsPrivately("d02-3", "01 已办结，您不用来了");
        await stage.ForwardAsync(TimeSpan.FromHours(24.1));
        await stage.WhisperAsync("o01-3", "重开 20261125-01");
        stage.ExpectsPrivately("o01-3", "没有重开：办结已过24小时。请重新通报。");
        stage.ExpectsNothingMore(group: 1, ("t04-3", 1), ("d02-3", 5), ("o01-3", 1));
    }

    [Fact]
    public async Task can_be_taken_back_by_one_press_for_two_minutes()
    {
        await using var stage = await Stage.OpenAsync();
        var visit = await stage.PostsAsync();
        await stage.ForwardToAsync("15:12");
        await stage.PressAsync(stage.LiveOf("o01-3"), "撤回", "o01-3");
        stage.ExpectsPrivately("t04-3", "01 是误发，已撤销，不用来了，打扰了。");
        stage.ExpectsPrivately("d02-3", "01 是误发");
        await stage.ForwardAsync(TimeSpan.FromSeconds(2));
        visit.Card.ShowsNow("来访01 · 已撤销15:12");
        await stage.WhisperAsync("o01-3", "重开 01");
        stage.ExpectsPrivately("o01-3", "没有重开：只有办结的可以重开");

        var next = await stage.PostsAsync();
        await stage.PressAsync(next["t04-3"], "签收，我去", "t04-3");
        await stage.ForwardToAsync("15:15");
        await stage.PressAsync(next["d02-3"], "签收，我去", "d02-3");
        await stage.ForwardAsync(TimeSpan.FromSeconds(2));
        Assert.DoesNotContain("撤回", stage.LiveOf("o01-3").Buttons);
        stage.ExpectsNothingMore(group: 2, ("t04-3", 3), ("d02-3", 3));
    }

    [Fact]
    public async Task reads_in_English_too()
    {
        await using var stage = await Stage.OpenAsync(settings: new Dictionary<string, string> { ["DutyBot:Language"] = "en" });
        var visit = await stage.PostsAsync("alert 3 people land Bailu", Visits.LandCalls, post: "Post");
        await stage.PressAsync(visit.Card, "I'm here", "t04-3");
        await stage.WhisperAsync("o01-3", "receive 01 hall 15:11");
        await stage.ForwardToAsync("15:13");
        visit.Card.ShowsNow("receiving since 15:11, Reception hall");
        await stage.WhisperAsync("o01-3", "result 01 assigned");
        stage.ExpectsPrivately("d02-3", "01 has its result: no need to come. Thank you.");
        await stage.WhisperAsync("o01-3", "close 01");
        await stage.ForwardAsync(TimeSpan.FromSeconds(2));
        visit.Card.ShowsNow("Visit 01 · closed 15:13", "Bailu Town 15:11 (0 min)", "acceptance to be told by 10 December");
        await stage.WhisperAsync("o01-3", "reopen 01");
        await stage.ForwardAsync(TimeSpan.FromSeconds(2));
        visit.Card.ShowsNow("reopened 15:13");
        Assert.All(stage.Channel.Messages, message => Assert.DoesNotContain(message.Text, letter => letter is >= '\u4e00' and <= '\u9fff'));
        stage.ExpectsNothingMore(group: 1, ("t04-3", 1), ("d02-3", 2));
    }

    /// <summary>Both have answered, the town says it is here, and the officer was asked.</summary>
    private static async Task<Visit> BothComeAsync(Stage stage)
    {
        var visit = await stage.PostsAsync();
        foreach (var person in Visits.LandCalls)
        {
            await stage.PressAsync(visit[person], "签收，我去", person);
            await stage.PressAsync(visit[person], "约20分钟", person);
        }

        await stage.ForwardToAsync("15:25");
        await stage.PressAsync(stage.LiveOf("t04-3"), "已到场", "t04-3");
        stage.ExpectsPrivately("o01-3", "白鹭镇 15:25 报到场");
        return visit;
    }
}
