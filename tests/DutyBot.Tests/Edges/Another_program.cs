using System.Net;
using System.Runtime.CompilerServices;
using System.Text.Json.Nodes;
using DutyBot.Api;
using DutyBot.Domain;
using DutyBot.Domain.Alerts;
using DutyBot.Domain.Outgoing;
using DutyBot.Tests.Api;
using Microsoft.Extensions.DependencyInjection;

namespace DutyBot.Tests.Edges;

/// <summary>Another program that reads alerts over HTTP (product 7).</summary>
public sealed class Another_program
{
    private const string Key = "a-key-of-32-characters-for-board";

    private static readonly Dictionary<string, string> Settings = new() { ["DutyBot:Api:Keys:board"] = Key };

    [Fact]
    public async Task reads_an_alert_with_its_limits_rungs_and_timeline()
    {
        await using var stage = await Stage.OpenAsync(settings: Settings);
        await stage.WhisperAsync("o02-1", "来人 12人 东门");
        await stage.ForwardAsync(TimeSpan.FromSeconds(60));
        await stage.WhisperAsync("o01-3", "征地 白鹭");
        await stage.PressAsync(stage.LastWith("o01-3", "发出"), "发出", "o01-3");
        await stage.ForwardAsync(TimeSpan.FromSeconds(60));
        var card = stage.Channel.Messages.Last(message => message.Conversation == Stage.Hall && message.Card is not null);
        await stage.PressAsync(card, "签收", "t04-3");
        await stage.ForwardAsync(TimeSpan.FromSeconds(60));
        await stage.PressAsync(card, "已到场", "t04-3");
        await stage.WhisperAsync("o01-3", "确认 01 白鹭");
        await stage.ForwardAsync(TimeSpan.FromMinutes(3));

        var (status, read) = await GetAsync(stage, "/api/alerts/20261125-01");
        Assert.Equal(HttpStatusCode.OK, status);
        var expected = JsonNode.Parse("""
            {
              "number": "20261125-01", "kind": "onsite", "level": "district", "status": "receiving",
              "noticedAt": "2026-11-25T15:11:00+08:00", "postedAt": "2026-11-25T15:12:00+08:00", "postedBy": "O01-3",
              "place": "机关大院东门", "partySize": 12, "representatives": 5, "topic": "LAND", "summary": null,
              "territoryUnit": "T04", "leadUnit": "D02", "result": null, "endedAt": null,
              "waves": [{ "no": 1, "at": "2026-11-25T15:11:00+08:00", "size": 12 }],
              "responses": [
                {
                  "unit": "T04", "role": "territory", "state": "arrived",
                  "notifiedAt": "2026-11-25T15:12:00+08:00", "acknowledgeBy": "2026-11-25T15:22:00+08:00",
                  "acknowledgedAt": "2026-11-25T15:13:00+08:00", "acknowledgedBy": "T04-3",
                  "arriveBy": "2026-11-25T15:42:00+08:00", "claimedAt": "2026-11-25T15:14:00+08:00",
                  "arrivedAt": "2026-11-25T15:14:00+08:00", "confirmedBy": "O01-3", "late": false, "recordedLate": false, "rungs": []
                },
                {
                  "unit": "D02", "role": "responsible", "state": "notified",
                  "notifiedAt": "2026-11-25T15:12:00+08:00", "acknowledgeBy": "2026-11-25T15:22:00+08:00",
                  "acknowledgedAt": null, "acknowledgedBy": null,
                  "arriveBy": "2026-11-25T15:42:00+08:00", "claimedAt": null,
                  "arrivedAt": null, "confirmedBy": null, "late": false, "recordedLate": false,
                  "rungs": [{ "after": "00:05:00", "at": "2026-11-25T15:17:00+08:00", "told": [{ "person": "D02-3", "route": "private", "outcome": "sent" }] }]
                }
              ],
              "timeline": [
                { "no": 1, "type": "alert-posted", "at": "2026-11-25T15:12:00+08:00", "recordedAt": "2026-11-25T15:12:00+08:00", "by": "O01-3" },
                { "no": 2, "type": "unit-called", "at": "2026-11-25T15:12:00+08:00", "recordedAt": "2026-11-25T15:12:00+08:00", "by": null, "unit": "T04" },
                { "no": 3, "type": "unit-called", "at": "2026-11-25T15:12:00+08:00", "recordedAt": "2026-11-25T15:12:00+08:00", "by": null, "unit": "D02" },
                { "no": 4, "type": "alert-acknowledged", "at": "2026-11-25T15:13:00+08:00", "recordedAt": "2026-11-25T15:13:00+08:00", "by": "T04-3", "unit": "T04" },
                { "no": 5, "type": "arrival-claimed", "at": "2026-11-25T15:14:00+08:00", "recordedAt": "2026-11-25T15:14:00+08:00", "by": "T04-3", "unit": "T04" },
                { "no": 6, "type": "arrival-confirmed", "at": "2026-11-25T15:14:00+08:00", "recordedAt": "2026-11-25T15:14:00+08:00", "by": "O01-3", "unit": "T04" },
                { "no": 7, "type": "reception-started", "at": "2026-11-25T15:14:00+08:00", "recordedAt": "2026-11-25T15:14:00+08:00", "by": null, "unit": "T04" },
                { "no": 8, "type": "rung-reached", "at": "2026-11-25T15:17:00+08:00", "recordedAt": "2026-11-25T15:17:00+08:00", "by": null, "unit": "D02" }
              ]
            }
            """);
        Assert.True(JsonNode.DeepEquals(expected, read), read!.ToString());
    }

