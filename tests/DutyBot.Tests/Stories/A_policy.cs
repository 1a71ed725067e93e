namespace DutyBot.Tests.Stories;

public sealed class A_policy
{
    [Fact]
    public async Task for_towns_gives_a_town_its_own_limits_and_leaves_a_department_the_general_ones()
    {
        await using var stage = await Stage.OpenAsync(settings: new Dictionary<string, string>
        {
            ["DutyBot:Policies:0:UnitKind"] = "Town", ["DutyBot:Policies:0:Acknowledge"] = "00:04:00", ["DutyBot:Policies:0:Arrive"] = "00:20:00",
        });
        var visit = await stage.PostsAsync();
        visit["t04-3"].ShowsNow("15:31");
        visit["d02-3"].ShowsNow("15:41");

        await stage.ForwardToAsync("15:13");
        stage.ExpectsPrivately("t04-3", "还没收到白鹭镇的回复");
        await stage.ForwardToAsync("15:15");
        stage.ExpectsPrivately("t04-4", "请您接手");
        stage.ExpectsPrivately("t04-2");
        stage.ExpectsPrivately("o01-3", "请打电话：白鹭镇值班室");
        stage.ExpectsInGroup("还在等：白鹭镇");
        await stage.PressAsync(stage.LiveOf("t04-3"), "签收，我去", "t04-3");
        await stage.ForwardToAsync("15:16");
        stage.ExpectsPrivately("d02-3", "还没收到");
        await stage.PressAsync(stage.LiveOf("d02-3"), "签收，我去", "d02-3");
        await stage.ForwardToAsync("15:24");
        stage.ExpectsNothingMore(group: 2, ("t04-3", 2), ("d02-3", 2), ("t04-4", 1), ("t04-2", 1), ("o01-3", 1));

        // Two thirds of each unit's own limit: whoever is coming is asked once more.
        await stage.ForwardToAsync("15:25");
        stage.ExpectsPrivately("t04-3");
        await stage.ForwardToAsync("15:31");
        stage.ExpectsPrivately("t04-1", "白鹭镇还没有人到");
        stage.ExpectsPrivately("o01-2");
        stage.ExpectsPrivately("d02-3");
        stage.ExpectsInGroup("白鹭镇", "时限是15:31").ShowsNoMore("征拆中心");
        stage.ExpectsNothingMore(
            group: 3, ("t04-3", 3), ("d02-3", 3), ("t04-4", 1), ("t04-2", 1), ("o01-3", 1), ("t04-1", 1), ("o01-2", 1));
    }

    [Fact]
    public async Task that_is_edited_while_a_visit_runs_moves_no_limit_of_that_visit()
    {
        var settings = new Dictionary<string, string>();
        await using var stage = await Stage.OpenAsync(settings: settings);
        var visit = await stage.PostsAsync();
        await stage.StopAsync();
        settings["DutyBot:Deadlines:Acknowledge"] = "00:01:00";
        settings["DutyBot:Deadlines:Arrive"] = "00:02:00";
        settings["DutyBot:Policies:0:Calendar"] = "workday";
        settings["DutyBot:Policies:0:Ladder:0:After"] = "00:03:00";
        settings["DutyBot:Policies:0:Ladder:0:Tell"] = "DistrictLeader";
        await stage.StartAsync();

        await stage.ForwardToAsync("15:15");
        visit.Card.ShowsNow("15:41");
        stage.ExpectsNothingMore();
        await stage.ForwardToAsync("15:16");
        stage.ExpectsPrivately("t04-3", "还没收到");
        stage.ExpectsPrivately("d02-3", "还没收到");
        await stage.PressAsync(stage.LiveOf("t04-3"), "签收，我去", "t04-3");
        await stage.PressAsync(stage.LiveOf("d02-3"), "签收，我去", "d02-3");
        stage.ExpectsNothingMore(group: 1, ("t04-3", 2), ("d02-3", 2));

        await stage.ForwardAsync(TimeSpan.FromSeconds(30));
        var second = await stage.PostsAsync("通报 3人 征地 青山乡", ["t07-3", "d02-3"]);
        second["t07-3"].ShowsNow("15:19");
        var alert = await stage.AlertAsync(2);
        Assert.Equal([TimeSpan.FromMinutes(3)], alert.Units[0].Plan.Select(rung => rung.After));
        Assert.Equal(new DateTimeOffset(2026, 11, 25, 15, 41, 0, TimeSpan.FromHours(8)), (await stage.AlertAsync()).Units[0].ArriveBy);
    }
}
