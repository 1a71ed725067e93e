using static DutyBot.BotFramework.ConnectorPath;

namespace DutyBot.BotFramework;

/// <summary>What Teams' connector offers beyond the common calls.</summary>
internal sealed class TeamsOperations(ConnectorHttp http, TimeProvider time)
{
    private readonly MemberCache _members = new(time);

    internal Task<TeamDetails> FetchTeamDetailsAsync(string teamId, CancellationToken cancel) =>
        http.SendAsync(HttpMethod.Get, Of("v3", "teams", teamId), null, Wire.Json.TeamDetails, cancel);

    internal Task<ConversationList> FetchChannelListAsync(string teamId, CancellationToken cancel) =>
        http.SendAsync(HttpMethod.Get, Of("v3", "teams", teamId, "conversations"), null, Wire.Json.ConversationList, cancel);

    internal async Task<TeamsChannelAccount> GetMemberAsync(string userId, string conversationId, CancellationToken cancel)
    {
        if (_members.Find(conversationId, userId) is { } known)
            return known;

        var path = InConversation(conversationId, "members", userId);
        var member = await http.SendAsync(HttpMethod.Get, path, null, Wire.Json.TeamsChannelAccount, cancel);
        _members.Keep(conversationId, userId, member);
        return member;
    }

    internal Task<TeamsPagedMembersResult> GetPagedMembersAsync(string conversationId, int? pageSize, string continuationToken, CancellationToken cancel) =>
        http.SendAsync(
            HttpMethod.Get,
            InConversation(conversationId, "pagedmembers").Query("pageSize", pageSize).Query("continuationToken", continuationToken),
            null,
            Wire.Json.TeamsPagedMembersResult,
            cancel);
}
