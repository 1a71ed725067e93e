using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace DutyBot.BotFramework;

/// <summary>The two ways of writing JSON: the wire's own types, and what the bot puts into <c>object</c> slots.</summary>
internal static class Wire
{
    private static readonly JsonConverter[] Converters = [new SlotConverter(), new EntityConverter(), new LooseTimeConverter()];

    /// <summary>Wire types: camel case, nulls left out, compact, source-generated.</summary>
    internal static WireJson Json { get; } = new(Options(new JsonSerializerOptions { PropertyNamingPolicy = JsonNamingPolicy.CamelCase }));

    /// <summary>The bot's payloads keep the case of their names, because the official SDK leaves them alone too (protocol 9.6).</summary>
    internal static JsonSerializerOptions Payload { get; } = Options(new JsonSerializerOptions
    {
        TypeInfoResolver = new DefaultJsonTypeInfoResolver { Modifiers = { NameWireTypes } },
    });

    internal static JsonWriterOptions Writing { get; } = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    internal static T Read<T>(JsonElement element) =>
        Json.GetTypeInfo(typeof(T)) is JsonTypeInfo<T> known ? element.Deserialize(known) : element.Deserialize<T>(Payload);

    internal static object Read(JsonElement element, Type type) =>
        Json.GetTypeInfo(type) is { } known ? element.Deserialize(known) : element.Deserialize(type, Payload);

    /// <summary>Any value as a JSON element, the way it would stand on the wire.</summary>
    internal static JsonElement ToElement(object value)
    {
        if (value is JsonElement element)
            return element;

        using var buffer = new MemoryStream();
        using (var writer = new Utf8JsonWriter(buffer))
            SlotConverter.Write(writer, value);
        return JsonElement.Parse(buffer.GetBuffer().AsSpan(0, (int)buffer.Length));
    }

    private static JsonSerializerOptions Options(JsonSerializerOptions options)
    {
        // Chinese text stays three bytes a character; the answer is never embedded in HTML.
        options.Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping;
        options.DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull;
        options.PropertyNameCaseInsensitive = true;
        foreach (var converter in Converters)
            options.Converters.Add(converter);
        return options;
    }

    private static void NameWireTypes(JsonTypeInfo info)
    {
        if (info.Type.Assembly != typeof(Wire).Assembly || info.Kind != JsonTypeInfoKind.Object)
            return;

        foreach (var property in info.Properties)
            property.Name = JsonNamingPolicy.CamelCase.ConvertName(property.Name);
    }
}
