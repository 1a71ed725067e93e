using System.Text.Json.Nodes;
using DutyBot.LocalChat.Storage;

namespace DutyBot.LocalChat.Platform;

internal static class Message
{
    /// <summary>The transcript's entry for a new activity that carries its id, author and time.</summary>
    public static ChatMessage Of(string chat, JsonObject activity) => new(
        chat,
        (string)activity["id"]!,
        (string)activity["from"]!["id"]!,
        (DateTimeOffset)activity["timestamp"]!,
        null,
        false,
        1,
        Json.Text(activity["replyToId"]),
        null,
        activity,
        new Dictionary<string, JsonNode>());
}
