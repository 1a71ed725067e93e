using System.Net;
using System.Text.Json.Nodes;

namespace DutyBot.Tests.Edges;

/// <summary>Data of a button is a claim: whatever it holds is answered, changes nothing it may not, and is no fault of the bot.</summary>
public sealed class A_press_with_bad_data
{
    private static readonly string Huge = new('签', 20_000);

    public static TheoryData<string, string> Presses => new()
    {
        { "alert.acknowledge", "{}" },
        { "alert.acknowledge", """{"v":1}""" },
        { "alert.acknowledge", """{"alert":null,"unit":null}""" },
        { "alert.acknowledge", """{"alert":"20261125-99"}""" },
        { "alert.acknowledge", """{"alert":"99999999-01"}""" },
        { "alert.acknowledge", """{"alert":"20261125-00000000000000000001"}""" },
        { "alert.acknowledge", """{"alert":["20261125-01"]}""" },
        { "alert.acknowledge", """{"alert":{"number":"20261125-01"}}""" },
        { "alert.acknowledge", """{"alert":20261125}""" },
        { "alert.acknowledge", """{"alert":"20261125-01","unit":"T99"}""" },
        { "alert.acknowledge", """{"alert":"20261125-01","unit":"D02"}""" },
        { "alert.acknowledge", """{"alert":"20261125-01","unit":"O01"}""" },
        { "alert.acknowledge", """{"alert":"20261125-01","unit":{"id":"T04"}}""" },
        { "alert.acknowledge", """{"alert":"20261125-01' or '1'='1"}""" },
        { "alert.eta", """{"alert":"20261125-01","unit":"T04"}""" },
        { "alert.eta", """{"alert":"20261125-01","unit":"T04","minutes":-5}""" },
        { "alert.eta", """{"alert":"20261125-01","unit":"T04","minutes":1e9}""" },
        { "alert.eta", """{"alert":"20261125-01","unit":"T04","minutes":"soon"}""" },
        { "alert.eta", """{"alert":"20261125-01","unit":"T04","minutes":99999999999999999999}""" },
        { "alert.arrive", """{"alert":"20261125-01","unit":"D03"}""" },
        { "alert.confirm", """{"alert":"20261125-01","unit":"T04"}""" },
        { "alert.confirm", """{"alert":"20261125-01"}""" },
        { "alert.unseen", """{"alert":"20261125-01"}""" },
        { "alert.phone", """{"alert":"20261125-01","unit":"T04","answered":"maybe"}""" },
        { "alert.result", """{"alert":"20261125-01","result":"forgiven"}""" },
        { "alert.close", """{"alert":"20261125-01","result":7}""" },
        { "alert.cancel", """{"alert":"20261125-01","reason":"because"}""" },
        { "alert.seen", """{"alert":"20261125-01"}""" },
        { "alert.post", "{}" },
        { "alert.post", """{"draft":"no such draft"}""" },
        { "alert.draft", """{"people":"7","topic":"LAND","territory":"T04"}""" },
        { "alert.drop", """{"draft":7}""" },
        { "alert.form", "{}" },
        { "notice.take", "{}" },
        { "notice.take", """{"notice":"no such notice"}""" },
        { "notice.dismiss", """{"notice":[]}""" },
        { "group.bind", """{"purpose":"everything"}""" },
        { "group.bind", """{"purpose":"leaders"}""" },
        { "line.read", "{}" },
        { "line.read", """{"line":"办结 01 当场答复"}""" },
        { "alert.pass", """{"alert":"20261125-01","unit":"D02"}""" },
        { "alert.pass", """{"alert":"20261125-01","unit":["T04"]}""" },
        { "alert.object", """{"alert":"20261125-01","unit":"D02","objection":"not_duty"}""" },
        { "alert.object", """{"alert":"20261125-01","unit":"T04","objection":"because"}""" },
        { "alert.object", """{"alert":"20261125-01","unit":"T04","objection":7}""" },
        { "alert.uphold", """{"alert":"20261125-01"}""" },
        { "alert.uphold", """{"alert":"20261125-01","unit":"T99"}""" },
        { "alert.reassign", """{"alert":"20261125-01","to":"D03"}""" },
        { "alert.reassign", """{"alert":"20261125-01","unit":"T04","to":"O01"}""" },
        { "alert.reassign", """{"alert":"20261125-01","unit":"T04","to":{}}""" },
        { "alert.leader", """{"alert":"20261125-01"}""" },
        { "alert.call", """{"alert":"20261125-01"}""" },
        { "alert.call", """{"alert":"20261125-01","unit":"T99"}""" },
        { "alert.excuse", """{"alert":"20261125-01","unit":""}""" },
        { "alert.add", """{"alert":"20261125-01"}""" },
        { "alert.add", """{"alert":"20261125-01","people":-5}""" },
        { "alert.add", """{"alert":"20261125-01","people":"五","once":[]}""" },
        { "alert.correct", """{"alert":"20261125-01"}""" },
        { "alert.correct", """{"alert":"20261125-01","people":1e9}""" },
        { "alert.correct", """{"alert":"20261125-01","topic":"ACCUSE"}""" },
        { "alert.correct", """{"alert":"20261125-01","place":"XYZZY"}""" },
        { "alert.receive", """{"alert":"20261125-01","time":"25:99"}""" },
        { "alert.receive", """{"alert":"20261125-01","place":7}""" },
        { "alert.merge", """{"alert":"20261125-01"}""" },
        { "alert.merge", """{"alert":"20261125-01","into":"20261125-01"}""" },
        { "alert.merge", """{"alert":"20261125-01","into":"20261125-99"}""" },
        { "alert.merge", """{"alert":"20261125-01","into":"20261125-01","draft":"no such draft"}""" },
        { "alert.reopen", """{"alert":"20261125-01"}""" },
        { "alert.reopen", """{"alert":"yesterday's"}""" },
        { "alert.backfill", """{"alert":"20261125-01"}""" },
        { "alert.backfill", """{"alert":"20261125-01","arrived.T04":"24:61"}""" },
        { "alert.backfill", """{"alert":"20261125-01","arrived.T99":"15:11"}""" },
        { "alert.backfill", """{"alert":"20261125-01","arrived.T04":{"at":"15:11"}}""" },
        { "alert.more", "{}" },
        { "alert.more", """{"alert":"20261125-99"}""" },
        { "alert.tell", """{"alert":"20261125-99"}""" },
        { "alert.ringback", """{"alert":"20261125-01"}""" },
        { "alert.unmean", """{"alert":"20261125-01","unit":"T04"}""" },
        { "person.accept", """{"alert":"20261125-01"}""" },
        { "person.accept", """{"alert":"20261125-01","offer":"no such offer","unit":"T04"}""" },
        { "person.enter", """{"alert":"20261125-01","offer":["x"],"unit":"T99"}""" },
        { "person.refuse", """{"offer":"no such offer"}""" },
        { "person.grant", "{}" },
        { "person.grant", """{"post":"no such post"}""" },
        { "person.deny", """{"post":{"id":"x"}}""" },
        { "guide.answer", "{}" },
        { "guide.answer", """{"once":"no such question","topic":"LAND"}""" },
        { "guide.answer", """{"once":["x"],"topic":{"code":"LAND"},"people":"-5"}""" },
        { "guide.back", """{"once":null}""" },
        { "guide.skip", """{"once":7}""" },
        { "guide.cancel", """{"line":"取消"}""" },
        { "alert.unheard", """{"alert":"20261125-01"}""" },
        { "ALERT.ACKNOWLEDGE", """{"alert":"20261125-01"}""" },
        { "", """{"alert":"20261125-01"}""" },
        { "alert.acknowledge", "7" },
        { "alert.acknowledge", "\"20261125-01\"" },
        { "alert.acknowledge", "[]" },
        { "alert.acknowledge", "null" },
    };

