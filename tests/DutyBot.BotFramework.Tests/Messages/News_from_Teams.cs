using System.Net;
using System.Text.Json.Nodes;

namespace DutyBot.BotFramework.Tests;

public sealed class News_from_Teams
{
    private readonly List<string> _told = [];

    [Theory]
    [InlineData("channelCreated")]
    [InlineData("channelDeleted")]
    [InlineData("channelRenamed")]
    [InlineData("channelRestored")]
    [InlineData("teamArchived")]
    [InlineData("teamDeleted")]
    [InlineData("teamHardDeleted")]
    [InlineData("teamRenamed")]
    [InlineData("teamRestored")]
    [InlineData("teamUnarchived")]
    [InlineData("channelShared", "nothing")]
    public async Task of_channels_and_teams_reaches_its_own_place(string eventType, string? told = null)
    {
        await using var bench = await Bench.OfAsync(new Listener(_told));

        var answer = await bench.PostAsync(Incoming.Of("conversationUpdate", activity => activity["channelData"] = JsonNode.Parse(
            $$$"""{"eventType":"{{{eventType}}}","team":{"id":"T"},"channel":{"id":"C"}}""")));

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal(told is null ? [$"{eventType} T{(eventType[0] == 'c' ? " C" : "")}"] : [], _told);
    }

    [Theory]
    [InlineData("messageUpdate", "editMessage")]
    [InlineData("messageUpdate", "undeleteMessage")]
    [InlineData("messageDelete", "softDeleteMessage")]
    public async Task of_changed_messages_reaches_its_own_place(string type, string eventType)
    {
        await using var bench = await Bench.OfAsync(new Listener(_told));

        await bench.PostAsync(Incoming.Of(type, activity => activity["channelData"] = new JsonObject { ["eventType"] = eventType }));

        Assert.Equal([eventType], _told);
    }

    [Fact]
    public async Task of_reading_says_up_to_where()
    {
        await using var bench = await Bench.OfAsync(new ScriptedBot { OnRead = receipt => _told.Add($"{receipt.LastReadMessageId} {receipt.IsMessageRead("1699")} {receipt.IsMessageRead("1701")}") });

        await bench.PostAsync(Incoming.Of("event", activity =>
        {
            activity["name"] = "application/vnd.microsoft.readReceipt";
            activity["value"] = new JsonObject { ["lastReadMessageId"] = "1700" };
        }));

        Assert.Equal(["1700 True False"], _told);
    }

    [Theory]
    [InlineData("add", "added")]
    [InlineData("add-upgrade", "added")]
    [InlineData("remove", "removed")]
    [InlineData("remove-upgrade", "removed")]
    [InlineData("other", null)]
    public async Task of_being_installed_says_which_way(string action, string? told)
    {
        await using var bench = await Bench.OfAsync(new Listener(_told));

        await bench.PostAsync(Incoming.Of("installationUpdate", activity => activity["action"] = action));

        Assert.Equal(told is null ? [] : [told], _told);
    }

    private sealed class Listener(List<string> told) : TeamsActivityHandler
    {
        protected override Task OnTeamsChannelCreatedAsync(ChannelInfo channelInfo, TeamInfo teamInfo, ITurnContext<IConversationUpdateActivity> turnContext, CancellationToken cancellationToken) => Tell("channelCreated", teamInfo, channelInfo);

        protected override Task OnTeamsChannelDeletedAsync(ChannelInfo channelInfo, TeamInfo teamInfo, ITurnContext<IConversationUpdateActivity> turnContext, CancellationToken cancellationToken) => Tell("channelDeleted", teamInfo, channelInfo);

        protected override Task OnTeamsChannelRenamedAsync(ChannelInfo channelInfo, TeamInfo teamInfo, ITurnContext<IConversationUpdateActivity> turnContext, CancellationToken cancellationToken) => Tell("channelRenamed", teamInfo, channelInfo);

        protected override Task OnTeamsChannelRestoredAsync(ChannelInfo channelInfo, TeamInfo teamInfo, ITurnContext<IConversationUpdateActivity> turnContext, CancellationToken cancellationToken) => Tell("channelRestored", teamInfo, channelInfo);

        protected override Task OnTeamsTeamArchivedAsync(TeamInfo teamInfo, ITurnContext<IConversationUpdateActivity> turnContext, CancellationToken cancellationToken) => Tell("teamArchived", teamInfo);

        protected override Task OnTeamsTeamDeletedAsync(TeamInfo teamInfo, ITurnContext<IConversationUpdateActivity> turnContext, CancellationToken cancellationToken) => Tell("teamDeleted", teamInfo);

        protected override Task OnTeamsTeamHardDeletedAsync(TeamInfo teamInfo, ITurnContext<IConversationUpdateActivity> turnContext, CancellationToken cancellationToken) => Tell("teamHardDeleted", teamInfo);

        protected override Task OnTeamsTeamRenamedAsync(TeamInfo teamInfo, ITurnContext<IConversationUpdateActivity> turnContext, CancellationToken cancellationToken) => Tell("teamRenamed", teamInfo);

        protected override Task OnTeamsTeamRestoredAsync(TeamInfo teamInfo, ITurnContext<IConversationUpdateActivity> turnContext, CancellationToken cancellationToken) => Tell("teamRestored", teamInfo);

        protected override Task OnTeamsTeamUnarchivedAsync(TeamInfo teamInfo, ITurnContext<IConversationUpdateActivity> turnContext, CancellationToken cancellationToken) => Tell("teamUnarchived", teamInfo);

        protected override Task OnTeamsMessageEditAsync(ITurnContext<IMessageUpdateActivity> turnContext, CancellationToken cancellationToken) => Tell("editMessage");

        protected override Task OnTeamsMessageUndeleteAsync(ITurnContext<IMessageUpdateActivity> turnContext, CancellationToken cancellationToken) => Tell("undeleteMessage");

        protected override Task OnTeamsMessageSoftDeleteAsync(ITurnContext<IMessageDeleteActivity> turnContext, CancellationToken cancellationToken) => Tell("softDeleteMessage");

        protected override Task OnInstallationUpdateAddAsync(ITurnContext<IInstallationUpdateActivity> turnContext, CancellationToken cancellationToken) => Tell("added");

        protected override Task OnInstallationUpdateRemoveAsync(ITurnContext<IInstallationUpdateActivity> turnContext, CancellationToken cancellationToken) => Tell("removed");

        private Task Tell(string what, TeamInfo? team = null, ChannelInfo? channel = null)
        {
            told.Add($"{what} {team?.Id} {channel?.Id}".Trim());
            return Task.CompletedTask;
        }
    }
}
