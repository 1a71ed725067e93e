namespace DutyBot.Tests.Stories;

public sealed class A_visit_at_night
{
    [Fact]
    public async Task puts_the_card_alone_into_the_group_and_rings_privately_as_the_ladder_says()
    {
        await using var stage = await Stage.OpenAsync(at: new DateTimeOffset(2026, 11, 25, 23, 40, 0, TimeSpan.FromHours(8)));
        var visit = await stage.PostsAsync();
        visit.Card.ShowsNow("请11月26日00:10前到接待大厅");
        await stage.ForwardAsync(TimeSpan.FromMinutes(3));
        stage.ExpectsPrivately("o01-3", "请打电话：白鹭镇值班室", "请打电话：征拆中心值班室");
        await stage.PressAsync(visit["d02-3"], "签收，我去", "d02-3");
        await stage.WhisperAsync("o01-3", "确认 01 征拆中心");
        await stage.ForwardAsync(TimeSpan.FromMinutes(2));
        stage.ExpectsPrivately("t04-3", "还没收到白鹭镇的回复");
        await stage.ForwardAsync(TimeSpan.FromMinutes(5));
        stage.ExpectsPrivately("t04-4", "请您接手（01）");
        stage.ExpectsPrivately("t04-2", "请您接手（01）");
        await stage.ForwardAsync(TimeSpan.FromMinutes(20));
        stage.ExpectsPrivately("t04-1", "白鹭镇还没有人到（01）");
        stage.ExpectsPrivately("o01-2", "01 待到场：白鹭镇（没有回复）");
        await stage.ForwardAsync(TimeSpan.FromMinutes(15));
        stage.ExpectsPrivately("l01-1", "01 已45分钟");

        await stage.ForwardAsync(TimeSpan.FromMinutes(20));
        visit.Card.ShowsNow("请00:10前到接待大厅");
        stage.ExpectsNothingMore(
            group: 1, ("t04-3", 2), ("d02-3", 1), ("o01-3", 1), ("t04-4", 1), ("t04-2", 1), ("t04-1", 1), ("o01-2", 1), ("l01-1", 1));
    }
}
