namespace DutyBot.Tests.Stories;

public sealed class A_line_that_changes_nothing
{
    [Fact]
    public async Task is_answered_privately_with_how_things_stand_and_rings_nobody()
    {
        await using var stage = await Stage.OpenAsync();
        var visit = await stage.PostsAsync();
        await stage.PressAsync(visit["t04-3"], "签收，我去", "t04-3");
        await stage.PressAsync(visit["d02-3"], "签收，我去", "d02-3");
        await stage.WhisperAsync("t04-3", "签收 01");
        stage.ExpectsPrivately("t04-3", "来访01 · 3人", "白鹭镇 | ✔15:11").ShowsNoMore("征拆中心");
        await stage.WhisperAsync("o01-3", "更正 01 3人");
        stage.ExpectsPrivately("o01-3", "来访01 · 3人", "征拆中心 | ✔15:11");
        await stage.ForwardAsync(TimeSpan.FromSeconds(2));
        stage.ExpectsNothingMore(group: 1, ("t04-3", 1), ("d02-3", 1));
    }

    [Fact]
    public async Task leaves_a_group_quiet()
    {
        await using var stage = await Stage.OpenAsync();
        var visit = await stage.PostsAsync();
        await stage.PressAsync(visit["t04-3"], "签收，我去", "t04-3");
        await stage.PressAsync(visit["d02-3"], "签收，我去", "d02-3");
        await stage.SayAsync("t04-3", "签收 01");
        await stage.SayToBotAsync("t04-3", "签收 01");
        stage.ExpectsNothingMore(group: 1, ("t04-3", 1), ("d02-3", 1));
    }

    [Fact]
    public async Task because_somebody_else_has_the_call_says_who()
    {
        await using var stage = await Stage.OpenAsync();
        var visit = await stage.PostsAsync();
        await stage.PressAsync(visit["d02-3"], "签收，我去", "d02-3");
        await stage.WhisperAsync("t04-2", "转B角");
        stage.ExpectsPrivately("t04-2", "没有转：这件现在由白鹭专干来办");
        await stage.WhisperAsync("t04-3", "转B角");
        stage.ExpectsPrivately("t04-4", "白鹭专干转给您");
        await stage.WhisperAsync("t04-2", "转B角 01");
        stage.ExpectsPrivately("t04-2", "没有转：这件现在由白鹭B角来办");
        await stage.WhisperAsync("t04-3", "转B角");
        stage.ExpectsPrivately("t04-3", "来访01 · 3人", "白鹭镇 | 等回复");
        await stage.WhisperAsync("t04-4", "语言 英文");
        stage.ExpectsPrivately("t04-4", "English");
        await stage.PressAsync(stage.LiveOf("t04-4"), "签收，我去", "t04-4");
        await stage.WhisperAsync("t04-2", "语言 英文");
        stage.ExpectsPrivately("t04-2", "English");
        await stage.WhisperAsync("t04-2", "pass 01");
        stage.ExpectsPrivately("t04-2", "Not passed on: Bailu Backup has this now, and only they can pass it on.");
        stage.ExpectsNothingMore(group: 1, ("t04-3", 1), ("t04-4", 1), ("d02-3", 1));
    }

    [Fact]
    public async Task because_the_arrival_is_confirmed_says_where_another_minute_is_written()
    {
        await using var stage = await Stage.OpenAsync();
        var visit = await stage.PostsAsync();
        await stage.PressAsync(visit["d02-3"], "签收，我去", "d02-3");
        await stage.ForwardToAsync("15:15");
        await stage.WhisperAsync("o01-3", "确认 01 白鹭 15:14");
        await stage.WhisperAsync("o01-3", "确认 01 白鹭 15:13");
        stage.ExpectsPrivately("o01-3", "到场已经确认。时间不对的话请用“补录”写真实时间。");
        await stage.WhisperAsync("o01-3", "确认 01 白鹭 15:59");
        stage.ExpectsPrivately("o01-3", "没有记：这个时间还没到。");
        await stage.WhisperAsync("o01-3", "确认 01 白鹭 15:01");
        stage.ExpectsPrivately("o01-3", "没有记：这个时间早于通报时间。");
        await stage.WhisperAsync("o01-3", "不用来 01 白鹭");
        stage.ExpectsPrivately("o01-3", "没有改：这个单位已到场或已报到场。");
        await stage.WhisperAsync("o01-3", "不用来 01 征拆");
        stage.ExpectsPrivately("d02-3", "01 您单位不用来了");
        await stage.WhisperAsync("o01-3", "签收 01 征拆中心 15分");
        stage.ExpectsPrivately("o01-3", "没有记：这个单位已经不用来了。要再请，请用“增派”。");
        stage.ExpectsNothingMore(group: 1, ("t04-3", 1), ("d02-3", 2));
    }
}
