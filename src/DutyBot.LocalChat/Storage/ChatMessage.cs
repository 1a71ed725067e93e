using System.Text.Json.Nodes;

namespace DutyBot.LocalChat.Storage;

/// <summary>One message as it stands now. <paramref name="Version"/> counts its states; <paramref name="Views"/> holds the card that a press showed to one person alone, by person.</summary>
internal sealed record ChatMessage(
    string Chat,
    string Id,
    string From,
    DateTimeOffset At,
    DateTimeOffset? EditedAt,
    bool Deleted,
    int Version,
    string? ReplyTo,
    string? Trouble,
    JsonObject Activity,
    IReadOnlyDictionary<string, JsonNode> Views);
