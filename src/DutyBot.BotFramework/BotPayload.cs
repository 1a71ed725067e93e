using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace DutyBot.BotFramework;

/// <summary>The one place where the bot touches untyped JSON; written anew for another backend (protocol 9.6).</summary>
public static class BotPayload
{
    /// <summary>What stands in an <c>object</c> slot (Value, ChannelData, Data, Content) as a <typeparamref name="T"/>; default where it is empty.</summary>
    /// <exception cref="JsonException">The slot holds JSON of another shape.</exception>
    public static T Read<T>(object slot) => slot switch
    {
        null => default,
        T already => already,
        _ => Wire.Read<T>(Wire.ToElement(slot)),
    };

    /// <summary>As <see cref="Read{T}(object)"/>, without reflection.</summary>
    /// <exception cref="JsonException">The slot holds JSON of another shape.</exception>
    public static T Read<T>(object slot, JsonTypeInfo<T> typeInfo) => slot switch
    {
        null => default,
        T already => already,
        _ => Wire.ToElement(slot).Deserialize(typeInfo),
    };

    /// <summary>JSON kept or received, e.g. an activity or a conversation reference, read as it would be from the wire.</summary>
    /// <exception cref="JsonException">It is no JSON, or of another shape.</exception>
    public static T Parse<T>(string json) => Wire.Read<T>(JsonElement.Parse(json));

    /// <summary>Any value as it would stand on the wire, unknown fields included; <see cref="Parse{T}"/> reads it again.</summary>
    public static string Write(object value) => Wire.ToElement(value).GetRawText();

    /// <summary>State as it is stored: dialogs bring the types of what they keep with them, everything else is plain JSON.</summary>
    public static string WriteState(object state) => Write(state);

    /// <summary>What <see cref="WriteState"/> has written, for <see cref="BotState"/> to read.</summary>
    /// <exception cref="JsonException">It is no JSON.</exception>
    public static object ReadState(string json) => Parse<object>(json);

    /// <summary>A finished card as an attachment's content: written to the wire byte for byte.</summary>
    /// <exception cref="JsonException"><paramref name="json"/> is not JSON.</exception>
    public static object Card(string json) => new RawJson(json);

    /// <summary><c>value.trigger</c> of a card action: <c>manual</c>, <c>automatic</c> (a refresh), or null where the client does not say (protocol 3.1).</summary>
    public static string Trigger(IInvokeActivity activity)
    {
        ArgumentNullException.ThrowIfNull(activity);
        return activity.Value is not null
            && Wire.ToElement(activity.Value) is { ValueKind: JsonValueKind.Object } value
            && value.TryGetProperty("trigger"u8, out var trigger)
            && trigger.ValueKind == JsonValueKind.String
                ? trigger.GetString()
                : null;
    }
}
