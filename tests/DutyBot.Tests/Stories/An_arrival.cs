using DutyBot.Domain.Alerts;

namespace DutyBot.Tests.Stories;

public sealed class An_arrival
{
    [Fact]
    public async Task without_an_acknowledgement_acknowledges_and_claims_at_that_moment()
    {
        await using var stage = await Stage.OpenAsync();
        var visit = await stage.PostsAsync();
        await stage.ForwardAsync(TimeSpan.FromMinutes(4));
        await stage.PressAsync(visit.Card, "已到场", "t04-3");
        stage.ExpectsPrivately("o01-3", "白鹭镇 15:15 报到场");
        await stage.ForwardAsync(TimeSpan.FromSeconds(2));

        visit.Card.ShowsNow("报到场15:15 待确认");
        visit["t04-3"].ShowsNow("✔15:15 报到场，已请值班员确认。");
        Assert.Equal(stage.Time.GetUtcNow() - TimeSpan.FromSeconds(2), (await stage.AlertAsync()).Called(new("T04"))!.Acknowledged!.At);
        stage.ExpectsNothingMore(group: 1, ("t04-3", 1), ("d02-3", 1), ("o01-3", 1));
    }

    [Fact]
    public async Task at_exactly_thirty_minutes_is_on_time_and_so_is_an_acknowledgement_at_exactly_ten()
    {
        await using var stage = await Stage.OpenAsync();
        var visit = await stage.PostsAsync();
        await stage.PressAsync(visit["d02-3"], "签收，我去", "d02-3");
        await stage.PressAsync(visit["d02-3"], "已到场", "d02-3");
        await stage.ForwardAsync(TimeSpan.FromMinutes(10) - TimeSpan.FromMilliseconds(1));
        stage.ExpectsPrivately("t04-3", "还没收到白鹭镇的回复");

        await stage.ThenAtOnceAsync(TimeSpan.FromMilliseconds(1), () => stage.PressRawAsync(visit.Card, "签收", "t04-3"));
        await stage.ForwardAsync(TimeSpan.FromMinutes(20) - TimeSpan.FromMilliseconds(1));
        stage.ExpectsPrivately("t04-3", "路上顺利吗？15:41前到接待大厅");
        await stage.ThenAtOnceAsync(TimeSpan.FromMilliseconds(1), () => stage.PressRawAsync(visit.Card, "已到场", "t04-3"));
        await stage.WhisperAsync("o01-3", "确认 01 白鹭镇");
        await stage.ForwardAsync(TimeSpan.FromSeconds(2));

        visit.Card.ShowsNow("到了15:41（30分钟）");
        var bailu = (await stage.AlertAsync()).Called(new("T04"))!;
        Assert.Equal((bailu.AcknowledgeBy, bailu.ArriveBy), (bailu.Acknowledged!.At, ((Response.Arrived)bailu.Response).At));
        Assert.False(bailu.IsLate(stage.Time.GetUtcNow()));
        // The rungs of the same instant may have been first, so who is rung is bounded and not counted.
        stage.KeepsTheBudget();
        Assert.Equal((3, 1, 1), (stage.Rings()["t04-3"], stage.Rings()["d02-3"], stage.Rings()["o01-4"]));
    }

    [Fact]
    public async Task that_another_has_shown_to_the_officer_already_is_no_edit_of_its_own()
    {
        await using var stage = await Stage.OpenAsync();
        var visit = await stage.PostsAsync("通报 3人 征地 白鹭镇 征拆中心 人社局", ["t04-3", "d02-3", "d03-3"]);
        await stage.ForwardAsync(TimeSpan.FromMinutes(4));
        await stage.PressAsync(visit.Card, "已到场", "t04-3");
        var claims = stage.ExpectsPrivately("o01-3", "白鹭镇 15:15 报到场");
        await stage.ForwardAsync(TimeSpan.FromSeconds(10));
        var before = claims.Edits;
        stage.Channel.Interfere = request => request.RequestUri!.AbsolutePath.Contains(Stage.Private("o01-3"), StringComparison.Ordinal) ? new HttpResponseMessage(System.Net.HttpStatusCode.PreconditionFailed) : null;
        await stage.PressAsync(visit.Card, "已到场", "d02-3");
        await stage.PressAsync(visit.Card, "已到场", "d03-3");
        stage.Channel.Interfere = null;
        await stage.ForwardAsync(TimeSpan.FromSeconds(10));

        claims.ShowsNow("征拆中心 15:15 报到场", "人社局 15:15 报到场");
        Assert.Equal(before + 1, claims.Edits);
        stage.ExpectsNothingMore(group: 1, ("t04-3", 1), ("d02-3", 1), ("d03-3", 1), ("o01-3", 1));
    }

    [Fact]
    public async Task that_the_officer_confirms_with_one_press_is_told_to_the_unit_by_its_own_card()
    {
        await using var stage = await Stage.OpenAsync();
        var visit = await stage.PostsAsync();
        await stage.ForwardAsync(TimeSpan.FromMinutes(4));
        await stage.PressAsync(visit["t04-3"], "签收，我去", "t04-3");
        await stage.PressAsync(visit["d02-3"], "签收，我去", "d02-3");
        await stage.ForwardAsync(TimeSpan.FromSeconds(30));
        await stage.PressAsync(visit["t04-3"], "已到场", "t04-3");
        await stage.PressAsync(visit["d02-3"], "已到场", "d02-3");
        var claims = stage.ExpectsPrivately("o01-3", "白鹭镇 15:15 报到场");
        await stage.ForwardAsync(TimeSpan.FromSeconds(2));

        claims.ShowsNow("征拆中心 15:15 报到场");
        await stage.PressAsync(claims, "确认到场2", "o01-3");
        await stage.ForwardAsync(TimeSpan.FromSeconds(2));
        visit["t04-3"].ShowsNow("白鹭镇 15:15 到（4分钟，按时）");
        visit.Card.ShowsNow("到了15:15（4分钟）", "15:15起接待");
        await stage.ForwardToAsync("16:30");
        stage.ExpectsNothingMore(group: 1, ("t04-3", 1), ("d02-3", 1), ("o01-3", 1));
    }
}