    [Theory]
    [MemberData(nameof(Presses))]
    public async Task is_answered_in_words_or_by_a_card_and_changes_nothing(string verb, string data)
    {
        var log = new RecordingLog();
        await using var stage = await Stage.OpenAsync(devices: log.Into);
        var card = await stage.PostedAsync();
        var before = await RowsAsync(stage);

        // The liaison of a called unit: may do nothing of this but answer for his own.
        foreach (var where in new[] { Stage.Hall, Stage.Private("t04-3") })
        {
            var answer = Answer.Of(JsonNode.Parse((await PressAsync(stage, where, card.Id, verb, JsonNode.Parse(data), "t04-3")).Body)!);
            Assert.NotEmpty(answer.Text);
        }

        await stage.SettleAsync();
        Assert.Equal(before, await RowsAsync(stage));
        Assert.Empty(log.Faults);
    }

    /// <summary>What of it may be done of an alert, by somebody who may do everything: it wants a unit, a time, a number that is there.</summary>
    [Theory]
    [MemberData(nameof(Presses))]
    public async Task by_an_officer_is_answered_and_is_no_fault(string verb, string data)
    {
        var log = new RecordingLog();
        await using var stage = await Stage.OpenAsync(devices: log.Into);
        var card = await stage.PostedAsync();
        var answer = Answer.Of(JsonNode.Parse((await PressAsync(stage, Stage.Private("o01-3"), card.Id, verb, JsonNode.Parse(data), "o01-3")).Body)!);
        Assert.NotEmpty(answer.Text);
        await stage.SettleAsync();
        Assert.Empty(log.Faults);
        Assert.Equal("LAND", (await stage.AlertAsync()).Topic.Value);
        Assert.InRange((await stage.AlertAsync()).PartySize, 1, 9999);
        Assert.All((await stage.AlertAsync()).Responses, unit => Assert.True(Worlds.TwoTowns.Unit(unit.Unit)!.CanBeCalled));
        Assert.All((await stage.AlertAsync()).Units, unit => Assert.False(unit.IsThere && verb == "alert.backfill"));
        Assert.Empty(await stage.BrokenRowsAsync());
    }

