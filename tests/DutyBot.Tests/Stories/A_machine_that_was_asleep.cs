namespace DutyBot.Tests.Stories;

/// <summary>The process was there all the time and did not notice: it tells what fell due meanwhile as after any outage.</summary>
public sealed class A_machine_that_was_asleep
{
    [Fact]
    public async Task tells_both_rungs_once_and_each_person_in_one_message()
    {
        await using var stage = await Stage.OpenAsync();
        await stage.PostsAsync();
        await stage.ForwardAsync(TimeSpan.FromMinutes(2));
        await stage.SleepAsync(TimeSpan.FromMinutes(10));

        stage.ExpectsPrivately("t04-3", "系统中断，迟发7分钟（应为15:16）");
        stage.ExpectsPrivately("t04-4", "系统中断，迟发2分钟（应为15:21）");
        stage.ExpectsPrivately("t04-2", "系统中断，迟发2分钟（应为15:21）");
        stage.ExpectsPrivately("d02-3", "系统中断，迟发7分钟（应为15:16）");
        stage.ExpectsPrivately("d02-4", "系统中断，迟发2分钟（应为15:21）");
        stage.ExpectsPrivately("d02-2", "系统中断，迟发2分钟（应为15:21）");
        stage.ExpectsPrivately("o01-3", "请打电话：白鹭镇值班室");
        stage.ExpectsInGroup("01 还在等", "系统中断，迟发2分钟（应为15:21）");
        Assert.Contains(stage.Logged, line => line.StartsWith("111 ", StringComparison.Ordinal));

        await stage.SleepAsync(TimeSpan.FromSeconds(90));
        stage.ExpectsNothingMore();
        await stage.ForwardToAsync("15:31");
        stage.ExpectsNothingMore();
    }

    [Fact]
    public async Task marks_as_late_what_fell_due_a_second_before_it_woke()
    {
        await using var stage = await Stage.OpenAsync();
        await stage.PostsAsync();
        await stage.SleepAsync(TimeSpan.FromSeconds(301));

        stage.ExpectsPrivately("t04-3", "迟发不到1分钟");
        stage.ExpectsPrivately("d02-3", "迟发不到1分钟");
        stage.ExpectsNothingMore(group: 1, ("t04-3", 2), ("d02-3", 2));
    }

    [Fact]
    public async Task says_nothing_of_a_call_that_was_answered_in_the_very_moment_it_woke()
    {
        await using var stage = await Stage.OpenAsync();
        var visit = await stage.PostsAsync();
        await stage.ForwardAsync(TimeSpan.FromMinutes(4));
        await stage.PressAsync(visit["t04-3"], "签收，我去", "t04-3");
        await stage.PressAsync(visit["d02-3"], "签收，我去", "d02-3");
        await stage.SleepAsync(TimeSpan.FromMinutes(10));

        stage.ExpectsNothingMore(group: 1, ("t04-3", 1), ("d02-3", 1));
    }

    [Fact]
    public async Task goes_on_as_before()
    {
        await using var stage = await Stage.OpenAsync();
        await stage.PostsAsync();
        await stage.ForwardAsync(TimeSpan.FromMinutes(1));
        await stage.SleepAsync(TimeSpan.FromMinutes(2));
        stage.ExpectsNothingMore();
        await stage.ForwardToAsync("15:16");

        stage.ExpectsPrivately("t04-3", "还没收到").ShowsNoMore("迟发");
        stage.ExpectsPrivately("d02-3", "还没收到").ShowsNoMore("迟发");
        stage.ExpectsNothingMore(group: 1, ("t04-3", 2), ("d02-3", 2));
    }
}
