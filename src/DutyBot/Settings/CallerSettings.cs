using System.Net;

namespace DutyBot.Settings;

/// <summary>Who may call the bot, and through what.</summary>
internal static class CallerSettings
{
    /// <exception cref="WrongSettingException">A key is too short, cannot be sent, or belongs to two programs.</exception>
    public static IReadOnlyDictionary<string, string> Keys(ApiOptions options)
    {
        foreach (var (name, key) in options.Keys)
        {
            if (key is not { Length: >= 16 })
                throw new WrongSettingException($"DutyBot:Api:Keys:{name} is shorter than 16 characters: give the program a longer key.");
            if (key.Any(sign => sign is <= ' ' or > '~'))
                throw new WrongSettingException($"DutyBot:Api:Keys:{name} holds a blank or a letter that no header can carry: give the program a key of ASCII letters and digits.");
            if (options.Keys.First(other => other.Value == key).Key is var first && first != name)
                throw new WrongSettingException($"DutyBot:Api:Keys:{name} is the key of {first} too: give each program a key of its own.");
        }

        return options.Keys;
    }

    /// <exception cref="WrongSettingException">It is no number above zero.</exception>
    public static int FailedChecks(ApiOptions options) => options.FailedChecksPerMinute > 0
        ? options.FailedChecksPerMinute
        : throw new WrongSettingException($"DutyBot:Api:FailedChecksPerMinute is {options.FailedChecksPerMinute}: write a number above zero, such as 600.");

    /// <exception cref="WrongSettingException">One is neither an address nor a network.</exception>
    public static IReadOnlyList<IPNetwork> Proxies(DutyOptions options) => [.. options.Proxies.Select((written, index) =>
        IPAddress.TryParse(written, out var address) ? new IPNetwork(address, address.GetAddressBytes().Length * 8)
        : IPNetwork.TryParse(written, out var network) ? network
        : throw new WrongSettingException($"DutyBot:Proxies:{index} is '{written}': write the address or the network of a proxy, such as 10.0.0.5 or 10.0.0.0/24."))];
}
