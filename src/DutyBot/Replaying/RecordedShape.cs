using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using DutyBot.Domain.Alerts;

namespace DutyBot.Replaying;

/// <summary>Everything that is wrong with the fields of one line; each sentence names its field, never what was written in it.</summary>
internal static class RecordedShape
{
    public static IEnumerable<string> Faults(JsonElement line) => Of(line, RecordedJson.Default.RecordedAlert, "");

    private static IEnumerable<string> Of(JsonElement value, JsonTypeInfo type, string path) => type.Kind switch
    {
        JsonTypeInfoKind.Object when value.ValueKind == JsonValueKind.Object => OfEntry(value, type, path),
        JsonTypeInfoKind.Object => [path.Length == 0 ? "There is no alert in this line." : $"'{path}' must be an object."],
        JsonTypeInfoKind.Enumerable when value.ValueKind == JsonValueKind.Array => value.EnumerateArray().Index()
            .SelectMany(item => Of(item.Item, type.Options.GetTypeInfo(type.ElementType!), $"{path}[{item.Index}]")),
        JsonTypeInfoKind.Enumerable => [$"'{path}' must be a list."],
        _ => Fits(value, type) ? [] : [$"'{path}' must be {Wanted(type.Type)}."],
    };

    private static IEnumerable<string> OfEntry(JsonElement entry, JsonTypeInfo type, string path)
    {
        var given = new HashSet<string>(StringComparer.Ordinal);
        foreach (var field in entry.EnumerateObject())
        {
            var name = path.Length == 0 ? field.Name : $"{path}.{field.Name}";
            if (type.Properties.FirstOrDefault(property => property.Name == field.Name) is not { } known)
                yield return $"'{name}' is not known here.";
            else if (!given.Add(field.Name))
                yield return $"'{name}' is given twice.";
            else if (field.Value.ValueKind != JsonValueKind.Null)
                foreach (var fault in Of(field.Value, type.Options.GetTypeInfo(known.PropertyType), name))
                    yield return fault;
            else if (known.PropertyType != typeof(JsonElement) && known.AssociatedParameter is { IsNullable: false })
                yield return $"'{name}' is empty.";
        }

        foreach (var missing in type.Properties.Where(property => property.IsRequired && !given.Contains(property.Name)))
            yield return $"'{(path.Length == 0 ? missing.Name : $"{path}.{missing.Name}")}' is missing.";
    }

    private static bool Fits(JsonElement value, JsonTypeInfo type)
    {
        try
        {
            value.Deserialize(type);
            return true;
        }
        catch (JsonException)
        {
            return false;
        }
    }

    private static string Wanted(Type type) => (Nullable.GetUnderlyingType(type) ?? type) switch
    {
        var one when one == typeof(DateTimeOffset) => "a time with its offset, such as 2021-01-07T09:05:00+08:00",
        var one when one == typeof(int) => "a whole number",
        var one when one == typeof(AlertId) => "a number such as 20210107-01",
        var one when one == typeof(AlertKind) => Names<AlertKind>(),
        var one when one == typeof(AlertLevel) => Names<AlertLevel>(),
        _ => "a text",
    };

    private static string Names<T>()
        where T : struct, Enum =>
        "one of " + string.Join(", ", Enum.GetValues<T>().Select(value => JsonSerializer.SerializeToElement(value, RecordedJson.Default.Options.GetTypeInfo(typeof(T))).GetString()));
}