    [Fact]
    public async Task of_the_form_of_true_times_changes_nothing_where_one_of_them_is_wrong()
    {
        await using var stage = await Stage.OpenAsync();
        var card = await stage.PostedAsync();
        var before = await RowsAsync(stage);
        foreach (var wrong in new[] { "14:00", "15:40" })
        {
            var data = new JsonObject { ["alert"] = Visits.Number, ["arrived.T04"] = "15:11", ["arrived.D02"] = wrong };
            Assert.False((await stage.PressDataAsync(Stage.Private("o01-3"), card.Id, "alert.backfill", data, "o01-3")).IsCard);
            Assert.Equal(before, await RowsAsync(stage));
        }
    }

    [Fact]
    public async Task that_is_huge_is_answered_in_words()
    {
        await using var stage = await Stage.OpenAsync();
        var card = await stage.PostedAsync();
        foreach (var field in new[] { "alert", "unit", "draft", "notice", "minutes", "result", "reason", "purpose", "people", "topic", "territory", "place", "units", "line", "objection", "to", "into", "offer", "once", "time", "post", "lead", "kind", "level", "arrived.T04", "people.add" })
        {
            foreach (var (verb, by) in new[] { ("alert.acknowledge", "t04-3"), ("alert.draft", "o01-3"), ("alert.post", "o01-3"), ("notice.take", "o01-3"), ("alert.close", "o01-3"), ("group.bind", "o01-2"), ("alert.add", "o01-3"), ("alert.correct", "o01-3"), ("alert.backfill", "o01-3"), ("alert.receive", "o01-3"), ("alert.reassign", "o01-3"), ("alert.merge", "o01-3"), ("alert.object", "t04-3"), ("person.enter", "o01-3"), ("person.grant", "o01-2"), ("guide.answer", "o01-3") })
            {
                var (status, _) = await PressAsync(stage, Stage.Hall, card.Id, verb, new JsonObject { [field] = Huge }, by);
                Assert.Equal(HttpStatusCode.OK, status);
            }
        }

        Assert.False(await stage.KeepsAsync("签签签签"));
    }

