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
        // A value where entries or settings of their own belong would be left out in silence.
        if (section.Value is { Length: > 0 } value)
            return $"{section.Path} is '{value}': {Instead(section.Path, known)}.";
        if (typeof(IList).IsAssignableFrom(known))
            return section.GetChildren().Select(item => Sentence(item, known.GenericTypeArguments[0])).FirstOrDefault(found => found is not null);

        var names = known.GetProperties().ToDictionary(property => property.Name, StringComparer.OrdinalIgnoreCase);
        return section.GetChildren().Select(child => Of(child, names)).FirstOrDefault(found => found is not null);
    }

    private static string Instead(string path, Type known) => typeof(IList).IsAssignableFrom(known)
        ? $"number its entries, such as {path}:0"
        : $"at this place there can only be {string.Join(", ", known.GetProperties().Select(property => $"{path}:{property.Name}"))}";

    private static string? Of(IConfigurationSection child, Dictionary<string, PropertyInfo> names) => names.TryGetValue(child.Key, out var property)
        ? Sentence(child, property.PropertyType)
        : $"{child.Path} is no setting: at this place there can be {string.Join(", ", names.Keys)}.";
}
