using System.Net;

namespace DutyBot.BotFramework.Tests;

public sealed class The_connector
{
    private const string Base = "https://smba.trafficmanager.net/amer";

    [Fact]
    public async Task is_called_at_the_paths_of_the_protocol()
    {
        using var channel = new RecordingChannel { Answer = sent => RecordingChannel.Json(sent.Path.EndsWith("members", StringComparison.Ordinal) ? "[]" : """{"id":"1"}""") };
        using var connector = new ConnectorClient(new Uri(Base), null, new Clients(channel));
        var conversations = connector.Conversations;
        var cancel = TestContext.Current.CancellationToken;

        await conversations.GetConversationsAsync("t=1", cancel);
        await conversations.CreateConversationAsync(new ConversationParameters(), cancel);
        await conversations.SendToConversationAsync("c", new Activity("message"), cancel);
        await conversations.ReplyToActivityAsync("c", "a", new Activity("message"), cancel);
        await conversations.UpdateActivityAsync("c", "a", new Activity("message"), cancel);
        await conversations.DeleteActivityAsync("c", "a", cancel);
        await conversations.GetConversationMembersAsync("c", cancel);
        await conversations.GetConversationMemberAsync("29:u", "c", cancel);
        await conversations.GetConversationPagedMembersAsync("c", 100, "next", cancel);
        await conversations.GetActivityMembersAsync("c", "a", cancel);
        await conversations.DeleteConversationMemberAsync("c", "29:u", cancel);
        await conversations.SendConversationHistoryAsync("c", new Transcript(), cancel);
        await conversations.UploadAttachmentAsync("c", new AttachmentData { OriginalBase64 = [1, 2] }, cancel);
        await connector.Attachments.GetAttachmentInfoAsync("f", cancel);
        await connector.Attachments.GetAttachmentAsync("f", "original", cancel);

        Assert.Equal(
            [
                "GET /v3/conversations?continuationToken=t%3D1", "POST /v3/conversations", "POST /v3/conversations/c/activities",
                "POST /v3/conversations/c/activities/a", "PUT /v3/conversations/c/activities/a", "DELETE /v3/conversations/c/activities/a",
                "GET /v3/conversations/c/members", "GET /v3/conversations/c/members/29%3Au", "GET /v3/conversations/c/pagedmembers?pageSize=100&continuationToken=next",
                "GET /v3/conversations/c/activities/a/members", "DELETE /v3/conversations/c/members/29%3Au", "POST /v3/conversations/c/activities/history",
                "POST /v3/conversations/c/attachments", "GET /v3/attachments/f", "GET /v3/attachments/f/views/original",
            ],
            channel.Sent.Select(sent => $"{sent.Method} {sent.Path[Base.Length..]}"));
        Assert.Equal("""{"originalBase64":"AQI="}""", channel.Sent[12].Body);
    }

    [Fact]
    public async Task of_Teams_knows_members_teams_and_channels()
    {
        var found = new List<string?>();
        await using var bench = await Bench.OfAsync(new ScriptedBot
        {
            OnMessage = async (turn, cancel) =>
            {
                found.Add((await TeamsInfo.GetMemberAsync(turn, "29:u", cancel)).UserPrincipalName);
                found.Add((await TeamsInfo.GetPagedMembersAsync(turn, 50, null, cancel)).Members[0].Email);
                found.Add((await TeamsInfo.GetTeamDetailsAsync(turn, cancellationToken: cancel)).Name);
                found.Add((await TeamsInfo.GetTeamChannelsAsync(turn, cancellationToken: cancel))[0].Id);
            },
        });
        bench.Channel.Answer = sent => RecordingChannel.Json(sent.Path switch
        {
            var path when path.EndsWith("/members/29%3Au", StringComparison.Ordinal) => """{"id":"29:u","userPrincipalName":"li@x"}""",
            var path when path.Contains("/pagedmembers", StringComparison.Ordinal) => """{"members":[{"id":"29:u","email":"li@x.cn"}],"continuationToken":"n"}""",
            var path when path.EndsWith("/conversations", StringComparison.Ordinal) => """{"conversations":[{"id":"19:team","name":null}]}""",
            _ => """{"id":"19:team","name":"Duty","memberCount":3}""",
        });

        await bench.PostAsync(Incoming.Message(activity => activity["channelData"] = new System.Text.Json.Nodes.JsonObject { ["team"] = new System.Text.Json.Nodes.JsonObject { ["id"] = "19:team" } }));

        Assert.Equal(["li@x", "li@x.cn", "Duty", "19:team"], found);
        Assert.Equal(
            ["/v3/conversations/19%3Ateam/members/29%3Au", "/v3/conversations/19%3Ateam/pagedmembers?pageSize=50", "/v3/teams/19%3Ateam", "/v3/teams/19%3Ateam/conversations"],
            bench.Channel.Sent.Select(sent => sent.Path[Base.Length..]));
    }

    [Fact]
    public async Task of_Teams_is_asked_for_a_member_once_an_hour()
    {
        var time = new Microsoft.Extensions.Time.Testing.FakeTimeProvider();
        using var channel = new RecordingChannel { Answer = _ => RecordingChannel.Json("""{"id":"29:u"}""") };
        using var connector = new ConnectorClient(new Uri(Base), null, new Clients(channel), new KnownTeams(time));
        var cancel = TestContext.Current.CancellationToken;

        await connector.Teams.GetMemberAsync("29:u", "c", cancel);
        await connector.Teams.GetMemberAsync("29:u", "c", cancel);
        Assert.Single(channel.Sent);
        await connector.Teams.GetMemberAsync("29:u", "other", cancel);
        Assert.Equal(2, channel.Sent.Count);

        time.Advance(TimeSpan.FromHours(1));
        await connector.Teams.GetMemberAsync("29:u", "c", cancel);
        Assert.Equal(3, channel.Sent.Count);
    }

    [Fact]
    public async Task is_one_and_the_same_for_one_service_address()
    {
        var seen = new List<IConnectorClient>();
        await using var bench = await Bench.OfAsync(new ScriptedBot { OnAny = (turn, _) => { seen.Add(turn.TurnState.Get<IConnectorClient>()); return Task.CompletedTask; } });

        await bench.PostAsync(Incoming.Message());
        await bench.PostAsync(Incoming.Message());
        await bench.PostAsync(Incoming.Message(activity => activity["serviceUrl"] = "https://smba.trafficmanager.net/emea/"));

        Assert.Same(seen[0], seen[1]);
        Assert.NotSame(seen[0], seen[2]);
    }

    [Fact]
    public async Task that_cannot_be_reached_is_told_apart_from_one_that_refuses()
    {
        await using var bench = await Bench.OfAsync(new ScriptedBot());
        bench.Channel.Answer = _ => throw new HttpRequestException(HttpRequestError.ConnectionError, "no way there");

        var failure = await Assert.ThrowsAsync<HttpRequestException>(() => bench.Adapter.ContinueConversationAsync(
            "app",
            new ConversationReference { ServiceUrl = Incoming.ServiceUrl, Conversation = new ConversationAccount(id: "c") },
            (turn, cancel) => turn.SendActivityAsync("x", cancellationToken: cancel),
            TestContext.Current.CancellationToken));

        Assert.Equal(HttpRequestError.ConnectionError, failure.HttpRequestError);
    }

    private sealed class Clients(HttpMessageHandler handler) : IHttpClientFactory
    {
        public HttpClient CreateClient(string name)
        {
            Assert.Equal("DutyBot.Connector", name);
            return new HttpClient(handler, disposeHandler: false);
        }
    }
}
