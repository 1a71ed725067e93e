using System.Globalization;

namespace DutyBot.Settings;

/// <summary>Settings that are known and checked, and that no part of the bot reads so far: whoever sets one is told at the start.</summary>
internal static class UnusedSettings
{
    /// <summary>The names of those that are set.</summary>
    /// <exception cref="WrongSettingException">One sentence that names the wrong setting.</exception>
    public static IReadOnlyList<string> Read(IConfigurationSection duty)
    {
        List<string> found = [];
        Look("SummaryAt", CheckTimes);
        foreach (var host in duty.GetSection("AttachmentHosts").GetChildren())
            CheckHost(host.Path, host.Value ?? "");
        if (duty.GetSection("AttachmentHosts").GetChildren().Any())
            found.Add("DutyBot:AttachmentHosts");
        return found;

        void Look(string name, Action<string, string> check)
        {
            if (duty[name] is not { } written)
                return;
            check($"DutyBot:{name}", written);
            found.Add($"DutyBot:{name}");
        }
    }

    private static void CheckTimes(string setting, string written)
    {
        if (SettingWords.Listed(written) is not { Count: > 0 } times || times.Any(time => !TimeOnly.TryParseExact(time, "HH:mm", CultureInfo.InvariantCulture, DateTimeStyles.None, out _)))
            throw new WrongSettingException($"{setting} is '{written}': write times such as 17:30, with commas between.");
    }

    private static void CheckHost(string setting, string written)
    {
        var name = written.StartsWith("*.", StringComparison.Ordinal) ? written[2..] : written;
        if (Uri.CheckHostName(name) == UriHostNameType.Unknown)
            throw new WrongSettingException($"{setting} is '{written}': write a host name without scheme or port, such as files.example.org.");
    }
}
