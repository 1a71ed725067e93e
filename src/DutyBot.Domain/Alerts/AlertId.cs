using System.Globalization;
using System.Text.Json.Serialization;

namespace DutyBot.Domain.Alerts;

/// <summary>An alert's number: the local day of posting and a counter of that day and district (20210821-03).</summary>
[JsonConverter(typeof(Json))]
public readonly record struct AlertId(string Value)
{
    public static AlertId Of(DutyDay day, int counter) =>
        new(string.Create(CultureInfo.InvariantCulture, $"{day.Compact}-{counter:00}"));

    /// <summary>Whether a text is a full number as the bot writes it; 20210821-3 and a counter of twenty digits are none.</summary>
    public static bool TryParse(string? text, out AlertId id)
    {
        id = new AlertId(text ?? "");
        return text is { Length: >= 11 } && text[8] == '-'
            && DateOnly.TryParseExact(text.AsSpan(0, 8), "yyyyMMdd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            && int.TryParse(text.AsSpan(9), NumberStyles.None, CultureInfo.InvariantCulture, out var counter)
            && Of(new DutyDay(day), counter) == id;
    }

    /// <summary>The local day the number names; also the partition its rows lie in.</summary>
    public DutyDay Day => new(DateOnly.ParseExact(Value.AsSpan(0, 8), "yyyyMMdd", CultureInfo.InvariantCulture));

    public int Counter => int.Parse(Value.AsSpan(9), CultureInfo.InvariantCulture);

    /// <summary>The last part, which is what people say: 03.</summary>
    public string Brief => Value[9..];

    public override string ToString() => Value;

    public sealed class Json() : IdJson<AlertId>(text => new(text), id => id.Value);
}
