namespace DutyBot.BotFramework;

/// <content>What happens to teams, channels, members and messages (protocol 3.4).</content>
public partial class TeamsActivityHandler
{
    protected override async Task OnConversationUpdateActivityAsync(ITurnContext<IConversationUpdateActivity> turnContext, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        if (turnContext.Activity.ChannelId != Channels.Msteams)
        {
            await base.OnConversationUpdateActivityAsync(turnContext, cancellationToken);
            return;
        }

        turnContext.Activity.TryGetChannelData<TeamsChannelData>(out var data);
        var (added, removed) = (turnContext.Activity.MembersAdded, turnContext.Activity.MembersRemoved);
        if (added is { Count: > 0 })
            await OnTeamsMembersAddedDispatchAsync(added, data?.Team, turnContext, cancellationToken);
        if (removed is { Count: > 0 })
            await OnTeamsMembersRemovedDispatchAsync(removed, data?.Team, turnContext, cancellationToken);
        if (added is not { Count: > 0 } && removed is not { Count: > 0 })
            await OnTeamsEventAsync(data, turnContext, cancellationToken);
    }

    /// <summary>Members other than the bot, each with the details of the roster; without them where the roster does not tell, or where there are more than are looked up in a minute (protocol 4, 12).</summary>
    protected virtual async Task OnTeamsMembersAddedDispatchAsync(
        IList<ChannelAccount> membersAdded, TeamInfo teamInfo, ITurnContext<IConversationUpdateActivity> turnContext, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(membersAdded);
        ArgumentNullException.ThrowIfNull(turnContext);
        var known = new List<TeamsChannelAccount>();
        var newcomers = new Newcomers(turnContext);
        foreach (var member in membersAdded.Where(member => !string.IsNullOrEmpty(member?.Id)))
            known.Add(member.Id == turnContext.Activity.Recipient?.Id ? Newcomers.Bare(member) : await newcomers.FindAsync(member, cancellationToken));
        await OnTeamsMembersAddedAsync(known, teamInfo, turnContext, cancellationToken);
    }

    protected virtual Task OnTeamsMembersRemovedDispatchAsync(
        IList<ChannelAccount> membersRemoved, TeamInfo teamInfo, ITurnContext<IConversationUpdateActivity> turnContext, CancellationToken cancellationToken) =>
        OnTeamsMembersRemovedAsync([.. membersRemoved.Where(member => member is not null).Select(Newcomers.Bare)], teamInfo, turnContext, cancellationToken);

    protected virtual Task OnTeamsMembersAddedAsync(
        IList<TeamsChannelAccount> teamsMembersAdded, TeamInfo teamInfo, ITurnContext<IConversationUpdateActivity> turnContext, CancellationToken cancellationToken) =>
        NamesOthers(teamsMembersAdded, turnContext) ? OnMembersAddedAsync([.. teamsMembersAdded], turnContext, cancellationToken) : Task.CompletedTask;

    protected virtual Task OnTeamsMembersRemovedAsync(
        IList<TeamsChannelAccount> teamsMembersRemoved, TeamInfo teamInfo, ITurnContext<IConversationUpdateActivity> turnContext, CancellationToken cancellationToken) =>
        NamesOthers(teamsMembersRemoved, turnContext) ? OnMembersRemovedAsync([.. teamsMembersRemoved], turnContext, cancellationToken) : Task.CompletedTask;

    protected virtual Task OnTeamsChannelCreatedAsync(ChannelInfo channelInfo, TeamInfo teamInfo, ITurnContext<IConversationUpdateActivity> turnContext, CancellationToken cancellationToken) => Task.CompletedTask;

    protected virtual Task OnTeamsChannelDeletedAsync(ChannelInfo channelInfo, TeamInfo teamInfo, ITurnContext<IConversationUpdateActivity> turnContext, CancellationToken cancellationToken) => Task.CompletedTask;

    protected virtual Task OnTeamsChannelRenamedAsync(ChannelInfo channelInfo, TeamInfo teamInfo, ITurnContext<IConversationUpdateActivity> turnContext, CancellationToken cancellationToken) => Task.CompletedTask;

    protected virtual Task OnTeamsChannelRestoredAsync(ChannelInfo channelInfo, TeamInfo teamInfo, ITurnContext<IConversationUpdateActivity> turnContext, CancellationToken cancellationToken) => Task.CompletedTask;

    protected virtual Task OnTeamsTeamArchivedAsync(TeamInfo teamInfo, ITurnContext<IConversationUpdateActivity> turnContext, CancellationToken cancellationToken) => Task.CompletedTask;

    protected virtual Task OnTeamsTeamDeletedAsync(TeamInfo teamInfo, ITurnContext<IConversationUpdateActivity> turnContext, CancellationToken cancellationToken) => Task.CompletedTask;

    protected virtual Task OnTeamsTeamHardDeletedAsync(TeamInfo teamInfo, ITurnContext<IConversationUpdateActivity> turnContext, CancellationToken cancellationToken) => Task.CompletedTask;

    protected virtual Task OnTeamsTeamRenamedAsync(TeamInfo teamInfo, ITurnContext<IConversationUpdateActivity> turnContext, CancellationToken cancellationToken) => Task.CompletedTask;

    protected virtual Task OnTeamsTeamRestoredAsync(TeamInfo teamInfo, ITurnContext<IConversationUpdateActivity> turnContext, CancellationToken cancellationToken) => Task.CompletedTask;

    protected virtual Task OnTeamsTeamUnarchivedAsync(TeamInfo teamInfo, ITurnContext<IConversationUpdateActivity> turnContext, CancellationToken cancellationToken) => Task.CompletedTask;

