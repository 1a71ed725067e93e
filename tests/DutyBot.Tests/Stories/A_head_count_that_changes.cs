namespace DutyBot.Tests.Stories;

public sealed class A_head_count_that_changes
{
    [Fact]
    public async Task rings_only_those_who_are_asked_because_of_it_and_starts_no_clock()
    {
        await using var stage = await Stage.OpenAsync();
        var visit = await BothComeAsync(stage);
        await stage.WhisperAsync("o01-3", "追加 01 2人");
        stage.ExpectsPrivately("t04-2", "白鹭专干已签收", "5人 · 征地 · 白鹭镇", "满5人，请分管领导到场");
        stage.ExpectsPrivately("d02-2", "满5人，请分管领导到场");
        await stage.ForwardAsync(TimeSpan.FromSeconds(2));
        visit.Card.ShowsNow("来访01 · 5人", "分2批到，15:14又来2人", "请15:41前到接待大厅");
        stage.ExpectsNothingMore(group: 1, ("t04-3", 1), ("d02-3", 1), ("t04-2", 1), ("d02-2", 1));

        await stage.WhisperAsync("o01-3", "追加 01 5人");
        stage.ExpectsPrivately("t04-1", "10人", "满10人，请主要负责人到场");
        stage.ExpectsPrivately("d02-1", "10人", "满10人，请主要负责人到场");
        await stage.ForwardAsync(TimeSpan.FromSeconds(2));
        visit.Card.ShowsNow("来访01 · 10人（代表5人）", "分3批到");
        Assert.All((await stage.AlertAsync()).Units, unit => Assert.Equal(Stage.Afternoon.AddMinutes(30), unit.ArriveBy));
        await stage.ForwardToAsync("15:30");
        stage.ExpectsNothingMore(group: 1, ("t04-3", 1), ("d02-3", 1), ("t04-2", 1), ("d02-2", 1), ("t04-1", 1), ("d02-1", 1));
    }

    [Fact]
    public async Task that_was_counted_wrong_lets_those_off_whom_only_the_number_called()
    {
        await using var stage = await Stage.OpenAsync();
        await stage.WhisperAsync("o01-3", "通报 12人 征地 白鹭镇");
        await stage.PressAsync(stage.ExpectsPrivately("o01-3", "12人"), "发出", "o01-3");
        var card = stage.ExpectsInGroup("来访01 · 12人");
        foreach (var person in new[] { "t04-1", "t04-2", "t04-3", "d02-1", "d02-2", "d02-3" })
            stage.ExpectsPrivately(person, "12人");
        await stage.PressAsync(card, "签收", "t04-3");
        await stage.PressAsync(card, "签收", "d02-3");
        await stage.ForwardToAsync("15:12");
        await stage.WhisperAsync("o01-3", "更正 01 6人");
        stage.ExpectsPrivately("t04-1", "01 更正为6人，您不用来了，谢谢。");
        stage.ExpectsPrivately("d02-1", "01 更正为6人，您不用来了，谢谢。");
        await stage.ForwardAsync(TimeSpan.FromSeconds(2));
        card.ShowsNow("来访01 · 6人", "满5人，请分管领导到场");
        await stage.ForwardToAsync("15:13");
        await stage.WhisperAsync("o01-3", "更正 01 11人 东门");
        stage.ExpectsPrivately("t04-1", "满10人，请主要负责人到场");
        stage.ExpectsPrivately("d02-1", "满10人，请主要负责人到场");
        await stage.WhisperAsync("t04-3", "更正 01 2人");
        stage.ExpectsPrivately("t04-3", "这一步由值班员来做");
        await stage.ForwardAsync(TimeSpan.FromSeconds(2));
        card.ShowsNow("来访01 · 11人（代表5人） · 东门");
        stage.ExpectsNothingMore(group: 1, ("t04-1", 3), ("t04-2", 1), ("t04-3", 1), ("d02-1", 3), ("d02-2", 1), ("d02-3", 1));
    }

