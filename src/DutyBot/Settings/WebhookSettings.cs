using System.Net;
using DutyBot.Api;
using DutyBot.Webhooks;

namespace DutyBot.Settings;

/// <summary>Reads <c>DutyBot:Webhooks:N</c>; no sentence quotes a secret, nor an address, which may hold one.</summary>
internal static class WebhookSettings
{
    private const string Prefix = "whsec_";
    private const int Shortest = 24, Longest = 64;

    /// <exception cref="WrongSettingException">One sentence that names the wrong setting.</exception>
    public static IReadOnlyList<Webhook> Read(IConfigurationSection section, bool isDevelopment) => [.. section.GetChildren().Select(one => new Webhook(
        Name(one), Url(one, isDevelopment), Secrets(one), one["Events"] is { } events ? Events($"{one.Path}:Events", events) : null))];

    /// <summary>The N of the setting, whatever it is: messages wait under this name.</summary>
    private static string Name(IConfigurationSection one) => one.Key.Length <= 64 && one.Key.All(sign => char.IsAsciiLetterOrDigit(sign) || sign is '-' or '_')
        ? one.Key
        : throw new WrongSettingException($"{one.Path} has a name that cannot be used: number the webhooks, or name them with ASCII letters and digits.");

    private static Uri Url(IConfigurationSection one, bool isDevelopment)
    {
        if (!Uri.TryCreate(one["Url"], UriKind.Absolute, out var url) || url.Scheme is not ("https" or "http") || url.Fragment.Length > 0)
            throw new WrongSettingException($"{one.Path}:Url is no https address: write one such as https://example.org/alerts.");
        if (url.UserInfo.Length > 0)
            throw new WrongSettingException($"{one.Path}:Url holds a user or password: leave them out, every message is signed.");
        if (url.Scheme == "http" && !(isDevelopment && url.IsLoopback))
            throw new WrongSettingException($"{one.Path}:Url begins with http: only https is used; http only in Development and to this machine.");
        if (IPAddress.TryParse(url.IdnHost, out var address) && Reachable.Refuses(address))
            throw new WrongSettingException($"{one.Path}:Url is an address that no webhook may have: link-local, multicast and metadata addresses are refused.");
        return url;
    }

    private static IReadOnlyList<byte[]> Secrets(IConfigurationSection one) => SettingWords.Listed(one["Secret"] ?? "") is { Count: 1 or 2 } listed
        ? [.. listed.Select(secret => Secret($"{one.Path}:Secret", secret))]
        : throw new WrongSettingException($"{one.Path}:Secret is missing: write {Prefix} and 24 to 64 random bytes in base64, or two such while they are exchanged.");

    private static byte[] Secret(string setting, string secret)
    {
        var bytes = new byte[Longest + 3];
        return secret.StartsWith(Prefix, StringComparison.Ordinal) && Convert.TryFromBase64String(secret[Prefix.Length..], bytes, out var length) && length is >= Shortest and <= Longest
            ? bytes[..length]
            : throw new WrongSettingException($"{setting} cannot be used: write {Prefix} and 24 to 64 random bytes in base64.");
    }

    private static HashSet<string> Events(string setting, string events) => SettingWords.Listed(events) is { Count: > 0 } listed
        ? listed.Select(type => EventNames.All.Contains(type) ? type : throw new WrongSettingException($"{setting} holds '{type}': use {string.Join(", ", EventNames.All)}.")).ToHashSet(StringComparer.Ordinal)
        : throw new WrongSettingException($"{setting} is empty: name types of events, with commas between, or leave it out for all.");
}
