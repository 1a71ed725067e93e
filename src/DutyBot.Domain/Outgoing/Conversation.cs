using System.Text.Json.Serialization;
using DutyBot.Domain.Units;

namespace DutyBot.Domain.Outgoing;

[JsonConverter(typeof(JsonStringEnumConverter<Purpose>))]
public enum Purpose
{
    [JsonStringEnumMemberName("none")] None,
    [JsonStringEnumMemberName("alerts")] Alerts,
    [JsonStringEnumMemberName("leaders")] Leaders,
}

/// <summary>A conversation the bot has learned of: a group, or the private chat with one person.</summary>
/// <param name="Channel">The platform's channel id.</param>
/// <param name="ServiceUrl">Where replies go; refreshed by every activity that comes from it.</param>
/// <param name="Bot">The bot's own account there.</param>
/// <param name="Person">Whose private chat it is; null for a group.</param>
/// <param name="Language">Null: the office's language.</param>
public sealed record Conversation(
    ConversationId Id,
    string Channel,
    string ServiceUrl,
    string Bot,
    string? Tenant,
    bool IsGroup,
    PersonId? Person = null,
    Purpose Purpose = Purpose.None,
    Language? Language = null,
    string? Name = null);

/// <summary>The conversations of one district.</summary>
public interface IConversationStore
{
    Task<Conversation?> FindAsync(ConversationId id, CancellationToken cancel);

    Task<Conversation?> PrivateAsync(PersonId person, CancellationToken cancel);

    Task<IReadOnlyList<Conversation>> GroupsAsync(CancellationToken cancel);

    /// <summary>Everybody with whom there is a private chat.</summary>
    Task<IReadOnlySet<PersonId>> WithPrivateChatAsync(CancellationToken cancel);

    Task PutAsync(Conversation conversation, CancellationToken cancel);

    Task RemoveAsync(ConversationId id, CancellationToken cancel);
}
