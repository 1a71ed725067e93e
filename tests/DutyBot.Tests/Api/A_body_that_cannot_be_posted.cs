using System.Net;
using System.Text.Json.Nodes;
using DutyBot.Tests.Edges;
using Microsoft.Extensions.DependencyInjection;

namespace DutyBot.Tests.Api;

public sealed class A_body_that_cannot_be_posted
{
    public static TheoryData<string, string> Bodies => new()
    {
        { """{}""", "missing #/partySize, missing #/topic, missing #/territoryUnit" },
        { With("partySize", "null"), "missing #/partySize" },
        { With("partySize", "0"), "out-of-range #/partySize" },
        { With("partySize", "-3"), "out-of-range #/partySize" },
        { With("partySize", "10000"), "out-of-range #/partySize" },
        { With("partySize", "2.5"), "out-of-range #/partySize" },
        { With("partySize", "1e99"), "out-of-range #/partySize" },
        { With("partySize", "\"3\""), "wrong-type #/partySize" },
        { With("partySize", "[3]"), "wrong-type #/partySize" },
        { With("topic", "\"NOWHERE\""), "unknown-topic #/topic" },
        { With("topic", "\"13812345678\""), "unknown-topic #/topic" },
        { With("topic", "\"\""), "unknown-topic #/topic" },
        { With("topic", "\"ACCUSE\""), "accusation #/topic" },
        { With("topic", "7"), "wrong-type #/topic" },
        { With("topic", "\"\\ud800\""), "wrong-type #/topic" },
        { With("territoryUnit", "\"T99\""), "unknown-unit #/territoryUnit" },
        { With("territoryUnit", "\"\""), "unknown-unit #/territoryUnit" },
        { With("territoryUnit", "\"D02\""), "not-a-territory #/territoryUnit" },
        { With("territoryUnit", "\"O01\""), "not-a-territory #/territoryUnit" },
        { With("units", "[]"), "out-of-range #/units" },
        { With("units", "[\"\"]"), "unknown-unit #/units/0" },
        { With("units", "\"D02\""), "wrong-type #/units" },
        { With("units", "[\"D02\",\"D99\",\"O01\",\"L01\",4]"), "wrong-type #/units/4, unknown-unit #/units/1, unit-cannot-be-called #/units/2, unit-cannot-be-called #/units/3" },
        { With("place", "\"后院\""), "unknown-place #/place" },
        { With("place", "\"13812345678\""), "unknown-place #/place" },
        { With("summary", $"\"{new string('长', 61)}\""), "too-long #/summary" },
        { With("summary", "\"打13812345678\""), "personal-number #/summary" },
        { With("summary", "\"１３８ １２３４ ５６７８\""), "personal-number #/summary" },
        { With("summary", "\"11010519491231002X\""), "personal-number #/summary" },
        { With("summary", "\"one\\ntwo\""), "wrong-type #/summary" },
        { With("noticedAt", "\"2026-11-25T15:13:00+08:00\""), "in-future #/noticedAt" },
        { With("noticedAt", "\"2026-11-24T15:10:00+08:00\""), "too-old #/noticedAt" },
        { With("noticedAt", "\"2026-11-25T15:09:00\""), "wrong-type #/noticedAt" },
        { With("noticedAt", "\"2026-11-25\""), "wrong-type #/noticedAt" },
        { With("noticedAt", "\"yesterday\""), "wrong-type #/noticedAt" },
        { With("kind", "\"drill\""), "drill #/kind" },
        { With("kind", "\"ticket\""), "unknown-kind #/kind" },
        { With("kind", "\"transfer\""), "level-wrong #/level" },
        { With("level", "\"city\""), "level-wrong #/level" },
        { With("level", "\"county\""), "unknown-level #/level" },
        { """{"kind":"transfer","level":"district","partySize":3,"topic":"LAND","territoryUnit":"T04"}""", "level-wrong #/level" },
        { With("name", "\"王小明\""), "unknown-field #/name" },
        { With("a/b~c d", "1"), "unknown-field #/a~1b~0c%20d" },
        { With(new string('x', 61), "1"), "unknown-field #" },
        { """{"partySize":3,"partySize":4,"topic":"LAND","territoryUnit":"T04"}""", "twice #/partySize" },
        { """{"partySize":0,"topic":"ACCUSE","territoryUnit":"D02","phone":"13812345678"}""", "unknown-field #/phone, out-of-range #/partySize, accusation #/topic, not-a-territory #/territoryUnit" },
    };

