namespace DutyBot.Tests.Stories;

public sealed class A_bare_word_in_the_group
{
    [Fact]
    public async Task is_silence_after_somebody_elses_line()
    {
        await using var stage = await Stage.OpenAsync();
        var visit = await stage.PostsAsync();
        await stage.SayAsync("t07-1", "明天的会改到九点");
        await stage.SayAsync("t04-3", "收到");
        await stage.ForwardAsync(TimeSpan.FromMinutes(1));
        Assert.Equal(0, visit.Card.Edits);
        Assert.False((await stage.AlertAsync()).Units[0].HasAnswered);
        stage.ExpectsNothingMore(group: 1, ("t04-3", 1), ("d02-3", 1));
    }

    [Fact]
    public async Task counts_after_ones_own_line()
    {
        await using var stage = await Stage.OpenAsync();
        var visit = await stage.PostsAsync();
        await stage.SayAsync("t04-3", "正在开会，马上出门");
        await stage.SayAsync("t04-3", "收到");
        await stage.ForwardAsync(TimeSpan.FromSeconds(2));
        visit.Card.ShowsNow("✔15:11");
        stage.ExpectsNothingMore(group: 1, ("t04-3", 1), ("d02-3", 1));
    }

    [Fact]
    public async Task counts_as_a_reply_to_the_card_to_a_line_about_it_or_with_a_mention_whatever_was_said_between()
    {
        await using var stage = await Stage.OpenAsync();
        var visit = await stage.PostsAsync("通报 3人 征地 白鹭镇 牵头单位 人社局 征拆中心", ["t04-3", "d02-3", "d03-3"]);
        await stage.SayAsync("t07-1", "明天的会改到九点");
        await stage.SayAsync("t04-3", "收到", replyTo: visit.Card.Id);
        await stage.SayToBotAsync("d02-3", "收到");
        await stage.ForwardAsync(TimeSpan.FromSeconds(2));
        visit.Card.ShowsNow("白鹭镇 | ✔15:11", "征拆中心 | ✔15:11", "等回复");

        await stage.ForwardToAsync("15:21");
        stage.ExpectsPrivately("d03-3", "还没收到");
        foreach (var person in new[] { "d03-4", "d03-2" })
            stage.ExpectsPrivately(person, "请您接手");
        stage.ExpectsPrivately("o01-3", "请打电话");
        var line = stage.ExpectsInGroup("01 还在等：人社局");
        await stage.ForwardAsync(TimeSpan.FromMinutes(1));
        await stage.SayAsync("d03-3", "在路上 20分钟", replyTo: line.Id);
        await stage.ForwardAsync(TimeSpan.FromSeconds(2));
        visit.Card.ShowsNow("在路上 约15:42到");
        stage.ExpectsNothingMore(group: 2, ("t04-3", 1), ("d02-3", 1), ("d03-3", 2), ("d03-4", 1), ("d03-2", 1), ("o01-3", 1));
    }

    [Fact]
    public async Task is_silence_as_a_reply_to_somebody_else_and_after_the_limit()
    {
        await using var stage = await Stage.OpenAsync();
        var visit = await stage.PostsAsync();
        await stage.SayAsync("t04-3", "收到", replyTo: "said-before");
        await stage.ForwardToAsync("15:16");
        stage.ExpectsPrivately("t04-3", "还没收到");
        stage.ExpectsPrivately("d02-3", "还没收到");
        await stage.ForwardToAsync("15:22");
        await stage.SayAsync("t04-3", "好的收到");
        foreach (var person in new[] { "t04-4", "t04-2", "d02-4", "d02-2" })
            stage.ExpectsPrivately(person, "请您接手");
        stage.ExpectsPrivately("o01-3", "请打电话");
        stage.ExpectsInGroup("还在等");
        await stage.ForwardAsync(TimeSpan.FromSeconds(5));
        Assert.False((await stage.AlertAsync()).Units[0].HasAnswered);
        stage.ExpectsNothingMore(
            group: 2, ("t04-3", 2), ("d02-3", 2), ("t04-4", 1), ("t04-2", 1), ("d02-4", 1), ("d02-2", 1), ("o01-3", 1));
    }

    [Fact]
    public async Task can_be_taken_back_and_the_chase_goes_on()
    {
        await using var stage = await Stage.OpenAsync();
        var visit = await stage.PostsAsync();
        await stage.SayAsync("t04-3", "收到");
        await stage.ForwardAsync(TimeSpan.FromSeconds(2));
        Assert.Contains("不是回这个", visit["t04-3"].Buttons);

        await stage.PressAsync(visit["t04-3"], "不是回这个", "t04-3");
        visit["t04-3"].ShowsNow("请到接待大厅，15:41前（01）");
        await stage.ForwardAsync(TimeSpan.FromSeconds(2));
        visit.Card.ShowsNow("白鹭镇 | 等回复 | <at>白鹭专干</at>");
        await stage.PressAsync(visit["d02-3"], "签收，我去", "d02-3");
        Assert.DoesNotContain("不是回这个", visit["d02-3"].Buttons);
        await stage.ForwardToAsync("15:16");
        stage.ExpectsPrivately("t04-3", "还没收到白鹭镇的回复");
        stage.ExpectsNothingMore(group: 1, ("t04-3", 2), ("d02-3", 1));
    }
}
