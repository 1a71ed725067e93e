using System.Net;
using System.Text.Json.Nodes;
using DutyBot.Domain.Alerts;
using DutyBot.Tests.Edges;
using Microsoft.Extensions.DependencyInjection;

namespace DutyBot.Tests.Api;

public sealed class A_program_that_posts_an_alert
{
    private static readonly string[] Facts = ["number", "kind", "level", "status", "postedBy", "place", "partySize", "representatives", "topic", "summary", "territoryUnit", "leadUnit", "noticedAt", "postedAt"];

    private static readonly string[] Left = ["place", "summary", "noticedAt"];

    [Fact]
    public async Task is_answered_with_the_alert_and_everybody_is_called_at_once()
    {
        await using var stage = await Stage.OpenAsync(settings: Caller.Settings);
        var reply = await stage.PostAsync(Caller.Visit);

        Assert.Equal((HttpStatusCode.Created, "/api/alerts/20261125-01"), (reply.Status, reply.Header("Location")));
        Assert.Null(reply.Header("Idempotency-Replayed"));
        var alert = reply.Body!;
        Assert.Equal(
            "20261125-01 onsite district posted api:board 机关大院东门 3 3 LAND 为一块地的补偿 T04 D02 2026-11-25T15:09:00+08:00 2026-11-25T15:11:00+08:00",
            string.Join(' ', Facts.Select(name => alert[name]!.ToString())));
        Assert.Equal(["T04 territory", "D02 responsible"], alert["responses"]!.AsArray().Select(response => $"{response!["unit"]} {response["role"]}"));
        Assert.Equal(["alert-posted api:board", "unit-called ", "unit-called "], alert["timeline"]!.AsArray().Select(entry => $"{entry!["type"]} {entry["by"]}"));

        await stage.SettleAsync();
        stage.ExpectsInGroup("来访01 · 3人", "为一块地的补偿");
        stage.ExpectsPrivately("t04-3", "（01）");
        stage.ExpectsPrivately("d02-3", "（01）");
        stage.ExpectsPrivately("o01-3", "值班台");
        stage.ExpectsPrivately("o01-4", "值班台");
        stage.ExpectsNothingMore(group: 1, ("t04-3", 1), ("d02-3", 1), ("o01-3", 1), ("o01-4", 1));
        Assert.True(JsonNode.DeepEquals(alert["waves"], (await stage.GetAsync("/api/alerts/20261125-01")).Body!["waves"]));
    }

    [Fact]
    public async Task may_leave_out_what_the_chat_would_propose()
    {
        await using var stage = await Stage.OpenAsync(settings: Caller.Settings);
        var alert = (await stage.PostAsync("""{"partySize":1,"topic":"LABOR","territoryUnit":"T07"}""")).Body!;
        Assert.Equal(("onsite", "D03"), ((string)alert["kind"]!, (string)alert["leadUnit"]!));
        Assert.Equal([null, null, null], Left.Select(name => alert[name]));

        // A list that names the territory alone calls nobody else.
        var alone = (await stage.PostAsync("""{"partySize":1,"topic":"LABOR","territoryUnit":"T07","units":["T07"]}""", "two")).Body!;
        Assert.Equal("T07", (string)alone["leadUnit"]!);
        Assert.Single(alone["responses"]!.AsArray());
    }

    [Theory]
    [InlineData("EAST_GATE")]
    [InlineData("机关大院东门")]
    [InlineData("east gate")]
    [InlineData(" 东门 ")]
    public async Task may_name_a_place_by_its_code_or_any_of_its_words(string place)
    {
        await using var stage = await Stage.OpenAsync(settings: Caller.Settings);
        var reply = await stage.PostAsync(new JsonObject { ["partySize"] = 2, ["topic"] = "LAND", ["territoryUnit"] = "T04", ["place"] = place }.ToJsonString());
        Assert.Equal("机关大院东门", (string)reply.Body!["place"]!);
    }

    [Fact]
    public async Task posts_a_transfer_for_which_nobody_comes()
    {
        await using var stage = await Stage.OpenAsync(settings: Caller.Settings);
        var reply = await stage.PostAsync("""{"kind":"transfer","level":"province","partySize":2,"topic":"LAND","territoryUnit":"T04"}""");
        Assert.Equal(("transfer", "province"), ((string)reply.Body!["kind"]!, (string)reply.Body["level"]!));
        Assert.All(reply.Body["responses"]!.AsArray(), response => Assert.Null(response!["arriveBy"]));
        Assert.Single((await stage.GetAsync("/api/alerts?kind=transfer")).Body!.AsArray());
    }