    protected override Task OnEventActivityAsync(ITurnContext<IEventActivity> turnContext, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        var news = turnContext.Activity;
        return news.ChannelId != Channels.Msteams ? base.OnEventActivityAsync(turnContext, cancellationToken) : news.Name switch
        {
            "application/vnd.microsoft.readReceipt" => OnTeamsReadReceiptAsync(Told<ReadReceiptInfo>(news), turnContext, cancellationToken),
            "application/vnd.microsoft.meetingStart" => OnTeamsMeetingStartAsync(Told<MeetingStartEventDetails>(news), turnContext, cancellationToken),
            "application/vnd.microsoft.meetingEnd" => OnTeamsMeetingEndAsync(Told<MeetingEndEventDetails>(news), turnContext, cancellationToken),
            "application/vnd.microsoft.meetingParticipantJoin" => OnTeamsMeetingParticipantsJoinAsync(Told<MeetingParticipantsEventDetails>(news), turnContext, cancellationToken),
            "application/vnd.microsoft.meetingParticipantLeave" => OnTeamsMeetingParticipantsLeaveAsync(Told<MeetingParticipantsEventDetails>(news), turnContext, cancellationToken),
            _ => base.OnEventActivityAsync(turnContext, cancellationToken),
        };
    }

    protected virtual Task OnTeamsMeetingStartAsync(MeetingStartEventDetails meeting, ITurnContext<IEventActivity> turnContext, CancellationToken cancellationToken) => Task.CompletedTask;

    protected virtual Task OnTeamsMeetingEndAsync(MeetingEndEventDetails meeting, ITurnContext<IEventActivity> turnContext, CancellationToken cancellationToken) => Task.CompletedTask;

    protected virtual Task OnTeamsMeetingParticipantsJoinAsync(MeetingParticipantsEventDetails meeting, ITurnContext<IEventActivity> turnContext, CancellationToken cancellationToken) => Task.CompletedTask;

    protected virtual Task OnTeamsMeetingParticipantsLeaveAsync(MeetingParticipantsEventDetails meeting, ITurnContext<IEventActivity> turnContext, CancellationToken cancellationToken) => Task.CompletedTask;

    protected virtual Task OnTeamsReadReceiptAsync(ReadReceiptInfo readReceiptInfo, ITurnContext<IEventActivity> turnContext, CancellationToken cancellationToken) => Task.CompletedTask;

    protected override Task OnMessageUpdateActivityAsync(ITurnContext<IMessageUpdateActivity> turnContext, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        return EventType(turnContext.Activity) switch
        {
            "editMessage" => OnTeamsMessageEditAsync(turnContext, cancellationToken),
            "undeleteMessage" => OnTeamsMessageUndeleteAsync(turnContext, cancellationToken),
            _ => base.OnMessageUpdateActivityAsync(turnContext, cancellationToken),
        };
    }

    protected override Task OnMessageDeleteActivityAsync(ITurnContext<IMessageDeleteActivity> turnContext, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        return EventType(turnContext.Activity) == "softDeleteMessage"
            ? OnTeamsMessageSoftDeleteAsync(turnContext, cancellationToken)
            : base.OnMessageDeleteActivityAsync(turnContext, cancellationToken);
    }

    protected virtual Task OnTeamsMessageEditAsync(ITurnContext<IMessageUpdateActivity> turnContext, CancellationToken cancellationToken) => Task.CompletedTask;

    protected virtual Task OnTeamsMessageUndeleteAsync(ITurnContext<IMessageUpdateActivity> turnContext, CancellationToken cancellationToken) => Task.CompletedTask;

    protected virtual Task OnTeamsMessageSoftDeleteAsync(ITurnContext<IMessageDeleteActivity> turnContext, CancellationToken cancellationToken) => Task.CompletedTask;

    private Task OnTeamsEventAsync(TeamsChannelData data, ITurnContext<IConversationUpdateActivity> turn, CancellationToken cancel) => data?.EventType switch
    {
        "channelCreated" => OnTeamsChannelCreatedAsync(data.Channel, data.Team, turn, cancel),
        "channelDeleted" => OnTeamsChannelDeletedAsync(data.Channel, data.Team, turn, cancel),
        "channelRenamed" => OnTeamsChannelRenamedAsync(data.Channel, data.Team, turn, cancel),
        "channelRestored" => OnTeamsChannelRestoredAsync(data.Channel, data.Team, turn, cancel),
        "teamArchived" => OnTeamsTeamArchivedAsync(data.Team, turn, cancel),
        "teamDeleted" => OnTeamsTeamDeletedAsync(data.Team, turn, cancel),
        "teamHardDeleted" => OnTeamsTeamHardDeletedAsync(data.Team, turn, cancel),
        "teamRenamed" => OnTeamsTeamRenamedAsync(data.Team, turn, cancel),
        "teamRestored" => OnTeamsTeamRestoredAsync(data.Team, turn, cancel),
        "teamUnarchived" => OnTeamsTeamUnarchivedAsync(data.Team, turn, cancel),
        _ => base.OnConversationUpdateActivityAsync(turn, cancel),
    };

    private static bool NamesOthers(IList<TeamsChannelAccount> members, ITurnContext turn) =>
        members.Any(member => member.Id != turn.Activity.Recipient?.Id);

    // An event whose value has another shape is still an event: its handler is told nothing of it.
    private static T Told<T>(IEventActivity news)
    {
        try
        {
            return BotPayload.Read<T>(news.Value);
        }
        catch (System.Text.Json.JsonException)
        {
            return default;
        }
    }

    private static string EventType(IActivity activity) =>
        activity.ChannelId == Channels.Msteams && activity.TryGetChannelData<TeamsChannelData>(out var data) ? data?.EventType : null;
}
