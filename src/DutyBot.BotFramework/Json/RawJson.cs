using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace DutyBot.BotFramework;

/// <summary>JSON text checked once and then written as it is, as often as it is sent.</summary>
[JsonConverter(typeof(Converter))]
internal sealed class RawJson
{
    private readonly byte[] _utf8;

    internal RawJson(string json)
    {
        _utf8 = Encoding.UTF8.GetBytes(json);
        var reader = new Utf8JsonReader(_utf8);
        while (reader.Read())
        {
        }
    }

    internal ReadOnlySpan<byte> Utf8 => _utf8;

    internal void WriteTo(Utf8JsonWriter writer) => writer.WriteRawValue(_utf8, skipInputValidation: true);

    public override string ToString() => Encoding.UTF8.GetString(_utf8);

    internal sealed class Converter : JsonConverter<RawJson>
    {
        public override RawJson Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            new(JsonElement.ParseValue(ref reader).GetRawText());

        public override void Write(Utf8JsonWriter writer, RawJson value, JsonSerializerOptions options) => value.WriteTo(writer);
    }
}
