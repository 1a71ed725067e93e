namespace DutyBot.Tests.Stories;

public sealed class A_call_that_is_handed_on
{
    [Fact]
    public async Task by_press_rings_the_backup_whose_call_it_is_from_then_on_with_the_same_clock()
    {
        await using var stage = await Stage.OpenAsync();
        var visit = await stage.PostsAsync();
        await stage.PressAsync(visit["d02-3"], "签收，我去", "d02-3");
        await stage.ForwardToAsync("15:12");
        var old = CardReader.Actions(visit["t04-3"].Card!).First(action => action["title"]!.GetValue<string>() == "转B角");
        await stage.PressAsync(visit["t04-3"], "转B角", "t04-3");
        visit["t04-3"].ShowsNow("已转B角 15:12", "现由白鹭B角来办");
        stage.ExpectsPrivately("t04-4", "请到接待大厅，15:41前（01）", "白鹭专干转给您");
        await stage.PressDataAsync(Stage.Private("t04-3"), visit["t04-3"].Id, "alert.pass", (System.Text.Json.Nodes.JsonObject)old["data"]!.DeepClone(), "t04-3");
        await stage.ForwardToAsync("15:16");
        stage.ExpectsPrivately("t04-4", "还没收到白鹭镇的回复（01）");
        visit.Card.ShowsNow("白鹭B角");
        await stage.ForwardToAsync("15:21");
        stage.ExpectsPrivately("t04-2", "请您接手（01）", "白鹭B角9分钟没有回复");
        stage.ExpectsPrivately("o01-3", "请打电话：白鹭镇值班室");
        stage.ExpectsInGroup("01 还在等：白鹭镇");
        await stage.PressAsync(stage.LiveOf("t04-4"), "签收，我去", "t04-4");
        await stage.ForwardAsync(TimeSpan.FromSeconds(2));
        visit["t04-3"].ShowsNow("✔15:21 白鹭B角已签收");
        stage.ExpectsNothingMore(group: 2, ("t04-3", 1), ("d02-3", 1), ("t04-4", 2), ("t04-2", 1), ("o01-3", 1));
    }

    [Fact]
    public async Task by_a_line_goes_up_until_nobody_is_left()
    {
        await using var stage = await Stage.OpenAsync();
        var visit = await stage.PostsAsync();
        await stage.PressAsync(visit["d02-3"], "签收，我去", "d02-3");
        await stage.WhisperAsync("t04-3", "转B角 01");
        stage.ExpectsPrivately("t04-4", "白鹭专干转给您");
        await stage.WhisperAsync("t04-4", "转B角 01");
        stage.ExpectsPrivately("t04-2", "白鹭B角转给您");
        await stage.WhisperAsync("t04-2", "转B角");
        stage.ExpectsPrivately("t04-1", "白鹭分管领导转给您");
        await stage.WhisperAsync("t04-1", "转B角");
        stage.ExpectsPrivately("t04-1", "您单位没有别人可以转。来不了请拨值班室 内线8000。");
        await stage.PressAsync(stage.LiveOf("t04-1"), "签收，我去", "t04-1");
        await stage.ForwardAsync(TimeSpan.FromMinutes(4));
        stage.ExpectsNothingMore(group: 1, ("t04-3", 1), ("d02-3", 1), ("t04-4", 1), ("t04-2", 1), ("t04-1", 1));
    }

    [Fact]
    public async Task after_the_answer_asks_the_other_anew_and_shows_nobody_what_his_colleague_had_promised()
    {
        await using var stage = await Stage.OpenAsync();
        var visit = await stage.PostsAsync();
        await stage.PressAsync(visit["d02-3"], "签收，我去", "d02-3");
        await stage.PressAsync(visit["t04-3"], "签收，我去", "t04-3");
        await stage.WhisperAsync("t04-3", "马上到");
        await stage.ForwardToAsync("15:23");
        visit.Card.ShowsNow("属地 白鹭镇", "在路上");
        await stage.WhisperAsync("t04-3", "转B角 01");
        var other = stage.ExpectsPrivately("t04-4", "请到接待大厅，15:41前（01）", "白鹭专干转给您");
        other.ShowsNoMore("已签收", "在路上");
        Assert.StartsWith("15:41前到接待大厅", other.Activity["summary"]!.GetValue<string>(), StringComparison.Ordinal);
        Assert.Contains("签收，我去", other.Buttons);
        await stage.ForwardAsync(TimeSpan.FromSeconds(2));
        visit["t04-3"].ShowsNow("已转B角 15:23", "现由白鹭B角来办");
        visit.Card.ShowsNow("等回复", "白鹭B角");
        visit.Card.ShowsNoMore("在路上");
        visit.Desk.ShowsNow("白鹭镇 · 等回复 · 内线8041 · 现由白鹭B角来办");
        await stage.WhisperAsync("t04-4", "签收");
        await stage.ForwardAsync(TimeSpan.FromSeconds(2));
        visit.Card.ShowsNow("✔15:23");
        other.ShowsNow("✔15:23 已签收");
        await stage.PressAsync(other, "约10分钟", "t04-4");
        await stage.ForwardToAsync("15:30");
        stage.ExpectsNothingMore(group: 1, ("t04-3", 1), ("d02-3", 1), ("t04-4", 1));
    }

    [Fact]
    public async Task after_the_answer_is_chased_again_with_the_same_clock_until_the_other_has_answered()
    {
        await using var stage = await Stage.OpenAsync();
        var visit = await stage.PostsAsync();
        await stage.PressAsync(visit["d02-3"], "签收，我去", "d02-3");
        await stage.PressAsync(visit["t04-3"], "签收，我去", "t04-3");
        await stage.ForwardToAsync("15:24");
        await stage.WhisperAsync("t04-3", "转B角 01");
        stage.ExpectsPrivately("t04-4", "请到接待大厅，15:41前（01）");
        await stage.ForwardToAsync("15:31");
        stage.ExpectsPrivately("t04-4", "还没收到白鹭镇的回复（01）");
        stage.ExpectsPrivately("d02-3", "路上顺利吗？");
        stage.ExpectsNothingMore(group: 1, ("t04-3", 1), ("d02-3", 2), ("t04-4", 2));
    }

    [Fact]
    public async Task reads_in_English_too()
    {
        await using var stage = await Stage.OpenAsync(settings: new Dictionary<string, string> { ["DutyBot:Language"] = "en" });
        var visit = await stage.PostsAsync("alert 3 people land Bailu", Visits.LandCalls, post: "Post");
        await stage.WhisperAsync("t04-3", "pass 01");
        var call = stage.ExpectsPrivately("t04-4", "Please come to the reception hall by 15:41 (01)", "Passed on to you by Bailu Liaison");
        await stage.ForwardAsync(TimeSpan.FromSeconds(2));
        visit["t04-3"].ShowsNow("Passed on 15:11", "Bailu Backup has it now");
        await stage.PressAsync(call, "Got it, coming", "t04-4");
        await stage.PressAsync(visit["d02-3"], "Got it, coming", "d02-3");
        await stage.ForwardToAsync("15:17");
        Assert.All(stage.Channel.Messages, message => Assert.DoesNotContain(message.Text, letter => letter is >= '\u4e00' and <= '\u9fff'));
        stage.ExpectsNothingMore(group: 1, ("t04-3", 1), ("d02-3", 1), ("t04-4", 1));
    }
}
