using DutyBot.Domain.Alerts;

namespace DutyBot.Tests.Stories;

public sealed class A_line_left_unfinished
{
    [Fact]
    public async Task without_the_reason_of_a_withdrawal_offers_the_reasons_to_press()
    {
        await using var stage = await Stage.OpenAsync();
        await stage.PostsAsync();
        await stage.WhisperAsync("t04-3", "撤销 01");
        stage.ExpectsPrivately("t04-3", "这一步由值班员来做");
        await stage.WhisperAsync("o01-3", "撤销 01");
        var reasons = stage.ExpectsPrivately("o01-3", "为什么撤销01？");
        Assert.Equal(["误发", "重复", "来访群众已离开"], reasons.Buttons);
        await stage.PressAsync(reasons, "误发", "o01-3");
        stage.ExpectsPrivately("t04-3", "01 是误发，已撤销");
        stage.ExpectsPrivately("d02-3", "01 是误发，已撤销");
        reasons.ShowsNow("✔15:11");
        await stage.WhisperAsync("o01-3", "撤销 20261125-01");
        stage.ExpectsPrivately("o01-3", "01今天15:11已撤销，没有记。");
        stage.ExpectsNothingMore(group: 1, ("t04-3", 2), ("d02-3", 2));
    }

    [Fact]
    public async Task without_the_result_offers_the_five_to_press()
    {
        await using var stage = await Stage.OpenAsync();
        await stage.PostsAsync();
        await stage.WhisperAsync("t04-3", "结果 01");
        stage.ExpectsPrivately("t04-3", "只有值班员能办结");
        await stage.WhisperAsync("o01-3", "结果 01");
        var results = stage.ExpectsPrivately("o01-3", "01的处理结果是？按一下就记下。");
        Assert.Equal(5, results.Buttons.Count);
        await stage.PressAsync(results, "当场答复", "o01-3");
        stage.ExpectsPrivately("t04-3", "01 已有结果，您不用来了");
        stage.ExpectsPrivately("d02-3", "01 已有结果，您不用来了");
        Assert.True((await stage.AlertAsync()).IsOpen);
        await stage.WhisperAsync("o01-3", "办结");
        await stage.ForwardAsync(TimeSpan.FromSeconds(2));
        Assert.False((await stage.AlertAsync()).IsOpen);
        stage.ExpectsNothingMore(group: 1, ("t04-3", 2), ("d02-3", 2));
    }

    [Fact]
    public async Task without_the_result_of_a_close_closes_by_one_press()
    {
        await using var stage = await Stage.OpenAsync(settings: new Dictionary<string, string> { ["DutyBot:Language"] = "en" });
        await stage.PostsAsync("alert 3 people land Bailu", Visits.LandCalls, post: "Post");
        await stage.WhisperAsync("o01-3", "close");
        var results = stage.ExpectsPrivately("o01-3", "What is the result of 01? One press closes it.");
        await stage.PressAsync(results, "Legal route explained", "o01-3");
        stage.ExpectsPrivately("t04-3", "no need to come");
        stage.ExpectsPrivately("d02-3", "no need to come");
        Assert.False((await stage.AlertAsync()).IsOpen);
        stage.ExpectsNothingMore(group: 1, ("t04-3", 2), ("d02-3", 2));
    }

    [Fact]
    public async Task without_the_unit_that_telephoned_says_that_the_unit_is_missing()
    {
        await using var stage = await Stage.OpenAsync();
        await stage.PostsAsync();
        foreach (var line in new[] { "签收 01", "签收", "签收 01 15分" })
        {
            await stage.WhisperAsync("o01-3", line);
            stage.ExpectsPrivately("o01-3", "还缺：单位。没有记。");
        }

        stage.ExpectsNothingMore(group: 1, ("t04-3", 1), ("d02-3", 1));
    }

    [Theory]
    [InlineData("转送 2人 征地 白鹭镇")]
    [InlineData("转送 2人")]
    [InlineData("转送")]
    public async Task without_the_level_of_a_transfer_opens_no_form_of_a_visit(string line)
    {
        await using var stage = await Stage.OpenAsync();
        await stage.WhisperAsync("o01-3", line);
        stage.ExpectsPrivately("o01-3", "还缺：哪一级（市或省）。没有记。");
        await stage.WhisperAsync("t04-3", line);
        stage.ExpectsPrivately("t04-3", "这一步由值班员来做");
        stage.ExpectsNothingMore(group: 0);
    }

