using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace DutyBot.Tests.Api;

/// <summary>Holds an answer against the bot's own description. It knows the words that the description uses and fails on any other, so that none is passed over.</summary>
internal static class Described
{
    private static JsonNode? document;

    public static async Task<JsonNode> DocumentAsync(Stage stage)
    {
        if (document is not null)
            return document;
        using var client = stage.Client();
        return document = JsonNode.Parse(await client.GetStringAsync(new Uri("/openapi/v1.json", UriKind.Relative)))!;
    }

    public static async Task HoldsAsync(Stage stage, string method, string path, int status, string? media, JsonNode? body)
    {
        var root = await DocumentAsync(stage);
        var known = root["paths"]!.AsObject().FirstOrDefault(one => Regex.IsMatch(path, "^" + Regex.Replace(Regex.Escape(one.Key), @"\\\{[a-z]+}", "[^/]+") + "$")).Value?[method.ToLowerInvariant()];
        // What is no address, or takes another method, is described by the shape of every problem.
        var answer = known?["responses"]![status.ToString(CultureInfo.InvariantCulture)];
        Assert.True(answer is not null || known is null, $"{method} {path} {status} is not described.");
        var content = answer?["content"];
        if (known is not null && media is not null)
            Assert.True(content?[media] is not null, $"{method} {path} {status} {media} is not described.");
        if (body is null)
            return;
        var faults = Faults(root, known is null ? root["components"]!["schemas"]!["Problem"]! : content![media!]!["schema"]!, body, "#").ToList();
        Assert.True(faults.Count == 0, $"{method} {path} {status}: {string.Join("; ", faults)}\n{body}");
    }

    /// <summary>Where a value is not as a schema has it.</summary>
    public static IEnumerable<string> Faults(JsonNode root, JsonNode schema, JsonNode? value, string at)
    {
        foreach (var (word, said) in schema.AsObject())
        {
            var faults = word switch
            {
                "$ref" => Faults(root, ((string)said!).Split('/').Skip(1).Aggregate(root, (node, name) => node[name]!), value, at),
                "type" => Types(said!).Contains(TypeOf(value)) || (TypeOf(value) == "integer" && Types(said!).Contains("number")) ? [] : [$"{at} is {TypeOf(value)}, not {said!.ToJsonString()}"],
                "enum" => said!.AsArray().Any(one => JsonNode.DeepEquals(one, value)) ? [] : [$"{at} is none of {said.ToJsonString()}"],
                "oneOf" => said!.AsArray().Count(one => !Faults(root, one!, value, at).Any()) == 1 ? [] : [$"{at} fits not exactly one"],
                "required" => value is JsonObject whole ? said!.AsArray().Where(name => !whole.ContainsKey((string)name!)).Select(name => $"{at} lacks {name}") : [],
                "properties" => value is JsonObject whole ? whole.SelectMany(part => said![part.Key] is { } known ? Faults(root, known, part.Value, $"{at}/{part.Key}") : schema["additionalProperties"] is null ? [$"{at} has {part.Key}, which is not described"] : []) : [],
                "additionalProperties" => value is JsonObject whole ? whole.Where(part => schema["properties"]?[part.Key] is null).SelectMany(part => Faults(root, said!, part.Value, $"{at}/{part.Key}")) : [],
                "items" => value is JsonArray list ? list.SelectMany((item, index) => Faults(root, said!, item, $"{at}/{index}")) : [],
                "pattern" => value is null || Regex.IsMatch(TypeOf(value) == "string" ? (string)value! : value.ToJsonString(), (string)said!) ? [] : [$"{at} does not match {said}"],
                "format" => Fits((string)said!, value) ? [] : [$"{at} is no {said}"],
                "minimum" => value is null || value.GetValue<decimal>() >= decimal.Parse(said!.ToString(), CultureInfo.InvariantCulture) ? [] : [$"{at} is below {said}"],
                "maximum" => value is null || value.GetValue<decimal>() <= decimal.Parse(said!.ToString(), CultureInfo.InvariantCulture) ? [] : [$"{at} is above {said}"],
                "description" or "default" or "maxLength" => [],
                _ => [$"{at}: nobody here knows the word {word}"],
            };
            foreach (var fault in faults)
                yield return fault;
        }
    }

    private static IEnumerable<string> Types(JsonNode said) => said is JsonArray several ? several.Select(one => (string)one!) : [(string)said!];

    private static string TypeOf(JsonNode? value) => value?.GetValueKind() switch
    {
        null or JsonValueKind.Null => "null",
        JsonValueKind.Object => "object",
        JsonValueKind.Array => "array",
        JsonValueKind.String => "string",
        JsonValueKind.Number => value.ToJsonString().All(char.IsAsciiDigit) ? "integer" : "number",
        _ => "boolean",
    };

    private static bool Fits(string format, JsonNode? value) => value is null || format switch
    {
        "date-time" => DateTimeOffset.TryParse((string)value!, CultureInfo.InvariantCulture, DateTimeStyles.None, out _) && Regex.IsMatch((string)value!, @"(Z|[+-]\d\d:\d\d)$"),
        "int32" => int.TryParse(value.ToJsonString(), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out _),
        "double" or "int64" => true,
        _ => false,
    };
}
