using DutyBot.Domain;

namespace DutyBot.Tests.Stories;

public sealed class A_visit_answered_by_telephone
{
    [Fact]
    public async Task is_written_down_by_a_line_with_whoever_comes_and_whoever_wrote_it()
    {
        await using var stage = await Stage.OpenAsync();
        var visit = await stage.PostsAsync();
        await stage.PressAsync(visit["d02-3"], "签收，我去", "d02-3");
        await stage.ForwardToAsync("15:13");
        await stage.WhisperAsync("o01-3", "签收 01 白鹭 B角 15分");
        await stage.ForwardAsync(TimeSpan.FromSeconds(2));
        visit.Card.ShowsNow("✔15:13 电话签收 约15:28到", "白鹭B角");
        visit["t04-3"].ShowsNow("✔15:13 电话签收", "约15:28到");
        stage.LiveOf("o01-3").ShowsNow("白鹭镇 · ✔15:13 电话签收 约15:28到");
        stage.LiveOf("o01-3").ShowsNoMore("路上慢点");
        var answer = (await stage.AlertAsync()).Called(new UnitId("T04"))!.Acknowledged!;
        Assert.Equal((new PersonId("O01-3"), new PersonId("T04-4"), true), (answer.By, answer.Coming!.Value, answer.Relayed));
        await stage.WhisperAsync("o01-4", "签收 01 青山");
        stage.ExpectsPrivately("o01-4", "这件通报没有叫到该单位");
        await stage.WhisperAsync("t04-3", "签收 01 征拆中心");
        stage.ExpectsPrivately("t04-3", "没有记：只有该单位的人可以回");
        await stage.ForwardToAsync("15:25");
        stage.ExpectsNothingMore(group: 1, ("t04-3", 1), ("d02-3", 1));
    }

    [Fact]
    public async Task is_written_down_by_two_presses_and_a_phone_that_nobody_answers_goes_one_rung_up()
    {
        await using var stage = await Stage.OpenAsync();
        var visit = await stage.PostsAsync();
        await stage.PressAsync(visit["d02-3"], "签收，我去", "d02-3");
        await stage.ForwardToAsync("15:12");
        var desk = stage.LiveOf("o01-3");
        await Task.WhenAll(stage.PressRawAsync(desk, "没人接", "o01-3"), stage.PressRawAsync(desk, "没人接", "o01-3"));
        await stage.SettleAsync();
        stage.ExpectsPrivately("t04-3", "还没收到白鹭镇的回复（01）");
        desk.ShowsNow("15:12没人接");
        await stage.ForwardToAsync("15:14");
        await stage.PressAsync(desk, "电话已接通", "o01-3");
        desk.ShowsNow("15:14电话已接通");
        await stage.PressAsync(desk, "没人接", "o01-3");
        stage.ExpectsPrivately("t04-4", "请您接手（01）", "白鹭专干3分钟没有回复");
        stage.ExpectsPrivately("t04-2", "请您接手（01）");
        await stage.ForwardToAsync("15:16");
        await stage.PressAsync(desk, "电话已接通", "o01-3");
        await stage.PressAsync(desk, "他们会来", "o01-3");
        await stage.ForwardAsync(TimeSpan.FromSeconds(2));
        desk.ShowsNow("白鹭镇 · ✔15:16 电话签收");
        Assert.DoesNotContain("已到场", desk.Buttons);
        visit.Card.ShowsNow("✔15:16 电话签收");
        await stage.ForwardToAsync("15:30");
        stage.ExpectsNothingMore(group: 1, ("t04-3", 2), ("d02-3", 1), ("t04-4", 1), ("t04-2", 1));
    }

    [Fact]
    public async Task reads_in_English_too()
    {
        await using var stage = await Stage.OpenAsync(settings: new Dictionary<string, string> { ["DutyBot:Language"] = "en" });
        var visit = await stage.PostsAsync("alert 3 people land Bailu", Visits.LandCalls, post: "Post");
        await stage.WhisperAsync("o01-3", "ack 01 Bailu 15 min");
        await stage.ForwardAsync(TimeSpan.FromSeconds(2));
        await stage.PressAsync(stage.LiveOf("o01-3"), "Reached by phone", "o01-3");
        stage.LiveOf("o01-3").ShowsNow("Land Acquisition · reached by phone 15:11");
        await stage.PressAsync(stage.LiveOf("o01-3"), "They come", "o01-3");
        await stage.ForwardToAsync("15:25");
        visit.Card.ShowsNow("✔15:11 by phone, about 15:26", "✔15:11 by phone");
        visit["d02-3"].ShowsNow("✔15:11 by phone");
        Assert.All(stage.Channel.Messages, message => Assert.DoesNotContain(message.Text, letter => letter is >= '\u4e00' and <= '\u9fff'));
        stage.ExpectsNothingMore(group: 1, ("t04-3", 1), ("d02-3", 1));
    }
}
