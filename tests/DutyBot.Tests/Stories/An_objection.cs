namespace DutyBot.Tests.Stories;

public sealed class An_objection
{
    [Fact]
    public async Task by_press_in_the_group_is_settled_privately_and_another_unit_starts_from_zero()
    {
        await using var stage = await Stage.OpenAsync();
        var visit = await stage.PostsAsync();
        await stage.PressAsync(visit["t04-3"], "签收，我去", "t04-3");
        await stage.PressAsync(stage.LiveOf("t04-3"), "约20分钟", "t04-3");
        await stage.ForwardToAsync("15:12");
        var said = await stage.PressAsync(visit.Card, "有异议", "d02-3");
        Assert.Equal("请在和我的私聊里选理由（01）。", said.Text);
        var reasons = stage.ExpectsPrivately("d02-3", "01 有异议：请选理由", "核定前请先派人到场，15:41不变。");
        Assert.Equal(["不属本辖区", "不属本职责", "已有牵头单位", "其他"], reasons.Buttons);
        await stage.PressAsync(reasons, "不属本职责", "d02-3", new() { ["to"] = "D03" });
        reasons.ShowsNow("已记下（01）");
        var desk = stage.ExpectsPrivately("o01-3", "征拆中心对01有异议", "不属本职责，建议人社局");
        Assert.Equal(["改请人社局", "仍请征拆中心", "报带班领导"], desk.Buttons.Take(3));
        await stage.ForwardAsync(TimeSpan.FromSeconds(2));
        visit["d02-3"].ShowsNow("已转值班员核定（01）", "一般5分钟内回您。核定前请先派人到场，15:41不变。");
        visit.Card.ShowsNow("归属核定中");

        // The second ring of minute 5 is not for whoever has objected.
        await stage.ForwardToAsync("15:17");
        var ruling = stage.ExpectsPrivately("o01-2", "01 征拆中心有异议，请核定", "不属本职责，建议人社局");
        stage.ExpectsNothingMore();
        await stage.PressAsync(ruling, "改请人社局", "o01-2");
        stage.ExpectsPrivately("d02-3", "01 改由人社局负责，您不用来了，谢谢。");
        stage.ExpectsPrivately("d03-3", "请到接待大厅，15:47前（01）");
        await stage.ForwardAsync(TimeSpan.FromSeconds(2));
        visit.Card.ShowsNow("牵头 人社局", "等回复 · 15:47前到", "✔15:11 约15:31到 · 15:41前到");
        visit.Card.ShowsNoMore("征拆中心");

        await stage.PressAsync(stage.LiveOf("t04-3"), "已到场", "t04-3");
        stage.ExpectsPrivately("o01-3", "白鹭镇 15:17 报到场");
        await stage.WhisperAsync("d02-3", "到场 01");
        stage.ExpectsPrivately("d02-3", "01 改由人社局负责，您不用来了");
        await stage.WhisperAsync("o01-3", "确认 01 白鹭");
        await stage.ForwardToAsync("15:22");
        stage.ExpectsPrivately("d03-3", "还没收到人社局的回复（01）");
        await stage.ForwardToAsync("15:27");
        stage.ExpectsPrivately("d03-4", "请您接手（01）");
        stage.ExpectsPrivately("d03-2", "请您接手（01）");
        stage.ExpectsPrivately("o01-3", "请打电话：人社局值班室");
        stage.ExpectsInGroup("01 还在等：人社局。请15:47前到接待大厅。");
        Assert.All(stage.Channel.Messages.Where(message => message.Conversation == Stage.Hall), message => message.ShowsNoMore("不属本职责"));
        stage.ExpectsNothingMore(group: 2, ("t04-3", 1), ("d02-3", 2), ("o01-3", 3), ("o01-2", 1), ("d03-3", 2), ("d03-4", 1), ("d03-2", 1));
    }