    [Theory]
    [MemberData(nameof(Bodies))]
    public async Task is_told_all_that_is_wrong_with_it_and_leaves_nothing_behind(string body, string faults)
    {
        await using var stage = await Stage.OpenAsync(settings: Caller.Settings);
        var before = await stage.RowsAsync();
        var reply = await stage.PostAsync(body);
        Assert.Equal((HttpStatusCode.UnprocessableEntity, "urn:problem-type:dutybot:invalid-alert"), (reply.Status, reply.Type));
        Assert.Equal(faults, string.Join(", ", reply.Faults));

        Assert.Equal(before, await stage.RowsAsync());
        Assert.Empty(stage.Channel.Messages);
        // Neither the answer nor the log says a value again.
        foreach (var value in new[] { "13812345678", "王小明", "11010519491231002X", "１３８" })
        {
            Assert.DoesNotContain(value, reply.Text, StringComparison.Ordinal);
            Assert.DoesNotContain(stage.Logged, line => line.Contains(value, StringComparison.Ordinal));
            Assert.False(await stage.KeepsAsync(value));
        }
    }

    [Fact]
    public async Task is_told_which_codes_there_are()
    {
        await using var stage = await Stage.OpenAsync(settings: Caller.Settings);
        var reply = await stage.PostAsync("""{"partySize":3,"topic":"NOWHERE","territoryUnit":"D02","units":["D99"],"place":"后院"}""");
        var said = reply.Body!["errors"]!.AsArray().ToDictionary(error => (string)error!["pointer"]!, error => (string)error!["detail"]!);
        Assert.Contains("LAND ", said["#/topic"], StringComparison.Ordinal);
        Assert.DoesNotContain("ACCUSE", said["#/topic"], StringComparison.Ordinal);
        Assert.Contains(" T04 ", said["#/territoryUnit"], StringComparison.Ordinal);
        Assert.DoesNotContain("D02", said["#/territoryUnit"], StringComparison.Ordinal);
        Assert.Contains(" D02", said["#/units/0"], StringComparison.Ordinal);
        Assert.DoesNotContain("O01", said["#/units/0"], StringComparison.Ordinal);
        Assert.Contains("EAST_GATE", said["#/place"], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", "application/json", 400, "invalid-body")]
    [InlineData("{", "application/json", 400, "invalid-body")]
    [InlineData("[]", "application/json", 400, "invalid-body")]
    [InlineData("\"words\"", "application/json", 400, "invalid-body")]
    [InlineData("{\"partySize\":03}", "application/json", 400, "invalid-body")]
    [InlineData("{}", "text/plain", 415, "not-json")]
    [InlineData("{}", "", 415, "not-json")]
    [InlineData("{}", "application/json; charset=gb2312", 415, "not-json")]
    [InlineData("{}", "application/x-www-form-urlencoded", 415, "not-json")]
    public async Task or_read_at_all_is_refused_before_anything_is_looked_at(string body, string media, int status, string type)
    {
        await using var stage = await Stage.OpenAsync(settings: Caller.Settings);
        var reply = await stage.PostAsync(body, media: media);
        Assert.Equal(((HttpStatusCode)status, "urn:problem-type:dutybot:" + type), (reply.Status, reply.Type));
    }

    [Fact]
    public async Task because_it_is_too_long_is_refused()
    {
        await using var stage = await Stage.OpenAsync(settings: Caller.Settings);
        var reply = await stage.PostAsync($$"""{"summary":"{{new string('x', 64 * 1024)}}"}""");
        Assert.Equal((HttpStatusCode.RequestEntityTooLarge, "urn:problem-type:dutybot:body-too-large"), (reply.Status, reply.Type));
    }

    [Fact]
    public async Task may_begin_with_the_mark_of_its_encoding()
    {
        await using var stage = await Stage.OpenAsync(settings: Caller.Settings);
        Assert.Equal(HttpStatusCode.Created, (await stage.PostAsync("\uFEFF" + Caller.Visit, media: "application/json; charset=\"utf-8\"")).Status);
    }

    [Fact]
    public async Task while_the_store_is_away_may_be_sent_again()
    {
        await using var stage = await Stage.OpenAsync(settings: Caller.Settings);
        await stage.Services.GetRequiredService<DutyBot.Storage.Sqlite.SqliteDatabase>().DisposeAsync();
        var reply = await stage.PostAsync(Caller.Visit);
        Assert.Equal((HttpStatusCode.ServiceUnavailable, "urn:problem-type:dutybot:store-unavailable", "5"), (reply.Status, reply.Type, reply.Header("Retry-After")));
    }

    private static string With(string field, string value)
    {
        var body = JsonNode.Parse("""{"partySize":3,"topic":"LAND","territoryUnit":"T04"}""")!.AsObject();
        body.Remove(field);
        var rest = body.ToJsonString()[1..^1];
        return $$"""{{{rest}},"{{field}}":{{value}}}""";
    }
}
