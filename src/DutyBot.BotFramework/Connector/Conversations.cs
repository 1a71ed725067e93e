using static DutyBot.BotFramework.ConnectorPath;

namespace DutyBot.BotFramework;

internal sealed class Conversations(ConnectorHttp http) : IConversations
{
    public Task<ConversationsResult> GetConversationsAsync(string continuationToken = null, CancellationToken cancellationToken = default) =>
        http.SendAsync(HttpMethod.Get, Of("v3/conversations").Query("continuationToken", continuationToken), null, Wire.Json.ConversationsResult, cancellationToken);

    public Task<ConversationResourceResponse> CreateConversationAsync(ConversationParameters parameters, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(parameters);
        return http.OpenAsync(Of("v3/conversations"), ConnectorHttp.Body(parameters, Wire.Json.ConversationParameters), cancellationToken);
    }

    public Task<ResourceResponse> SendToConversationAsync(string conversationId, Activity activity, CancellationToken cancellationToken = default) =>
        PostAsync(HttpMethod.Post, InConversation("activities", conversationId), activity, cancellationToken);

    public Task<ResourceResponse> SendToConversationAsync(Activity activity, CancellationToken cancellationToken = default) =>
        SendToConversationAsync(Where(activity), activity, cancellationToken);

    public Task<ResourceResponse> ReplyToActivityAsync(string conversationId, string activityId, Activity activity, CancellationToken cancellationToken = default) =>
        PostAsync(HttpMethod.Post, InConversation("activities/{}", conversationId, activityId), activity, cancellationToken);

    public Task<ResourceResponse> ReplyToActivityAsync(Activity activity, CancellationToken cancellationToken = default) =>
        ReplyToActivityAsync(Where(activity), activity.ReplyToId, activity, cancellationToken);

    public Task<ResourceResponse> UpdateActivityAsync(string conversationId, string activityId, Activity activity, CancellationToken cancellationToken = default) =>
        PostAsync(HttpMethod.Put, InConversation("activities/{}", conversationId, activityId), activity, cancellationToken);

    public Task<ResourceResponse> UpdateActivityAsync(Activity activity, CancellationToken cancellationToken = default) =>
        UpdateActivityAsync(Where(activity), activity.Id, activity, cancellationToken);

    public Task DeleteActivityAsync(string conversationId, string activityId, CancellationToken cancellationToken = default) =>
        DeleteAsync(InConversation("activities/{}", conversationId, activityId), cancellationToken);

    public Task<IList<ChannelAccount>> GetConversationMembersAsync(string conversationId, CancellationToken cancellationToken = default) =>
        MembersAsync(InConversation("members", conversationId), cancellationToken);

    public async Task<ChannelAccount> GetConversationMemberAsync(string userId, string conversationId, CancellationToken cancellationToken = default) =>
        await http.SendAsync(HttpMethod.Get, InConversation("members/{}", conversationId, userId), null, Wire.Json.ChannelAccount, cancellationToken);

    public Task<PagedMembersResult> GetConversationPagedMembersAsync(string conversationId, int? pageSize = null, string continuationToken = null, CancellationToken cancellationToken = default) =>
        http.SendAsync(
            HttpMethod.Get,
            InConversation("pagedmembers", conversationId).Query("pageSize", pageSize).Query("continuationToken", continuationToken),
            null,
            Wire.Json.PagedMembersResult,
            cancellationToken);

    public Task<IList<ChannelAccount>> GetActivityMembersAsync(string conversationId, string activityId, CancellationToken cancellationToken = default) =>
        MembersAsync(InConversation("activities/{}/members", conversationId, activityId), cancellationToken);

    public Task DeleteConversationMemberAsync(string conversationId, string memberId, CancellationToken cancellationToken = default) =>
        DeleteAsync(InConversation("members/{}", conversationId, memberId), cancellationToken);

    public Task<ResourceResponse> SendConversationHistoryAsync(string conversationId, Transcript transcript, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(transcript);
        return http.TellAsync(HttpMethod.Post, InConversation("activities/history", conversationId), ConnectorHttp.Body(transcript, Wire.Json.Transcript), cancellationToken);
    }

    public Task<ResourceResponse> UploadAttachmentAsync(string conversationId, AttachmentData attachmentUpload, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(attachmentUpload);
        return http.TellAsync(HttpMethod.Post, InConversation("attachments", conversationId), ConnectorHttp.Body(attachmentUpload, Wire.Json.AttachmentData), cancellationToken);
    }

    private static string Where(Activity activity)
    {
        ArgumentNullException.ThrowIfNull(activity);
        return activity.Conversation?.Id;
    }

    // Seen by its recipient alone, in a group too; only an entity says so, because an activity of the SDK has no field for it.
    private static bool IsTargeted(Activity activity) =>
        activity.Entities?.FirstOrDefault(entity => entity?.Type == "activityTreatment") is { } treatment
        && treatment.GetAs<ActivityTreatment>()?.Treatment == "targeted";

    private Task<ResourceResponse> PostAsync(HttpMethod method, ConnectorPath path, Activity activity, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(activity);
        if (IsTargeted(activity))
            path = path.Query("isTargetedActivity", "true");
        return http.TellAsync(method, path, ConnectorHttp.Body(activity, Wire.Json.Activity), cancel);
    }

    private async Task DeleteAsync(ConnectorPath path, CancellationToken cancel)
    {
        using var response = await http.SendAsync(HttpMethod.Delete, path, null, cancel);
    }

    private async Task<IList<ChannelAccount>> MembersAsync(ConnectorPath path, CancellationToken cancel) =>
        await http.SendAsync(HttpMethod.Get, path, null, Wire.Json.ListChannelAccount, cancel) ?? [];
}
