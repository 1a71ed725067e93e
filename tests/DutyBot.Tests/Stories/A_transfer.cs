using DutyBot.Domain.Alerts;

namespace DutyBot.Tests.Stories;

public sealed class A_transfer
{
    [Fact]
    public async Task asks_nobody_to_come_reminds_by_day_and_leaves_the_board_with_the_last_acknowledgement()
    {
        await using var stage = await Stage.OpenAsync();
        var visit = await TransferAsync(stage);
        visit.Card.ShowsNow("请于11月26日15:11前签收");
        Assert.Equal(["签收", "有异议"], visit.Card.Buttons);
        await stage.PressAsync(visit["t04-3"], "签收", "t04-3");
        visit["t04-3"].ShowsNow("✔15:11 已签收，谢谢。");
        await stage.ForwardAsync(TimeSpan.FromHours(20) - TimeSpan.FromMilliseconds(1));
        stage.ExpectsNothingMore();
        await stage.ForwardAsync(TimeSpan.FromMilliseconds(1));
        stage.ExpectsPrivately("d02-3", "还没收到征拆中心的回复（01）", "请于15:11前签收");
        await stage.ForwardAsync(TimeSpan.FromHours(4));
        stage.ExpectsPrivately("d02-4", "请您接手（转送01）", "征拆专干24小时没有回复");
        stage.ExpectsPrivately("d02-2", "请您接手（转送01）");
        await stage.ForwardAsync(TimeSpan.FromHours(30));
        await stage.WhisperAsync("o01-3", "状态");
        stage.ExpectsPrivately("o01-3", "转送01");
        await stage.PressAsync(stage.LiveOf("d02-4"), "签收", "d02-4");
        await stage.ForwardAsync(TimeSpan.FromSeconds(2));
        Assert.Equal(AlertStatus.Acknowledged, (await stage.AlertAsync()).Status);
        visit.Card.ShowsNow("转送01 · 已全部签收");
        Assert.Empty(visit.Card.Buttons);
        await stage.WhisperAsync("o01-3", "状态");
        stage.ExpectsPrivately("o01-3", "没有未办结的来访");
        await stage.WhisperAsync("d02-3", "签收 20261125-01");
        stage.ExpectsPrivately("d02-3", "这是11月25日的转送01", "已全部签收，没有记。");
        await stage.ForwardAsync(TimeSpan.FromHours(24));
        Assert.All(stage.Channel.Messages, message => message.ShowsNoMore("请到接待大厅", "到场，", "路上", "不用来了"));
        stage.ExpectsNothingMore(group: 1, ("t04-3", 1), ("d02-3", 2), ("d02-4", 1), ("d02-2", 1));
    }

    [Fact]
    public async Task posted_in_the_evening_reminds_nobody_by_night()
    {
        await using var stage = await Stage.OpenAsync(at: Stage.Afternoon.AddHours(-9));
        await TransferAsync(stage);
        await stage.ForwardAsync(TimeSpan.FromHours(24.5));
        // 20 h after 06:11 is 02:11, 24 h after it the next 06:11: both wait for the morning.
        stage.ExpectsNothingMore(group: 1, ("t04-3", 1), ("d02-3", 1));
        await stage.ForwardAsync(TimeSpan.FromHours(1));
        foreach (var person in new[] { "t04-4", "t04-2", "d02-4", "d02-2" })
            stage.ExpectsPrivately(person, "请您接手（转送01）");
        await stage.ForwardAsync(TimeSpan.FromMinutes(1));
        Assert.All(stage.Channel.Messages.Where(message => !message.Expected), message => message.ShowsNow("还没收到"));
        foreach (var person in Visits.LandCalls)
            stage.ExpectsPrivately(person, "还没收到");
        stage.ExpectsNothingMore(group: 1, ("t04-3", 2), ("d02-3", 2), ("t04-4", 1), ("t04-2", 1), ("d02-4", 1), ("d02-2", 1));
    }

