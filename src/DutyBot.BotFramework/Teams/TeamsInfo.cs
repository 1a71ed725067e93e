namespace DutyBot.BotFramework;

/// <summary>What Teams' connector knows of the conversation of a turn. Errors are those of the connector (protocol 2.1).</summary>
public static partial class TeamsInfo
{
    /// <param name="userId">Account id, Entra object id or UPN.</param>
    public static Task<TeamsChannelAccount> GetMemberAsync(ITurnContext turnContext, string userId, CancellationToken cancellationToken = default) =>
        Teams(turnContext).GetMemberAsync(userId, Roster(turnContext), cancellationToken);

    /// <param name="pageSize">50 to 500; the channel mends other sizes (protocol 2).</param>
    public static Task<TeamsPagedMembersResult> GetPagedMembersAsync(
        ITurnContext turnContext, int? pageSize = null, string continuationToken = null, CancellationToken cancellationToken = default) =>
        Teams(turnContext).GetPagedMembersAsync(Roster(turnContext), pageSize, continuationToken, cancellationToken);

    public static Task<TeamsPagedMembersResult> GetPagedTeamMembersAsync(
        ITurnContext turnContext, string teamId = null, string continuationToken = null, int? pageSize = null, CancellationToken cancellationToken = default) =>
        Teams(turnContext).GetPagedMembersAsync(Team(turnContext, teamId), pageSize, continuationToken, cancellationToken);

    public static Task<TeamDetails> GetTeamDetailsAsync(ITurnContext turnContext, string teamId = null, CancellationToken cancellationToken = default) =>
        Teams(turnContext).FetchTeamDetailsAsync(Team(turnContext, teamId), cancellationToken);

    public static async Task<IList<ChannelInfo>> GetTeamChannelsAsync(ITurnContext turnContext, string teamId = null, CancellationToken cancellationToken = default) =>
        (await Teams(turnContext).FetchChannelListAsync(Team(turnContext, teamId), cancellationToken))?.Conversations ?? [];

    /// <summary>Begins a thread in a channel; the answer says where to go on in it.</summary>
    public static async Task<Tuple<ConversationReference, string>> SendMessageToTeamsChannelAsync(
        ITurnContext turnContext, IActivity activity, string teamsChannelId, string botAppId, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        ArgumentNullException.ThrowIfNull(activity);
        ArgumentException.ThrowIfNullOrWhiteSpace(teamsChannelId);

        var parameters = new ConversationParameters
        {
            IsGroup = true,
            ChannelData = new TeamsChannelData { Channel = new ChannelInfo(teamsChannelId) },
            Activity = (Activity)activity,
        };

        Tuple<ConversationReference, string> begun = null;
        await turnContext.Adapter.CreateConversationAsync(
            botAppId, Channels.Msteams, turnContext.Activity.ServiceUrl, null, parameters,
            (thread, _) =>
            {
                begun = Tuple.Create(thread.Activity.GetConversationReference(), thread.Activity.Id);
                return Task.CompletedTask;
            },
            cancellationToken);
        return begun;
    }

    internal static TeamsOperations Teams(ITurnContext turn)
    {
        ArgumentNullException.ThrowIfNull(turn);
        return (turn.TurnState.Get<IConnectorClient>() as ConnectorClient)?.Teams
            ?? throw new InvalidOperationException("This turn has no connector to ask.");
    }

    // The roster of a channel is that of its team.
    private static string Roster(ITurnContext turn) =>
        OwnTeam(turn) ?? turn.Activity.Conversation?.Id;

    private static string OwnTeam(ITurnContext turn) =>
        turn?.Activity.TeamsGetTeamInfo()?.Id is { } id && !string.IsNullOrWhiteSpace(id) ? id : null;

    private static string Team(ITurnContext turn, string teamId) =>
        teamId ?? OwnTeam(turn) ?? throw new InvalidOperationException("This can be asked within a team only.");
}
