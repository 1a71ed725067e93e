using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using DutyBot.LocalChat.Tests.Stage;
using static DutyBot.LocalChat.Tests.Stage.LocalStage;

namespace DutyBot.LocalChat.Tests;

public sealed class A_message_that_somebody_reads : IAsyncLifetime
{
    private const string Private = "a:liaison-1";

    private readonly LocalStage stage = new();

    public ValueTask InitializeAsync() => stage.InitializeAsync();

    public ValueTask DisposeAsync() => stage.DisposeAsync();

    [Fact]
    public async Task in_a_private_chat_reaches_the_bot_as_a_receipt()
    {
        await stage.SayAsync(Seats.Liaison, Private, "help");
        await stage.Bot.NextAsync("message");
        var message = await stage.PostAsync(Private, Card("Visit 03"));
        Assert.Equal(HttpStatusCode.NoContent, await ReadAsync(Seats.Liaison, Private, message));

        var receipt = await stage.Bot.NextAsync();
        Assert.Equal(("event", "application/vnd.microsoft.readReceipt"), ((string?)receipt["type"], (string?)receipt["name"]));
        Assert.Equal(message, (string?)receipt["value"]!["lastReadMessageId"]);
        Assert.Equal((Seats.Liaison, Private), ((string?)receipt["from"]!["id"], (string?)receipt["conversation"]!["id"]));
        await Eventually.SoAsync(async () => (await stage.WireAsync()).Any(call => (string?)call!["what"] == "read"));
    }

    [Fact]
    public async Task in_a_group_by_somebody_else_or_that_is_not_there_is_told_to_nobody()
    {
        await stage.OpenPageAsync();
        var card = await stage.PostAsync(Seats.Group, Card("Visit 03"));
        var own = (string)(await stage.SayAsync(Seats.Liaison, Private, "help"))["id"]!;
        await stage.Bot.NextAsync("message");
        var told = await stage.PostAsync(Private, Text("hello"));

        Assert.Equal(HttpStatusCode.NotFound, await ReadAsync(Seats.Liaison, Seats.Group, card));
        Assert.Equal(HttpStatusCode.NotFound, await ReadAsync(Seats.Officer, Private, told));
        Assert.Equal(HttpStatusCode.NotFound, await ReadAsync(Seats.Liaison, Private, own));
        Assert.Equal(HttpStatusCode.NotFound, await ReadAsync(Seats.Liaison, Private, "no such message"));
        using var broken = new StringContent("[", null, "application/json");
        Assert.Equal(HttpStatusCode.BadRequest, (await stage.Http.PostAsync("local/api/read", broken, TestContext.Current.CancellationToken)).StatusCode);
        Assert.DoesNotContain(await stage.WireAsync(), call => (string?)call!["what"] == "read");
    }

    private async Task<HttpStatusCode> ReadAsync(string person, string chat, string message) =>
        (await stage.Http.PostAsync("local/api/read", JsonContent.Create(new JsonObject { ["person"] = person, ["chat"] = chat, ["message"] = message }))).StatusCode;
}