    [Fact]
    public async Task gets_the_same_answer_again_whatever_has_happened_since_and_after_a_restart()
    {
        await using var stage = await Stage.OpenAsync(settings: Caller.Settings);
        var first = await stage.PostAsync(Caller.Visit);
        await stage.SettleAsync();
        await stage.Services.GetRequiredService<AlertDesk>().HandleAsync(new("20261125-01"), new AcknowledgeAlert(stage.Time.GetUtcNow(), new("T04"), new("T04-3")), TestContext.Current.CancellationToken);
        await stage.ForwardAsync(TimeSpan.FromMinutes(12));
        var messages = stage.Channel.Messages.Count;

        Again(await stage.PostAsync(Caller.Visit));
        // Written otherwise it is the same request: blanks, order, another zone, the key without quotes.
        Again(await stage.PostAsync("""{ "noticedAt": "2026-11-25T07:09:00Z", "units": ["D02"], "topic": "LAND", "territoryUnit": "T04", "partySize": 3, "place": "EAST_GATE", "summary": " 为一块地的补偿 ", "level": null }""", "one"));
        await stage.StopAsync();
        await stage.StartAsync();
        // By now the time it gives would be too old for a new alert.
        await stage.ForwardAsync(TimeSpan.FromHours(1));
        stage.Time.Advance(TimeSpan.FromHours(25));
        Again(await stage.PostAsync(Caller.Visit));
        Assert.Single((await stage.GetAsync("/api/alerts?day=2026-11-25")).Body!.AsArray());
        Assert.DoesNotContain(stage.Channel.Messages.Skip(messages), message => message.Text.Contains("02", StringComparison.Ordinal) && message.Conversation == Stage.Hall);

        void Again(Reply reply)
        {
            Assert.Equal((HttpStatusCode.Created, first.Text, "true"), (reply.Status, reply.Text, reply.Header("Idempotency-Replayed")));
            Assert.Equal(first.Header("Location"), reply.Header("Location"));
        }
    }

    [Theory]
    [InlineData("\"partySize\":3", "\"partySize\":4")]
    [InlineData("\"LAND\"", "\"LABOR\"")]
    [InlineData("\"territoryUnit\":\"T04\"", "\"territoryUnit\":\"T07\"")]
    [InlineData("[\"T04\",\"D02\"]", "[\"T04\",\"D02\",\"D03\"]")]
    [InlineData("[\"T04\",\"D02\"]", "[\"D03\"]")]
    [InlineData("东门", "大厅")]
    [InlineData("补偿", "补助")]
    [InlineData("15:09:00", "15:08:00")]
    [InlineData("\"onsite\"", "\"transfer\",\"level\":\"city\"")]
    [InlineData("\"kind\"", "\"colour\"")]
    [InlineData("\"partySize\":3", "\"partySize\":\"3\"")]
    public async Task is_told_that_its_key_has_posted_something_else(string before, string after)
    {
        await using var stage = await Stage.OpenAsync(settings: Caller.Settings);
        await stage.PostAsync(Caller.Visit);
        var other = Caller.Visit.Replace(before, after, StringComparison.Ordinal);
        Assert.NotEqual(Caller.Visit, other);
        var reply = await stage.PostAsync(other);
        Assert.Equal((HttpStatusCode.UnprocessableEntity, "urn:problem-type:dutybot:idempotency-key-reused"), (reply.Status, reply.Type));
        Assert.Single(await stage.OpenAlertsAsync());
    }

