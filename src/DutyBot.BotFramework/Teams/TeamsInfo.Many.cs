namespace DutyBot.BotFramework;

/// <content>Meetings, and messages to many at once.</content>
public static partial class TeamsInfo
{
    /// <param name="meetingId">Null takes the meeting of the turn; so for the others, the sender and his tenant.</param>
    public static Task<TeamsMeetingParticipant> GetMeetingParticipantAsync(
        ITurnContext turnContext, string meetingId = null, string participantId = null, string tenantId = null, CancellationToken cancellationToken = default) =>
        Teams(turnContext).FetchParticipantAsync(
            Meeting(turnContext, meetingId),
            participantId ?? turnContext.Activity.From?.AadObjectId ?? throw new InvalidOperationException("No participant is named, and the sender has no Entra id."),
            tenantId ?? Tenant(turnContext) ?? throw new InvalidOperationException("No tenant is named, and the turn has none."),
            cancellationToken);

    public static Task<MeetingInfo> GetMeetingInfoAsync(ITurnContext turnContext, string meetingId = null, CancellationToken cancellationToken = default) =>
        Teams(turnContext).FetchMeetingInfoAsync(Meeting(turnContext, meetingId), cancellationToken);

    /// <summary>Null when everybody was reached, else whom it did not reach.</summary>
    public static Task<MeetingNotificationResponse> SendMeetingNotificationAsync(
        ITurnContext turnContext, MeetingNotificationBase notification, string meetingId = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(notification);
        return Teams(turnContext).SendMeetingNotificationAsync(Meeting(turnContext, meetingId), notification, cancellationToken);
    }

    /// <summary>Begins sending to many; the answer is the id to ask after it with.</summary>
    public static Task<string> SendMessageToListOfUsersAsync(
        ITurnContext turnContext, IActivity activity, List<TeamMember> teamsMembers, string tenantId, CancellationToken cancellationToken = default) =>
        SendAsync(turnContext, "users", activity, teamsMembers ?? throw new ArgumentNullException(nameof(teamsMembers)), null, tenantId, cancellationToken);

    public static Task<string> SendMessageToAllUsersInTenantAsync(ITurnContext turnContext, IActivity activity, string tenantId, CancellationToken cancellationToken = default) =>
        SendAsync(turnContext, "tenant", activity, null, null, tenantId, cancellationToken);

    public static Task<string> SendMessageToAllUsersInTeamAsync(
        ITurnContext turnContext, IActivity activity, string teamId, string tenantId, CancellationToken cancellationToken = default) =>
        SendAsync(turnContext, "team", activity, null, teamId ?? throw new ArgumentNullException(nameof(teamId)), tenantId, cancellationToken);

    public static Task<string> SendMessageToListOfChannelsAsync(
        ITurnContext turnContext, IActivity activity, List<TeamMember> channelsMembers, string tenantId, CancellationToken cancellationToken = default) =>
        SendAsync(turnContext, "channels", activity, channelsMembers ?? throw new ArgumentNullException(nameof(channelsMembers)), null, tenantId, cancellationToken);

    public static Task<BatchOperationState> GetOperationStateAsync(ITurnContext turnContext, string operationId, CancellationToken cancellationToken = default) =>
        Teams(turnContext).GetOperationStateAsync(operationId, cancellationToken);

    public static Task<BatchFailedEntriesResponse> GetPagedFailedEntriesAsync(
        ITurnContext turnContext, string operationId, string continuationToken = null, CancellationToken cancellationToken = default) =>
        Teams(turnContext).GetPagedFailedEntriesAsync(operationId, continuationToken, cancellationToken);

    public static Task CancelOperationAsync(ITurnContext turnContext, string operationId, CancellationToken cancellationToken = default) =>
        Teams(turnContext).CancelOperationAsync(operationId, cancellationToken);

    private static Task<string> SendAsync(ITurnContext turn, string to, IActivity activity, List<TeamMember> members, string team, string tenant, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(activity);
        ArgumentException.ThrowIfNullOrWhiteSpace(tenant);
        return Teams(turn).SendBatchAsync(to, new BatchMessage((Activity)activity, members, team, tenant), cancel);
    }

    private static string Meeting(ITurnContext turn, string meetingId) =>
        meetingId ?? turn?.Activity.TeamsGetMeetingInfo()?.Id ?? throw new InvalidOperationException("This can be asked within a meeting only.");

    private static string Tenant(ITurnContext turn) =>
        turn.Activity.TryGetChannelData<TeamsChannelData>(out var data) ? data?.Tenant?.Id : null;
}
