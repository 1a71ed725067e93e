using System.Net;
using System.Text.Json.Nodes;
using DutyBot.Demo;
using DutyBot.Domain;
using DutyBot.Domain.Alerts;
using DutyBot.Replaying;
using DutyBot.Tests.Importing;
using DutyBot.Tests.Replaying;
using Microsoft.Extensions.DependencyInjection;

namespace DutyBot.Tests.Edges;

/// <summary>Another program that reads the figures of a span of days (product 7), over the demo's year.</summary>
public sealed class Another_program_that_asks_for_figures
{
    private const string Key = "a-key-of-32-characters-for-board";

    private const string Year = "/api/summary?from=2021-01-01&to=2021-12-31";

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task gets_those_of_the_year_with_what_they_are_of()
    {
        await using var stage = await YearAsync();

        var (status, read) = await GetAsync(stage, Year);
        Assert.Equal(HttpStatusCode.OK, status);
        var expected = JsonNode.Parse("""
            {
              "scope": { "from": "2021-01-01", "to": "2021-12-31", "levels": ["district", "city", "province"], "kinds": ["onsite", "transfer"], "unit": null },
              "visits": {
                "batches": 58, "people": 141, "collective": 5,
                "byLevel": { "district": { "batches": 38, "people": 110 }, "city": { "batches": 15, "people": 26 }, "province": { "batches": 5, "people": 5 } },
                "byTopic": { "LAND": 16, "LABOR": 11, "HOUSE": 9, "RURAL": 7, "ENV": 4, "URBAN": 4, "HEALTH": 2, "INFRA": 2, "VET": 2, "EDU": 1 },
                "byMonth": { "2021-01": 3, "2021-02": 7, "2021-03": 5, "2021-04": 7, "2021-05": 7, "2021-06": 8, "2021-07": 4, "2021-08": 3, "2021-09": 3, "2021-10": 2, "2021-11": 3, "2021-12": 6 }
              },
              "acknowledge": { "onTime": 48, "of": 53, "medianMinutes": 5 },
              "arrive": { "onTime": 45, "of": 53, "medianMinutes": 14, "maxMinutes": 48 },
              "transferAcknowledge": { "onTime": 38, "of": 40 },
              "late": [
                { "alert": "20210201-01", "unit": "T04", "minutes": 14 }, { "alert": "20210214-01", "unit": "T04", "minutes": 5 },
                { "alert": "20210503-01", "unit": "T05", "minutes": 9 }, { "alert": "20210517-01", "unit": "T03", "minutes": 15 },
                { "alert": "20210628-01", "unit": "T07", "minutes": 7 }, { "alert": "20211028-01", "unit": "D02", "minutes": 6 },
                { "alert": "20211105-01", "unit": "T07", "minutes": 18 }, { "alert": "20211214-01", "unit": "T03", "minutes": 12 }
              ],
              "backfilled": 2,
              "escalated": { "count": 18, "of": 53 }
            }
            """);
        Assert.Equal(18, Escalated());
        Assert.True(JsonNode.DeepEquals(expected, read), read!.ToString());
    }

    [Fact]
    public async Task gets_those_of_days_with_both_ends_of_one_unit_one_level_or_one_kind()
    {
        await using var stage = await YearAsync();

        Assert.Equal(5, await BatchesAsync(stage, "/api/summary?from=2021-02-01&to=2021-02-24"));
        Assert.Equal(0, await BatchesAsync(stage, "/api/summary?from=2021-02-02&to=2021-02-04"));
        Assert.Equal(15, await BatchesAsync(stage, Year + "&level=city"));
        Assert.Equal(20, await BatchesAsync(stage, Year + "&kind=transfer"));
        var unit = (await GetAsync(stage, Year + "&unit=T04&kind=onsite")).Body!;
        Assert.Equal("""{"from":"2021-01-01","to":"2021-12-31","levels":["district","city","province"],"kinds":["onsite"],"unit":"T04"}""", unit["scope"]!.ToJsonString());
        Assert.Equal((3, 1, 3), ((int)unit["visits"]!["batches"]!, (int)unit["arrive"]!["onTime"]!, (int)unit["arrive"]!["of"]!));
        Assert.Equal(["20210201-01", "20210214-01"], unit["late"]!.AsArray().Select(late => (string)late!["alert"]!));
    }