    [Theory]
    [InlineData("""{"action":null}""")]
    [InlineData("{}")]
    [InlineData("""{"action":{"type":"Action.Submit","verb":"alert.acknowledge"}}""")]
    [InlineData("""{"action":7}""")]
    [InlineData("7")]
    [InlineData("null")]
    public async Task that_is_no_press_at_all_is_a_bad_request_of_the_invoke(string value)
    {
        await using var stage = await Stage.OpenAsync();
        var (status, body) = await stage.PostAsync(stage.Activity("invoke", Stage.Hall, "t04-3", activity =>
        {
            activity["name"] = "adaptiveCard/action";
            activity["value"] = JsonNode.Parse(value);
        }));
        Assert.Equal(HttpStatusCode.BadRequest, status);
        Assert.Contains("application/vnd.microsoft.error", body);
    }

    [Fact]
    public async Task of_another_version_is_answered_from_the_state_as_it_is()
    {
        await using var stage = await Stage.OpenAsync();
        var card = await stage.PostedAsync();
        foreach (var version in new JsonNode?[] { 99, "two", null, new JsonObject() })
            Assert.NotEmpty((await stage.PressDataAsync(Stage.Hall, card.Id, "alert.acknowledge", new JsonObject { ["v"] = version, ["alert"] = Visits.Number }, "t04-3")).Text);
    }

    [Fact]
    public async Task of_an_alert_that_has_ended_says_when_it_ended()
    {
        await using var stage = await Stage.OpenAsync();
        var card = await stage.PostedAsync();
        await stage.WhisperAsync("o01-3", "撤销 01 误发");
        var before = await RowsAsync(stage);
        var answer = await stage.PressDataAsync(Stage.Hall, card.Id, "alert.confirm", new JsonObject { ["alert"] = Visits.Number, ["unit"] = "T04" }, "o01-3");
        Assert.Contains("15:11", answer.Text);
        Assert.Equal(before, await RowsAsync(stage));
    }

    [Fact]
    public async Task in_a_form_keeps_no_unit_and_no_notice_that_there_is_not()
    {
        await using var stage = await Stage.OpenAsync();
        await stage.PressDataAsync(Stage.Private("o01-3"), "m1", "alert.draft", new JsonObject
        {
            ["people"] = 7, ["topic"] = "LAND", ["territory"] = "T04", ["place"] = "XYZZY", ["units"] = "XYZZY,D03", ["notice"] = "XYZZY", ["name"] = "XYZZY",
        }, "o01-3");
        Assert.False(await stage.KeepsAsync("XYZZY"));
        Assert.True(await stage.KeepsAsync("D03"));
    }

    private static Task<(HttpStatusCode Status, string Body)> PressAsync(Stage stage, string conversation, string message, string verb, JsonNode? data, string by) =>
        stage.PostAsync(stage.Activity("invoke", conversation, by, activity =>
        {
            activity["name"] = "adaptiveCard/action";
            activity["replyToId"] = message;
            activity["value"] = new JsonObject { ["action"] = new JsonObject { ["type"] = "Action.Execute", ["verb"] = verb, ["data"] = data } };
        }));

    private static async Task<string> RowsAsync(Stage stage) =>
        string.Join(",", (await stage.OpenAlertsAsync()).Select(history => $"{history.Id}:{history.Rows.Count}"));
}
