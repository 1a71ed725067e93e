namespace DutyBot.Tests.Stories;

public sealed class Somebody_whom_nobody_called
{
    [Fact]
    public async Task is_told_privately_and_written_down_and_changes_nothing()
    {
        await using var stage = await Stage.OpenAsync();
        var visit = await stage.PostsAsync();

        var answer = await stage.PressAsync(visit.Card, "签收", "t07-3");
        Assert.Equal("01 没有叫到您单位，没有记。", answer.Text);
        Assert.Contains(stage.Logged, line => line.StartsWith("201 alert.acknowledge on 20261125-01 by T07-3 refused", StringComparison.Ordinal));
        await stage.ForwardAsync(TimeSpan.FromSeconds(10));
        Assert.Equal(0, visit.Card.Edits);
        Assert.All((await stage.AlertAsync()).Units, unit => Assert.False(unit.HasAnswered));
        stage.ExpectsNothingMore(group: 1, ("t04-3", 1), ("d02-3", 1));
    }

    [Fact]
    public async Task hears_which_call_waits_for_his_unit()
    {
        await using var stage = await Stage.OpenAsync();
        var visit = await stage.PostsAsync();
        await stage.ForwardAsync(TimeSpan.FromMinutes(1));
        await stage.PostsAsync("通报 2人 欠薪 青山乡", ["t07-3", "d03-3"]);

        var answer = await stage.PressAsync(visit.Card, "已到场", "t07-3");
        Assert.Equal("01 没有叫到您单位。您单位要回的是02。", answer.Text);
        await stage.ForwardAsync(TimeSpan.FromSeconds(10));
        stage.ExpectsNothingMore(group: 2, ("t04-3", 1), ("d02-3", 1), ("t07-3", 1), ("d03-3", 1));
    }

    [Fact]
    public async Task and_whom_nobody_knows_gets_one_polite_sentence_for_what_only_the_offices_people_do()
    {
        await using var stage = await Stage.OpenAsync();
        var visit = await stage.PostsAsync();
        var answer = await stage.PressDataAsync(Stage.Hall, visit.Card.Id, "alert.close", new System.Text.Json.Nodes.JsonObject { ["alert"] = "20261125-01" }, "somebody-else");
        Assert.Equal("没有办：我还不认识这个账号。请拨值班室 内线8000。", answer.Text);
        Assert.Contains(stage.Logged, line => line.StartsWith("202 alert.close by an account", StringComparison.Ordinal));
        Assert.DoesNotContain(stage.Logged, line => line.Contains("somebody-else", StringComparison.Ordinal));
        await stage.SayAsync("somebody-else", "收到");
        await stage.ForwardAsync(TimeSpan.FromSeconds(10));
        stage.ExpectsNothingMore(group: 1, ("t04-3", 1), ("d02-3", 1));
    }

    [Fact]
    public async Task hears_it_with_a_button_for_the_call_that_does_wait_when_he_types_a_wrong_number()
    {
        await using var stage = await Stage.OpenAsync();
        await stage.PostsAsync();
        await stage.PostsAsync("通报 2人 欠薪 青山乡", ["t07-3", "d03-3"]);
        await stage.WhisperAsync("t07-3", "签收 01");
        var no = stage.ExpectsPrivately("t07-3", "01 没有叫到您单位。您单位要回的是02。");
        var pressed = await stage.PressAsync(no, "签收02", "t07-3");
        Assert.True(pressed.IsCard, pressed.Text);
        await stage.ForwardAsync(TimeSpan.FromSeconds(2));
        Assert.True((await stage.AlertAsync(2)).Called(new("T07"))!.HasAnswered);
        stage.ExpectsNothingMore(group: 2, ("t04-3", 1), ("d02-3", 1), ("t07-3", 1), ("d03-3", 1));
    }

    [Fact]
    public async Task cannot_do_what_is_the_officers()
    {
        await using var stage = await Stage.OpenAsync();
        var visit = await stage.PostsAsync();
        await stage.ForwardAsync(TimeSpan.FromMinutes(1));
        await stage.WhisperAsync("t04-3", "办结 01 当场答复");
        var told = stage.ExpectsPrivately("t04-3", "只有值班员能办结（01）。需要的话我转告他。");
        await stage.PressAsync(told, "转告", "t04-3");
        await stage.ForwardAsync(TimeSpan.FromSeconds(2));
        stage.ExpectsPrivately("o01-3");
        await stage.WhisperAsync("t04-3", Visits.Land);
        stage.ExpectsPrivately("t04-3", "这一步由值班员来做");
        Assert.True((await stage.AlertAsync()).IsOpen);
        stage.ExpectsNothingMore(group: 1, ("t04-3", 1), ("d02-3", 1), ("o01-3", 1));
        Assert.Equal(0, visit.Card.Edits);
    }
}
