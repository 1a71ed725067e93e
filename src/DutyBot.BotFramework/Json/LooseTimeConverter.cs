using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace DutyBot.BotFramework;

/// <summary>Times as channels write them; one that is no time is left out, because no message is worth losing for its stamp.</summary>
internal sealed class LooseTimeConverter : JsonConverter<DateTimeOffset?>
{
    public override DateTimeOffset? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType != JsonTokenType.String)
        {
            reader.Skip();
            return null;
        }

        if (reader.TryGetDateTimeOffset(out var at))
            return at;

        return DateTimeOffset.TryParse(reader.GetString(), CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out at) ? at : null;
    }

    public override void Write(Utf8JsonWriter writer, DateTimeOffset? value, JsonSerializerOptions options)
    {
        if (value is not { } at)
            writer.WriteNullValue();
        else if (at.Offset == TimeSpan.Zero)
            writer.WriteStringValue(at.UtcDateTime);
        else
            writer.WriteStringValue(at);
    }
}
