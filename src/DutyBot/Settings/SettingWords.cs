using System.Globalization;

namespace DutyBot.Settings;

/// <summary>Reads what a setting says in words; the exception names the setting.</summary>
internal static class SettingWords
{
    /// <summary>A name of an enum, in any case.</summary>
    /// <exception cref="WrongSettingException">It is none of them.</exception>
    public static T Name<T>(string setting, string name, params T[] except)
        where T : struct, Enum =>
        Enum.TryParse<T>(name, ignoreCase: true, out var value) && Enum.IsDefined(value) && !except.Contains(value) && !int.TryParse(name, out _)
            ? value
            : throw new WrongSettingException($"{setting} holds '{name}': use {string.Join(", ", Enum.GetValues<T>().Except(except))}.");

    /// <summary>Several names with commas between.</summary>
    /// <param name="what">What they name, for the sentence about a setting that names none.</param>
    /// <exception cref="WrongSettingException">There is none, or one that is unknown.</exception>
    public static IReadOnlyList<T> Names<T>(string setting, string names, string what, params T[] except)
        where T : struct, Enum =>
        Listed(names) is { Count: > 0 } listed
            ? [.. listed.Select(name => Name(setting, name, except))]
            : throw new WrongSettingException($"{setting} is empty: name {what}, with commas between.");

    /// <summary>A span, hh:mm:ss with days before a dot.</summary>
    /// <exception cref="WrongSettingException">It is none, or not longer than zero.</exception>
    public static TimeSpan Span(string setting, string written) =>
        TimeSpan.TryParse(written, CultureInfo.InvariantCulture, out var span) && span > TimeSpan.Zero
            ? span
            : throw new WrongSettingException($"{setting} is '{written}': write a span longer than zero, such as 00:05:00.");

    public static IReadOnlyList<string> Listed(string written) => written.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
}
