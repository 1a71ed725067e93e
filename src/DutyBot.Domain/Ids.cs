using System.Text.Json;
using System.Text.Json.Serialization;

namespace DutyBot.Domain;

/// <summary>A unit of the district, as its import file names it (T04).</summary>
[JsonConverter(typeof(Json))]
public readonly record struct UnitId(string Value)
{
    public override string ToString() => Value;

    public sealed class Json() : IdJson<UnitId>(text => new(text), id => id.Value);
}

/// <summary>A person of the office or of a unit, as its import file names him (T04-3); never a visitor.</summary>
[JsonConverter(typeof(Json))]
public readonly record struct PersonId(string Value)
{
    public override string ToString() => Value;

    public sealed class Json() : IdJson<PersonId>(text => new(text), id => id.Value);
}

/// <summary>A topic of visits (LAND).</summary>
[JsonConverter(typeof(Json))]
public readonly record struct TopicCode(string Value)
{
    public override string ToString() => Value;

    public sealed class Json() : IdJson<TopicCode>(text => new(text), id => id.Value);
}

/// <summary>A place of the office's own list (EAST_GATE).</summary>
[JsonConverter(typeof(Json))]
public readonly record struct PlaceId(string Value)
{
    public override string ToString() => Value;

    public sealed class Json() : IdJson<PlaceId>(text => new(text), id => id.Value);
}

/// <summary>One conversation of a chat platform, as the platform names it.</summary>
[JsonConverter(typeof(Json))]
public readonly record struct ConversationId(string Value)
{
    public override string ToString() => Value;

    public sealed class Json() : IdJson<ConversationId>(text => new(text), id => id.Value);
}

/// <summary>Ids are plain strings in everything that is stored or sent.</summary>
public abstract class IdJson<TId>(Func<string, TId> of, Func<TId, string> text) : JsonConverter<TId>
{
    public override TId Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        of(reader.GetString() ?? throw new JsonException("An id must be a string."));

    public override void Write(Utf8JsonWriter writer, TId value, JsonSerializerOptions options) =>
        writer.WriteStringValue(text(value));
}
