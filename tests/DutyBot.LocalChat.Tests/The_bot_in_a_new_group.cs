using DutyBot.LocalChat.Tests.Stage;
using Microsoft.AspNetCore.Http;

namespace DutyBot.LocalChat.Tests;

public sealed class The_bot_in_a_new_group : IAsyncLifetime
{
    private readonly LocalStage stage = new();

    public ValueTask InitializeAsync() => stage.InitializeAsync();

    public ValueTask DisposeAsync() => stage.DisposeAsync();

    [Fact]
    public async Task is_told_once_that_it_was_added()
    {
        await stage.OpenPageAsync();
        await stage.Http.GetStringAsync("local/api/state", TestContext.Current.CancellationToken);
        await stage.SayAsync(Seats.Officer, Seats.Group, "next");

        Assert.Equal("message", (string?)(await stage.Bot.NextAsync())["type"]);
    }

    [Fact]
    public async Task is_told_again_when_it_did_not_take_it_the_first_time()
    {
        stage.Bot.Answer = _ => Task.FromResult(Results.StatusCode(503));
        await stage.OpenPageAsync();
        stage.Bot.Answer = _ => Task.FromResult(Results.Ok());

        await Eventually.SoAsync(async () =>
        {
            await stage.Http.GetStringAsync("local/api/state", TestContext.Current.CancellationToken);
            return stage.Bot.All.Count(activity => (string?)activity["type"] == "installationUpdate") == 2;
        });
    }

    [Fact]
    public async Task finds_transcript_and_acquaintance_again_after_a_restart()
    {
        await stage.OpenPageAsync();
        var before = await stage.PostAsync(Seats.Group, LocalStage.Text("before"));
        await stage.RestartAsync();
        await stage.Http.GetStringAsync("local/api/state", TestContext.Current.CancellationToken);
        var after = await stage.PostAsync(Seats.Group, LocalStage.Text("after"));
        await stage.SayAsync(Seats.Officer, Seats.Group, "still here");

        // Nothing is said of being added: the first thing the bot hears is the line.
        Assert.Equal("message", (string?)(await stage.Bot.NextAsync())["type"]);
        Assert.Equal(["before", "after", "still here"], (await stage.MessagesAsync(Seats.Group)).Select(message => (string?)message!["activity"]!["text"]));
        Assert.True(string.CompareOrdinal(before, after) < 0);
    }
}
