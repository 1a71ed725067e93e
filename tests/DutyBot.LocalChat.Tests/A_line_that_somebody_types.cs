using System.Net;
using DutyBot.LocalChat.Tests.Stage;
using Microsoft.AspNetCore.Http;
using static DutyBot.LocalChat.Tests.Stage.LocalStage;

namespace DutyBot.LocalChat.Tests;

public sealed class A_line_that_somebody_types : IAsyncLifetime
{
    private readonly LocalStage stage = new();

    public ValueTask InitializeAsync() => stage.InitializeAsync();

    public ValueTask DisposeAsync() => stage.DisposeAsync();

    [Fact]
    public async Task in_a_group_reaches_the_bot_in_the_shape_of_a_group_line()
    {
        await stage.OpenPageAsync();
        var line = await stage.SayAsync(Seats.Officer, Seats.Group, "anybody here?");

        var heard = await stage.Bot.NextAsync();
        Assert.Equal(("message", "anybody here?", "local"), ((string?)heard["type"], (string?)heard["text"], (string?)heard["channelId"]));
        Assert.Equal((string?)line["id"], (string?)heard["id"]);
        Assert.Equal((Seats.Officer, "28:dutybot"), ((string?)heard["from"]!["id"], (string?)heard["recipient"]!["id"]));
        Assert.Equal((Seats.Group, "groupChat"), ((string?)heard["conversation"]!["id"], (string?)heard["conversation"]!["conversationType"]));
        Assert.Equal(stage.Http.BaseAddress + "local/connector/", (string?)heard["serviceUrl"]);
        Assert.Null(heard["entities"]);
    }

    [Fact]
    public async Task may_address_the_bot_and_a_person_by_name()
    {
        await stage.OpenPageAsync();
        await stage.SayAsync(Seats.Officer, Seats.Group, "@DutyBot ring @Liaison 12 please");

        var heard = await stage.Bot.NextAsync();
        Assert.Equal("<at>DutyBot</at> ring <at>Liaison 12</at> please", (string?)heard["text"]);
        Assert.Equal(["28:dutybot", "liaison-12"], heard["entities"]!.AsArray().Select(entity => (string?)entity!["mentioned"]!["id"]));
        Assert.Equal("<at>Liaison 12</at>", (string?)heard["entities"]![1]!["text"]);
    }

    [Fact]
    public async Task says_what_it_replies_to()
    {
        var card = await stage.PostAsync(Seats.Group, Card("Visit 03"));
        await stage.SayAsync(Seats.Liaison, Seats.Group, "got it", card);

        Assert.Equal(card, (string?)(await stage.Bot.NextAsync("message"))["replyToId"]);
    }

    [Fact]
    public async Task opens_a_private_chat_when_it_is_the_first_to_the_bot()
    {
        await stage.SayAsync(Seats.Gate, "a:gate", "visitors 7");
        await stage.SayAsync(Seats.Gate, "a:gate", "East gate");

        var heard = new[] { await stage.Bot.NextAsync(), await stage.Bot.NextAsync(), await stage.Bot.NextAsync(), await stage.Bot.NextAsync() };
        Assert.Equal(["installationUpdate", "conversationUpdate", "message", "message"], heard.Select(activity => (string?)activity["type"]));
        Assert.Equal("add", (string?)heard[0]["action"]);
        Assert.Equal("28:dutybot", (string?)heard[1]["membersAdded"]![0]!["id"]);
        Assert.All(heard, activity => Assert.Equal("personal", (string?)activity["conversation"]!["conversationType"]));
    }

    [Fact]
    public async Task stands_in_the_chat_at_once_and_waits_for_its_turn_at_the_bot()
    {
        await stage.OpenPageAsync();
        var slow = new TaskCompletionSource();
        stage.Bot.Answer = async _ =>
        {
            await slow.Task;
            return Results.Ok();
        };
        foreach (var text in new[] { "one", "two", "three" })
        {
            await stage.SayAsync(Seats.Officer, Seats.Group, text);
        }

        Assert.Equal("one", (string?)(await stage.Bot.NextAsync())["text"]);
        Assert.Equal(["one", "two", "three"], (await stage.MessagesAsync(Seats.Group)).Select(message => (string?)message!["activity"]!["text"]));
        Assert.Equal(3, stage.Bot.All.Count);

        slow.SetResult();
        Assert.Equal("two", (string?)(await stage.Bot.NextAsync())["text"]);
        Assert.Equal("three", (string?)(await stage.Bot.NextAsync())["text"]);
    }

    [Fact]
    public async Task is_not_held_up_by_another_chat()
    {
        await stage.OpenPageAsync();
        var slow = new TaskCompletionSource();
        stage.Bot.Answer = async activity =>
        {
            await ((string?)activity["conversation"]!["id"] == Seats.Group ? slow.Task : Task.CompletedTask);
            return Results.Ok();
        };
        await stage.SayAsync(Seats.Officer, Seats.Group, "slow");
        await stage.SayAsync(Seats.Gate, "a:gate", "quick");

        while ((string?)(await stage.Bot.NextAsync("message"))["text"] != "quick")
        {
        }

        slow.SetResult();
    }

    [Fact]
    public async Task is_marked_when_the_bot_did_not_take_it()
    {
        await stage.OpenPageAsync();
        stage.Bot.Answer = _ => Task.FromResult(Results.StatusCode(500));
        await stage.SayAsync(Seats.Officer, Seats.Group, "lost");

        await Eventually.SoAsync(async () => (string?)(await stage.MessagesAsync(Seats.Group))[0]!["trouble"] == "status-500");
    }

    [Fact]
    public async Task is_refused_from_somebody_who_is_not_in_the_chat()
    {
        var refused = await Assert.ThrowsAsync<HttpRequestException>(() => stage.SayAsync(Seats.Gate, Seats.Group, "x"));

        Assert.Equal(HttpStatusCode.NotFound, refused.StatusCode);
        Assert.Empty(await stage.MessagesAsync(Seats.Group));
    }
}
