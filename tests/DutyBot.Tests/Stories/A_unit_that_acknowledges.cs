namespace DutyBot.Tests.Stories;

public sealed class A_unit_that_acknowledges
{
    [Fact]
    public async Task hears_nothing_more_while_the_other_is_chased_rung_by_rung()
    {
        await using var stage = await Stage.OpenAsync();
        var visit = await stage.PostsAsync();
        await stage.PressAsync(visit["t04-3"], "签收，我去", "t04-3");
        await stage.PressAsync(stage.LiveOf("t04-3"), "约20分钟", "t04-3");

        await stage.ForwardToAsync("15:16");
        stage.ExpectsPrivately("d02-3", "还没收到征拆中心的回复（01）");
        stage.ExpectsNothingMore();

        await stage.ForwardToAsync("15:21");
        stage.ExpectsPrivately("d02-4", "请您接手（01）", "征拆专干10分钟没有回复");
        stage.ExpectsPrivately("d02-2", "请您接手（01）");
        stage.ExpectsPrivately("o01-3", "请打电话：征拆中心值班室 内线8021");
        stage.ExpectsInGroup("01 还在等：征拆中心。请15:41前到接待大厅。");
        stage.ExpectsNothingMore();

        await stage.ForwardToAsync("15:29");
        await stage.PressAsync(stage.LiveOf("t04-3"), "已到场", "t04-3");
        var claim = stage.ExpectsPrivately("o01-3", "白鹭镇 15:29 报到场");
        await stage.PressAsync(claim, "到了", "o01-3");

        await stage.ForwardToAsync("15:41");
        stage.ExpectsPrivately("d02-1", "征拆中心还没有人到（01）", "贵单位联系人没有回复");
        stage.ExpectsPrivately("o01-2", "01 待到场：征拆中心（没有回复）", "白鹭镇 15:29已到");
        stage.ExpectsInGroup("01 还在等：征拆中心。时限是15:41。");

        await stage.ForwardToAsync("15:56");
        stage.ExpectsPrivately("l01-1", "01 已45分钟", "还没到：征拆中心（没有回复）", "白鹭镇 15:29已到");
        visit.Card.ShowsNow("到了15:29（18分钟）", "过时限15:41 · 等回复");
        stage.ExpectsNothingMore(group: 3, ("t04-3", 1), ("d02-3", 2), ("d02-4", 1), ("d02-2", 1), ("d02-1", 1), ("o01-3", 2), ("o01-2", 1), ("l01-1", 1));
    }

    [Fact]
    public async Task does_not_take_the_answer_of_another_unit_away()
    {
        await using var stage = await Stage.OpenAsync();
        var visit = await stage.PostsAsync();
        await stage.ForwardAsync(TimeSpan.FromMinutes(1));
        await stage.PressAsync(visit.Card, "签收", "t04-3");
        await stage.ForwardAsync(TimeSpan.FromMinutes(2));
        var second = await stage.PressAsync(visit.Card, "签收", "d02-3");

        Assert.True(second.IsCard, second.Text);
        await stage.ForwardAsync(TimeSpan.FromSeconds(2));
        visit.Card.ShowsNow("✔15:12", "✔15:14");
        stage.ExpectsNothingMore(group: 1, ("t04-3", 1), ("d02-3", 1));
    }

    [Fact]
    public async Task leaves_the_district_leader_to_hear_who_is_here_and_received_when_another_never_comes()
    {
        await using var stage = await Stage.OpenAsync();
        var visit = await stage.PostsAsync();
        await stage.WhisperAsync("o01-3", "增派 01 人社局");
        foreach (var person in Visits.LandCalls)
            await stage.PressAsync(visit[person], "签收，我去", person);
        await stage.WhisperAsync("o01-3", "确认 01 白鹭 15:11");
        await stage.WhisperAsync("o01-3", "确认 01 征拆 15:11");
        await stage.ForwardAsync(TimeSpan.FromMinutes(46));
        stage.ExpectsPrivately("l01-1", "01 已45分钟", "还没到：人社局（没有回复）", "已到：白鹭镇、征拆中心，正在接待");
    }
}
