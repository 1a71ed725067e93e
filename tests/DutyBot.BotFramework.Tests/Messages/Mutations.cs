using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization.Metadata;

namespace DutyBot.BotFramework.Tests;

/// <summary>Activities as channels send them, spoiled in structure or in bytes; the same ones for the same seed.</summary>
internal sealed class Mutations(int seed)
{
    private static readonly JsonDocumentOptions Deeply = new() { MaxDepth = 1000 };
    private static readonly JsonSerializerOptions DeeplyWritten = new() { MaxDepth = 1000, TypeInfoResolver = new DefaultJsonTypeInfoResolver() };

    private static readonly string[] Odd =
    [
        "null", "true", "0", "-1", "1e400", "1e-9", "9223372036854775808", "\"\"", "\" \"", "\"\\u0000\"", "\"half a pair\"", "\"<at></at>\"", "\"2021-08-21T08:00:00Z\"", "\"expectReplies\"",
        "\"invoke\"", "\"message\"", "\"conversationUpdate\"", "\"installationUpdate\"", "\"event\"", "\"msteams\"", "\"emulator\"", "\"xx-YY-zz\"", "[]", "{}", "[[]]", "[null]", "[{}]", "{\"id\":null}",
        "{\"a\":{\"a\":{\"a\":{}}}}", "\"https://smba.trafficmanager.net/\"", "\"29:user\"", "\"adaptiveCard/action\"", "\"..\"", "\"\\\\\"",
    ];

    private static readonly (string Name, string Value)[] Invokes =
    [
        ("adaptiveCard/action", """{"action":{"type":"Action.Execute","id":"b","verb":"ack","data":{"alert":"1","n":[1,2]}},"trigger":"automatic","state":"s"}"""),
        ("task/fetch", """{"data":{"say":"hi"},"context":{"theme":"dark"}}"""), ("task/submit", """{"data":{"x":1}}"""),
        ("composeExtension/query", """{"commandId":"c","parameters":[{"name":"n","value":"v"}],"queryOptions":{"skip":0,"count":25}}"""),
        ("composeExtension/submitAction", """{"commandId":"c","data":{},"botMessagePreviewAction":"send","botActivityPreview":[{"type":"message","text":"x"}]}"""),
        ("fileConsent/invoke", """{"action":"accept","context":{},"uploadInfo":{"name":"f"}}"""), ("signin/tokenExchange", """{"id":"1","connectionName":"c","token":"t"}"""),
        ("tab/submit", """{"tabEntityContext":{"tabEntityId":"e"},"data":{"type":"tab/submit"}}"""), ("actionableMessage/executeAction", """{"body":"{}","actionId":"a"}"""),
    ];

    private static readonly (string Type, string Fields)[] Others =
    [
        ("conversationUpdate", """{"membersAdded":[{"id":"29:v","name":"Wang"}],"membersRemoved":[{"id":"28:bot"}],"channelData":{"team":{"id":"19:t"}}}"""),
        ("conversationUpdate", """{"channelData":{"eventType":"channelRenamed","team":{"id":"19:t"},"channel":{"id":"19:x","name":"n"}}}"""),
        ("installationUpdate", """{"action":"add","channelData":{"settings":{"selectedChannel":{"id":"19:s"}}}}"""),
        ("messageReaction", """{"reactionsAdded":[{"type":"like"}],"reactionsRemoved":[{"type":"sad"}],"replyToId":"1"}"""),
        ("messageUpdate", """{"channelData":{"eventType":"editMessage"},"text":"x"}"""), ("messageDelete", """{"channelData":{"eventType":"softDeleteMessage"}}"""),
        ("event", """{"name":"application/vnd.microsoft.readReceipt","value":{"lastReadMessageId":"17"}}"""),
        ("event", """{"name":"application/vnd.microsoft.meetingStart","value":{"Id":"b","StartTime":"2021-08-21T08:00:00Z","JoinUrl":"https://x/"}}"""),
        ("typing", "{}"), ("endOfConversation", """{"code":"completedSuccessfully"}"""), ("command", """{"name":"c"}"""), ("trace", """{"name":"t","value":{}}"""),
        ("invoke", """{"name":"task/fetch","value":{},"deliveryMode":"expectReplies","relatesTo":{"conversation":{"id":"c"}}}"""),
    ];

    private static readonly string[] Seeds = [.. Kinds()];

#pragma warning disable CA5394 // Repeatable, not secret.
    private readonly Random _random = new(seed);