    [Fact]
    public async Task typed_with_reason_and_suggestion_may_be_overruled_and_then_the_old_clock_counts()
    {
        await using var stage = await Stage.OpenAsync();
        var visit = await stage.PostsAsync();
        await stage.PressAsync(visit["t04-3"], "签收，我去", "t04-3");
        await stage.PressAsync(stage.LiveOf("t04-3"), "约20分钟", "t04-3");
        await stage.ForwardToAsync("15:13");
        await stage.WhisperAsync("d02-3", "有异议 01 不属本职责 人社局");
        var desk = stage.ExpectsPrivately("o01-3", "征拆中心对01有异议", "建议人社局");
        await stage.PressAsync(desk, "报带班领导", "o01-3");
        desk.ShowsNow("已告知带班领导15:13");
        var ruling = stage.ExpectsPrivately("o01-2", "01 征拆中心有异议，请核定");
        await stage.PressAsync(desk, "仍请征拆中心", "o01-3");
        stage.ExpectsPrivately("d02-3", "核定后仍请贵单位到场（01）", "15:41前到接待大厅", "不同意见会后可书面提出（5个工作日内）");
        await stage.ForwardAsync(TimeSpan.FromSeconds(2));
        ruling.ShowsNow("现在没有等您处理的事");
        visit.Card.ShowsNow("牵头 征拆中心", "等回复");
        await stage.WhisperAsync("d02-3", "有异议 01 不属本辖区");
        stage.ExpectsPrivately("d02-3", "这件已经核定过，没有改。");
        await stage.ForwardToAsync("15:16");
        stage.ExpectsPrivately("d02-3", "还没收到征拆中心的回复（01）");
        await stage.PressAsync(stage.LiveOf("d02-3"), "签收，我去", "d02-3");
        Assert.Equal(Stage.Afternoon.AddMinutes(30), (await stage.AlertAsync()).Called(new("D02"))!.ArriveBy);
        await stage.ForwardToAsync("15:30");
        stage.ExpectsNothingMore(group: 1, ("t04-3", 1), ("d02-3", 3), ("o01-3", 1), ("o01-2", 1));
    }

    [Fact]
    public async Task that_nobody_rules_lets_the_arrival_rungs_ring_officer_and_duty_leader_and_not_the_unit()
    {
        await using var stage = await Stage.OpenAsync();
        var visit = await stage.PostsAsync();
        await stage.PressAsync(visit["t04-3"], "签收，我去", "t04-3");
        await stage.PressAsync(stage.LiveOf("t04-3"), "已到场", "t04-3");
        await stage.WhisperAsync("o01-3", "确认 01 白鹭");
        var said = await stage.PressAsync(visit["d02-3"], "有异议", "d02-3");
        Assert.Equal("表在下面。", said.Text);
        await stage.PressAsync(stage.ExpectsPrivately("d02-3", "请选理由"), "其他", "d02-3");
        await stage.ForwardToAsync("15:12");
        stage.LiveOf("o01-3").ShowsNow("征拆中心对01有异议", "其他");
        await stage.ForwardToAsync("15:16");
        stage.ExpectsPrivately("o01-2", "01 征拆中心有异议，请核定");
        await stage.ForwardToAsync("15:31");
        stage.ExpectsPrivately("o01-3", "征拆中心对01有异议", "已告知带班领导15:16");
        await stage.ForwardToAsync("15:41");
        stage.ExpectsPrivately("o01-3", "征拆中心对01有异议");
        stage.ExpectsPrivately("o01-2", "01 征拆中心有异议，请核定", "01 待到场：征拆中心（归属核定中）");
        await stage.ForwardToAsync("15:55");
        stage.ExpectsNothingMore(group: 1, ("t04-3", 1), ("d02-3", 1), ("o01-3", 2), ("o01-2", 2));

        // Settled after all limits: the group is not asked any more to be there by a time that has passed.
        await stage.WhisperAsync("o01-3", "裁定 01 征拆中心 维持");
        stage.ExpectsPrivately("d02-3", "核定后仍请贵单位到场（01）");
        stage.ExpectsPrivately("d02-4", "请您接手（01）");
        stage.ExpectsPrivately("d02-2", "请您接手（01）");
        await stage.ForwardAsync(TimeSpan.FromSeconds(20));
        visit.Card.ShowsNow("过时限15:41 · 等回复");
        stage.ExpectsNothingMore(group: 1, ("t04-3", 1), ("d02-3", 2), ("o01-3", 2), ("o01-2", 2), ("d02-4", 1), ("d02-2", 1));
    }

