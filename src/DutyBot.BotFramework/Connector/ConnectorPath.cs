#nullable enable
using System.Globalization;

namespace DutyBot.BotFramework;

/// <summary>A path below the service address, every id escaped whole.</summary>
internal readonly record struct ConnectorPath(string Path, string? Conversation = null)
{
    internal static ConnectorPath Of(params ReadOnlySpan<string> parts) => new(Join(parts));

    internal static ConnectorPath InConversation(string conversationId, params ReadOnlySpan<string> rest)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(conversationId);
        return new(Join(["v3", "conversations", conversationId, .. rest]), conversationId);
    }

    internal ConnectorPath Query(string name, string? value) =>
        string.IsNullOrEmpty(value)
            ? this
            : this with { Path = $"{Path}{(Path.Contains('?') ? '&' : '?')}{name}={Uri.EscapeDataString(value)}" };

    internal ConnectorPath Query(string name, int? value) => Query(name, value?.ToString(CultureInfo.InvariantCulture));

    private static string Join(ReadOnlySpan<string> parts)
    {
        var escaped = new string[parts.Length];
        for (var i = 0; i < parts.Length; i++)
        {
            ArgumentException.ThrowIfNullOrWhiteSpace(parts[i]);
            // An id of dots alone would climb out of its place in the path.
            escaped[i] = parts[i].AsSpan().Trim('.').IsEmpty ? parts[i].Replace(".", "%2E", StringComparison.Ordinal) : Uri.EscapeDataString(parts[i]);
        }

        return string.Join('/', escaped);
    }
}
