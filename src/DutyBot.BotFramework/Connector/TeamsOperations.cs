using System.Text.Json.Serialization.Metadata;
using static DutyBot.BotFramework.ConnectorPath;

namespace DutyBot.BotFramework;

/// <summary>What Teams' connector offers beyond the common calls.</summary>
internal sealed class TeamsOperations(ConnectorHttp http, KnownTeams known)
{
    internal NewcomerLimit Newcomers => known.Newcomers;

    internal Task<TeamDetails> FetchTeamDetailsAsync(string teamId, CancellationToken cancel) =>
        KnownAsync(teamId, "details", Of("v3/teams/{}", teamId), Wire.Json.TeamDetails, cancel);

    internal Task<ConversationList> FetchChannelListAsync(string teamId, CancellationToken cancel) =>
        KnownAsync(teamId, "channels", Of("v3/teams/{}/conversations", teamId), Wire.Json.ConversationList, cancel);

    internal Task<TeamsChannelAccount> GetMemberAsync(string userId, string conversationId, CancellationToken cancel) =>
        KnownAsync(conversationId, $"member {userId}", InConversation("members/{}", conversationId, userId), Wire.Json.TeamsChannelAccount, cancel);

    internal Task<TeamsPagedMembersResult> GetPagedMembersAsync(string conversationId, int? pageSize, string continuationToken, CancellationToken cancel) =>
        KnownAsync(
            conversationId,
            $"page {pageSize} {continuationToken}",
            InConversation("pagedmembers", conversationId).Query("pageSize", pageSize).Query("continuationToken", continuationToken),
            Wire.Json.TeamsPagedMembersResult,
            cancel);

    internal Task<MeetingInfo> FetchMeetingInfoAsync(string meetingId, CancellationToken cancel) =>
        http.SendAsync(HttpMethod.Get, Of("v1/meetings/{}", meetingId), null, Wire.Json.MeetingInfo, cancel);

    internal Task<TeamsMeetingParticipant> FetchParticipantAsync(string meetingId, string participantId, string tenantId, CancellationToken cancel) =>
        http.SendAsync(
            HttpMethod.Get, Of("v1/meetings/{}/participants/{}", meetingId, participantId).Query("tenantId", tenantId), null, Wire.Json.TeamsMeetingParticipant, cancel);

    /// <summary>Null when everybody was reached (202), else whom it did not reach (207).</summary>
    internal Task<MeetingNotificationResponse> SendMeetingNotificationAsync(string meetingId, MeetingNotificationBase notification, CancellationToken cancel) =>
        http.SendAsync(
            HttpMethod.Post, Of("v1/meetings/{}/notification", meetingId), ConnectorHttp.Body<object>(notification, Wire.Json.Object), Wire.Json.MeetingNotificationResponse, cancel);

    /// <param name="to"><c>users</c>, <c>tenant</c>, <c>team</c> or <c>channels</c>.</param>
    internal Task<string> SendBatchAsync(string to, BatchMessage message, CancellationToken cancel) =>
        http.AskAsync(HttpMethod.Post, Of($"v3/batch/conversation/{to}/"), ConnectorHttp.Body(message, Wire.Json.BatchMessage), body => BatchOperationId.Read(body), cancel);

    internal Task<BatchOperationState> GetOperationStateAsync(string operationId, CancellationToken cancel) =>
        http.SendAsync(HttpMethod.Get, Of("v3/batch/conversation/{}", operationId), null, Wire.Json.BatchOperationState, cancel);

    internal Task<BatchFailedEntriesResponse> GetPagedFailedEntriesAsync(string operationId, string continuationToken, CancellationToken cancel) =>
        http.SendAsync(
            HttpMethod.Get,
            Of("v3/batch/conversation/failedentries/{}", operationId).Query("continuationToken", continuationToken),
            null,
            Wire.Json.BatchFailedEntriesResponse,
            cancel);

    internal async Task CancelOperationAsync(string operationId, CancellationToken cancel)
    {
        using var response = await http.SendAsync(HttpMethod.Delete, Of("v3/batch/conversation/{}", operationId), null, cancel);
    }

    // Read anew for each who asks: what one of them changes is no other's.
    private async Task<T> KnownAsync<T>(string place, string what, ConnectorPath path, JsonTypeInfo<T> type, CancellationToken cancel)
        where T : class
    {
        var answer = await known.AskAsync(
            place, what, open => http.AskAsync(HttpMethod.Get, path, null, body => ConnectorHttp.Read(body, type) is null ? null : body, open), cancel);
        return answer is null ? null : ConnectorHttp.Read(answer, type);
    }
}
