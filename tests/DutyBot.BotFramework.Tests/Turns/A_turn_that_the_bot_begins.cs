using System.Security.Claims;
using System.Security.Principal;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;

namespace DutyBot.BotFramework.Tests;

public sealed class A_turn_that_the_bot_begins
{
    private const string Base = "https://smba.trafficmanager.net/amer/v3/conversations";

    private static readonly ConversationReference Group = new() { ServiceUrl = Incoming.ServiceUrl, Conversation = new ConversationAccount(id: "19:g@thread.v2") };

    [Fact]
    public async Task in_a_conversation_it_remembers_posts_there()
    {
        await using var bench = await Bench.OfAsync(new ScriptedBot());
        string? id = null;

        await bench.Adapter.ContinueConversationAsync("app", Group, async (turn, cancel) => id = (await turn.SendActivityAsync("posted", cancellationToken: cancel)).Id, TestContext.Current.CancellationToken);

        var sent = Assert.Single(bench.Channel.Sent);
        Assert.Equal($"POST {Base}/19%3Ag%40thread.v2/activities", sent.ToString());
        Assert.Equal("""{"type":"message","serviceUrl":"https://smba.trafficmanager.net/amer/","conversation":{"id":"19:g@thread.v2"},"text":"posted","inputHint":"acceptingInput","attachments":[],"entities":[]}""", sent.Body);
        Assert.Equal("sent-1", id);
    }

    [Fact]
    public async Task edits_and_takes_back_what_it_posted()
    {
        await using var bench = await Bench.OfAsync(new ScriptedBot());

        await bench.Adapter.ContinueConversationAsync(
            "app",
            Group,
            async (turn, cancel) =>
            {
                var edit = MessageFactory.Text("now");
                edit.Id = "1:2";
                await turn.UpdateActivityAsync(edit, cancel);
                await turn.DeleteActivityAsync("1:2", cancel);
            },
            TestContext.Current.CancellationToken);

        Assert.Equal(
            [$"PUT {Base}/19%3Ag%40thread.v2/activities/1%3A2", $"DELETE {Base}/19%3Ag%40thread.v2/activities/1%3A2"],
            bench.Channel.Sent.Select(sent => sent.ToString()));
        Assert.Equal("1:2", bench.Channel.Sent[0].Json.GetProperty("id").GetString());
    }

    [Fact]
    public async Task runs_through_the_same_steps_as_one_that_came_in()
    {
        await using var bench = await Bench.OfAsync(new ScriptedBot());
        var steps = new Steps();
        bench.Adapter.Use(steps);

        await bench.Adapter.ContinueConversationAsync("app", Group, (_, _) => Task.CompletedTask, TestContext.Current.CancellationToken);

        Assert.Equal(["event ContinueConversation"], steps.Seen);
    }

    [Theory]
    [InlineData("https://evil.example/", Incoming.ServiceUrl)]
    [InlineData("/x", Incoming.ServiceUrl)]
    [InlineData("https://smba.trafficmanager.net/emea/", "https://smba.trafficmanager.net/emea/")]
    public async Task goes_on_where_the_channel_says_if_that_host_is_allowed_because_the_message_is_out(string says, string goesOn)
    {
        await using var bench = await Bench.OfAsync(new ScriptedBot());
        bench.Channel.Answer = _ => RecordingChannel.Json($$"""{"id":"19:x","activityId":"17","serviceUrl":"{{says}}"}""");
        string? address = null;

        await bench.Adapter.CreateConversationAsync(
            "app", Channels.Msteams, Incoming.ServiceUrl, null, new ConversationParameters { IsGroup = true, Activity = MessageFactory.Text("x") },
            (turn, _) =>
            {
                address = turn.Activity.ServiceUrl;
                return Task.CompletedTask;
            },
            TestContext.Current.CancellationToken);

        Assert.Equal(goesOn, address);
        Assert.Single(bench.Channel.Sent);
    }

    [Fact]
    public async Task with_a_person_opens_the_private_chat_first()
    {
        await using var bench = await Bench.OfAsync(new ScriptedBot());
        bench.Channel.Answer = sent => RecordingChannel.Json(sent.Path == Base ? """{"id":"a:private"}""" : """{"id":"m1"}""");
        ConversationReference? opened = null;

        await bench.Adapter.CreateConversationAsync(
            "app",
            Channels.Msteams,
            Incoming.ServiceUrl,
            null,
            new ConversationParameters
            {
                Bot = new ChannelAccount("28:app"),
                Members = [new ChannelAccount("29:u")],
                TenantId = "t1",
                ChannelData = new TeamsChannelData { Tenant = new TenantInfo("t1") },
            },
            async (turn, cancel) =>
            {
                opened = turn.Activity.GetConversationReference();
                Assert.Equal("CreateConversation", turn.Activity.Name);
                await turn.SendActivityAsync("hello", cancellationToken: cancel);
            },
            TestContext.Current.CancellationToken);

        Assert.Equal([$"POST {Base}", $"POST {Base}/a%3Aprivate/activities"], bench.Channel.Sent.Select(sent => sent.ToString()));
        Assert.Equal("""{"bot":{"id":"28:app"},"members":[{"id":"29:u"}],"tenantId":"t1","channelData":{"tenant":{"id":"t1"}}}""", bench.Channel.Sent[0].Body);
        Assert.Equal(("a:private", "t1", "msteams"), (opened!.Conversation.Id, opened.Conversation.TenantId, opened.ChannelId));
    }

