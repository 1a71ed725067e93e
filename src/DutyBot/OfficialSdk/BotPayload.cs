using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;
using JsonException = System.Text.Json.JsonException;
using JsonSerializer = System.Text.Json.JsonSerializer;

namespace DutyBot.OfficialSdk;

/// <summary>The one place where the bot touches untyped JSON, for the SDK that keeps it as <see cref="JToken"/> (protocol 9.6).</summary>
internal static class BotPayload
{
    // Dates stay text: an id that looks like one must not be rewritten.
    private static readonly JsonSerializerSettings AsWritten = new() { DateParseHandling = DateParseHandling.None, NullValueHandling = NullValueHandling.Ignore };

    // The SDK's dialogs cast what they have kept, so its type is stored beside it, as the SDK's own stores do.
    private static readonly JsonSerializerSettings WithTypes = new() { DateParseHandling = DateParseHandling.None, NullValueHandling = NullValueHandling.Ignore, TypeNameHandling = TypeNameHandling.All };

    /// <summary>What stands in an <c>object</c> slot as a <typeparamref name="T"/>; default where it is empty.</summary>
    /// <exception cref="JsonException">The slot holds JSON of another shape.</exception>
    public static T? Read<T>(object? slot) => slot switch
    {
        null => default,
        T already => already,
        _ => Parse<T>(Write(slot)),
    };

    /// <summary>As <see cref="Read{T}(object)"/>, without reflection.</summary>
    /// <exception cref="JsonException">The slot holds JSON of another shape.</exception>
    public static T? Read<T>(object? slot, JsonTypeInfo<T> typeInfo) => slot switch
    {
        null => default,
        T already => already,
        _ => JsonSerializer.Deserialize(Write(slot), typeInfo),
    };

    /// <exception cref="JsonException">It is no JSON, or of another shape.</exception>
    public static T? Parse<T>(string json) => Parse<T>(json, AsWritten);

    private static T? Parse<T>(string json, JsonSerializerSettings settings)
    {
        try
        {
            return JsonConvert.DeserializeObject<T>(json, settings);
        }
        catch (Newtonsoft.Json.JsonException other)
        {
            throw new JsonException(other.Message, other);
        }
    }

    public static string Write(object value) => value is JToken token ? token.ToString(Formatting.None) : JsonConvert.SerializeObject(value, AsWritten);

    public static string WriteState(object state) => JsonConvert.SerializeObject(state, WithTypes);

    /// <exception cref="JsonException">It is no JSON, or names a type that is no more.</exception>
    public static object? ReadState(string json) => Parse<object>(json, WithTypes);

    /// <exception cref="JsonException"><paramref name="json"/> is not JSON.</exception>
    public static object Card(string json) => Parse<JObject>(json) ?? throw new JsonException("A card is an object.");

    /// <summary><c>manual</c>, <c>automatic</c> (a refresh), or null where the client does not say (protocol 3.1).</summary>
    public static string? Trigger(IInvokeActivity activity) =>
        activity.Value is JObject value && value["trigger"] is JValue { Type: JTokenType.String } trigger ? (string?)trigger : null;
}
