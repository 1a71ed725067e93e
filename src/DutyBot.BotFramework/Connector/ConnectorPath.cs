#nullable enable
using System.Globalization;

namespace DutyBot.BotFramework;

/// <summary>A path below the service address, every id escaped whole.</summary>
/// <param name="Template">The path of protocol 2 with <c>{}</c> where its ids stand: what is counted and never names anybody.</param>
internal readonly record struct ConnectorPath(string Template, string Path, string? Conversation = null)
{
    /// <param name="template">As the protocol writes it, <c>{}</c> for each id.</param>
    internal static ConnectorPath Of(string template, params ReadOnlySpan<string> ids) => new(template, Filled(template, ids));

    internal static ConnectorPath InConversation(string rest, string conversationId, params ReadOnlySpan<string> ids)
    {
        var template = $"v3/conversations/{{}}/{rest}";
        return new(template, Filled(template, [conversationId, .. ids]), conversationId);
    }

    internal ConnectorPath Query(string name, string? value) =>
        string.IsNullOrEmpty(value)
            ? this
            : this with { Path = $"{Path}{(Path.Contains('?') ? '&' : '?')}{name}={Uri.EscapeDataString(value)}" };

    internal ConnectorPath Query(string name, int? value) => Query(name, value?.ToString(CultureInfo.InvariantCulture));

    private static string Filled(string template, ReadOnlySpan<string> ids)
    {
        var parts = template.Split('/');
        var next = 0;
        for (var i = 0; i < parts.Length; i++)
        {
            if (parts[i] == "{}")
                parts[i] = Escaped(ids[next++]);
        }

        return string.Join('/', parts);
    }

    private static string Escaped(string id)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(id);
        // An id of dots alone would climb out of its place in the path.
        return id.AsSpan().Trim('.').IsEmpty ? id.Replace(".", "%2E", StringComparison.Ordinal) : Uri.EscapeDataString(id);
    }
}
