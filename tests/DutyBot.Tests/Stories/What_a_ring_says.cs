namespace DutyBot.Tests.Stories;

/// <summary>Several things wait for one person: what rings is what a locked phone names.</summary>
public sealed class What_a_ring_says
{
    [Fact]
    public async Task on_a_locked_phone_is_of_the_visit_it_rings_for_and_a_drill_stands_below_it()
    {
        await using var stage = await Stage.OpenAsync();
        await stage.WhisperAsync("o01-2", "演练 3人 征地 白鹭镇");
        await stage.PressAsync(stage.ExpectsPrivately("o01-2"), "发出", "o01-2");
        stage.ExpectsInGroup("【演练】");
        foreach (var person in Visits.LandCalls)
            stage.ExpectsPrivately(person, "【演练】");
        await stage.ForwardAsync(TimeSpan.FromMinutes(2));

        var visit = await stage.PostsAsync("通报 4人 征地 白鹭镇", Visits.LandCalls);
        var summary = visit["t04-3"].Activity["summary"]!.GetValue<string>();
        Assert.DoesNotContain("演练", summary, StringComparison.Ordinal);
        Assert.Contains("（02）", summary, StringComparison.Ordinal);
        var text = visit["t04-3"].Text;
        Assert.InRange(text.IndexOf("（02）", StringComparison.Ordinal), 0, text.IndexOf("【演练】", StringComparison.Ordinal));
        visit["t04-3"].ShowsNow("您这里有2件来访");
    }

    [Fact]
    public async Task counts_only_what_still_waits()
    {
        await using var stage = await Stage.OpenAsync();
        var first = await stage.PostsAsync();
        await stage.PressAsync(first["t04-3"], "转B角", "t04-3");
        stage.ExpectsPrivately("t04-4");
        await stage.ForwardAsync(TimeSpan.FromMinutes(2));
        var second = await stage.PostsAsync("通报 4人 工资 白鹭镇", ["t04-3", "d03-3"]);
        second["t04-3"].ShowsNoMore("您这里有");
    }

    [Fact]
    public async Task leaves_whoever_need_not_come_out_of_what_the_group_counts_and_gives_the_rest_their_rows_again()
    {
        await using var stage = await Stage.OpenAsync(Worlds.WorkGroup);
        var visit = await stage.PostsAsync("通报 3人 征地 白鹭镇 人社局", ["t04-3", "d03-3"]);
        await stage.WhisperAsync("o01-3", "增派 01 征拆中心");
        stage.ExpectsPrivately("d02-3");
        await stage.WhisperAsync("o01-3", "增派 01 青山");
        stage.ExpectsPrivately("t07-3");
        await stage.WhisperAsync("o01-3", "增派 01 11镇");
        stage.ExpectsPrivately("t11-3");
        await stage.ForwardAsync(TimeSpan.FromSeconds(2));
        visit.Card.ShowsNow("已回复0/5");
        await stage.WhisperAsync("o01-3", "不用来 01 11镇");
        stage.ExpectsPrivately("t11-3", "不用来了");
        await stage.ForwardAsync(TimeSpan.FromSeconds(2));
        visit.Card.ShowsNoMore("已回复");
        visit.Card.ShowsNow("属地 白鹭镇", "等回复", "人社局");

        await stage.WhisperAsync("o01-3", "结果 01 当场答复");
        foreach (var person in new[] { "t04-3", "d02-3", "d03-3", "t07-3" })
            stage.ExpectsPrivately(person, "不用来了");
        await stage.WhisperAsync("o01-3", "办结 01");
        await stage.ForwardAsync(TimeSpan.FromSeconds(2));
        visit.Card.ShowsNow("已办结", "白鹭镇", "人社局", "青山乡");
    }
}
