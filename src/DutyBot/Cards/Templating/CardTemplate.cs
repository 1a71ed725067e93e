using System.Buffers;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization.Metadata;
using DutyBot.Cards.Templating;

namespace DutyBot.Cards;

/// <summary>
/// A card written in the Adaptive Cards Templating language, compiled once and bound to data as often as needed, from any thread.
/// It knows the subset of protocol.md section 6.2 and departs from the reference in five things, all towards a card that still arrives:
/// null in a mixed text is the empty text; anything outside the subset is refused when the template is loaded; what cannot be computed from
/// the data stays visible as <c>${…}</c>; <c>formatDateTime</c> shows the hour as it is written; <c>string</c> does not group digits.
/// </summary>
internal sealed class CardTemplate
{
    private readonly Node _root;

    private CardTemplate(string name, Node root)
    {
        Name = name;
        _root = root;
    }

    /// <summary>The name it was loaded under.</summary>
    public string Name { get; }

    /// <summary>Compiles a template.</summary>
    /// <param name="name">What to call it in errors.</param>
    /// <param name="json">The template.</param>
    /// <exception cref="CardTemplateException">It is not JSON or uses anything outside the subset.</exception>
    public static CardTemplate Load(string name, string json) => new(name, TemplateReader.Read(name, json));

    /// <summary>Compiles the template in a file; its name is the file's name.</summary>
    /// <exception cref="CardTemplateException">It is not JSON or uses anything outside the subset.</exception>
    public static CardTemplate LoadFile(string path) => Load(Path.GetFileName(path), File.ReadAllText(path));

    /// <summary>The card for this data, as compact JSON.</summary>
    public string Render<T>(T data, JsonTypeInfo<T> shape)
    {
        using var document = JsonSerializer.SerializeToDocument(data, shape);
        return Render(document.RootElement);
    }

    /// <summary>The card for this data, as compact JSON.</summary>
    public string Render(JsonNode? data)
    {
        using var document = JsonDocument.Parse(data?.ToJsonString() ?? "null");
        return Render(document.RootElement);
    }

    /// <summary>The card for this data, as compact JSON; <paramref name="host"/> is what the template sees as <c>$host</c>.</summary>
    public string Render(JsonElement data, JsonElement host = default)
    {
        var whole = Value.Of(data);
        var buffer = new ArrayBufferWriter<byte>(initialCapacity: 4096);
        using (var writer = new Utf8JsonWriter(buffer, Node.Writing))
            _root.Write(writer, new Scope(whole, Value.Missing, whole, Value.Of(host)));
        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }
}
