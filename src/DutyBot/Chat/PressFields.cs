using System.Text.Json;
using System.Text.Json.Serialization;
using DutyBot.Domain;
using DutyBot.Domain.Alerts;

namespace DutyBot.Chat;

/// <summary>What a button says: which alert, which unit, and its inputs. All of it is a claim; who pressed comes from the token.</summary>
internal sealed record PressFields
{
    public string? Verb { get; init; }

    public string? Alert { get; init; }

    public string? Unit { get; init; }

    public string? Draft { get; init; }

    public string? Kind { get; init; }

    public string? Level { get; init; }

    public string? Notice { get; init; }

    public string? Post { get; init; }

    public string? Answered { get; init; }

    public string? Minutes { get; init; }

    public string? EnRoute { get; init; }

    public string? Result { get; init; }

    public string? Reason { get; init; }

    public string? Objection { get; init; }

    public string? To { get; init; }

    public string? Into { get; init; }

    public string? Offer { get; init; }

    public string? Once { get; init; }

    /// <summary>A time of day (HH:mm) of the local day that it is nearest to.</summary>
    public string? Time { get; init; }

    public string? Purpose { get; init; }

    public string? People { get; init; }

    public string? Topic { get; init; }

    public string? Territory { get; init; }

    public string? Lead { get; init; }

    public string? Place { get; init; }

    public string? Role { get; init; }

    /// <summary>Ids with commas between them, as a choice of several gives them.</summary>
    public string? Units { get; init; }

    public string? Line { get; init; }

    public string? Row { get; init; }

    /// <summary>Inputs of a card that may show several alerts: their ids end with the alert's number.</summary>
    [JsonExtensionData]
    public Dictionary<string, JsonElement>? Others { get; set; }

    [JsonIgnore]
    public string? ResultChosen => Result ?? (AlertId is { } id && Others?.GetValueOrDefault(Cards.Inputs.Result(id)) is { ValueKind: JsonValueKind.String } chosen ? chosen.GetString() : null);

    /// <summary>Units as a button's list or as a choice of several gives them.</summary>
    [JsonIgnore]
    public IReadOnlyList<UnitId> UnitIds => [.. (Units ?? "").Trim('[', ']')
        .Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
        .Select(unit => new UnitId(unit.Trim('"')))];

    /// <summary>What a button would send.</summary>
    public static PressFields Of(Cards.Press press) =>
        JsonSerializer.Deserialize(JsonSerializer.SerializeToUtf8Bytes(press, Cards.CardJson.Default.Press), PressJson.Default.PressFields)!;

    /// <summary>What an input holds whose id ends with a unit or an alert; null where it is empty.</summary>
    public string? Input(string id) => Others?.GetValueOrDefault(id) switch
    {
        { ValueKind: JsonValueKind.String } given => given.GetString() is { Length: > 0 } said ? said : null,
        { ValueKind: JsonValueKind.Number } given => given.GetRawText(),
        _ => null,
    };

    /// <summary>The same with the inputs of this verb's own form, where the card holds the forms of several.</summary>
    public PressFields Of(string verb) => Others is null ? this : this with
    {
        People = Own(verb, Cards.Inputs.People) ?? People,
        Topic = Own(verb, Cards.Inputs.Topic) ?? Topic,
        Place = Own(verb, Cards.Inputs.Place) ?? Place,
        Unit = Unit ?? Own(verb, Cards.Inputs.Unit),
        To = Own(verb, Cards.Inputs.To) ?? To,
        Into = Own(verb, Cards.Inputs.Into) ?? Into,
        Time = Own(verb, Cards.Inputs.Time) ?? Time,
    };

    // A verb from the wire may be anything.
    private string? Own(string verb, string input) => verb.Contains('.', StringComparison.Ordinal) ? Input(Cards.Inputs.In(verb, input)) : null;

    [JsonIgnore]
    public AlertId? AlertId => Domain.Alerts.AlertId.TryParse(Alert, out var id) ? id : null;
}

/// <summary>Clients send the same input as text, number or truth value (protocol 3.3): all become text.</summary>
internal sealed class LooseText : JsonConverter<string>
{
    public override string? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType == JsonTokenType.String)
            return reader.GetString();
        using var element = JsonDocument.ParseValue(ref reader);
        return element.RootElement.ValueKind == JsonValueKind.Null ? null : element.RootElement.GetRawText();
    }

    public override void Write(Utf8JsonWriter writer, string value, JsonSerializerOptions options) => writer.WriteStringValue(value);
}

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, PropertyNameCaseInsensitive = true, Converters = [typeof(LooseText)])]
[JsonSerializable(typeof(PressFields))]
internal sealed partial class PressJson : JsonSerializerContext;
