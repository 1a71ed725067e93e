using System.Collections;
using System.Reflection;

namespace DutyBot.Settings;

/// <summary>Finds a setting that nobody reads: a misspelled deadline must not be one that is silently left out.</summary>
internal static class UnknownSettings
{
    /// <summary>The sentence about the first one below a section; null where every name is known.</summary>
    public static string? Sentence(IConfigurationSection section, Type known)
    {
        if (known == typeof(string) || known.IsValueType || typeof(IDictionary).IsAssignableFrom(known))
            return null;
        if (typeof(IList).IsAssignableFrom(known))
            return section.GetChildren().Select(item => Sentence(item, known.GenericTypeArguments[0])).FirstOrDefault(found => found is not null);

        var names = known.GetProperties().ToDictionary(property => property.Name, StringComparer.OrdinalIgnoreCase);
        return section.GetChildren().Select(child => Of(child, names)).FirstOrDefault(found => found is not null);
    }

    private static string? Of(IConfigurationSection child, Dictionary<string, PropertyInfo> names) => names.TryGetValue(child.Key, out var property)
        ? Sentence(child, property.PropertyType)
        : $"{child.Path} is no setting: at this place there can be {string.Join(", ", names.Keys)}.";
}
