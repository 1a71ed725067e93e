using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace DutyBot.Replaying;

/// <summary>A time with its offset, to the minute or finer: without an offset it would be read as the machine's own.</summary>
internal sealed class RecordedMoment : JsonConverter<DateTimeOffset>
{
    private static readonly string[] Shapes = ["yyyy-MM-ddTHH:mmK", "yyyy-MM-ddTHH:mm:ssK", "yyyy-MM-ddTHH:mm:ss.FFFFFFFK"];

    public override DateTimeOffset Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        reader.TokenType == JsonTokenType.String && reader.GetString() is { Length: > 16 } text && (text[^1] == 'Z' || text.AsSpan(16).IndexOfAny('+', '-') >= 0)
        && DateTimeOffset.TryParseExact(text, Shapes, CultureInfo.InvariantCulture, DateTimeStyles.None, out var at)
            ? at
            : throw new JsonException();

    public override void Write(Utf8JsonWriter writer, DateTimeOffset value, JsonSerializerOptions options) => writer.WriteStringValue(value);
}