    [Fact]
    public async Task is_over_once_the_unit_comes_after_all()
    {
        await using var stage = await Stage.OpenAsync();
        var visit = await stage.PostsAsync();
        await stage.PressAsync(visit["t04-3"], "签收，我去", "t04-3");
        await stage.WhisperAsync("d02-3", "有异议 01 这里不归我们管");
        await stage.ForwardToAsync("15:14");
        stage.LiveOf("o01-3").ShowsNow("“这里不归我们管”");
        visit.Card.ShowsNoMore("不归我们管");
        await stage.PressAsync(visit["d02-3"], "签收，我去", "d02-3");
        await stage.ForwardAsync(TimeSpan.FromSeconds(2));
        visit.Card.ShowsNow("✔15:14");
        stage.LiveOf("o01-3").ShowsNoMore("有异议", "不归我们管");
        await stage.ForwardToAsync("15:30");
        stage.ExpectsNothingMore(group: 1, ("t04-3", 1), ("d02-3", 1));
    }

    [Fact]
    public async Task is_ruled_by_those_who_may_and_once()
    {
        await using var stage = await Stage.OpenAsync();
        await stage.PostsAsync();
        await stage.ForwardToAsync("15:12");
        await stage.WhisperAsync("d02-3", "有异议 01 不属本职责 人社局");
        stage.ExpectsPrivately("o01-3", "征拆中心对01有异议");
        await stage.WhisperAsync("t04-3", "改派 01 征拆中心 青山");
        stage.ExpectsPrivately("t04-3", "这一步由值班员或带班领导核定");
        await stage.WhisperAsync("o01-3", "改派 01 征拆中心 人社局");
        stage.ExpectsPrivately("d02-3", "01 改由人社局负责，您不用来了");
        stage.ExpectsPrivately("d03-3", "（01）");
        await stage.WhisperAsync("o01-4", "改派 01 征拆中心 人社局");
        stage.ExpectsPrivately("o01-4", "人社局 | 等回复");
        await stage.WhisperAsync("o01-4", "改派 01 征拆中心 青山");
        stage.ExpectsPrivately("o01-4", "这件已经核定过，没有改。");
        await stage.ForwardAsync(TimeSpan.FromMinutes(1));
        stage.ExpectsNothingMore(group: 1, ("t04-3", 1), ("d02-3", 2), ("d03-3", 1), ("o01-3", 1));
    }

    [Fact]
    public async Task reads_in_English_too()
    {
        await using var stage = await Stage.OpenAsync(settings: new Dictionary<string, string> { ["DutyBot:Language"] = "en" });
        var visit = await stage.PostsAsync("alert 3 people land Bailu", Visits.LandCalls, post: "Post");
        await stage.PressAsync(visit["t04-3"], "Got it, coming", "t04-3");
        await stage.PressAsync(visit.Card, "Not ours", "d02-3");
        await stage.PressAsync(stage.ExpectsPrivately("d02-3", "Not ours (01): please say why"), "Outside our duties", "d02-3", new() { ["to"] = "D03" });
        await stage.ForwardToAsync("15:12");
        visit["d02-3"].ShowsNow("With the duty officer now (01)", "Until then please send someone: 15:41 stands.");
        var desk = stage.LiveOf("o01-3");
        desk.ShowsNow("Not ours, says Land Acquisition (01)", "outside its duties; suggests Human Resources");
        await stage.PressAsync(desk, "Still Land Acquisition", "o01-3");
        stage.ExpectsPrivately("d02-3", "Settled: please come after all (01)", "You may object in writing within 5 working days.");
        await stage.WhisperAsync("o01-3", "reassign 01 Land Qingshan");
        stage.ExpectsPrivately("d02-3", "01 now goes to Qingshan Township: no need to come. Thank you.");
        stage.ExpectsPrivately("t07-3", "Please come to the reception hall by 15:42 (01)");
        await stage.ForwardToAsync("15:16");
        Assert.All(stage.Channel.Messages, message => Assert.DoesNotContain(message.Text, letter => letter is >= '\u4e00' and <= '\u9fff'));
        stage.ExpectsNothingMore(group: 1, ("t04-3", 1), ("d02-3", 3), ("t07-3", 1));
    }
}
