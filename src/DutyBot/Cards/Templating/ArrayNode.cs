using System.Text.Json;

namespace DutyBot.Cards.Templating;

internal sealed class ArrayNode(Node[] items) : Node
{
    public override bool IsFixed { get; } = Array.TrueForAll(items, item => item.IsFixed);

    public override void Write(Utf8JsonWriter writer, Scope scope)
    {
        writer.WriteStartArray();
        WriteItems(writer, scope);
        writer.WriteEndArray();
    }

    public override void WriteItems(Utf8JsonWriter writer, Scope scope)
    {
        foreach (var item in items)
            item.WriteItems(writer, scope);
    }
}
