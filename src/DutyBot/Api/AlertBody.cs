using System.Globalization;
using System.Text.Json;
using DutyBot.Chat.Typed;
using DutyBot.Domain.Alerts;

namespace DutyBot.Api;

/// <summary>Reads the body of a request field by field, so that everything that is wrong with it is told at once, and none of what it says.</summary>
internal sealed class AlertBody
{
    private const int MostUnits = 200;

    private readonly Dictionary<string, JsonElement> fields = new(StringComparer.Ordinal);
    private readonly List<ProblemError> errors = [];

    private static readonly string[] Known =
        ["kind", "level", "partySize", "topic", "territoryUnit", "units", "place", "summary", "noticedAt"];

    private static readonly string[] Needed = ["partySize", "topic", "territoryUnit"];

    /// <summary>The request as far as it could be read, and what could not.</summary>
    public static (AlertRequest Request, IReadOnlyList<ProblemError> Errors) Read(JsonElement body)
    {
        var reader = new AlertBody();
        reader.Sort(body);
        return (reader.Request(), reader.errors);
    }

    private void Sort(JsonElement body)
    {
        foreach (var field in body.EnumerateObject())
        {
            if (Known.FirstOrDefault(field.NameEquals) is not { } name)
                Wrong("unknown-field", Pointer(field), $"There is no such field, and none for anybody's person; leave it out. There are {string.Join(", ", Known)}.");
            else if (!fields.TryAdd(name, field.Value))
                Wrong("twice", "#/" + name, "The field is there twice; send it once.");
        }

        foreach (var name in Needed.Where(name => !Has(name)))
            Wrong("missing", "#/" + name, $"{name} must be given.");
    }

    private AlertRequest Request() => new(
        PartySize(), Text("topic") ?? "", Text("territoryUnit") ?? "", Kind(), Level(), Units(), Text("place"), Summary(), NoticedAt());

    private bool Has(string name) => fields.TryGetValue(name, out var value) && value.ValueKind != JsonValueKind.Null;

    private string? Text(string name) => Has(name) ? Text(fields[name], "#/" + name) : null;

    private string? Text(JsonElement value, string pointer)
    {
        try
        {
            if (value.ValueKind == JsonValueKind.String)
                return value.GetString();
        }
        catch (InvalidOperationException)
        {
            // Half of a character is no text.
        }

        Wrong("wrong-type", pointer, "This must be a text in quotes.");
        return null;
    }

    private int PartySize()
    {
        if (!Has("partySize"))
            return 0;
        if (fields["partySize"] is not { ValueKind: JsonValueKind.Number } value)
            Wrong("wrong-type", "#/partySize", "partySize must be a whole number.");
        else if (value.TryGetInt32(out var people) && people is >= 1 and <= AlertRequest.MostPeople)
            return people;
        else
            Wrong("out-of-range", "#/partySize", $"partySize must be a whole number from 1 to {AlertRequest.MostPeople}.");
        return 0;
    }

    private AlertKind Kind()
    {
        switch (Text("kind"))
        {
            case "transfer":
                return AlertKind.Transfer;
            case "drill":
                Wrong("drill", "#/kind", "A drill is begun by the duty leader alone, in chat.");
                return AlertKind.Drill;
            case not (null or "onsite"):
                Wrong("unknown-kind", "#/kind", "kind is onsite or transfer.");
                break;
        }

        return AlertKind.Onsite;
    }

    private AlertLevel? Level()
    {
        switch (Text("level"))
        {
            case null:
                return null;
            case "district":
                return AlertLevel.District;
            case "city":
                return AlertLevel.City;
            case "province":
                return AlertLevel.Province;
            default:
                Wrong("unknown-level", "#/level", "level is city or province for a transfer, else district.");
                return null;
        }
    }

    private List<string>? Units()
    {
        if (!Has("units"))
            return null;
        if (fields["units"] is not { ValueKind: JsonValueKind.Array } list)
            Wrong("wrong-type", "#/units", "units must be a list of unit codes.");
        else if (list.GetArrayLength() is 0 or > MostUnits)
            Wrong("out-of-range", "#/units", $"units holds 1 to {MostUnits} unit codes; leave it out for the topic's own lead.");
        else
            return [.. list.EnumerateArray().Select((unit, index) => Text(unit, $"#/units/{index}") ?? "")];
        return [];
    }

    private string? Summary()
    {
        var summary = Text("summary")?.Trim();
        if (string.IsNullOrEmpty(summary))
            return null;
        if (new StringInfo(summary).LengthInTextElements > AlertRequest.LongestSummary || summary.Length > 4 * AlertRequest.LongestSummary)
            Wrong("too-long", "#/summary", $"summary holds at most {AlertRequest.LongestSummary} characters.");
        else if (summary.Any(char.IsControl))
            Wrong("wrong-type", "#/summary", "summary is one line without control characters.");
        else if (PersonalNumbers.Holds(summary))
            Wrong("personal-number", "#/summary", "summary holds a telephone or identity number of a person; leave it out. Nothing of it was kept.");
        return summary;
    }

    private DateTimeOffset? NoticedAt()
    {
        if (Text("noticedAt") is not { } written)
            return null;
        // Without an offset it would be the time of whoever reads it.
        if (fields["noticedAt"].TryGetDateTimeOffset(out var at) && written.Contains('T') && (written[^1] is 'Z' || written[^6] is '+' or '-'))
            return at;
        Wrong("wrong-type", "#/noticedAt", "noticedAt must be a time with an offset, such as 2021-08-21T15:11:00+08:00.");
        return null;
    }

    private void Wrong(string code, string pointer, string detail) => errors.Add(new ProblemError(code, detail, pointer));

    /// <summary>RFC 6901 within a URI; what is too long to be a name, or no text, is not told again.</summary>
    private static string Pointer(JsonProperty field)
    {
        try
        {
            return field.Name is { Length: <= 60 } name
                ? "#/" + Uri.EscapeDataString(name.Replace("~", "~0", StringComparison.Ordinal).Replace("/", "~1", StringComparison.Ordinal))
                : "#";
        }
        catch (InvalidOperationException)
        {
            return "#";
        }
    }
}