    [Theory]
    [InlineData("/api/summary")]
    [InlineData("/api/summary?from=2021-01-01")]
    [InlineData("/api/summary?from=2021-02-30&to=2021-12-31")]
    [InlineData("/api/summary?from=01.01.2021&to=2021-12-31")]
    [InlineData("/api/summary?from=2021-12-31&to=2021-01-01")]
    [InlineData(Year + "&unit=T99")]
    [InlineData(Year + "&level=nation")]
    [InlineData(Year + "&level=")]
    [InlineData(Year + "&kind=drill")]
    [InlineData(Year + "&kind=0")]
    public async Task is_told_what_is_wrong_with_what_it_asked(string path)
    {
        await using var stage = await Stage.OpenAsync(settings: Settings);

        var (status, problem) = await GetAsync(stage, path);
        Assert.Equal((HttpStatusCode.BadRequest, 400), (status, (int)problem!["status"]!));
        Assert.NotEmpty((string)problem["detail"]!);
    }

    [Fact]
    public async Task needs_a_key()
    {
        await using var stage = await Stage.OpenAsync(settings: Settings);

        Assert.Equal(HttpStatusCode.Unauthorized, (await GetAsync(stage, Year, null)).Status);
        Assert.Equal(HttpStatusCode.Unauthorized, (await GetAsync(stage, Year, "another-key-of-32-characters-xxx")).Status);
    }

    /// <summary>Counted from the data another way: a unit that had not answered after 10 minutes, or was not known to be there after 20, had a rung at or behind the acknowledge limit.</summary>
    private static int Escalated() => RecordedLines.Read(File.ReadLines(ReplayPlace.Year)).Lines
        .Where(line => line.Alert is { Kind: AlertKind.Onsite, Status: "closed" })
        .SelectMany(line => line.Alert.Responses)
        .Count(response => response.Status == "arrived" && (response.AckedAt > response.AckDueAt || response.RecordedAt > response.NotifiedAt.AddMinutes(20)));

    private static Dictionary<string, string> Settings => new() { ["DutyBot:Api:Keys:board"] = Key };

    /// <summary>A bot that runs with the year in its store; that it says nothing of it is held by the strict channel.</summary>
    private static async Task<Stage> YearAsync()
    {
        var district = DemoDistrict.Read(ImportFolder.Demo());
        var stage = await Stage.OpenAsync(district, settings: Settings, joined: false);
        var replayed = await new Replay(district, ReplayPlace.Zone, stage.Database + ".replay").RunAsync(RecordedLines.Read(File.ReadLines(ReplayPlace.Year)).Lines, null, Cancel);
        Assert.True(await stage.Services.GetRequiredService<IAlertStore>().PutEndedAsync([.. Assert.IsType<Replayed.Complete>(replayed).Alerts.Select(alert => new EndedAlert(alert, alert.Id.Value))], Cancel));
        await stage.ForwardAsync(TimeSpan.FromMinutes(1));
        Assert.Empty(stage.Channel.Messages);
        return stage;
    }

    private static async Task<int> BatchesAsync(Stage stage, string path) => (int)(await GetAsync(stage, path)).Body!["visits"]!["batches"]!;

    private static async Task<(HttpStatusCode Status, JsonNode? Body)> GetAsync(Stage stage, string path, string? key = Key)
    {
        using var client = stage.Client();
        if (key is not null)
            client.DefaultRequestHeaders.Add("X-Api-Key", key);
        using var answer = await client.GetAsync(new Uri(path, UriKind.Relative), Cancel);
        Assert.Equal(answer.IsSuccessStatusCode ? "application/json" : "application/problem+json", answer.Content.Headers.ContentType?.MediaType);
        return (answer.StatusCode, JsonNode.Parse(await answer.Content.ReadAsStringAsync(Cancel)));
    }
}