    [Theory]
    [InlineData("o01-3", "转送 市 2人 征地", AlertKind.Transfer)]
    [InlineData("o01-2", "演练 2人 征地", AlertKind.Drill)]
    public async Task of_a_transfer_or_a_drill_stays_one_through_its_form_and_when_it_is_changed(string person, string line, AlertKind kind)
    {
        await using var stage = await Stage.OpenAsync();
        await stage.WhisperAsync(person, line);
        var form = stage.Channel.Messages[^1];
        await stage.PressAsync(form, "看一下", person, new() { ["people"] = "2", ["topic"] = "LAND", ["territory"] = "T04" });
        await stage.PressAsync(form, "改一下", person);
        await stage.PressAsync(form, "看一下", person, new() { ["people"] = "3", ["topic"] = "LAND", ["territory"] = "T04" });
        await stage.PressAsync(form, "发出", person);
        var posted = await stage.AlertAsync();
        Assert.Equal((kind, 3, kind == AlertKind.Transfer ? AlertLevel.City : AlertLevel.District), (posted.Kind, posted.PartySize, posted.Level));
    }

    [Fact]
    public async Task that_only_says_got_it_offers_nothing_that_was_answered()
    {
        await using var stage = await Stage.OpenAsync();
        var first = await stage.PostsAsync();
        await stage.PressAsync(first["t04-3"], "签收，我去", "t04-3");
        await stage.PressAsync(first["d02-3"], "签收，我去", "d02-3");
        await stage.WhisperAsync("d02-3", "收到");
        stage.ExpectsPrivately("d02-3", "来访01 · 3人", "征拆中心 | ✔15:11");
        await stage.ForwardToAsync("15:13");
        await stage.WhisperAsync("o01-3", "通报 4人 征地 青山乡");
        await stage.PressAsync(stage.ExpectsPrivately("o01-3", "4人 · 征地"), "发出", "o01-3");
        stage.ExpectsInGroup("来访02");
        stage.ExpectsPrivately("t07-3", "（02）");
        stage.ExpectsPrivately("d02-3", "（02）");
        await stage.WhisperAsync("d02-3", "收到");
        await stage.WhisperAsync("d02-3", "收到");
        stage.ExpectsPrivately("d02-3", "现在没有等您回的通报");
        await stage.ForwardToAsync("15:15");
        await stage.WhisperAsync("o01-3", "转送 市 2人 征地 白鹭镇");
        await stage.PressAsync(stage.ExpectsPrivately("o01-3", "转送·市 · 2人"), "发出", "o01-3");
        stage.ExpectsInGroup("转送03");
        stage.ExpectsPrivately("t04-3", "（转送03）");
        stage.ExpectsPrivately("d02-3", "（转送03）");
        await stage.WhisperAsync("d02-3", "收到");
        stage.ExpectsPrivately("d02-3", "现在没有等您回的来访；转送03还没签收，请发“签收 03”。");
        await stage.WhisperAsync("d02-3", "签收 转送03");
        Assert.True((await stage.AlertAsync(3)).Called(new("D02"))!.HasAnswered);
        await stage.WhisperAsync("d02-3", "在路上 20分钟");
        stage.ExpectsPrivately("d02-3", "哪一件？");
        stage.ExpectsNothingMore();
    }

    [Fact]
    public async Task in_a_word_that_is_none_offers_what_the_asker_may_use_in_the_language_of_the_chat()
    {
        await using var stage = await Stage.OpenAsync();
        await stage.PostsAsync();
        await stage.WhisperAsync("o01-3", "状态 07");
        stage.ExpectsPrivately("o01-3", "没有这个编号的通报。发“状态”可看未办结的。您是说：01？");
        await stage.WhisperAsync("d03-3", "签收 07");
        stage.ExpectsPrivately("d03-3", "没有这个编号的通报。发“状态”可看未办结的。").ShowsNoMore("您是说");
        await stage.WhisperAsync("d03-3", "语言 法文");
        stage.ExpectsPrivately("d03-3", "您是说：中文、英文？");
        await stage.WhisperAsync("d03-3", "语言 英文");
        stage.ExpectsPrivately("d03-3", "English");
        await stage.WhisperAsync("d03-3", "语言 法文");
        stage.ExpectsPrivately("d03-3", "Did you mean: zh, en?");
        await stage.WhisperAsync("o01-3", "语言 英文");
        stage.ExpectsPrivately("o01-3", "English");
        await stage.WhisperAsync("o01-3", "add 01 20000");
        stage.ExpectsPrivately("o01-3", "The number of people must be from 1 to 9999. Nothing was recorded.");
        await stage.WhisperAsync("o01-3", "merge 01 01");
        stage.ExpectsPrivately("o01-3", "This needs two different ones (number), not 01, 01. Nothing was recorded.");
        stage.ExpectsNothingMore();
    }
}
