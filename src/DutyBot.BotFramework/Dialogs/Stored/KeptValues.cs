using System.Text.Json;
using System.Text.Json.Serialization;

namespace DutyBot.BotFramework;

/// <summary>A map of values of any type, read again as what they were written as.</summary>
internal sealed class KeptValues : JsonConverter<IDictionary<string, object>>
{
    public override IDictionary<string, object> Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        KeptValue.Map(JsonElement.ParseValue(ref reader));

    public override void Write(Utf8JsonWriter writer, IDictionary<string, object> value, JsonSerializerOptions options) => KeptValue.Write(writer, value);
}

/// <summary>One value of any type. Plain values, maps and lists stand as they are; any other has the name of its type beside it.</summary>
internal sealed class KeptValue : JsonConverter<object>
{
    private const string TypeMark = "$type";
    private const string ValueMark = "$value";

    public override object Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => Read(JsonElement.ParseValue(ref reader));

    public override void Write(Utf8JsonWriter writer, object value, JsonSerializerOptions options) => Write(writer, value);

    internal static IDictionary<string, object> Map(JsonElement element)
    {
        if (element.ValueKind != JsonValueKind.Object)
            throw new JsonException("The state of a dialog is an object.");
        return element.EnumerateObject().ToDictionary(property => property.Name, property => Read(property.Value), StringComparer.Ordinal);
    }

    internal static void Write(Utf8JsonWriter writer, object value)
    {
        switch (value)
        {
            case IDictionary<string, object> map when !map.ContainsKey(TypeMark):
                writer.WriteStartObject();
                foreach (var (name, one) in map)
                {
                    writer.WritePropertyName(name);
                    Write(writer, one);
                }

                writer.WriteEndObject();
                break;
            case List<object> list:
                writer.WriteStartArray();
                foreach (var one in list)
                    Write(writer, one);
                writer.WriteEndArray();
                break;
            case null or string or bool or byte or short or int or long or float or double or decimal or JsonElement:
                SlotConverter.Write(writer, value);
                break;
            default:
                writer.WriteStartObject();
                writer.WriteString(TypeMark, KeptTypes.NameOf(value.GetType()));
                writer.WritePropertyName(ValueMark);
                SlotConverter.Write(writer, value);
                writer.WriteEndObject();
                break;
        }
    }

    private static object Read(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.String => element.GetString(),
        JsonValueKind.True => true,
        JsonValueKind.False => false,
        JsonValueKind.Number when element.TryGetInt64(out var whole) => whole,
        JsonValueKind.Number => element.GetDouble(),
        JsonValueKind.Array => element.EnumerateArray().Select(Read).ToList(),
        JsonValueKind.Object when element.TryGetProperty(TypeMark, out var type) => Typed(type, element),
        JsonValueKind.Object => Map(element),
        _ => null,
    };

    private static object Typed(JsonElement type, JsonElement element) =>
        type.ValueKind == JsonValueKind.String && KeptTypes.Find(type.GetString()) is { } known && element.TryGetProperty(ValueMark, out var value)
            ? Wire.Read(value, known)
            : throw new JsonException($"'{type}' is no type of this bot.");
}
