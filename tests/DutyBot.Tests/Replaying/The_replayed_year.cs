using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text.Json.Nodes;
using DutyBot.Domain;
using DutyBot.Domain.Alerts;
using DutyBot.Domain.Figures;
using DutyBot.Domain.Outgoing;
using DutyBot.Domain.Units;
using DutyBot.Domain.Work;
using Microsoft.Extensions.DependencyInjection;

namespace DutyBot.Tests.Replaying;

/// <summary>The demo's year, lived through once more by the desk, against what was counted in the data itself.</summary>
public sealed class The_replayed_year(ITestOutputHelper output)
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task has_exactly_the_figures_that_were_counted_in_the_data()
    {
        using var place = await ReplayPlace.WithDemoAsync();

        var (code, printed) = await place.ReplayAsync(ReplayPlace.Year);
        Assert.True(code == 0, printed);
        await HasTheFiguresAsync(place, "default");
    }

    [Fact]
    public async Task has_them_too_beside_another_district_in_the_same_file()
    {
        using var place = await ReplayPlace.WithDemoAsync();
        await place.AloneAsync("default", store => new AlertDesk(store.GetRequiredService<IAlertStore>(), store.GetRequiredService<Office>(), new WorkSignal(), () => default).PostAsync(
            new PostAlert(new DateTimeOffset(2021, 1, 7, 8, 0, 0, TimeSpan.FromHours(8)), new PersonId("O01-3"), null, AlertKind.Onsite, 7, new TopicCode("LAND"), new UnitId("T07"), [], null, null, null),
            "draft", Cancel));

        var (code, printed) = await place.ReplayAsync(ReplayPlace.Year, "--district", "2021");
        Assert.True(code == 0, printed);
        Assert.Contains("The district '2021' is new: it has the directory of 'default' from now on.", printed, StringComparison.Ordinal);
        await HasTheFiguresAsync(place, "2021");
        Assert.Equal(1, (await place.FiguresAsync()).Visits.Batches);
    }

    [Fact]
    public async Task rings_nobody_and_leaves_nothing_to_be_done()
    {
        using var place = await ReplayPlace.WithDemoAsync();
        await place.ReplayAsync(ReplayPlace.Year);

        await place.AloneAsync("default", async store =>
        {
            var alerts = store.GetRequiredService<IAlertStore>();
            var all = await alerts.ReadSpanAsync(ReplayPlace.Always.From, ReplayPlace.Always.To, Cancel);
            Assert.Null(await store.GetRequiredService<IDueWork>().NextAsync(Cancel));
            Assert.Null(await store.GetRequiredService<IOutbox>().NextAsync(Room.Any, Cancel));
            Assert.Empty(await store.GetRequiredService<IOutbox>().OfAlertsAsync([.. all.Select(alert => alert.Id)], Cancel));
            Assert.Empty(await alerts.ReadOpenAsync(Cancel));
            Assert.Empty(await alerts.BrokenRowsAsync(Cancel));
        });
        Assert.Equal(["dutybot.db", "dutybot.db.lock"], place.Files);
    }

    [Fact]
    public async Task was_chased_as_it_would_have_been_each_rung_at_its_own_time()
    {
        using var place = await ReplayPlace.WithDemoAsync();
        await place.ReplayAsync(ReplayPlace.Year);
        var alerts = (await place.AlertsAsync()).ToDictionary(alert => alert.Id.Value);

        // Nobody of the town answered for 18 minutes: its liaison again, then backup and deputy head, at 20 and 30 minutes whoever was coming and the head.
        var silent = alerts["20211105-01"].Now!.Called(new UnitId("T07"))!;
        Assert.Equal(
            ["00:03:00", "00:05:00", "00:10:00", "00:20:00", "00:30:00", "00:45:00"],
            silent.Reached.Select(rung => rung.After.ToString("c", CultureInfo.InvariantCulture)));
        Assert.All(silent.Reached, rung => Assert.Equal(silent.NotifiedAt + rung.After, rung.At));
        Assert.DoesNotContain(alerts.Values.SelectMany(alert => alert.Rows).SelectMany(row => row.Events).OfType<RungReached>(), rung => rung.Late);
    }

    [Fact]
    public async Task keeps_objections_second_waves_merges_drills_and_what_was_written_down_late()
    {
        using var place = await ReplayPlace.WithDemoAsync();
        await place.ReplayAsync(ReplayPlace.Year);
        var alerts = (await place.AlertsAsync()).ToDictionary(alert => alert.Id.Value, alert => alert.Now!);

        Assert.Equal((AlertStatus.Merged, new AlertId("20210107-01")), (alerts["20210107-02"].Status, alerts["20210107-02"].MergedInto));
        Assert.Equal([6, 3], alerts["20210107-01"].Waves.Select(wave => wave.Size));
        Assert.Equal((AlertKind.Drill, AlertStatus.Cancelled), (alerts["20210224-02"].Kind, alerts["20210224-02"].Status));
        Assert.Equal(new PersonId("O01-2"), alerts["20210324-01"].Called(new UnitId("T05"))!.Upheld!.By);
        Assert.IsType<Response.Reassigned>(alerts["20210311-01"].Called(new UnitId("D11"))!.Response);
        Assert.Equal(ResponseRole.Territory, alerts["20210624-01"].Called(new UnitId("T06"))!.Role);
        Assert.True(alerts["20210513-01"].Called(new UnitId("T05"))!.RecordedLate);
        Assert.Equal([new UnitId("D05")], alerts["20210205-01"].Responses.Select(unit => unit.Unit));
        Assert.Equal(AlertStatus.Acknowledged, alerts["20210111-01"].Status);
    }

    private async Task HasTheFiguresAsync(ReplayPlace place, string district)
    {
        var expected = Expected();
        var figures = await place.FiguresAsync(district);
        output.WriteLine($"escalated {figures.Escalated}");
        var (onsite, transfers) = (figures.Calls, figures.TransferAcknowledge);

        Assert.Equal((int)expected["records"]!, (await place.AlertsAsync(district)).Count);
        Assert.Equal((int)expected["counted"]!, figures.Visits.Batches);
        Same(expected["by_level"]!, figures.Visits.ByLevel.Select(level => (level.Key.ToString().ToLowerInvariant(), (JsonNode)new JsonObject { ["batches"] = level.Value.Batches, ["people"] = level.Value.People })));
        Assert.Equal((int)expected["total_people"]!, figures.Visits.People);
        Assert.Equal((int)expected["collective_visits_5plus"]!, figures.Visits.Collective);
        Same(expected["by_month"]!, figures.Visits.ByMonth.Select(month => (month.Key.ToString("yyyy-MM", CultureInfo.InvariantCulture), (JsonNode)month.Value)));
        Same(expected["by_topic"]!, figures.Visits.ByTopic.Select(topic => (topic.Key.Value, (JsonNode)topic.Value)));
        Assert.Equal((int)expected["onsite_responses"]!, onsite);
        Assert.Equal((int)expected["reassigned_responses"]!, figures.Reassigned);
        Assert.Equal(((int)expected["ack_on_time"]!, onsite), (figures.Acknowledge.OnTime.Count, figures.Acknowledge.OnTime.Of));
        Assert.Equal((double)expected["ack_on_time_pct"]!, Percent(figures.Acknowledge.OnTime));
        Assert.Equal((double)expected["ack_median_minutes"]!, figures.Acknowledge.Median!.Value.TotalMinutes);
        Assert.Equal(((int)expected["arrival_on_time"]!, onsite), (figures.Arrive.OnTime.Count, figures.Arrive.OnTime.Of));
        Assert.Equal((double)expected["arrival_on_time_pct"]!, Percent(figures.Arrive.OnTime));
        Assert.Equal((double)expected["arrival_median_minutes"]!, figures.Arrive.Median!.Value.TotalMinutes);
        Assert.Equal((double)expected["arrival_max_minutes"]!, figures.Arrive.Longest!.Value.TotalMinutes);
        Assert.Equal((int)expected["backfilled_arrivals"]!, figures.Backfilled);
        Assert.Equal((int)expected["transfer_responses"]!, transfers.Of);
        Assert.Equal((int)expected["transfer_ack_on_time"]!, transfers.Count);
        Assert.Equal((double)expected["transfer_ack_on_time_pct"]!, Percent(transfers));
        Assert.Equal(
            expected["late"]!.AsArray().Select(late => ((string)late!["alert"]!, (string)late["unit"]!, (int)late["minutes"]!)),
            figures.Late.Select(late => (late.Alert.Value, late.Unit.Value, (int)late.Over!.Value.TotalMinutes)));
    }

    private static void Same(JsonNode expected, IEnumerable<(string Name, JsonNode Value)> counted) =>
        Assert.True(JsonNode.DeepEquals(expected, new JsonObject(counted.Select(one => KeyValuePair.Create(one.Name, (JsonNode?)one.Value)))), expected.ToString());

    private static double Percent(Share share) => Math.Round(100.0 * share.Count / share.Of, 1);

    private static JsonNode Expected([CallerFilePath] string here = "") =>
        JsonNode.Parse(File.ReadAllText(Path.Combine(Path.GetDirectoryName(here)!, "expected_kpis.json")))!;
}
