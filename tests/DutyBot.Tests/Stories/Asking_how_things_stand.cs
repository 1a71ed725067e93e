namespace DutyBot.Tests.Stories;

public sealed class Asking_how_things_stand
{
    [Fact]
    public async Task in_private_shows_a_unit_its_own_state_and_an_officer_everything()
    {
        await using var stage = await Stage.OpenAsync();
        await stage.WhisperAsync("o01-4", "状态");
        stage.ExpectsPrivately("o01-4", "值班台现在没有未办结的来访（15:11）");
        var visit = await stage.PostsAsync();
        await stage.PressAsync(visit["t04-3"], "签收，我去", "t04-3");
        await stage.ForwardAsync(TimeSpan.FromMinutes(4));
        await stage.WhisperAsync("o01-4", "状态");
        stage.ExpectsPrivately("o01-4", "未办结1件来访 · 15:15", "白鹭镇", "✔15:11", "征拆中心", "等回复");
        await stage.WhisperAsync("d02-3", "状态 01");
        stage.ExpectsPrivately("d02-3", "征拆中心", "等回复").ShowsNoMore("✔15:11");
        await stage.WhisperAsync("o01-4", "状态 07");
        stage.ExpectsPrivately("o01-4", "没有这个编号的通报", "您是说：01？");
        stage.ExpectsNothingMore(group: 1, ("t04-3", 1), ("d02-3", 1));
    }

    [Fact]
    public async Task in_the_group_with_a_number_moves_the_live_card_down()
    {
        await using var stage = await Stage.OpenAsync();
        var visit = await stage.PostsAsync();
        await stage.ForwardAsync(TimeSpan.FromMinutes(4));
        await stage.SayAsync("t07-1", "状态 01");
        var moved = stage.ExpectsInGroup("来访01", "等回复");
        visit.Card.ShowsNow("已移到下方 15:15");
        Assert.Empty(visit.Card.Buttons);

        await stage.ForwardAsync(TimeSpan.FromSeconds(2));
        await stage.PressAsync(moved, "签收", "t04-3");
        await stage.PressAsync(moved, "签收", "d02-3");
        await stage.ForwardAsync(TimeSpan.FromSeconds(2));
        moved.ShowsNow("✔15:15");
        visit.Card.ShowsNow("已移到下方 15:15");
        stage.ExpectsNothingMore(group: 1, ("t04-3", 1), ("d02-3", 1));
    }

    [Fact]
    public async Task and_which_words_there_are_shows_each_his_own()
    {
        await using var stage = await Stage.OpenAsync();
        await stage.WhisperAsync("t04-3", "帮助");
        stage.ExpectsPrivately("t04-3", "可以这样发", "签收 03 15分", "急事拨值班室 内线8000").ShowsNoMore("通报 12人");
        await stage.WhisperAsync("o01-2", "help");
        stage.ExpectsPrivately("o01-2", "通报 12人 征地 白鹭镇", "绑定 通报群");
        await stage.SayAsync("t04-3", "大家好");
        await stage.WhisperAsync("t04-3", "今天天气不错");
        stage.ExpectsPrivately("t04-3", "没看懂。发“帮助”看写法。");
        stage.ExpectsNothingMore(group: 0);
    }
}
