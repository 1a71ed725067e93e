namespace DutyBot.Tests.Stories;

public sealed class Asking_who_is_awaited
{
    [Fact]
    public async Task shows_everybody_all_units_in_a_group_and_a_unit_its_own_privately()
    {
        await using var stage = await Stage.OpenAsync();
        var visit = await stage.PostsAsync();
        await stage.PressAsync(visit["t04-3"], "签收，我去", "t04-3");
        await stage.ForwardToAsync("15:12");
        await stage.SayAsync("t07-3", "未签收");
        stage.ExpectsInGroup("还在等回复：1个单位", "征拆中心").ShowsNoMore("白鹭镇 ");
        await stage.SayAsync("o01-3", "未到场");
        await stage.ForwardAsync(TimeSpan.FromSeconds(2));
        stage.ExpectsInGroup("还没到：2个单位", "白鹭镇", "征拆中心");
        await stage.WhisperAsync("o01-4", "unacknowledged");
        stage.ExpectsPrivately("o01-4", "还在等回复：1个单位", "征拆中心");
        await stage.WhisperAsync("d02-3", "未到场");
        stage.ExpectsPrivately("d02-3", "还没到：1个单位", "征拆中心").ShowsNoMore("白鹭镇 |");
        await stage.WhisperAsync("t04-3", "未签收");
        stage.ExpectsPrivately("t04-3", "现在没有等您回的通报");
        await stage.WhisperAsync("t07-3", "未到场");
        stage.ExpectsPrivately("t07-3", "现在没有等您回的通报").ShowsNoMore("征拆中心");
        await stage.PressAsync(visit["d02-3"], "签收，我去", "d02-3");
        await stage.WhisperAsync("o01-3", "未签收");
        stage.ExpectsPrivately("o01-3", "没有在等回复的单位");
        stage.ExpectsNothingMore(group: 1, ("t04-3", 1), ("d02-3", 1));
    }

    [Fact]
    public async Task reads_in_English_too()
    {
        await using var stage = await Stage.OpenAsync(settings: new Dictionary<string, string> { ["DutyBot:Language"] = "en" });
        await stage.PostsAsync("alert 3 people land Bailu", Visits.LandCalls, post: "Post");
        await stage.WhisperAsync("o01-3", "unacknowledged");
        stage.ExpectsPrivately("o01-3", "No answer yet from 2 units", "Bailu Town", "Land Acquisition");
        await stage.WhisperAsync("o01-4", "awaited");
        stage.ExpectsPrivately("o01-4", "Not here yet: 2 units");
        await stage.WhisperAsync("t07-3", "awaited");
        stage.ExpectsPrivately("t07-3", "Nothing is waiting for you.");
        Assert.All(stage.Channel.Messages, message => Assert.DoesNotContain(message.Text, letter => letter is >= '\u4e00' and <= '\u9fff'));
        stage.ExpectsNothingMore(group: 1, ("t04-3", 1), ("d02-3", 1));
    }
}
