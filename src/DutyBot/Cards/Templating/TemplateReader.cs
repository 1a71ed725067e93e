using System.Text.Json;

namespace DutyBot.Cards.Templating;

/// <summary>Compiles a template's JSON into nodes, and refuses what is outside the subset of section 6.2.</summary>
internal static class TemplateReader
{
    private static readonly JsonDocumentOptions OnlyOnce = new() { AllowDuplicateProperties = false };

    public static Node Read(string name, string json)
    {
        try
        {
            using var document = JsonDocument.Parse(json, OnlyOnce);
            return Node(document.RootElement, new Place(name, "$"));
        }
        catch (JsonException notJson)
        {
            throw new CardTemplateException(
                name, notJson.Path ?? "$", $"the JSON cannot be read: {notJson.Message.TrimEnd('.')}", notJson);
        }
    }

    private static Node Node(JsonElement element, Place place) => element.ValueKind switch
    {
        JsonValueKind.Object => FixedNode.OrSame(Object(element, place)),
        JsonValueKind.Array => new ArrayNode([.. element.EnumerateArray().Select((item, index) => Node(item, place.Item(index)))]),
        JsonValueKind.String when MixedText.Read(element.GetString()!, place) is { } bound => new BoundNode(bound),
        _ => FixedNode.Of(element),
    };

    private static ObjectNode Object(JsonElement element, Place place)
    {
        var members = new List<Member>();
        Expression? data = null;
        Expression? when = null;
        foreach (var property in element.EnumerateObject())
        {
            var here = place.Member(property.Name);
            switch (property.Name)
            {
                case "$data":
                    data = Data(property.Value, here);
                    break;
                case "$when":
                    when = When(property.Value, here);
                    break;
                case "$root" or "$index" or "$host" or "$_acTemplateVersion":
                    break;
                default:
                    members.Add(new Member(JsonEncodedText.Encode(property.Name, Templating.Node.Writing.Encoder), Node(property.Value, here)));
                    break;
            }
        }

        return new ObjectNode([.. members], data, when);
    }

    private static Expression Data(JsonElement written, Place place)
    {
        if (written.ValueKind == JsonValueKind.String)
            return MixedText.Read(written.GetString()!, place) ?? new Literal(Value.Of(written.GetString()!));

        // The reference would hand the unevaluated expression on as data.
        if (written.GetRawText().Contains("${", StringComparison.Ordinal))
            throw place.Refuses("data that is written out cannot hold ${…}");
        return new Literal(Value.Of(written.Clone()));
    }

    // Only an expression shows its object; a condition written out hides it unless it is empty or false (section 6.2 T12).
    private static Expression? When(JsonElement written, Place place) => written.ValueKind switch
    {
        JsonValueKind.False or JsonValueKind.Null => null,
        JsonValueKind.Number when written.GetDouble() == 0 => null,
        JsonValueKind.String when written.GetString() is "" => null,
        JsonValueKind.String when MixedText.Read(written.GetString()!, place) is { } condition => condition,
        _ => new Literal(Value.Of(false)),
    };
}
