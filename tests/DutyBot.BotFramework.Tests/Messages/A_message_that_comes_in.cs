using System.Net;
using System.Text.Json.Nodes;
using Microsoft.Extensions.Logging;

namespace DutyBot.BotFramework.Tests;

public sealed class A_message_that_comes_in
{
    private const string Conversation = "https://smba.trafficmanager.net/amer/v3/conversations/19%3Ac%40thread.tacv2%3Bmessageid%3D1/activities";

    private static readonly ScriptedBot Parrot = new() { OnMessage = (turn, cancel) => turn.SendActivityAsync("heard", cancellationToken: cancel) };

    [Fact]
    public async Task is_answered_under_its_own_id()
    {
        await using var bench = await Bench.OfAsync(Parrot);

        var answer = await bench.PostAsync(Incoming.Message());

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Empty(await answer.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken));
        var sent = Assert.Single(bench.Channel.Sent);
        Assert.Equal($"POST {Conversation}/a1", sent.ToString());
        Assert.Equal("a1", sent.Json.GetProperty("replyToId").GetString());
        Assert.Equal("28:bot", sent.Json.GetProperty("from").GetProperty("id").GetString());
        Assert.Equal("29:user", sent.Json.GetProperty("recipient").GetProperty("id").GetString());
        Assert.Equal("acceptingInput", sent.Json.GetProperty("inputHint").GetString());
        Assert.False(sent.Json.TryGetProperty("id", out _));
    }

    [Fact]
    public async Task is_answered_with_the_headers_of_the_protocol()
    {
        await using var bench = await Bench.OfAsync(Parrot);

        await bench.PostAsync(Incoming.Message());

        var headers = Assert.Single(bench.Channel.Sent).Headers;
        Assert.StartsWith("Microsoft-BotFramework/3.1 ", headers["User-Agent"], StringComparison.Ordinal);
        Assert.Equal("application/json; charset=utf-8", headers["Content-Type"]);
        Assert.Equal("19:c@thread.tacv2;messageid=1", headers["x-ms-conversation-id"]);
        Assert.DoesNotContain("Authorization", headers.Keys);
        Assert.DoesNotContain("Expect", headers.Keys);
    }

    [Fact]
    public async Task is_answered_in_the_order_of_speaking_and_traces_stay_here()
    {
        ResourceResponse[] ids = [];
        await using var bench = await Bench.OfAsync(new ScriptedBot
        {
            OnMessage = async (turn, cancel) => ids = await turn.SendActivitiesAsync(
                [MessageFactory.Text("a"), Activity.CreateTypingActivity(), Activity.CreateTraceActivity("inside"), MessageFactory.Text("b")], cancel),
        });
        bench.Channel.Answer = sent => RecordingChannel.Json($$"""{"id":"{{sent.Text ?? "typing"}}"}""");

        await bench.PostAsync(Incoming.Message());

        Assert.Equal(["a", null, "b"], bench.Channel.Sent.Select(sent => sent.Text));
        Assert.Equal(["a", "typing", "", "b"], ids.Select(id => id.Id));
    }

    [Fact]
    public async Task that_makes_the_bot_fail_is_answered_with_500_and_written_down_by_ids()
    {
        await using var bench = await Bench.OfAsync(new ScriptedBot { OnMessage = (_, _) => throw new InvalidOperationException("broken") });

        var answer = await bench.PostAsync(Incoming.Message());

        Assert.Equal(HttpStatusCode.InternalServerError, answer.StatusCode);
        Assert.Contains(bench.Log.Lines, line => line.Contains("Turn failed: message a1 from msteams", StringComparison.Ordinal));
        Assert.DoesNotContain(bench.Log.Lines, line => line.Contains("Li Wei", StringComparison.Ordinal));
    }

    [Fact]
    public async Task that_makes_the_bot_fail_is_answered_by_what_stands_ready_for_it()
    {
        await using var bench = await Bench.OfAsync(new ScriptedBot { OnMessage = (_, _) => throw new InvalidOperationException("broken") });
        bench.Adapter.OnTurnError = (turn, failure) => turn.SendActivityAsync($"sorry: {failure.Message}");

        var answer = await bench.PostAsync(Incoming.Message());

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal("sorry: broken", Assert.Single(bench.Channel.Sent).Text);
        Assert.Contains(bench.Log.Lines, line => line.Contains("Turn failed", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task whose_answer_the_channel_refuses_is_one_line_without_a_stack(bool taken)
    {
        await using var bench = await Bench.OfAsync(Parrot);
        bench.Channel.Answer = _ => RecordingChannel.Json("""{"error":{"code":"BotNotInConversationRoster","message":"29:user"}}""", HttpStatusCode.Forbidden);
        if (taken)
            bench.Adapter.OnTurnError = (_, _) => Task.CompletedTask;

        var answer = await bench.PostAsync(Incoming.Message());

        Assert.Equal(taken ? HttpStatusCode.OK : HttpStatusCode.InternalServerError, answer.StatusCode);
        var (level, line, failure) = Assert.Single(bench.Log.Entries, entry => entry.Level >= LogLevel.Warning);
        Assert.Equal((LogLevel.Warning, "The channel refused what a turn sent with 403 BotNotInConversationRoster: message a1 from msteams", null), (level, line.Trim(), failure));
    }

    [Fact]
    public async Task is_not_taken_for_a_stranger_because_the_bot_was_denied_something()
    {
        await using var bench = await Bench.OfAsync(new ScriptedBot { OnMessage = (_, _) => throw new UnauthorizedAccessException("a file") });

        Assert.Equal(HttpStatusCode.InternalServerError, (await bench.PostAsync(Incoming.Message())).StatusCode);
        Assert.IsType<UnauthorizedAccessException>(Assert.Single(bench.Log.Entries, entry => entry.Level >= LogLevel.Warning).Failure);
    }

    [Fact]
    public async Task may_ask_for_its_answers_in_the_reply()
    {
        await using var bench = await Bench.OfAsync(Parrot);

        var answer = await bench.PostAsync(Incoming.Message(activity => activity["deliveryMode"] = "expectReplies"));

        var replies = JsonNode.Parse(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken))!["activities"]!.AsArray();
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal("heard", (string?)Assert.Single(replies)!["text"]);
        Assert.Equal("a1", (string?)replies[0]!["replyToId"]);
        Assert.Empty(bench.Channel.Sent);
    }

    [Fact]
    public async Task without_an_id_is_answered_into_the_conversation()
    {
        await using var bench = await Bench.OfAsync(Parrot);

        await bench.PostAsync(Incoming.Message(activity => activity.Remove("id")));

        Assert.Equal($"POST {Conversation}", Assert.Single(bench.Channel.Sent).ToString());
    }

    [Fact]
    public async Task is_done_though_the_channel_answers_with_nothing()
    {
        ResourceResponse? id = null;
        await using var bench = await Bench.OfAsync(new ScriptedBot { OnMessage = async (turn, cancel) => id = await turn.SendActivityAsync("heard", cancellationToken: cancel) });
        bench.Channel.Answer = _ => new HttpResponseMessage(HttpStatusCode.Accepted);

        Assert.Equal(HttpStatusCode.OK, (await bench.PostAsync(Incoming.Message())).StatusCode);
        Assert.Equal("", id?.Id);
    }

    [Theory]
    [InlineData("https://smba.trafficmanager.net/amer")]
    [InlineData("https://smba.trafficmanager.net/amer/")]
    public async Task is_answered_with_one_slash_however_the_address_ends(string serviceUrl)
    {
        await using var bench = await Bench.OfAsync(Parrot);

        await bench.PostAsync(Incoming.Message(activity => activity["serviceUrl"] = serviceUrl));

        Assert.Equal($"POST {Conversation}/a1", Assert.Single(bench.Channel.Sent).ToString());
    }

    [Fact]
    public async Task without_a_recipient_is_answered_by_nobody_in_particular()
    {
        await using var bench = await Bench.OfAsync(Parrot);

        var answer = await bench.PostAsync(Incoming.Message(activity => activity.Remove("recipient")));

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.False(Assert.Single(bench.Channel.Sent).Json.TryGetProperty("from", out _));
    }

    [Fact]
    public async Task does_not_say_itself_who_called()
    {
        var bot = new ScriptedBot();
        await using var bench = await Bench.OfAsync(bot);

        await bench.PostAsync(Incoming.Message(activity => activity["callerId"] = "urn:botframework:azure"));

        Assert.Null(bot.Last?.CallerId);
    }

    [Theory]
    [InlineData("foo/bar")]
    [InlineData("messageReaction")]
    [InlineData("event")]
    [InlineData("typing")]
    [InlineData("endOfConversation")]
    [InlineData("messageDelete")]
    public async Task of_a_kind_the_bot_does_nothing_about_is_well_received(string type)
    {
        var bot = new ScriptedBot();
        await using var bench = await Bench.OfAsync(bot);

        Assert.Equal(HttpStatusCode.OK, (await bench.PostAsync(Incoming.Of(type))).StatusCode);
        Assert.Equal(1, bot.Turns);
        Assert.Empty(bench.Channel.Sent);
    }
}
