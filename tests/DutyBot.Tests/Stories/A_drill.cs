namespace DutyBot.Tests.Stories;

public sealed class A_drill
{
    [Fact]
    public async Task is_marked_on_every_message_and_ends_its_chase_at_the_arrive_limit()
    {
        await using var stage = await Stage.OpenAsync();
        await stage.WhisperAsync("o01-3", "演练 3人 征地 白鹭镇");
        stage.ExpectsPrivately("o01-3", "这一步由带班领导或管理员来做");
        var visit = await DrillAsync(stage, "演练 3人 征地 白鹭镇", "发出");
        await stage.ForwardToAsync("15:16");
        stage.ExpectsPrivately("t04-3", "还没收到");
        stage.ExpectsPrivately("d02-3", "还没收到");
        await stage.PressAsync(stage.LiveOf("t04-3"), "签收，我去", "t04-3");
        await stage.ForwardToAsync("15:21");
        stage.ExpectsPrivately("d02-4", "请您接手（01）");
        stage.ExpectsPrivately("d02-2", "请您接手（01）");
        stage.ExpectsPrivately("o01-2", "请打电话：征拆中心");
        stage.ExpectsInGroup("01 还在等：征拆中心");

        // The objection stands on the desk of the duty leader, whose drill it is: he is not asked a second time.
        await stage.WhisperAsync("d02-3", "有异议 01 不属本职责 人社局");
        await stage.ForwardToAsync("15:25");
        var desk = stage.LiveOf("o01-2");
        desk.ShowsNow("征拆中心对01有异议");
        Assert.DoesNotContain("报带班领导", desk.Buttons);
        await stage.ForwardToAsync("15:31");
        stage.ExpectsPrivately("t04-3", "路上顺利吗");
        stage.ExpectsPrivately("o01-2", "征拆中心对01有异议");
        await stage.ForwardToAsync("15:41");
        stage.ExpectsPrivately("t04-1", "白鹭镇还没有人到（01）");
        stage.ExpectsPrivately("o01-2", "待到场");
        stage.ExpectsInGroup("01 还在等：白鹭镇");
        await stage.ForwardToAsync("17:30");
        stage.ExpectsNothingMore(group: 3, ("t04-3", 3), ("t04-1", 1), ("d02-3", 2), ("d02-4", 1), ("d02-2", 1), ("o01-2", 3));

        await stage.WhisperAsync("o01-2", "撤销 01 误发");
        foreach (var person in new[] { "t04-3", "t04-1", "d02-3", "d02-4", "d02-2" })
            stage.ExpectsPrivately(person, "01 是误发，已撤销，不用来了");
        await stage.ForwardAsync(TimeSpan.FromSeconds(2));
        visit.Card.ShowsNow("【演练】来访01 · 已撤销17:30");
        var spoken = stage.Channel.Messages.Where(message => message.Text.Contains("01", StringComparison.Ordinal)).ToList();
        Assert.All(spoken, message => message.ShowsNow("【演练】"));
        Assert.All(stage.Channel.Messages.Except(spoken), message => Assert.True(message.Text.StartsWith("已移到下方", StringComparison.Ordinal) || message.Text.StartsWith("现在没有等您处理的事", StringComparison.Ordinal) || message.Text.StartsWith("没有办", StringComparison.Ordinal), message.Text));
        stage.ExpectsNothingMore(group: 3, ("t04-3", 4), ("t04-1", 2), ("d02-3", 3), ("d02-4", 2), ("d02-2", 2), ("o01-2", 3));
    }

    [Fact]
    public async Task whose_claims_nobody_confirms_asks_nobody_after_the_arrive_limit()
    {
        await using var stage = await Stage.OpenAsync();
        var visit = await DrillAsync(stage, "演练 3人 征地 白鹭镇", "发出");
        await stage.PressAsync(visit["t04-3"], "签收，我去", "t04-3");
        await stage.PressAsync(visit["t04-3"], "约20分钟", "t04-3");
        await stage.PressAsync(visit.Card, "已到场", "d02-3");
        await stage.ForwardToAsync("15:35");
        stage.LiveOf("o01-2").ShowsNow("征拆中心 15:11 报到场");
        stage.ExpectsPrivately("o01-3", "征拆中心 15:11 报到场");
        stage.ExpectsPrivately("o01-4", "征拆中心 15:11 报到场");
        await stage.PressAsync(stage.LiveOf("t04-3"), "已到场", "t04-3");
        stage.ExpectsPrivately("o01-2", "白鹭镇 15:35 报到场");
        await stage.ForwardToAsync("17:30");
        stage.ExpectsNothingMore(group: 1, ("t04-3", 1), ("d02-3", 1), ("o01-2", 1), ("o01-3", 1), ("o01-4", 1));
    }

    [Fact]
    public async Task reads_in_English_too()
    {
        await using var stage = await Stage.OpenAsync(settings: new Dictionary<string, string> { ["DutyBot:Language"] = "en" });
        await DrillAsync(stage, "drill 3 people land Bailu", "Post");
        await stage.ForwardToAsync("15:12");
        await stage.WhisperAsync("o01-2", "withdraw 01 mistake");
        stage.ExpectsPrivately("t04-3", "DRILL 01 was posted by mistake: no need to come. Sorry for the trouble.");
        stage.ExpectsPrivately("d02-3", "DRILL 01 was posted by mistake");
        await stage.ForwardToAsync("15:30");
        Assert.All(stage.Channel.Messages, message => Assert.DoesNotContain(message.Text, letter => letter is >= '\u4e00' and <= '\u9fff'));
        stage.ExpectsNothingMore(group: 1, ("t04-3", 2), ("d02-3", 2));
    }

    private static async Task<Visit> DrillAsync(Stage stage, string line, string post)
    {
        await stage.WhisperAsync("o01-2", line);
        var draft = stage.ExpectsPrivately("o01-2", post == "发出" ? "【演练】" : "DRILL");
        await stage.PressAsync(draft, post, "o01-2");
        var card = stage.ExpectsInGroup(post == "发出" ? "【演练】来访01" : "DRILL Visit 01");
        return new Visit(draft, card, Visits.LandCalls.ToDictionary(person => person, person => stage.ExpectsPrivately(person, post == "发出" ? "【演练】请到接待大厅" : "DRILL Please come")));
    }
}
