using System.Net;
using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace DutyBot.BotFramework.Tests;

public sealed class A_handler
{
    private readonly List<string> _told = [];

    [Theory]
    [InlineData("test", "bot")]
    [InlineData("test", "", "u", "bot")]
    [InlineData("test", "", "u", "v")]
    [InlineData("msteams", "bot")]
    public async Task hears_of_members_when_somebody_else_than_the_bot_is_among_them(string channel, params string[] ids)
    {
        string[] members = [.. ids.Where(id => id.Length > 0)];
        await using var bench = await Bench.OfAsync(new Plain(_told));

        await bench.PostAsync(Update(channel, "membersAdded", members));
        await bench.PostAsync(Update(channel, "membersRemoved", members));

        Assert.Equal(ids is ["bot"] ? [] : [$"added {string.Join(' ', members)}", $"removed {string.Join(' ', members)}"], _told);
    }

    [Fact]
    public async Task hears_of_those_who_came_and_of_those_who_went_in_one_piece_of_news()
    {
        await using var bench = await Bench.OfAsync(new TeamsPlain(_told));

        await bench.PostAsync(Incoming.Of("conversationUpdate", activity =>
        {
            activity["recipient"] = new JsonObject { ["id"] = "bot" };
            activity["membersAdded"] = new JsonArray(null, new JsonObject { ["name"] = "nobody" }, new JsonObject { ["id"] = "u" });
            activity["membersRemoved"] = new JsonArray(new JsonObject { ["id"] = "v" });
        }));

        Assert.Equal(["added sent-1", "removed v"], _told);
    }

    [Fact]
    public async Task hears_of_reactions_both_ways()
    {
        await using var bench = await Bench.OfAsync(new Plain(_told));

        await bench.PostAsync(Incoming.Of("messageReaction", activity =>
        {
            activity["reactionsAdded"] = new JsonArray(new JsonObject { ["type"] = "like" });
            activity["reactionsRemoved"] = new JsonArray(new JsonObject { ["type"] = "sad" });
        }));

        Assert.Equal(["like", "no more sad"], _told);
    }

    [Theory]
    [InlineData("event", "any event")]
    [InlineData("shall.not.pass", "unknown shall.not.pass")]
    [InlineData("typing", "typing")]
    [InlineData("endOfConversation", "end")]
    public async Task hears_of_every_other_kind(string type, string told)
    {
        await using var bench = await Bench.OfAsync(new Plain(_told));

        Assert.Equal(HttpStatusCode.OK, (await bench.PostAsync(Incoming.Of(type))).StatusCode);
        Assert.Equal([told], _told);
    }

    [Fact]
    public async Task waits_where_a_pause_is_to_be_sent()
    {
        await using var bench = await Bench.OfAsync(new ScriptedBot
        {
            OnMessage = (turn, cancel) => turn.SendActivitiesAsync([new Activity(ActivityTypesEx.Delay) { Value = 10 }, MessageFactory.Text("after")], cancel),
        });

        await bench.PostAsync(Incoming.Message());

        Assert.Equal("after", Assert.Single(bench.Channel.Sent).Text);
    }

    [Fact]
    public async Task may_stand_behind_an_adapter_of_the_host()
    {
        await using var bench = await Bench.OfAsync(
            new ScriptedBot { OnMessage = (_, _) => throw new InvalidOperationException("broken") },
            "Development",
            services =>
            {
                services.AddSingleton<OwnAdapter>();
                services.AddSingleton<IBotFrameworkHttpAdapter>(provider => provider.GetRequiredService<OwnAdapter>());
            });

        Assert.Equal(HttpStatusCode.OK, (await bench.PostAsync(Incoming.Message())).StatusCode);
        Assert.Equal("own", Assert.Single(bench.Channel.Sent).Text);
    }

    private static string Update(string channel, string list, string[] ids) => Incoming.Of("conversationUpdate", activity =>
    {
        activity["channelId"] = channel;
        activity["recipient"] = new JsonObject { ["id"] = "bot" };
        activity[list] = new JsonArray([.. ids.Select(id => new JsonObject { ["id"] = id })]);
    });

    private sealed class OwnAdapter : CloudAdapter
    {
        public OwnAdapter(BotFrameworkAuthentication authentication, ILogger<OwnAdapter> logger)
            : base(authentication, logger) =>
            OnTurnError = (turn, _) => turn.SendActivityAsync("own");
    }

    private sealed class TeamsPlain(List<string> told) : TeamsActivityHandler
    {
        protected override Task OnMembersAddedAsync(IList<ChannelAccount> membersAdded, ITurnContext<IConversationUpdateActivity> turnContext, CancellationToken cancellationToken)
        {
            told.Add($"added {string.Join(' ', membersAdded.Select(member => member.Id))}");
            return Task.CompletedTask;
        }

        protected override Task OnMembersRemovedAsync(IList<ChannelAccount> membersRemoved, ITurnContext<IConversationUpdateActivity> turnContext, CancellationToken cancellationToken)
        {
            told.Add($"removed {string.Join(' ', membersRemoved.Select(member => member.Id))}");
            return Task.CompletedTask;
        }
    }

    private sealed class Plain(List<string> told) : ActivityHandler
    {
        protected override Task OnMembersAddedAsync(IList<ChannelAccount> membersAdded, ITurnContext<IConversationUpdateActivity> turnContext, CancellationToken cancellationToken) =>
            Tell($"added {string.Join(' ', membersAdded.Select(member => member.Id))}");

        protected override Task OnMembersRemovedAsync(IList<ChannelAccount> membersRemoved, ITurnContext<IConversationUpdateActivity> turnContext, CancellationToken cancellationToken) =>
            Tell($"removed {string.Join(' ', membersRemoved.Select(member => member.Id))}");

        protected override Task OnReactionsAddedAsync(IList<MessageReaction> messageReactions, ITurnContext<IMessageReactionActivity> turnContext, CancellationToken cancellationToken) =>
            Tell(messageReactions[0].Type);

        protected override Task OnReactionsRemovedAsync(IList<MessageReaction> messageReactions, ITurnContext<IMessageReactionActivity> turnContext, CancellationToken cancellationToken) =>
            Tell($"no more {messageReactions[0].Type}");

        protected override Task OnEventAsync(ITurnContext<IEventActivity> turnContext, CancellationToken cancellationToken) => Tell("any event");

        protected override Task OnTypingActivityAsync(ITurnContext<ITypingActivity> turnContext, CancellationToken cancellationToken) => Tell("typing");

        protected override Task OnEndOfConversationActivityAsync(ITurnContext<IEndOfConversationActivity> turnContext, CancellationToken cancellationToken) => Tell("end");

        protected override Task OnUnrecognizedActivityTypeAsync(ITurnContext turnContext, CancellationToken cancellationToken) => Tell($"unknown {turnContext.Activity.Type}");

        private Task Tell(string what)
        {
            told.Add(what);
            return Task.CompletedTask;
        }
    }
}