    [Fact]
    public async Task reads_every_response_also_of_a_unit_in_whose_place_another_came()
    {
        await using var stage = await Stage.OpenAsync(settings: Settings);
        await stage.PostedAsync();
        var (bailu, land, labour, officer) = (new UnitId("T04"), new UnitId("D02"), new UnitId("D03"), new PersonId("O01-3"));
        await DoAsync(stage, at => new ObjectToCall(at, land, new PersonId("D02-3"), ObjectionReason.NotDuty, null, labour));
        Assert.Equal(["notified", "objected"], await StatesAsync(stage));

        await DoAsync(stage, at => new UpholdUnit(at, officer, land));
        Assert.Equal(["notified", "upheld"], await StatesAsync(stage));

        await DoAsync(stage, at => new AcknowledgeAlert(at, land, new PersonId("D02-3")));
        Assert.Equal(["notified", "acknowledged"], await StatesAsync(stage));

        await DoAsync(stage, at => new ReassignUnit(at, officer, land, labour));
        Assert.Equal(["notified", "reassigned", "notified"], await StatesAsync(stage));

        await DoAsync(stage, at => new ExcuseUnit(at, officer, labour));
        await DoAsync(stage, at => new BackfillUnits(at, officer, [new TrueTimes(bailu, null, at.AddMinutes(-1))]));
        await DoAsync(stage, at => new AddPeople(at, officer, 4, "once"));
        var read = (await GetAsync(stage, "/api/alerts/20261125-01")).Body!;
        Assert.Equal(["arrived", "reassigned", "excused"], States(read));
        Assert.Equal([true, false, false], read["responses"]!.AsArray().Select(response => response!["recordedLate"]!.GetValue<bool>()));
        Assert.Equal(11, read["partySize"]!.GetValue<int>());
        Assert.Equal(["1 7", "2 4"], read["waves"]!.AsArray().Select(wave => $"{wave!["no"]} {wave["size"]}"));
        Assert.Equal(
            ["objection-raised", "objection-upheld", "alert-acknowledged", "unit-reassigned", "unit-called", "unit-excused", "unit-backfilled", "reception-started", "wave-added"],
            read["timeline"]!.AsArray().Select(entry => entry!["type"]!.GetValue<string>()).Skip(3).Except(["unit-released", "rung-reached", "people-called"]));
    }

    [Fact]
    public async Task reads_a_transfer_without_a_limit_of_arrival()
    {
        await using var stage = await Stage.OpenAsync(settings: Settings);
        var at = Stage.Afternoon;
        await stage.Services.GetRequiredService<AlertDesk>().PostAsync(
            new PostAlert(at, new PersonId("O01-3"), null, AlertKind.Transfer, 2, new TopicCode("LAND"), new UnitId("T04"), [new UnitId("D02")], null, null, null, AlertLevel.City), "test", CancellationToken.None);

        var read = Assert.Single((await GetAsync(stage, "/api/alerts?kind=transfer")).Body!.AsArray())!;
        Assert.Equal(("transfer", "city"), (read["kind"]!.GetValue<string>(), read["level"]!.GetValue<string>()));
        Assert.All(read["responses"]!.AsArray(), response =>
        {
            Assert.Null(response!["arriveBy"]);
            Assert.Equal("2026-11-26T15:11:00+08:00", response["acknowledgeBy"]!.GetValue<string>());
        });

        foreach (var unit in new[] { "T04", "D02" })
            await DoAsync(stage, when => new AcknowledgeAlert(when, new UnitId(unit), new PersonId(unit + "-3")));
        Assert.Equal("acknowledged", (await GetAsync(stage, "/api/alerts/20261125-01")).Body!["status"]!.GetValue<string>());
        Assert.Empty((await GetAsync(stage, "/api/alerts?kind=transfer")).Body!.AsArray());
    }