    public IEnumerable<byte[]> Take(int count)
    {
        for (var i = 0; i < count; i++)
            yield return One();
    }

    private byte[] One()
    {
        var text = Seeds[_random.Next(Seeds.Length)];
        for (var times = _random.Next(4); times > 0; times--)
            text = Structure(text);
        // A surrogate alone is JSON of which no text can be made; JsonNode would not carry it so far.
        var bytes = Encoding.UTF8.GetBytes(text.Replace("half a pair", "\\ud800", StringComparison.Ordinal));
        return _random.Next(5) == 0 ? Spoil(bytes) : bytes;
    }

    private string Structure(string json)
    {
        var root = JsonNode.Parse(json, documentOptions: Deeply)!;
        var places = Places(root).ToList();
        if (places.Count == 0)
            return json;

        var (parent, key) = places[_random.Next(places.Count)];
        JsonNode? Value() => JsonNode.Parse(Odd[_random.Next(Odd.Length)]);
        switch (_random.Next(6))
        {
            case 0 when parent is JsonObject gone:
                gone.Remove((string)key);
                break;
            case 1 when parent is JsonObject more:
                more[$"{key}{(char)_random.Next(32, 0x2FFF)}"] = Value();
                break;
            case 2:
                Put(parent, key, JsonValue.Create(new string((char)_random.Next(32, 0x9FFF), _random.Next(3000))));
                break;
            case 3:
                Put(parent, key, Deep(_random.Next(1, 90)));
                break;
            case 4:
                // Another place's value: right in shape, wrong in place.
                var (elsewhere, other) = places[_random.Next(places.Count)];
                Put(parent, key, At(elsewhere, other)?.DeepClone());
                break;
            default:
                Put(parent, key, Value());
                break;
        }

        return root.ToJsonString(DeeplyWritten);
    }

    private byte[] Spoil(byte[] bytes)
    {
        var spoiled = bytes.ToList();
        for (var times = _random.Next(1, 6); times > 0 && spoiled.Count > 0; times--)
        {
            var at = _random.Next(spoiled.Count);
            switch (_random.Next(4))
            {
                case 0:
                    spoiled[at] = (byte)_random.Next(256);
                    break;
                case 1:
                    spoiled.RemoveRange(at, Math.Min(_random.Next(1, 40), spoiled.Count - at));
                    break;
                case 2:
                    spoiled.InsertRange(at, spoiled.Take(_random.Next(1, 60)).ToList());
                    break;
                default:
                    spoiled.Insert(at, "{}[],:\"\\"u8[_random.Next(8)]);
                    break;
            }
        }

        return [.. spoiled];
    }
#pragma warning restore CA5394

    private static JsonNode Deep(int levels)
    {
        JsonNode node = new JsonObject();
        for (; levels > 0; levels--)
            node = levels % 2 == 0 ? new JsonArray(node) : new JsonObject { ["d"] = node };
        return node;
    }

    private static IEnumerable<(JsonNode Parent, object Key)> Places(JsonNode? node) => node switch
    {
        JsonObject fields => fields.ToList().SelectMany(field => Places(field.Value).Prepend((fields, field.Key))),
        JsonArray items => Enumerable.Range(0, items.Count).SelectMany(i => Places(items[i]).Prepend((items, i))),
        _ => [],
    };

    private static JsonNode? At(JsonNode parent, object key) => key is string name ? parent[name] : parent[(int)key];

    private static void Put(JsonNode parent, object key, JsonNode? value)
    {
        if (key is string name)
            parent[name] = value;
        else
            parent[(int)key] = value;
    }

    private static IEnumerable<string> Kinds()
    {
        yield return File.ReadAllText(Path.Combine(Approved(), "message.teams.json")).Replace("apac/", "amer/", StringComparison.Ordinal);
        yield return Incoming.Message();
        yield return Incoming.Message(activity => activity["value"] = JsonNode.Parse("""{"verb":"alert.acknowledge","alert":"20210821-01"}"""));
        foreach (var (name, value) in Invokes)
            yield return Incoming.Invoke(name, value);
        foreach (var (type, fields) in Others)
        {
            yield return Incoming.Of(type, activity =>
            {
                foreach (var (field, value) in JsonNode.Parse(fields)!.AsObject())
                    activity[field] = value?.DeepClone();
            });
        }
    }

    private static string Approved([System.Runtime.CompilerServices.CallerFilePath] string here = "") => Path.Combine(Path.GetDirectoryName(here)!, "..", "Approved");
}
