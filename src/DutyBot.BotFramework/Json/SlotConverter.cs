using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;

namespace DutyBot.BotFramework;

/// <summary>An <c>object</c> slot: read as a <see cref="JsonElement"/>, written from whatever the bot put there.</summary>
internal sealed class SlotConverter : JsonConverter<object>
{
    public override object Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        JsonElement.ParseValue(ref reader);

    public override void Write(Utf8JsonWriter writer, object value, JsonSerializerOptions options) => Write(writer, value);

    internal static void Write(Utf8JsonWriter writer, object value)
    {
        switch (value)
        {
            case null or JsonElement { ValueKind: JsonValueKind.Undefined }:
                writer.WriteNullValue();
                break;
            case RawJson raw:
                raw.WriteTo(writer);
                break;
            case JsonElement element:
                element.WriteTo(writer);
                break;
            case JsonNode node:
                node.WriteTo(writer);
                break;
            // The bare object would come back to this converter for ever.
            case not null when value.GetType() == typeof(object):
                writer.WriteStartObject();
                writer.WriteEndObject();
                break;
            default:
                WriteTyped(writer, value);
                break;
        }
    }

    private static void WriteTyped(Utf8JsonWriter writer, object value)
    {
        if (Wire.Json.GetTypeInfo(value.GetType()) is { } known)
            JsonSerializer.Serialize(writer, value, known);
        else
            JsonSerializer.Serialize(writer, value, value.GetType(), Wire.Payload);
    }
}
