using System.Net;
using System.Text.Json.Nodes;

namespace DutyBot.BotFramework.Tests;

public sealed class A_conversation_that_begins
{
    private static readonly ScriptedBot Greeter = new()
    {
        OnAny = (turn, cancel) => turn.Activity.Type == ActivityTypes.ConversationUpdate ? turn.SendActivityAsync("good day", cancellationToken: cancel) : Task.CompletedTask,
    };

    [Fact]
    public async Task is_answered_under_the_id_of_its_news()
    {
        await using var bench = await Bench.OfAsync(Greeter);

        var answer = await bench.PostAsync(Begun("msteams"));

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.EndsWith("/activities/f%3A1", Assert.Single(bench.Channel.Sent).Path, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("webchat")]
    [InlineData("directline")]
    public async Task on_a_web_page_is_answered_without_one(string channel)
    {
        await using var bench = await Bench.OfAsync(Greeter);

        await bench.PostAsync(Begun(channel));

        var sent = Assert.Single(bench.Channel.Sent);
        Assert.EndsWith("/activities", sent.Path, StringComparison.Ordinal);
        Assert.False(sent.Json.TryGetProperty("replyToId", out _));
    }

    private static string Begun(string channel) => Incoming.Of("conversationUpdate", activity =>
    {
        activity["id"] = "f:1";
        activity["channelId"] = channel;
        activity["membersAdded"] = new JsonArray(new JsonObject { ["id"] = "28:bot" });
    });
}
