namespace DutyBot.Tests.Stories;

public sealed class Several_visits
{
    [Fact]
    public async Task for_one_person_in_the_same_second_are_one_message_with_four_rows()
    {
        await using var stage = await Stage.OpenAsync();
        var visit = await stage.PostsAsync();
        foreach (var (line, calls) in new (string, string[])[] { ("通报 1人 征地 白鹭镇", []), ("通报 2人 欠薪 白鹭镇", ["d03-3"]), ("通报 4人 欠薪 白鹭镇", []) })
            await stage.PostsAsync(line, calls);
        var card = visit["t04-3"];
        card.ShowsNow("4件来访", "（01）", "（02）", "（03）", "（04）");
        await stage.ForwardAsync(TimeSpan.FromSeconds(1));
        await stage.PostsAsync("通报 3人 欠薪 白鹭镇", ["t04-3", "d03-3"]);
        await stage.ForwardAsync(TimeSpan.FromSeconds(10));

        card.ShowsNow("已移到下方 15:11");
        stage.LiveOf("t04-3").ShowsNow("5件来访", "（01）", "（05）");
        stage.ExpectsNothingMore(group: 5, ("t04-3", 2), ("d02-3", 1), ("d03-3", 2));
    }

    [Fact]
    public async Task two_minutes_apart_both_ring_the_unit_and_stand_as_two_rows_on_the_newest_card()
    {
        await using var stage = await Stage.OpenAsync();
        var first = await stage.PostsAsync();
        await stage.ForwardAsync(TimeSpan.FromMinutes(2));
        var second = await stage.PostsAsync("通报 2人 欠薪 白鹭镇", ["t04-3", "d03-3"]);

        first["t04-3"].ShowsNow("已移到下方 15:13");
        second["t04-3"].ShowsNow("请到接待大厅，15:41前（01）", "请到接待大厅，15:43前（02）");
        await stage.ForwardAsync(TimeSpan.FromSeconds(10));
        stage.ExpectsNothingMore(group: 2, ("t04-3", 2), ("d02-3", 1), ("d03-3", 1));
    }

    [Fact]
    public async Task leave_the_card_of_whoever_answered_uncalled_when_they_end()
    {
        await using var stage = await Stage.OpenAsync();
        var first = await stage.PostsAsync("通报 6人 征地 白鹭镇", ["t04-3", "t04-2", "d02-3", "d02-2"]);
        await stage.ForwardAsync(TimeSpan.FromMinutes(1));
        var second = await stage.PostsAsync("通报 3人 欠薪 白鹭镇", ["t04-3", "d03-3"]);
        await stage.PressAsync(second.Card, "签收", "t04-2");
        await stage.ForwardAsync(TimeSpan.FromSeconds(2));
        first["t04-2"].ShowsNow("01", "02");

        await stage.WhisperAsync("o01-3", "办结 02 当场答复");
        stage.ExpectsPrivately("t04-3", "02 已办结");
        stage.ExpectsPrivately("t04-2", "02 已办结");
        stage.ExpectsPrivately("d03-3", "02 已办结");
        await stage.ForwardAsync(TimeSpan.FromSeconds(2));
        first["t04-2"].ShowsNow("01");
        first["t04-2"].ShowsNoMore("02");
    }

    [Fact]
    public async Task answered_by_a_bare_word_give_a_choice_in_private_and_never_a_guess()
    {
        await using var stage = await Stage.OpenAsync();
        await stage.PostsAsync();
        await stage.ForwardAsync(TimeSpan.FromMinutes(2));
        await stage.PostsAsync("通报 2人 欠薪 白鹭镇", ["t04-3", "d03-3"]);
        await stage.SayAsync("t04-3", "收到");

        var choice = stage.ExpectsPrivately("t04-3", "有2件来访等您回复，回哪一件？", "01", "02");
        Assert.Equal(["签收01", "签收02"], choice.Buttons);
        await stage.PressAsync(choice, "签收02", "t04-3");
        await stage.ForwardAsync(TimeSpan.FromSeconds(10));
        Assert.False((await stage.AlertAsync(1)).Called(new("T04"))!.HasAnswered);
        Assert.True((await stage.AlertAsync(2)).Called(new("T04"))!.HasAnswered);
        stage.ExpectsNothingMore(group: 2, ("t04-3", 2), ("d02-3", 1), ("d03-3", 1));
    }

    [Fact]
    public async Task are_all_answered_by_one_line_that_says_all()
    {
        await using var stage = await Stage.OpenAsync();
        var first = await stage.PostsAsync();
        await stage.ForwardAsync(TimeSpan.FromMinutes(2));
        var second = await stage.PostsAsync("通报 2人 欠薪 白鹭镇", ["t04-3", "d03-3"]);
        await stage.SayAsync("t04-4", "签收 全部");
        await stage.ForwardAsync(TimeSpan.FromSeconds(2));

        first.Card.ShowsNow("✔15:13");
        second.Card.ShowsNow("✔15:13");
        stage.ExpectsNothingMore(group: 2, ("t04-3", 2), ("d02-3", 1), ("d03-3", 1));
    }
}
