namespace DutyBot.Tests.Stories;

public sealed class A_unit_that_never_comes
{
    [Fact]
    public async Task is_chased_up_to_the_district_leader_although_it_acknowledged()
    {
        await using var stage = await Stage.OpenAsync();
        var visit = await Answered(stage);
        await stage.ForwardToAsync("15:31");
        stage.ExpectsPrivately("t04-3", "路上顺利吗？15:41前到接待大厅（01）");
        await stage.ForwardToAsync("15:41");
        stage.ExpectsPrivately("t04-1", "白鹭镇还没有人到（01）", "贵单位联系人15:11已回复");
        var leader = stage.ExpectsPrivately("o01-2", "01 待到场：白鹭镇（已回复）", "征拆中心 15:11已到");
        stage.ExpectsInGroup("01 还在等：白鹭镇。时限是15:41。");

        await stage.PressAsync(leader, "已阅", "o01-2");
        await stage.ForwardToAsync("15:56");
        stage.ExpectsPrivately("l01-1", "01 已45分钟", "白鹭镇（已回复）", "带班领导在处理");
        await stage.ForwardToAsync("17:30");
        visit.Desk.ShowsNow("已阅：副局长");
        stage.ExpectsNothingMore(group: 2, ("t04-3", 2), ("d02-3", 1), ("t04-1", 1), ("o01-2", 1), ("l01-1", 1));
    }

    [Fact]
    public async Task reaches_the_district_leader_a_second_time_only_while_nobody_has_seen_it()
    {
        await using var stage = await Stage.OpenAsync();
        await Answered(stage);
        await stage.ForwardToAsync("15:56");
        stage.ExpectsPrivately("t04-3", "路上顺利吗");
        stage.ExpectsPrivately("t04-1");
        stage.ExpectsPrivately("o01-2");
        stage.ExpectsInGroup("时限是15:41");
        var told = stage.ExpectsPrivately("l01-1", "01 已45分钟", "已告知带班领导15:41");

        await stage.PressAsync(told, "请带班领导回电", "l01-1");
        stage.ExpectsPrivately("o01-2", "区领导一请您回电（15:56）");
        told.ShowsNow("已请带班领导给您回电");
        await stage.ForwardToAsync("17:30");
        stage.ExpectsNothingMore(group: 2, ("t04-3", 2), ("d02-3", 1), ("t04-1", 1), ("o01-2", 2), ("l01-1", 1));
    }

    [Fact]
    public async Task is_not_chased_while_its_claim_stands_and_is_again_when_the_officer_has_not_seen_it()
    {
        await using var stage = await Stage.OpenAsync();
        var visit = await Answered(stage);
        await stage.ForwardToAsync("15:30");
        await stage.PressAsync(stage.LiveOf("t04-3"), "已到场", "t04-3");
        var claim = stage.ExpectsPrivately("o01-3", "白鹭镇 15:30 报到场");
        await stage.ForwardToAsync("15:35");
        stage.ExpectsNothingMore();

        await stage.PressAsync(claim, "还没见到", "o01-3");
        stage.ExpectsPrivately("t04-3", "路上顺利吗？15:41前到接待大厅（01）");
        await stage.ForwardAsync(TimeSpan.FromSeconds(2));
        visit.Card.ShowsNow("✔15:11");
        await stage.ForwardToAsync("15:41");
        stage.ExpectsPrivately("t04-1", "白鹭镇还没有人到");
        stage.ExpectsPrivately("o01-2", "01 待到场：白鹭镇");
        stage.ExpectsInGroup("01 还在等：白鹭镇");
        stage.ExpectsNothingMore(group: 2, ("t04-3", 2), ("d02-3", 1), ("o01-3", 1), ("t04-1", 1), ("o01-2", 1));
    }

    [Fact]
    public async Task but_says_that_it_is_here_is_asked_about_after_ten_minutes_and_after_an_hour()
    {
        await using var stage = await Stage.OpenAsync();
        await Answered(stage);
        await stage.PressAsync(stage.LiveOf("t04-3"), "已到场", "t04-3");
        await stage.ForwardToAsync("15:20");
        stage.ExpectsNothingMore();
        await stage.ForwardToAsync("15:22");
        stage.ExpectsPrivately("o01-4", "白鹭镇 15:11 报到场");
        await stage.ForwardToAsync("16:12");
        stage.ExpectsPrivately("o01-2", "白鹭镇 15:11 报到场");
        await stage.ForwardToAsync("18:00");
        stage.ExpectsNothingMore(group: 1, ("t04-3", 1), ("d02-3", 1), ("o01-4", 1), ("o01-2", 1));
    }

    /// <summary>Both have answered; the land centre is there and confirmed, the town gave no time.</summary>
    private static async Task<Visit> Answered(Stage stage)
    {
        var visit = await stage.PostsAsync();
        await stage.PressAsync(visit["t04-3"], "签收，我去", "t04-3");
        await stage.PressAsync(visit["d02-3"], "签收，我去", "d02-3");
        await stage.WhisperAsync("o01-3", "确认 01 征拆中心");
        await stage.ForwardAsync(TimeSpan.FromSeconds(2));
        return visit;
    }
}