    [Fact]
    public async Task may_use_a_key_again_that_has_posted_nothing()
    {
        await using var stage = await Stage.OpenAsync(settings: Caller.Settings);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await stage.PostAsync(Caller.Visit.Replace("LAND", "NOWHERE", StringComparison.Ordinal))).Status);
        Assert.Equal(HttpStatusCode.Created, (await stage.PostAsync(Caller.Visit)).Status);
    }

    [Fact]
    public async Task has_keys_of_its_own_that_mean_nothing_to_another_program()
    {
        await using var stage = await Stage.OpenAsync(settings: Caller.Settings);
        Assert.Equal("api:board", (string)(await stage.PostAsync(Caller.Visit)).Body!["postedBy"]!);
        Assert.Equal("api:hall", (string)(await stage.PostAsync(Caller.Visit, key: Caller.OtherKey)).Body!["postedBy"]!);
        Assert.Equal(2, (await stage.OpenAlertsAsync()).Count);
    }

    [Fact]
    public async Task that_asks_twice_at_once_posts_once()
    {
        using var first = new ManualResetEventSlim();
        var asked = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await using var stage = await Stage.OpenAsync(settings: Caller.Settings, devices: services => Watched.In<IAlertStore>(services, call =>
        {
            if (call == nameof(IAlertStore.FromSourceAsync) && asked.TrySetResult())
                first.Wait(TimeSpan.FromSeconds(30), CancellationToken.None);
        }));
        var posting = Task.Run(() => stage.PostAsync(Caller.Visit));
        await asked.Task;
        var second = await stage.PostAsync(Caller.Visit);
        first.Set();

        Assert.Equal((HttpStatusCode.Conflict, "urn:problem-type:dutybot:idempotency-key-in-use", "1"), (second.Status, second.Type, second.Header("Retry-After")));
        Assert.Equal(HttpStatusCode.Created, (await posting).Status);
        Assert.Equal("true", (await stage.PostAsync(Caller.Visit)).Header("Idempotency-Replayed"));
        Assert.Single(await stage.OpenAlertsAsync());
    }

    [Fact]
    public async Task many_times_at_once_posts_one_alert_for_each_key()
    {
        await using var stage = await Stage.OpenAsync(settings: Caller.Settings);
        var replies = await Task.WhenAll(Enumerable.Range(0, 24).Select(turn => Task.Run(() => stage.PostAsync(Caller.Visit, $"key {turn % 4}"))));
        Assert.All(replies, reply => Assert.True(reply.Status is HttpStatusCode.Created or HttpStatusCode.Conflict, reply.Text));
        Assert.Equal(["20261125-01", "20261125-02", "20261125-03", "20261125-04"], (await stage.OpenAlertsAsync()).Select(history => history.Id.Value));
    }

    [Theory]
    [InlineData(null, "idempotency-key-missing")]
    [InlineData("", "idempotency-key-missing")]
    [InlineData("\"", "idempotency-key-invalid")]
    [InlineData("\"\"", "idempotency-key-invalid")]
    [InlineData("\"one\"two\"", "idempotency-key-invalid")]
    [InlineData("\"one\\two\"", "idempotency-key-invalid")]
    [InlineData("钥匙", "idempotency-key-invalid")]
    public async Task needs_a_key_for_it(string? key, string type)
    {
        await using var stage = await Stage.OpenAsync(settings: Caller.Settings);
        var reply = await stage.PostAsync(Caller.Visit, key);
        Assert.Equal((HttpStatusCode.BadRequest, "urn:problem-type:dutybot:" + type), (reply.Status, reply.Type));
        Assert.Equal(HttpStatusCode.BadRequest, (await stage.PostAsync(Caller.Visit, new string('k', 256))).Status);
        Assert.Equal(HttpStatusCode.Created, (await stage.PostAsync(Caller.Visit, new string('k', 255))).Status);
        Assert.Equal(HttpStatusCode.Created, (await stage.PostAsync(Caller.Visit, "\"a \\\"quoted\\\" key\"")).Status);
    }

    [Fact]
    public async Task keeps_no_key_as_it_is_in_store_or_log()
    {
        await using var stage = await Stage.OpenAsync(settings: Caller.Settings);
        await stage.PostAsync(Caller.Visit, "13812345678");
        await stage.GetAsync("/api/alerts?open=true", "a-wrong-key-of-some-program");
        await stage.SettleAsync();
        foreach (var key in new[] { "13812345678", "a-wrong-key-of-some-program", Caller.Key })
        {
            Assert.DoesNotContain(key, await stage.StoredAsync(), StringComparison.Ordinal);
            Assert.DoesNotContain(stage.Logged, line => line.Contains(key, StringComparison.Ordinal));
        }
    }
}
