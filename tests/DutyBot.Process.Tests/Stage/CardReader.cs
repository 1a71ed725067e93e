using System.Text.Json.Nodes;

namespace DutyBot.Processes;

/// <summary>Reads a message as a person does.</summary>
internal static class CardReader
{
    private const string Repeat = "重发";

    private const string RepeatedLine = "重发。";

    /// <summary>Whether it says that it may have been sent before.</summary>
    public static bool IsMarked(JsonObject activity) => Said(activity).Any(text => text == Repeat || text.EndsWith(RepeatedLine, StringComparison.Ordinal));

    /// <summary>Everything on it but that mark.</summary>
    public static string Unmarked(JsonObject activity) =>
        string.Join(" | ", Said(activity).Where(text => text != Repeat).Select(text => text.Replace(RepeatedLine, "", StringComparison.Ordinal)));

    /// <summary>The first button of a verb; null where there is none.</summary>
    public static JsonObject? Button(JsonObject activity, string verb, string? alert = null) => Button(Buttons(activity), verb, alert);

    public static JsonObject? Button(IEnumerable<JsonObject> buttons, string verb, string? alert) =>
        buttons.FirstOrDefault(one => (string?)one["verb"] == verb && (alert is null || (string?)one["data"]?["alert"] == alert));

    public static IReadOnlyList<JsonObject> Buttons(JsonObject activity) => [.. Walk(Card(activity)).Where(one => Is(one, "Action.Execute"))];

    /// <summary>The alert that its buttons are about.</summary>
    public static string? Alert(JsonObject activity) => Walk(Card(activity)).Select(one => (string?)(one["data"] as JsonObject)?["alert"]).FirstOrDefault(alert => alert is not null);

    private static List<string> Said(JsonObject activity) => (string?)activity["text"] is { } line ? [line] : Texts(Card(activity));

    private static JsonNode? Card(JsonObject activity) => activity["attachments"]?[0]?["content"];

    private static List<string> Texts(JsonNode? card) => [.. Walk(card).Where(one => Is(one, "TextBlock")).Select(one => (string?)one["text"] ?? "")];

    private static bool Is(JsonObject one, string type) => one["type"] is JsonValue value && (string?)value == type;

    private static IEnumerable<JsonObject> Walk(JsonNode? node) => node switch
    {
        JsonObject one => one.Where(property => property.Key != "fallback").SelectMany(property => Walk(property.Value)).Prepend(one),
        JsonArray many => many.SelectMany(Walk),
        _ => [],
    };
}
