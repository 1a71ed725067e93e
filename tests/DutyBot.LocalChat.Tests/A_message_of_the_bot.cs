using System.Text.Json.Nodes;
using DutyBot.LocalChat.Tests.Stage;
using static DutyBot.LocalChat.Tests.Stage.LocalStage;

namespace DutyBot.LocalChat.Tests;

public sealed class A_message_of_the_bot(LocalStage stage) : IClassFixture<LocalStage>
{
    private const string Group = Seats.Group;

    [Fact]
    public async Task stands_in_the_chat_under_the_id_that_the_bot_was_given()
    {
        var id = await stage.PostAsync(Group, Text("hello"));

        var message = Assert.Single(await stage.MessagesAsync(Group), message => (string?)message!["id"] == id);
        Assert.Equal("28:dutybot", (string?)message!["from"]);
        Assert.Equal("hello", (string?)message["activity"]!["text"]);
        Assert.Equal(1, (int)message["version"]!);
    }

    [Fact]
    public async Task remembers_what_it_replies_to()
    {
        var (_, body) = await stage.CallAsync(HttpMethod.Post, Activities(Group, "1600000000000"), Text("an answer"));

        Assert.Equal("1600000000000", (string?)(await MessageAsync((string)body!["id"]!))["replyTo"]);
    }

    [Fact]
    public async Task is_changed_in_place_by_an_edit()
    {
        var id = await stage.PostAsync(Group, Text("before"));
        var (status, body) = await stage.CallAsync(HttpMethod.Put, Activities(Group, id), Text("after"));

        Assert.Equal((200, id), (status, (string?)body!["id"]));
        var message = await MessageAsync(id);
        Assert.Equal("after", (string?)message["activity"]!["text"]);
        Assert.Equal(2, (int)message["version"]!);
        Assert.NotNull(message["editedAt"]);
    }

    [Fact]
    public async Task leaves_nothing_behind_when_it_is_deleted()
    {
        var id = await stage.PostAsync(Group, Text("gone soon"));
        var (status, _) = await stage.CallAsync(HttpMethod.Delete, Activities(Group, id));

        Assert.Equal(200, status);
        var message = await MessageAsync(id);
        Assert.True((bool)message["deleted"]!);
        Assert.Empty(message["activity"]!.AsObject());
        Refused(404, "ActivityNotFoundInConversation", await stage.CallAsync(HttpMethod.Put, Activities(Group, id), Text("again")));
    }

    [Fact]
    public async Task is_not_found_in_a_chat_where_it_does_not_stand()
    {
        Refused(404, "ActivityNotFoundInConversation", await stage.CallAsync(HttpMethod.Put, Activities(Group, "1"), Text("x")));
        Refused(404, "ActivityNotFoundInConversation", await stage.CallAsync(HttpMethod.Delete, Activities(Group, "1")));
    }

    [Fact]
    public async Task goes_to_no_chat_that_is_not_there()
    {
        Refused(404, "ConversationNotFound", await stage.CallAsync(HttpMethod.Post, Activities("19:nowhere"), Text("x")));
        Refused(404, "ConversationNotFound", await stage.CallAsync(HttpMethod.Put, Activities("19:nowhere", "1"), Text("x")));
        Refused(404, "ConversationNotFound", await stage.CallAsync(HttpMethod.Delete, Activities("19:nowhere", "1")));
    }

    [Fact]
    public async Task goes_to_no_private_chat_that_nobody_opened() =>
        Refused(404, "ConversationNotFound", await stage.CallAsync(HttpMethod.Post, Activities("a:liaison-59"), Text("x")));

    [Fact]
    public async Task may_be_100_KB_as_the_platform_counts_and_no_more()
    {
        // The platform writes each character in two bytes, however long its escape in JSON is.
        var envelope = Text("").ToJsonString().Length;
        var fits = new string('\u8BBF', (100 * 1024 / 2) - envelope);

        Assert.Equal(200, (await stage.CallAsync(HttpMethod.Post, Activities(Group), Text(fits))).Status);
        Refused(413, "MessageSizeTooBig", await stage.CallAsync(HttpMethod.Post, Activities(Group), Text(fits + "x")));
    }

    [Fact]
    public async Task is_refused_when_it_is_no_activity()
    {
        Refused(400, "BadArgument", await stage.CallAsync(HttpMethod.Post, Activities(Group), new JsonArray()));
        Refused(400, "BadArgument", await stage.CallAsync(HttpMethod.Post, Activities(Group), new JsonObject { ["text"] = "no type" }));
        Refused(400, "BadArgument", await stage.CallAsync(HttpMethod.Post, Activities(Group)));
    }

    [Fact]
    public async Task that_a_person_wrote_is_not_the_bots_to_change()
    {
        var line = await stage.SayAsync(Seats.Officer, Group, "mine");

        Refused(403, "NotEnoughPermissions", await stage.CallAsync(HttpMethod.Put, Activities(Group, (string)line["id"]!), Text("yours")));
        Refused(403, "NotEnoughPermissions", await stage.CallAsync(HttpMethod.Delete, Activities(Group, (string)line["id"]!)));
    }

    [Fact]
    public async Task that_only_says_it_is_typing_does_not_stand_in_the_chat()
    {
        var id = await stage.PostAsync(Group, new JsonObject { ["type"] = "typing" });

        Assert.DoesNotContain(await stage.MessagesAsync(Group), message => (string?)message!["id"] == id);
    }

    internal static void Refused(int status, string code, (int Status, JsonNode? Body) answer)
    {
        Assert.Equal((status, code), (answer.Status, (string?)answer.Body?["error"]?["code"]));
        Assert.NotEmpty((string)answer.Body!["error"]!["message"]!);
    }

    private async Task<JsonNode> MessageAsync(string id) => (await stage.MessagesAsync(Group)).Single(message => (string?)message!["id"] == id)!;
}