    [Fact]
    public void finds_every_kind_of_event_under_a_name_of_its_own()
    {
        var happened = typeof(AlertEvent).Assembly.GetTypes().Where(type => type.IsSubclassOf(typeof(AlertEvent)) && !type.IsAbstract).ToList();
        var names = happened.Select(type => EventNames.Of((AlertEvent)RuntimeHelpers.GetUninitializedObject(type))).ToList();
        Assert.Equal(names.Distinct(), names);
        Assert.All(names, name => Assert.Matches("^[a-z]+(-[a-z]+)*$", name));
    }

    [Fact]
    public async Task sees_which_telling_failed_and_which_still_waits()
    {
        await using var stage = await Stage.OpenAsync(settings: Settings);
        await stage.PostedAsync();
        // Neither his private chat nor a mention in the group takes it.
        stage.Channel.Interfere = request => request.RequestUri!.AbsolutePath.Contains("d02-3", StringComparison.Ordinal) || request.Method == HttpMethod.Post && request.RequestUri.AbsolutePath.Contains(Stage.Hall, StringComparison.Ordinal) ? FakeChannel.Json(new JsonObject(), HttpStatusCode.Forbidden)
            : request.RequestUri.AbsolutePath.Contains("t04-3", StringComparison.Ordinal) ? FakeChannel.Json(new JsonObject(), HttpStatusCode.ServiceUnavailable)
            : null;
        await stage.ForwardAsync(TimeSpan.FromMinutes(5));

        var (_, read) = await GetAsync(stage, "/api/alerts/20261125-01");
        Assert.Equal(
            ["""{"person":"T04-3","route":null,"outcome":null}""", """{"person":"D02-3","route":null,"outcome":"failed"}"""],
            read!["responses"]!.AsArray().Select(response => response!["rungs"]![0]!["told"]![0]!.ToJsonString()));
    }

    [Fact]
    public async Task lists_what_is_open_newest_first_in_as_many_reads_as_for_one()
    {
        List<string> reads = [];
        void Read(string call)
        {
            if (call is nameof(IAlertStore.ReadAsync) or nameof(IAlertStore.ReadOpenAsync) or nameof(IOutbox.OfAlertsAsync))
                reads.Add(call);
        }

        await using var stage = await Stage.OpenAsync(settings: Settings, devices: services =>
        {
            Watched.In<IAlertStore>(services, Read);
            Watched.In<IOutbox>(services, Read);
        });
        Assert.Empty((await GetAsync(stage, "/api/alerts?open=true")).Body!.AsArray());
        await stage.PostedAsync();
        reads.Clear();
        Assert.Equal(["20261125-01"], await NumbersAsync(stage, "/api/alerts?open=true"));
        Assert.Equal([nameof(IAlertStore.ReadOpenAsync), nameof(IOutbox.OfAlertsAsync)], reads);

        await stage.PostedAsync("通报 2人 欠薪 青山乡");
        await stage.PostedAsync("通报 3人 征地 青山乡");
        await stage.WhisperAsync("o01-3", "撤销 02 误发");
        reads.Clear();
        Assert.Equal(["20261125-03", "20261125-01"], await NumbersAsync(stage, "/api/alerts?open=true"));
        Assert.Equal([nameof(IAlertStore.ReadOpenAsync), nameof(IOutbox.OfAlertsAsync)], reads);

        Assert.Equal(["20261125-03", "20261125-02", "20261125-01"], await NumbersAsync(stage, "/api/alerts?day=2026-11-25"));
        Assert.Empty(await NumbersAsync(stage, "/api/alerts?day=2026-11-24"));
        Assert.Empty(await NumbersAsync(stage, "/api/alerts?kind=transfer"));
        Assert.Equal("cancelled", (await GetAsync(stage, "/api/alerts/20261125-02")).Body!["status"]!.GetValue<string>());
    }

