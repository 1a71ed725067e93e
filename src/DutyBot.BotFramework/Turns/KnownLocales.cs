#nullable enable
using System.Collections.Frozen;
using System.Globalization;

namespace DutyBot.BotFramework;

/// <summary>The languages that a channel may say. Any other name is looked up nowhere: the runtime keeps for ever whatever it is asked for, and a channel may make names up.</summary>
internal static class KnownLocales
{
    private static readonly FrozenDictionary<string, string> Names = Listed().ToFrozenDictionary(name => name, StringComparer.OrdinalIgnoreCase);

    /// <summary>The name as it is commonly written; null for one that is not known.</summary>
    internal static string? Find(string? said) => said is not null && Names.TryGetValue(said, out var name) ? name : null;

    private static IEnumerable<string> Listed()
    {
        var all = CultureInfo.GetCultures(CultureTypes.AllCultures).Select(culture => culture.Name).Where(name => name.Length > 0).ToList();
        return all.Concat(all.Select(WithoutScript)).Distinct(StringComparer.OrdinalIgnoreCase);
    }

    // zh-Hans-CN is listed; clients say zh-CN.
    private static string WithoutScript(string name) => name.Split('-') is [var language, { Length: 4 }, var region] ? $"{language}-{region}" : name;
}
