using System.Text.Json.Nodes;
using DutyBot.LocalChat.Tests.Stage;
using static DutyBot.LocalChat.Tests.A_message_of_the_bot;
using static DutyBot.LocalChat.Tests.Stage.LocalStage;

namespace DutyBot.LocalChat.Tests;

public sealed class A_conversation(LocalStage stage) : IClassFixture<LocalStage>
{
    private static readonly string Group = "conversations/" + Uri.EscapeDataString(Seats.Group);

    [Fact]
    public async Task with_one_person_has_the_same_id_however_often_it_is_created()
    {
        var (first, one) = await stage.CallAsync(HttpMethod.Post, "conversations", With(Seats.Gate));
        var (_, two) = await stage.CallAsync(HttpMethod.Post, "conversations", With(Seats.Gate));

        Assert.Equal(201, first);
        Assert.Equal((string?)one!["id"], (string?)two!["id"]);
        await stage.PostAsync((string)one["id"]!, Text("hello"));
    }

    [Fact]
    public async Task begins_with_the_activity_it_was_created_with()
    {
        var asked = With("liaison-7");
        asked["activity"] = Text("first");
        var (_, body) = await stage.CallAsync(HttpMethod.Post, "conversations", asked);

        var message = Assert.Single(await stage.MessagesAsync((string)body!["id"]!));
        Assert.Equal((string?)body["activityId"], (string?)message!["id"]);
    }

    [Fact]
    public async Task is_created_with_exactly_one_member_who_is_a_person()
    {
        var two = With(Seats.Gate);
        two["members"]!.AsArray().Add(new JsonObject { ["id"] = Seats.Officer });

        Refused(400, "BadArgument", await stage.CallAsync(HttpMethod.Post, "conversations", two));
        Refused(400, "BadArgument", await stage.CallAsync(HttpMethod.Post, "conversations", With("28:dutybot")));
        Refused(400, "ServiceError", await stage.CallAsync(HttpMethod.Post, "conversations", With("nobody")));
        Refused(400, "BadArgument", await stage.CallAsync(HttpMethod.Post, "conversations"));
    }

    [Fact]
    public async Task names_its_members()
    {
        var (_, members) = await stage.CallAsync(HttpMethod.Get, Group + "/members");

        Assert.Equal(61, members!.AsArray().Count);
        Assert.DoesNotContain(members.AsArray(), member => (string?)member!["id"] == Seats.Gate);
    }

    [Fact]
    public async Task names_its_members_page_by_page_and_never_fewer_than_fifty()
    {
        var (_, first) = await stage.CallAsync(HttpMethod.Get, Group + "/pagedmembers?pageSize=5");
        var (_, last) = await stage.CallAsync(HttpMethod.Get, $"{Group}/pagedmembers?pageSize=5&continuationToken={first!["continuationToken"]}");

        Assert.Equal((50, 11), (first["members"]!.AsArray().Count, last!["members"]!.AsArray().Count));
        Assert.Null(last["continuationToken"]);
    }

    [Fact]
    public async Task knows_one_member_by_account_and_nobody_else()
    {
        var (_, officer) = await stage.CallAsync(HttpMethod.Get, Group + "/members/" + Seats.Officer);

        Assert.Equal("Officer", (string?)officer!["name"]);
        Refused(404, "MemberNotFoundInConversation", await stage.CallAsync(HttpMethod.Get, Group + "/members/" + Seats.Gate));
        Refused(404, "ConversationNotFound", await stage.CallAsync(HttpMethod.Get, "conversations/19:nowhere/pagedmembers"));
    }

    [Fact]
    public async Task is_listed_once_it_is_there()
    {
        await stage.CallAsync(HttpMethod.Post, "conversations", With("liaison-9"));
        var (_, body) = await stage.CallAsync(HttpMethod.Get, "conversations");

        var ids = body!["conversations"]!.AsArray().Select(conversation => (string?)conversation!["id"]).ToList();
        Assert.Contains(Seats.Group, ids);
        Assert.Contains("a:liaison-9", ids);
        Assert.DoesNotContain("a:liaison-58", ids);
    }

    [Fact]
    public async Task offers_no_call_that_the_bot_does_not_need() =>
        Refused(501, "NotImplemented", await stage.CallAsync(HttpMethod.Get, "attachments/1"));

    private static JsonObject With(string person) => new()
    {
        ["bot"] = new JsonObject { ["id"] = "28:dutybot" },
        ["members"] = new JsonArray(new JsonObject { ["id"] = person }),
    };
}
