using DutyBot.Domain.Alerts;
using Microsoft.Extensions.DependencyInjection;

namespace DutyBot.Tests.Stories;

public sealed class A_visit_posted_by_a_program
{
    [Fact]
    public async Task is_on_every_officers_desk_and_who_confirms_first_has_done_it()
    {
        await using var stage = await Stage.OpenAsync();
        await stage.Services.GetRequiredService<AlertDesk>().PostAsync(
            new PostAlert(Stage.Afternoon, null, "hall", AlertKind.Onsite, 3, new("LAND"), new("T04"), [new("D02")], null, null, null), "call-1", TestContext.Current.CancellationToken);
        await stage.SettleAsync();
        stage.ExpectsInGroup("来访01 · 3人");
        var call = stage.ExpectsPrivately("t04-3", "（01）");
        stage.ExpectsPrivately("d02-3", "（01）");
        stage.ExpectsPrivately("o01-3", "值班台", "白鹭镇 · 等回复 · 内线8041");
        stage.ExpectsPrivately("o01-4", "值班台");

        await stage.ForwardAsync(TimeSpan.FromMinutes(2));
        await stage.PressAsync(call, "签收，我去", "t04-3");
        await stage.PressAsync(call, "已到场", "t04-3");
        var one = stage.ExpectsPrivately("o01-3", "白鹭镇 15:13 报到场");
        var two = stage.ExpectsPrivately("o01-4", "白鹭镇 15:13 报到场");
        await stage.PressAsync(one, "到了", "o01-3");
        await stage.ForwardAsync(TimeSpan.FromSeconds(2));
        two.ShowsNow("白鹭镇 15:13 到（2分钟，按时）");
        Assert.DoesNotContain("到了", two.Buttons);
        stage.ExpectsNothingMore(group: 1, ("t04-3", 1), ("d02-3", 1), ("o01-3", 2), ("o01-4", 2));
    }
}
