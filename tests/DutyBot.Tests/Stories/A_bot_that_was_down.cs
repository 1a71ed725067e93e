namespace DutyBot.Tests.Stories;

public sealed class A_bot_that_was_down
{
    [Fact]
    public async Task tells_what_fell_due_once_and_says_how_late_it_is()
    {
        await using var stage = await Stage.OpenAsync();
        var visit = await stage.PostsAsync();
        await stage.ForwardAsync(TimeSpan.FromMinutes(1));
        await stage.PressAsync(visit["d02-3"], "签收，我去", "d02-3");
        await stage.PressAsync(visit["d02-3"], "约20分钟", "d02-3");
        await stage.StopAsync();
        await stage.ForwardToAsync("15:23");
        await stage.StartAsync();
        await stage.ForwardAsync(TimeSpan.FromSeconds(5));

        stage.ExpectsPrivately("t04-3", "系统中断，迟发7分钟（应为15:16）", "还没收到白鹭镇的回复");
        stage.ExpectsPrivately("t04-4", "系统中断，迟发2分钟（应为15:21）", "请您接手（01）");
        stage.ExpectsPrivately("t04-2", "系统中断，迟发2分钟（应为15:21）");
        stage.ExpectsPrivately("o01-3", "系统中断，迟发2分钟（应为15:21）", "请打电话：白鹭镇值班室");
        stage.ExpectsInGroup("01 还在等：白鹭镇。请15:41前到接待大厅。", "系统中断，迟发2分钟（应为15:21）");
        await stage.StopAsync();
        await stage.StartAsync();
        await stage.ForwardAsync(TimeSpan.FromMinutes(2));
        stage.ExpectsNothingMore();

        await stage.ForwardToAsync("15:41");
        stage.ExpectsPrivately("t04-1", "白鹭镇还没有人到").ShowsNoMore("迟发");
        stage.ExpectsPrivately("o01-2");
        stage.ExpectsPrivately("d02-1");
        stage.ExpectsInGroup("时限是15:41").ShowsNoMore("迟发");
        stage.ExpectsNothingMore(
            group: 3, ("t04-3", 2), ("d02-3", 1), ("t04-4", 1), ("t04-2", 1), ("o01-3", 1), ("t04-1", 1), ("d02-1", 1), ("o01-2", 1));
    }

    [Fact]
    public async Task for_less_than_a_minute_says_that_too()
    {
        await using var stage = await Stage.OpenAsync();
        await stage.PostsAsync();
        await stage.ForwardAsync(TimeSpan.FromMinutes(4.9));
        await stage.StopAsync();
        await stage.ForwardAsync(TimeSpan.FromSeconds(20));
        await stage.StartAsync();

        stage.ExpectsPrivately("t04-3", "迟发不到1分钟", "还没收到");
        stage.ExpectsPrivately("d02-3", "迟发不到1分钟", "还没收到");
        stage.ExpectsNothingMore(group: 1, ("t04-3", 2), ("d02-3", 2));
    }

    [Fact]
    public async Task tells_a_person_of_two_visits_in_one_message()
    {
        await using var stage = await Stage.OpenAsync();
        await stage.PostsAsync();
        await stage.ForwardAsync(TimeSpan.FromMinutes(2));
        await stage.PostsAsync("通报 2人 征地 白鹭镇", ["t04-3", "d02-3"]);
        await stage.StopAsync();
        await stage.ForwardToAsync("15:20");
        await stage.StartAsync();
        await stage.ForwardAsync(TimeSpan.FromSeconds(5));

        stage.ExpectsPrivately("t04-3", "迟发4分钟（应为15:16）", "还没收到白鹭镇的回复（01）", "迟发2分钟（应为15:18）", "还没收到白鹭镇的回复（02）");
        stage.ExpectsPrivately("d02-3", "（01）", "（02）");
        stage.ExpectsNothingMore(group: 2, ("t04-3", 3), ("d02-3", 3));
    }

    [Fact]
    public async Task makes_the_edits_and_calls_that_stood_in_the_store_when_it_stopped()
    {
        await using var stage = await Stage.OpenAsync();
        var visit = await stage.PostsAsync();
        await stage.ForwardAsync(TimeSpan.FromMinutes(1));
        stage.Channel.Interfere = _ => throw new HttpRequestException(HttpRequestError.ConnectionError, "The network is down.");
        await stage.PressRawAsync(visit["t04-3"], "签收，我去", "t04-3");
        await stage.SettleAsync();
        await stage.WhisperAsync("o01-4", "通报 2人 欠薪 青山乡");
        await stage.StopAsync();
        stage.Channel.Interfere = null;
        await stage.StartAsync();
        await stage.ForwardAsync(TimeSpan.FromSeconds(65));

        visit.Card.ShowsNow("✔15:12");
        stage.ExpectsPrivately("o01-4", "青山乡（属地）");
        stage.ExpectsNothingMore(group: 1, ("t04-3", 1), ("d02-3", 1));
    }
}
