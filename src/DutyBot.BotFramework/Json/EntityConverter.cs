using System.Text.Json;
using System.Text.Json.Serialization;

namespace DutyBot.BotFramework;

/// <summary>An entity is read as the base type with all its fields, and written as what it really is.</summary>
internal sealed class EntityConverter : JsonConverter<Entity>
{
    public override bool CanConvert(Type typeToConvert) => typeToConvert == typeof(Entity);

    public override Entity Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType != JsonTokenType.StartObject)
            throw new JsonException("An entity is an object.");

        var entity = new Entity { UnknownFields = [] };
        foreach (var field in JsonElement.ParseValue(ref reader).EnumerateObject())
        {
            if (field.NameEquals("type"u8) && field.Value.ValueKind is JsonValueKind.String or JsonValueKind.Null)
                entity.Type = field.Value.GetString();
            else
                entity.UnknownFields[field.Name] = field.Value;
        }

        return entity;
    }

    public override void Write(Utf8JsonWriter writer, Entity value, JsonSerializerOptions options)
    {
        if (value.GetType() != typeof(Entity))
        {
            SlotConverter.Write(writer, value);
            return;
        }

        writer.WriteStartObject();
        if (value.Type is not null)
            writer.WriteString("type"u8, value.Type);
        foreach (var (name, field) in value.UnknownFields ?? [])
        {
            writer.WritePropertyName(name);
            field.WriteTo(writer);
        }

        writer.WriteEndObject();
    }
}
