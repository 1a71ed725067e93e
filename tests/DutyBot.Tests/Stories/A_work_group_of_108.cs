namespace DutyBot.Tests.Stories;

public sealed class A_work_group_of_108
{
    [Fact]
    public async Task gets_at_most_113_banners_from_a_normal_alert_of_two_units()
    {
        await using var stage = await Stage.OpenAsync(Worlds.WorkGroup);
        var visit = await stage.PostsAsync();
        await stage.ForwardToAsync("15:13");
        await stage.PressAsync(visit["t04-3"], "签收，我去", "t04-3");
        await stage.PressAsync(visit.Card, "签收", "d02-3");
        await stage.ForwardToAsync("15:14");
        await stage.PressAsync(visit["t04-3"], "约20分钟", "t04-3");
        await stage.PressAsync(visit["d02-3"], "约10分钟", "d02-3");
        await stage.ForwardToAsync("15:25");
        await stage.PressAsync(visit["d02-3"], "已到场", "d02-3");
        await stage.PressAsync(stage.ExpectsPrivately("o01-3", "征拆中心 15:25 报到场"), "到了", "o01-3");
        await stage.ForwardToAsync("15:33");
        await stage.PressAsync(visit.Card, "已到场", "t04-3");
        await stage.PressAsync(stage.ExpectsPrivately("o01-3", "白鹭镇 15:33 报到场"), "到了", "o01-3");
        await stage.ForwardToAsync("16:25");
        await stage.WhisperAsync("o01-3", "办结 01 转交");
        await stage.ForwardToAsync("18:00");

        visit.Card.ShowsNow("来访01 · 已办结16:25", "白鹭镇 15:33到（22分钟）", "转交责任单位办理，12月10日前告知是否受理");
        var banners = stage.Channel.Messages.Sum(message => message.Conversation == Stage.Hall ? Worlds.WorkGroup.People.Count : 1);
        Assert.Equal(108, Worlds.WorkGroup.People.Count);
        Assert.InRange(banners, 1, 113);
        stage.ExpectsNothingMore(group: 1, ("t04-3", 1), ("d02-3", 1), ("o01-3", 2));
    }

    [Fact]
    public async Task may_answer_with_ten_people_in_a_minute_and_nobody_is_replied_to()
    {
        await using var stage = await Stage.OpenAsync(Worlds.WorkGroup);
        var visit = await stage.PostsAsync();
        await stage.ForwardAsync(TimeSpan.FromSeconds(30));
        foreach (var person in new[] { "t11-3", "t04-4", "t12-3", "t04-3", "o01-4", "d02-3", "t13-3", "d02-2", "t14-2", "l01-2" })
        {
            await stage.SayAsync(person, "收到");
            await stage.ForwardAsync(TimeSpan.FromSeconds(5));
        }

        visit.Card.ShowsNow("白鹭镇 | ✔15:11", "征拆中心 | ✔15:11");
        Assert.InRange(visit.Card.Edits, 1, 2);
        var alert = await stage.AlertAsync();
        Assert.Equal(["T04-4", "D02-3"], alert.Units.Select(unit => unit.Acknowledged!.By.Value));
        stage.ExpectsNothingMore(group: 1, ("t04-3", 1), ("d02-3", 1));
    }
}
