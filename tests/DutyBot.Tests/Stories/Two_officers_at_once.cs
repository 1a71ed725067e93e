using DutyBot.Domain;
using DutyBot.Domain.Alerts;
using Microsoft.Extensions.DependencyInjection;

namespace DutyBot.Tests.Stories;

public sealed class Two_officers_at_once
{
    [Theory]
    [InlineData("alert.call", "unit", "D03", typeof(UnitCalled), 3)]
    [InlineData("alert.excuse", "unit", "D02", typeof(UnitExcused), 1)]
    [InlineData("alert.confirm", "unit", "T04", typeof(ArrivalConfirmed), 1)]
    [InlineData("alert.correct", "people", "4", typeof(AlertCorrected), 1)]
    [InlineData("alert.receive", "place", "HALL", typeof(ReceptionSet), 1)]
    [InlineData("alert.result", "result", "answered", typeof(ResultSet), 1)]
    [InlineData("alert.close", "result", "answered", typeof(AlertClosed), 1)]
    [InlineData("alert.cancel", "reason", "mistake", typeof(AlertCancelled), 1)]
    [InlineData("alert.backfill", "arrived.T04", "15:12", typeof(UnitBackfilled), 1)]
    [InlineData("alert.add", "once", "one", typeof(WaveAdded), 1)]
    public async Task have_one_effect(string verb, string input, string value, Type happened, int times)
    {
        await using var stage = await Stage.OpenAsync();
        await stage.PostsAsync();
        await stage.ForwardToAsync("15:12");
        await BothAsync(stage, verb, input, value);
        Assert.Equal(times, (await EventsAsync(stage)).Count(one => one.GetType() == happened));
        await stage.ForwardToAsync("15:15");
        Assert.All(stage.Rings(), rung => Assert.True(rung.Value <= 2, $"{rung.Key} was rung {rung.Value} times"));
        stage.KeepsTheBudget();
    }

    [Theory]
    [InlineData("alert.uphold", "unit", "D02", typeof(ObjectionUpheld))]
    [InlineData("alert.leader", "unit", "D02", typeof(RulingPending))]
    [InlineData("alert.reassign", "to", "D03", typeof(UnitReassigned))]
    public async Task rule_an_objection_once(string verb, string input, string value, Type happened)
    {
        await using var stage = await Stage.OpenAsync();
        await stage.PostsAsync();
        await stage.WhisperAsync("d02-3", "有异议 01 不属本职责 人社局");
        await stage.ForwardToAsync("15:12");
        await BothAsync(stage, verb, input, value);
        Assert.Single(await EventsAsync(stage), one => one.GetType() == happened);
        await stage.ForwardToAsync("15:15");
        stage.KeepsTheBudget();
    }

    [Fact]
    public async Task who_rule_differently_are_told_who_was_first()
    {
        await using var stage = await Stage.OpenAsync();
        await stage.PostsAsync();
        await stage.WhisperAsync("d02-3", "有异议 01 不属本职责 人社局");
        await stage.ForwardToAsync("15:12");
        var answers = await Task.WhenAll(
            stage.PressDataAsync(Stage.Private("o01-3"), "m0", "alert.reassign", new() { ["alert"] = "20261125-01", ["unit"] = "D02", ["to"] = "D03" }, "o01-3"),
            stage.PressDataAsync(Stage.Private("o01-4"), "m0", "alert.reassign", new() { ["alert"] = "20261125-01", ["unit"] = "D02", ["to"] = "T07" }, "o01-4"));
        await stage.SettleAsync();
        Assert.Single(answers, answer => answer.Text.StartsWith("这件已经核定过，没有改。", StringComparison.Ordinal));
        Assert.Equal(2, (await stage.AlertAsync()).Units.Length);
        Assert.IsType<Response.Reassigned>((await stage.AlertAsync()).Called(new UnitId("D02"))!.Response);
    }

    [Fact]
    public async Task reopen_and_merge_once()
    {
        await using var stage = await Stage.OpenAsync();
        await stage.PostsAsync();
        await stage.ForwardToAsync("15:12");
        await stage.PostsAsync(Visits.Land, Visits.LandCalls, officer: "o01-4");
        await BothAsync(stage, "alert.merge", "into", "20261125-02");
        await stage.WhisperAsync("o01-3", "办结 01 当场答复");
        await BothAsync(stage, "alert.reopen", "v", "1");
        var events = await EventsAsync(stage);
        Assert.Single(events, one => one is AlertTakenIn);
        Assert.Single(events, one => one is AlertReopened);
        await stage.ForwardToAsync("15:14");
        stage.KeepsTheBudget();
    }

    private static readonly string[] Officers = ["o01-3", "o01-4"];

    private static async Task BothAsync(Stage stage, string verb, string input, string value)
    {
        await Task.WhenAll(Officers.Select(officer => stage.PressDataAsync(Stage.Private(officer), "m0", verb, new()
        {
            ["alert"] = "20261125-01", ["unit"] = verb is "alert.reassign" ? "D02" : null, ["people"] = verb == "alert.add" ? "1" : null, [input] = value,
        }, officer)));
        await stage.SettleAsync();
    }

    private static async Task<IReadOnlyList<AlertEvent>> EventsAsync(Stage stage)
    {
        var history = await stage.Services.GetRequiredService<IAlertStore>().ReadAsync((await stage.AlertAsync()).Id, TestContext.Current.CancellationToken);
        return [.. history.Rows.SelectMany(row => row.Events)];
    }
}