    [Fact]
    public async Task is_never_meant_by_a_word_without_its_number_and_nobody_arrives_for_it()
    {
        await using var stage = await Stage.OpenAsync();
        await TransferAsync(stage);
        await stage.SayAsync("t04-3", "收到");
        await stage.WhisperAsync("t04-3", "签收");
        stage.ExpectsPrivately("t04-3", "转送01还没签收，请发“签收 01”。");
        await stage.WhisperAsync("t04-3", "到场 01");
        stage.ExpectsPrivately("t04-3", "这是转送件：不用到场，各单位签收就行。");
        foreach (var line in new[] { "接谈 01", "追加 01 2人", "结果 01 当场答复", "办结 01 当场答复", "确认 01 白鹭" })
        {
            await stage.WhisperAsync("o01-3", line);
            stage.ExpectsPrivately("o01-3", "这是转送件");
        }

        Assert.All((await stage.AlertAsync()).Units, unit => Assert.False(unit.HasAnswered));
        await stage.WhisperAsync("t04-3", "签收 01");
        await stage.WhisperAsync("d02-3", "签收 01");
        await stage.ForwardAsync(TimeSpan.FromDays(2));
        Assert.Equal(AlertStatus.Acknowledged, (await stage.AlertAsync()).Status);
        stage.ExpectsNothingMore(group: 1, ("t04-3", 1), ("d02-3", 1));
    }

    [Fact]
    public async Task to_the_wrong_unit_goes_to_another()
    {
        await using var stage = await Stage.OpenAsync();
        var visit = await TransferAsync(stage);
        await stage.WhisperAsync("t04-3", "签收 01");
        await stage.WhisperAsync("d02-3", "有异议 01 不属本职责 人社局");
        await stage.ForwardToAsync("15:12");
        visit["d02-3"].ShowsNow("已转值班员核定（01）", "核定后回您，先不用办理。");
        var desk = stage.LiveOf("o01-3");
        desk.ShowsNow("征拆中心对01有异议", "不属本职责，建议人社局");
        await stage.ForwardToAsync("15:30");
        stage.ExpectsNothingMore();
        await stage.PressAsync(desk, "改请人社局", "o01-3");
        stage.ExpectsPrivately("d02-3", "转送01 改由人社局负责，您单位不用签收了，谢谢。");
        stage.ExpectsPrivately("d03-3", "请于11月26日15:30前签收（转送01）");
        var thanks = await stage.PressAsync(stage.LiveOf("d03-3"), "签收", "d03-3");
        Assert.True(thanks.IsCard, thanks.Text);
        await stage.ForwardAsync(TimeSpan.FromDays(2));
        visit.Card.ShowsNow("已全部签收", "人社局 ✔");
        stage.ExpectsNothingMore(group: 1, ("t04-3", 1), ("d02-3", 2), ("d03-3", 1));
    }

    [Fact]
    public async Task reads_in_English_too()
    {
        await using var stage = await Stage.OpenAsync(settings: new Dictionary<string, string> { ["DutyBot:Language"] = "en" });
        await stage.WhisperAsync("o01-3", "transfer city 2 people land Bailu");
        await stage.PressAsync(stage.ExpectsPrivately("o01-3", "Transfer, city", "nobody needs to come"), "Post", "o01-3");
        var card = stage.ExpectsInGroup("Transfer 01 · 2 people · city", "Please acknowledge by 26 November 15:11");
        stage.ExpectsPrivately("t04-3", "Nobody has to travel for it: one press acknowledges it.");
        stage.ExpectsPrivately("d02-3", "Please acknowledge by 26 November 15:11 (transfer 01)");
        await stage.WhisperAsync("d02-3", "here 01");
        stage.ExpectsPrivately("d02-3", "This is a transfer: nobody comes for it, the units only acknowledge it.");
        await stage.WhisperAsync("t04-3", "ack 01");
        await stage.WhisperAsync("d02-3", "ack 01");
        await stage.ForwardAsync(TimeSpan.FromSeconds(2));
        card.ShowsNow("Transfer 01 · all acknowledged 15:11");
        Assert.All(stage.Channel.Messages, message => Assert.DoesNotContain(message.Text, letter => letter is >= '\u4e00' and <= '\u9fff'));
        stage.ExpectsNothingMore(group: 1, ("t04-3", 1), ("d02-3", 1));
    }

    private static async Task<Visit> TransferAsync(Stage stage)
    {
        await stage.WhisperAsync("o01-3", "转送 市 2人 征地 白鹭镇");
        var draft = stage.ExpectsPrivately("o01-3", "转送·市 · 2人", "不用到场");
        await stage.PressAsync(draft, "发出", "o01-3");
        var card = stage.ExpectsInGroup("转送01 · 2人 · 市");
        return new Visit(draft, card, Visits.LandCalls.ToDictionary(person => person, person => stage.ExpectsPrivately(person, "签收（转送01）", "不用派人，签收后按程序办理。")));
    }
}
