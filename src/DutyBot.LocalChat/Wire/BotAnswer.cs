using System.Text.Json.Nodes;

namespace DutyBot.LocalChat.Wire;

/// <summary>What came back from the bot. <paramref name="Trouble"/> is a code, null when the bot took the activity: <c>timeout</c>, <c>unreachable</c> or <c>status-nnn</c>.</summary>
internal sealed record BotAnswer(int? Status, JsonNode? Body, string? Trouble);