    [Theory]
    [InlineData("/api/alerts/20261125-02", HttpStatusCode.NotFound)]
    [InlineData("/api/alerts/20261125-1", HttpStatusCode.NotFound)]
    [InlineData("/api/alerts/99999999-01", HttpStatusCode.NotFound)]
    [InlineData("/api/alerts/%E5%BC%A0", HttpStatusCode.NotFound)]
    [InlineData("/api/alerts", HttpStatusCode.BadRequest)]
    [InlineData("/api/alerts?open=false", HttpStatusCode.BadRequest)]
    [InlineData("/api/alerts?open=maybe", HttpStatusCode.BadRequest)]
    [InlineData("/api/alerts?open=true&day=2026-11-25", HttpStatusCode.BadRequest)]
    [InlineData("/api/alerts?day=25.11.2026", HttpStatusCode.BadRequest)]
    [InlineData("/api/alerts?day=2026-02-30", HttpStatusCode.BadRequest)]
    [InlineData("/api/alerts?kind=onsite", HttpStatusCode.BadRequest)]
    [InlineData("/api/alerts?kind=transfer&open=true", HttpStatusCode.BadRequest)]
    [InlineData("/api/alerts?day=2026-11-25&day=2026-11-24", HttpStatusCode.BadRequest)]
    [InlineData("/api/alerts?open=true&colour=red", HttpStatusCode.BadRequest)]
    [InlineData("/api/alerts?day=", HttpStatusCode.BadRequest)]
    public async Task is_told_by_problem_details_what_is_wrong_with_its_question(string path, HttpStatusCode expected)
    {
        await using var stage = await Stage.OpenAsync(settings: Settings);
        await stage.PostedAsync();
        var (status, problem) = await GetAsync(stage, path);
        Assert.Equal(expected, status);
        Assert.Equal((int)expected, problem!["status"]!.GetValue<int>());
        Assert.NotEmpty(problem["detail"]!.GetValue<string>());
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("a-key-of-32-characters-for-boarD")]
    [InlineData("board")]
    public async Task without_a_key_is_not_let_in(string? key)
    {
        await using var stage = await Stage.OpenAsync(settings: Settings);
        foreach (var path in new[] { "/api/alerts?open=true", "/api/alerts/20261125-01" })
        {
            var (status, problem) = await GetAsync(stage, path, key);
            Assert.Equal(HttpStatusCode.Unauthorized, status);
            Assert.Equal(401, problem!["status"]!.GetValue<int>());
        }
    }

    [Fact]
    public async Task is_let_in_by_no_key_where_the_settings_name_none()
    {
        await using var stage = await Stage.OpenAsync();
        Assert.Equal(HttpStatusCode.Unauthorized, (await GetAsync(stage, "/api/alerts?open=true", "")).Status);
    }

    [Fact]
    public async Task is_told_when_the_store_does_not_answer()
    {
        await using var stage = await Stage.OpenAsync(settings: Settings);
        await stage.Services.GetRequiredService<DutyBot.Storage.Sqlite.SqliteDatabase>().DisposeAsync();
        Assert.Equal(HttpStatusCode.ServiceUnavailable, (await GetAsync(stage, "/api/alerts?open=true")).Status);
        Assert.Equal(HttpStatusCode.ServiceUnavailable, (await GetAsync(stage, "/api/alerts/20261125-01")).Status);
    }

    private static async Task DoAsync(Stage stage, Func<DateTimeOffset, AlertCommand> command)
    {
        await stage.ForwardAsync(TimeSpan.FromMinutes(1));
        var answer = await stage.Services.GetRequiredService<AlertDesk>().HandleAsync(new AlertId("20261125-01"), command(stage.Time.GetUtcNow()), CancellationToken.None);
        Assert.True(answer.Changed, answer.Why?.ToString());
        await stage.SettleAsync();
    }

    private static async Task<IEnumerable<string>> StatesAsync(Stage stage) => States((await GetAsync(stage, "/api/alerts/20261125-01")).Body!);

    private static IEnumerable<string> States(JsonNode alert) => alert["responses"]!.AsArray().Select(response => response!["state"]!.GetValue<string>());

    private static async Task<IEnumerable<string>> NumbersAsync(Stage stage, string path) =>
        (await GetAsync(stage, path)).Body!.AsArray().Select(alert => alert!["number"]!.GetValue<string>());

    private static async Task<(HttpStatusCode Status, JsonNode? Body)> GetAsync(Stage stage, string path, string? key = Key)
    {
        var reply = await Caller.GetAsync(stage, path, key);
        Assert.Equal(reply.Message.IsSuccessStatusCode ? "application/json" : "application/problem+json", reply.Message.Content.Headers.ContentType?.MediaType);
        return (reply.Status, reply.Body);
    }
}
