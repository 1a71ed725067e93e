using System.Text.Json.Nodes;
using DutyBot.LocalChat.Tests.Stage;
using static DutyBot.LocalChat.Tests.Stage.LocalStage;

namespace DutyBot.LocalChat.Tests;

public sealed class The_wire : IAsyncLifetime
{
    private readonly LocalStage stage = new();

    public ValueTask InitializeAsync() => stage.InitializeAsync();

    public ValueTask DisposeAsync() => stage.DisposeAsync();

    [Fact]
    public async Task shows_what_was_sent_edited_deleted_and_refused_but_not_what_was_said()
    {
        var id = await stage.PostAsync(Seats.Group, Text("a secret"));
        await stage.CallAsync(HttpMethod.Put, Activities(Seats.Group, id), Text("a secret"));
        await stage.CallAsync(HttpMethod.Delete, Activities(Seats.Group, id));
        await stage.CallAsync(HttpMethod.Delete, Activities(Seats.Group, id));

        var calls = (await stage.WireAsync()).Reverse().Select(call => ((string?)call!["what"], (int)call["status"]!, (string?)call["message"], (string?)call["trouble"]));
        Assert.Equal([("send", 200, id, null), ("edit", 200, id, null), ("delete", 200, id, null), ("delete", 404, id, "ActivityNotFoundInConversation")], calls);
        Assert.DoesNotContain("secret", (await stage.WireAsync()).ToJsonString());
    }

    [Fact]
    public async Task shows_what_the_bot_was_told()
    {
        await stage.OpenPageAsync();
        await stage.SayAsync(Seats.Officer, Seats.Group, "hello");

        await Eventually.SoAsync(async () => (await stage.WireAsync()).Count == 3);
        Assert.Equal(["installationUpdate", "conversationUpdate", "message"], (await stage.WireAsync()).Reverse().Select(call => (string?)call!["what"]));
    }

    [Fact]
    public async Task tells_an_open_page_everything_as_it_happens()
    {
        using var stream = new StreamReader(await stage.Http.GetStreamAsync("local/api/events", TestContext.Current.CancellationToken));
        Assert.Equal("hello", (await EventAsync(stream)).Kind);
        var id = await stage.PostAsync(Seats.Group, Text("news"));

        var (kind, message) = await EventAsync(stream);
        Assert.Equal(("message", id), (kind, (string?)message["id"]));
        Assert.Equal("wire", (await EventAsync(stream)).Kind);
    }

    private static async Task<(string Kind, JsonNode Told)> EventAsync(StreamReader stream)
    {
        var (kind, told) = ("", "");
        while (await stream.ReadLineAsync() is { Length: > 0 } line)
        {
            kind = line.StartsWith("event: ", StringComparison.Ordinal) ? line[7..] : kind;
            told = line.StartsWith("data: ", StringComparison.Ordinal) ? line[6..] : told;
        }

        return (kind, JsonNode.Parse(told)!);
    }
}
