#nullable enable
namespace DutyBot.BotFramework;

/// <summary>Hosts that a <c>serviceUrl</c> may name, so that neither token nor card goes elsewhere (protocol 1.4, 15).</summary>
/// <param name="Names">Host names without scheme or port; <c>*.</c> stands for any name below.</param>
/// <param name="Development">Loopback is allowed unlisted, and over http.</param>
internal sealed record ServiceHosts(IReadOnlyList<string> Names, bool Development)
{
    internal bool Allow(string? serviceUrl)
    {
        if (!Uri.TryCreate(serviceUrl, UriKind.Absolute, out var address) || address.UserInfo.Length > 0 || Host(address) is not { } host)
            return false;

        // A path put behind either would be no path any more.
        if (serviceUrl.AsSpan().ContainsAny('?', '#'))
            return false;

        var listed = Names.Any(name => Fits(name, host));
        return address.Scheme switch
        {
            "https" => listed || (Development && address.IsLoopback),
            "http" => address.IsLoopback && (listed || Development),
            _ => false,
        };
    }

    /// <summary>Whether a name of the list can fit an address at all: one with a scheme, port or path, or <c>*</c> alone, would fit none in silence.</summary>
    internal static bool CanFit(string name)
    {
        var wild = name.StartsWith("*.", StringComparison.Ordinal);
        var host = wild ? name[2..] : name;
        return Uri.CheckHostName(host) is var kind
            && (kind == UriHostNameType.Dns || (!wild && kind is UriHostNameType.IPv4 or UriHostNameType.IPv6))
            // As an address writes it: without brackets, shortened numbers, letters of other alphabets or a dot at the end.
            && Uri.TryCreate(kind == UriHostNameType.IPv6 ? $"https://[{host.Trim('[', ']')}]/" : $"https://{host}/", UriKind.Absolute, out var address)
            && !host.EndsWith('.')
            && string.Equals(Host(address), host, StringComparison.OrdinalIgnoreCase);
    }

    // A host may be written that no international name can be made of; nobody can be reached there.
    private static string? Host(Uri address)
    {
        try
        {
            return address.IdnHost;
        }
        catch (UriFormatException)
        {
            return null;
        }
    }

    private static bool Fits(string name, string host) =>
        name.StartsWith("*.", StringComparison.Ordinal)
            ? host.Length > name.Length - 1 && host.EndsWith(name[1..], StringComparison.OrdinalIgnoreCase)
            : string.Equals(name, host, StringComparison.OrdinalIgnoreCase);
}