    [Fact]
    public async Task may_be_corrected_for_a_day_after_the_end_and_then_rings_nobody()
    {
        await using var stage = await Stage.OpenAsync();
        var visit = await BothComeAsync(stage);
        await stage.WhisperAsync("o01-3", "追加 01 2人");
        stage.ExpectsPrivately("t04-2");
        stage.ExpectsPrivately("d02-2");
        await stage.WhisperAsync("o01-3", "办结 01 当场答复");
        foreach (var person in new[] { "t04-3", "t04-2", "d02-3", "d02-2" })
            stage.ExpectsPrivately(person, "01 已办结，您不用来了");
        await stage.ForwardToAsync("15:40");
        await stage.WhisperAsync("o01-3", "更正 01 2人");
        stage.ExpectsPrivately("o01-3", "比后来追加的人还少");
        await stage.WhisperAsync("o01-3", "更正 01 12人 欠薪");
        await stage.ForwardAsync(TimeSpan.FromSeconds(2));
        visit.Card.ShowsNow("已办结15:14", "12人，分2批到", "劳动与社会保障");
        await stage.ForwardAsync(TimeSpan.FromHours(24));
        await stage.WhisperAsync("o01-3", "更正 20261125-01 8人");
        stage.ExpectsPrivately("o01-3", "结束已过24小时");
        Assert.Equal(12, (await stage.AlertAsync()).PartySize);
        stage.ExpectsNothingMore(group: 1, ("t04-3", 2), ("d02-3", 2), ("t04-2", 2), ("d02-2", 2));
    }

    [Fact]
    public async Task by_the_same_words_within_a_minute_is_asked_back_and_its_button_adds_once()
    {
        await using var stage = await Stage.OpenAsync();
        await BothComeAsync(stage);
        await stage.WhisperAsync("o01-3", "追加 01 1人");
        await stage.ForwardAsync(TimeSpan.FromSeconds(59));
        await stage.WhisperAsync("o01-3", "追加 01 1人");
        var again = stage.ExpectsPrivately("o01-3", "15:14刚追加了1人。再加1人吗？");
        Assert.Equal(4, (await stage.AlertAsync()).PartySize);
        var old = CardReader.Actions(again.Card!).Single();
        await stage.PressAsync(again, "再加1人", "o01-3");
        again.ShowsNow("已记下（01）");
        await stage.PressDataAsync(again.Conversation, again.Id, "alert.add", (System.Text.Json.Nodes.JsonObject)old["data"]!.DeepClone(), "o01-3");
        Assert.Equal(5, (await stage.AlertAsync()).PartySize);
        stage.ExpectsPrivately("t04-2");
        stage.ExpectsPrivately("d02-2");
        await stage.ForwardAsync(TimeSpan.FromMinutes(2));
        await stage.WhisperAsync("o01-3", "追加 01 1人");
        Assert.Equal(6, (await stage.AlertAsync()).PartySize);
        await stage.ForwardAsync(TimeSpan.FromSeconds(2));
        stage.ExpectsNothingMore(group: 1, ("t04-3", 1), ("d02-3", 1), ("t04-2", 1), ("d02-2", 1));
    }

    [Fact]
    public async Task reads_in_English_too()
    {
        await using var stage = await Stage.OpenAsync(settings: new Dictionary<string, string> { ["DutyBot:Language"] = "en" });
        var visit = await stage.PostsAsync("alert 3 people land Bailu", Visits.LandCalls, post: "Post");
        await stage.WhisperAsync("o01-3", "add 01 2");
        stage.ExpectsPrivately("t04-2", "5 or more: deputy heads come too");
        stage.ExpectsPrivately("d02-2", "5 or more: deputy heads come too");
        await stage.WhisperAsync("o01-3", "add 01 2");
        stage.ExpectsPrivately("o01-3", "2 people were added just now. Add 2 people more?");
        await stage.WhisperAsync("o01-3", "correct 01 4 people East gate");
        stage.ExpectsPrivately("t04-2", "01 is corrected to 4 people: no need for you to come. Thank you.");
        stage.ExpectsPrivately("d02-2", "01 is corrected to 4 people");
        await stage.ForwardAsync(TimeSpan.FromSeconds(2));
        visit.Card.ShowsNow("Visit 01 · 4 people · East gate", "In 2 groups, the last at 15:11: 2 people");
        Assert.All(stage.Channel.Messages, message => Assert.DoesNotContain(message.Text, letter => letter is >= '\u4e00' and <= '\u9fff'));
        stage.ExpectsNothingMore(group: 1, ("t04-3", 1), ("d02-3", 1), ("t04-2", 2), ("d02-2", 2));
    }

    private static async Task<Visit> BothComeAsync(Stage stage)
    {
        var visit = await stage.PostsAsync();
        foreach (var person in Visits.LandCalls)
        {
            await stage.PressAsync(visit[person], "签收，我去", person);
            await stage.PressAsync(visit[person], "约20分钟", person);
        }

        await stage.ForwardToAsync("15:14");
        return visit;
    }
}
