namespace DutyBot.Tests.Stories;

public sealed class A_visit_that_nobody_answers
{
    [Fact]
    public async Task is_chased_at_thirty_minutes_and_not_a_millisecond_before()
    {
        await using var stage = await Stage.OpenAsync();
        var visit = await stage.PostsAsync();
        await Chased(stage);

        await stage.ForwardAsync(TimeSpan.FromMinutes(10) - TimeSpan.FromMilliseconds(1));
        stage.ExpectsNothingMore();
        await stage.ForwardAsync(TimeSpan.FromMilliseconds(1) + TimeSpan.FromSeconds(2));
        stage.ExpectsPrivately("t04-1", "白鹭镇还没有人到（01）", "时限15:41");
        stage.ExpectsPrivately("d02-1", "征拆中心还没有人到（01）");
        stage.ExpectsPrivately("o01-2", "01 待到场", "白鹭镇（没有回复）", "征拆中心（没有回复）");
        stage.ExpectsInGroup("01 还在等：白鹭镇、征拆中心。时限是15:41。");
        visit.Card.ShowsNow("过时限15:41 · 等回复");
        stage.ExpectsNothingMore(
            group: 3, ("t04-3", 2), ("d02-3", 2), ("t04-4", 1), ("t04-2", 1), ("d02-4", 1), ("d02-2", 1), ("o01-3", 1), ("t04-1", 1), ("d02-1", 1), ("o01-2", 1));
    }

    [Fact]
    public async Task counts_to_the_full_minute_that_its_card_shows()
    {
        await using var stage = await Stage.OpenAsync(at: Stage.Afternoon.AddSeconds(40));
        var visit = await stage.PostsAsync();
        visit.Card.ShowsNow("请15:42前到接待大厅");
        visit["t04-3"].ShowsNow("15:42前（01）");
        var alert = await stage.AlertAsync();
        Assert.All(alert.Units, unit => Assert.Equal(Stage.Afternoon.AddMinutes(31), unit.ArriveBy));
        await stage.PressAsync(visit["t04-3"], "签收，我去", "t04-3");
        await stage.PressAsync(visit["d02-3"], "签收，我去", "d02-3");

        await stage.ForwardToAsync("15:42");
        stage.ExpectsPrivately("t04-3", "路上顺利吗？15:42前到接待大厅");
        stage.ExpectsPrivately("d02-3", "路上顺利吗？15:42前到接待大厅");
        await stage.PressAsync(visit.Card, "已到场", "t04-3");
        stage.ExpectsPrivately("o01-3", "白鹭镇 15:42 报到场");
        Assert.False((await stage.AlertAsync()).Units[0].IsLate(stage.Time.GetUtcNow()));
        stage.ExpectsInGroup("01 还在等：白鹭镇、征拆中心。时限是15:42。");
        foreach (var above in new[] { "t04-1", "d02-1", "o01-2" })
            stage.ExpectsPrivately(above);
        stage.ExpectsNothingMore(group: 2, ("t04-3", 2), ("d02-3", 2), ("t04-1", 1), ("d02-1", 1), ("o01-2", 1), ("o01-3", 1));
    }

    [Fact]
    public async Task goes_up_to_the_district_leader_and_once_more_while_he_has_not_seen_it()
    {
        await using var stage = await Stage.OpenAsync();
        await stage.PostsAsync();
        await Chased(stage);
        await stage.ForwardToAsync("15:41");
        stage.ExpectsPrivately("t04-1");
        stage.ExpectsPrivately("d02-1");
        stage.ExpectsPrivately("o01-2");
        stage.ExpectsInGroup("时限是15:41");

        await stage.ForwardToAsync("15:56");
        var told = stage.ExpectsPrivately("l01-1", "01 已45分钟", "白鹭镇（没有回复）", "征拆中心（没有回复）", "已告知带班领导15:41");
        Assert.Equal(["已阅", "请带班领导回电"], told.Buttons);
        await stage.ForwardToAsync("16:26");
        stage.ExpectsPrivately("l01-1", "01 已75分钟");
        await stage.ForwardToAsync("18:00");
        stage.ExpectsNothingMore(
            group: 3, ("t04-3", 2), ("d02-3", 2), ("t04-4", 1), ("t04-2", 1), ("d02-4", 1), ("d02-2", 1), ("o01-3", 1), ("t04-1", 1), ("d02-1", 1), ("o01-2", 1), ("l01-1", 2));
    }

    /// <summary>The rungs of the first 20 minutes; both units are silent.</summary>
    private static async Task Chased(Stage stage)
    {
        await stage.ForwardToAsync("15:16");
        stage.ExpectsPrivately("t04-3", "还没收到白鹭镇的回复（01）");
        stage.ExpectsPrivately("d02-3", "还没收到征拆中心的回复（01）");
        await stage.ForwardToAsync("15:21");
        foreach (var person in new[] { "t04-4", "t04-2", "d02-4", "d02-2" })
            stage.ExpectsPrivately(person, "请您接手（01）");
        stage.ExpectsPrivately("o01-3", "请打电话：白鹭镇值班室", "请打电话：征拆中心值班室");
        stage.ExpectsInGroup("01 还在等：白鹭镇、征拆中心。请15:41前到接待大厅。");
        await stage.ForwardToAsync("15:31");
        stage.ExpectsNothingMore();
    }
}