    [Fact]
    public async Task in_a_channel_begins_a_thread_and_says_where()
    {
        await using var bench = await Bench.OfAsync(new ScriptedBot
        {
            OnMessage = async (turn, cancel) =>
            {
                var (reference, id) = await TeamsInfo.SendMessageToTeamsChannelAsync(turn, MessageFactory.Text("begun"), "19:x@thread.tacv2", "app", cancel);
                await turn.SendActivityAsync($"{reference.Conversation.Id} {id}", cancellationToken: cancel);
            },
        });
        bench.Channel.Answer = _ => RecordingChannel.Json("""{"id":"19:x@thread.tacv2;messageid=17","activityId":"17"}""");

        await bench.PostAsync(Incoming.Message());

        var asked = JsonNode.Parse(bench.Channel.Sent[0].Body)!;
        Assert.Equal($"POST {Base}", bench.Channel.Sent[0].ToString());
        Assert.True((bool?)asked["isGroup"]);
        Assert.Equal("19:x@thread.tacv2", (string?)asked["channelData"]!["channel"]!["id"]);
        Assert.Equal("begun", (string?)asked["activity"]!["text"]);
        Assert.Equal("19:x@thread.tacv2;messageid=17 17", bench.Channel.Sent[1].Text);
    }

    [Theory]
    [InlineData("https://evil.example/")]
    [InlineData(null)]
    public async Task goes_nowhere_but_to_allowed_hosts(string? serviceUrl)
    {
        await using var bench = await Bench.OfAsync(new ScriptedBot());
        var there = new ConversationReference { ServiceUrl = serviceUrl, Conversation = new ConversationAccount(id: "c") };

        var failure = await Assert.ThrowsAsync<ErrorResponseException>(() =>
            bench.Adapter.ContinueConversationAsync("app", there, (turn, cancel) => turn.SendActivityAsync("secret", cancellationToken: cancel), TestContext.Current.CancellationToken));

        Assert.Contains("DutyBot:AllowedServiceHosts", failure.Message, StringComparison.Ordinal);
        Assert.Empty(bench.Channel.Sent);
    }

    public static TheoryData<string> Ways => ["app and reference", "app and activity", "claims and reference", "claims, reference and audience", "claims and activity", "claims, activity and audience"];

    [Theory]
    [MemberData(nameof(Ways))]
    public async Task can_be_begun_in_six_ways_and_goes_to_its_own_address_for_its_own_audience(string way)
    {
        var asked = new Asked();
        await using var bench = await Bench.OfAsync(new ScriptedBot(), "Development", services => services.AddSingleton<ServiceClientCredentialsFactory>(asked));
        var claims = new ClaimsIdentity([new Claim(AuthenticationConstants.AudienceClaim, "app"), new Claim(AuthenticationConstants.AppIdClaim, "app")], "test");
        var activity = Group.GetContinuationActivity();
        var adapter = bench.Adapter;
        var cancel = TestContext.Current.CancellationToken;
        (string? Name, string? Audience, string? Speaker) turned = default;
        Task Talk(ITurnContext turn, CancellationToken inner)
        {
            turned = (turn.Activity.Name, turn.TurnState.Get<string>(BotAdapter.OAuthScopeKey), ((ClaimsIdentity)turn.TurnState.Get<IIdentity>(BotAdapter.BotIdentityKey)).FindFirst(AuthenticationConstants.AudienceClaim)?.Value);
            return turn.SendActivityAsync("x", cancellationToken: inner);
        }

        await (way switch
        {
            "app and reference" => adapter.ContinueConversationAsync("app", Group, Talk, cancel),
            "app and activity" => adapter.ContinueConversationAsync("app", activity, Talk, cancel),
            "claims and reference" => adapter.ContinueConversationAsync(claims, Group, Talk, cancel),
            "claims, reference and audience" => adapter.ContinueConversationAsync(claims, Group, "urn:other", Talk, cancel),
            "claims and activity" => adapter.ContinueConversationAsync(claims, activity, Talk, cancel),
            _ => adapter.ContinueConversationAsync(claims, activity, "urn:other", Talk, cancel),
        });

        var audience = way.EndsWith("audience", StringComparison.Ordinal) ? "urn:other" : null;
        Assert.Equal((ActivityEventNames.ContinueConversation, audience, "app"), turned);
        Assert.Equal([audience ?? "https://api.botframework.com"], asked.Audiences);
        Assert.Equal($"POST {Base}/19%3Ag%40thread.v2/activities", Assert.Single(bench.Channel.Sent).ToString());
    }

    private sealed class Asked : ServiceClientCredentialsFactory
    {
        public List<string> Audiences { get; } = [];

        public override Task<bool> IsValidAppIdAsync(string appId, CancellationToken cancellationToken) => Task.FromResult(true);

        public override Task<bool> IsAuthenticationDisabledAsync(CancellationToken cancellationToken) => Task.FromResult(true);

        public override Task<ServiceClientCredentials> CreateCredentialsAsync(
            string appId, string audience, string loginEndpoint, bool validateAuthority, CancellationToken cancellationToken)
        {
            Audiences.Add(audience);
            return Task.FromResult(new ServiceClientCredentials());
        }
    }

    private sealed class Steps : IMiddleware
    {
        public List<string> Seen { get; } = [];

        public Task OnTurnAsync(ITurnContext turnContext, NextDelegate next, CancellationToken cancellationToken = default)
        {
            Seen.Add($"{turnContext.Activity.Type} {turnContext.Activity.Name}");
            return next(cancellationToken);
        }
    }
}
