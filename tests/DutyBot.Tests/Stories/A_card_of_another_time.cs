using System.Text.Json.Nodes;
using DutyBot.Domain;
using DutyBot.Domain.Alerts;

namespace DutyBot.Tests.Stories;

public sealed class A_card_of_another_time
{
    private const string One = "20261125-01";

    [Fact]
    public async Task of_another_shape_or_of_none_is_answered_as_if_it_were_new()
    {
        await using var stage = await Stage.OpenAsync();
        var visit = await stage.PostsAsync();
        var group = await PressAsync(stage, "d02-3", "alert.acknowledge", new() { ["v"] = 0, ["unit"] = "D02" }, Stage.Hall);
        Assert.True(group.IsCard, group.Text);
        var mine = await PressAsync(stage, "t04-3", "alert.acknowledge", new() { ["v"] = 99, ["colour"] = "red" });
        Assert.True(mine.IsCard, mine.Text);
        Assert.Equal("没有记：只有该单位的人可以回。有疑问请拨值班室 内线8000。", (await PressAsync(stage, "t04-3", "alert.arrive", new() { ["unit"] = "D02" })).Text);
        await stage.ForwardAsync(TimeSpan.FromSeconds(2));
        visit.Card.ShowsNow("属地 白鹭镇", "牵头 征拆中心", "✔15:11");
        Assert.All((await stage.AlertAsync()).Units, unit => Assert.IsType<Response.Coming>(unit.Response));
        stage.ExpectsNothingMore(group: 1, ("t04-3", 1), ("d02-3", 1));
    }

    [Fact]
    public async Task of_a_unit_in_whose_place_another_comes_says_so_and_does_no_harm()
    {
        await using var stage = await Stage.OpenAsync();
        var visit = await stage.PostsAsync();
        await stage.PressAsync(visit["t04-3"], "签收，我去", "t04-3");
        await stage.ForwardToAsync("15:12");
        await stage.WhisperAsync("o01-3", "改派 01 征拆中心 人社局");
        stage.ExpectsPrivately("d02-3", "01 改由人社局负责");
        await stage.PressAsync(stage.ExpectsPrivately("d03-3", "（01）"), "签收，我去", "d03-3");
        foreach (var (verb, more) in new (string, JsonObject)[]
        {
            ("alert.acknowledge", []), ("alert.arrive", []), ("alert.pass", []), ("alert.object", []),
            ("alert.eta", new() { ["minutes"] = 10 }), ("alert.object", new() { ["objection"] = "not_duty" }),
        })
        {
            more["unit"] = "D02";
            Assert.Equal("01 改由人社局负责，您不用来了，谢谢。", (await PressAsync(stage, "d02-3", verb, more)).Text);
            more.Remove("unit");
            Assert.Equal("01 改由人社局负责，您不用来了，谢谢。", (await PressAsync(stage, "d02-3", verb, (JsonObject)more.DeepClone(), Stage.Hall)).Text);
        }

        foreach (var verb in new[] { "alert.confirm", "alert.uphold", "alert.phone", "alert.acknowledge" })
            Assert.False((await PressAsync(stage, "o01-3", verb, new() { ["unit"] = "D02", ["answered"] = "true" })).IsCard, verb);
        var alert = await stage.AlertAsync();
        Assert.IsType<Response.Reassigned>(alert.Called(new UnitId("D02"))!.Response);
        Assert.Equal(["T04", "D03"], alert.Units.Select(unit => unit.Unit.Value));
        await stage.ForwardToAsync("15:20");
        stage.ExpectsNothingMore(group: 1, ("t04-3", 1), ("d02-3", 2), ("d03-3", 1));
    }

    [Fact]
    public async Task of_a_visit_that_has_ended_says_how_and_a_reopened_one_what_is_true_now()
    {
        await using var stage = await Stage.OpenAsync();
        var visit = await stage.PostsAsync();
        await stage.ForwardToAsync("15:12");
        await stage.WhisperAsync("o01-3", "办结 01 当场答复");
        stage.ExpectsPrivately("t04-3", "不用来了");
        stage.ExpectsPrivately("d02-3", "不用来了");
        const string ended = "01今天15:12已办结，不用再按。";
        foreach (var verb in new[] { "alert.acknowledge", "alert.arrive", "alert.object", "alert.pass" })
            Assert.Equal(ended, (await PressAsync(stage, "t04-3", verb, [])).Text);
        foreach (var (verb, input, value) in new[]
        {
            ("alert.add", "people", "3"), ("alert.call", "unit", "T07"), ("alert.uphold", "unit", "T04"), ("alert.confirm", "unit", "T04"), ("alert.unseen", "unit", "T04"),
            ("alert.cancel", "reason", "mistake"), ("alert.receive", "place", "HALL"), ("alert.excuse", "unit", "T04"), ("alert.phone", "unit", "T04"), ("alert.result", "result", "gone"),
        })
            Assert.Equal(ended, (await PressAsync(stage, "o01-3", verb, new() { [input] = value })).Text);

        await stage.WhisperAsync("o01-3", "重开 01");
        Assert.Equal("01 您单位不用来了，谢谢。", (await PressAsync(stage, "t04-3", "alert.acknowledge", [])).Text);
        var (one, two) = (await stage.AlertAsync(), visit.Card);
        Assert.Equal((3, AlertStatus.Responding), (one.PartySize, one.Status));
        await stage.ForwardToAsync("16:30");
        two.ShowsNow("15:12重开");
        stage.ExpectsNothingMore(group: 1, ("t04-3", 2), ("d02-3", 2));
    }

    [Fact]
    public async Task of_a_visit_that_was_merged_sends_everybody_to_the_other()
    {
        await using var stage = await Stage.OpenAsync();
        await stage.PostsAsync();
        await stage.ForwardToAsync("15:12");
        await stage.PostsAsync(Visits.Land, Visits.LandCalls, officer: "o01-4");
        await stage.WhisperAsync("o01-4", "合并 01 02");
        stage.ExpectsPrivately("t04-3", "请按01到场");
        stage.ExpectsPrivately("d02-3", "请按01到场");
        foreach (var (person, verb) in new[] { ("t04-3", "alert.acknowledge"), ("t04-3", "alert.arrive"), ("t04-3", "alert.object"), ("o01-4", "alert.close"), ("o01-4", "alert.correct"), ("o01-4", "alert.add") })
            Assert.Equal(
                "02已并入01，请看01。",
                (await PressAsync(stage, person, verb, new() { ["alert"] = "20261125-02", ["result"] = "answered", ["people"] = "5", ["once"] = "x" })).Text);
        Assert.Equal("没有重开：只有办结的可以重开。请重新通报。", (await PressAsync(stage, "o01-4", "alert.reopen", new() { ["alert"] = "20261125-02" })).Text);
        Assert.Contains("没有这个编号的通报", (await PressAsync(stage, "o01-4", "alert.close", new() { ["alert"] = "20261125-77" })).Text, StringComparison.Ordinal);
        await stage.ForwardToAsync("15:14");
        stage.ExpectsNothingMore(group: 2, ("t04-3", 3), ("d02-3", 3));
    }

    private static async Task<Answer> PressAsync(Stage stage, string person, string verb, JsonObject data, string? conversation = null)
    {
        data["alert"] ??= One;
        var answer = await stage.PressDataAsync(conversation ?? Stage.Private(person), "m0", verb, data, person);
        await stage.SettleAsync();
        return answer;
    }
}
