using System.Buffers;
using System.Text.Json;

namespace DutyBot.Cards.Templating;

/// <summary>A piece without anything to bind, kept as finished JSON.</summary>
internal sealed class FixedNode(ReadOnlyMemory<byte> json, bool isNull = false) : Node
{
    public override bool IsFixed => true;

    public static FixedNode Of(JsonElement literal) => new(Finished(literal.WriteTo), literal.ValueKind == JsonValueKind.Null);

    /// <summary>Binds it once, now, when data cannot change it.</summary>
    public static Node OrSame(Node node) =>
        node.IsFixed ? new FixedNode(Finished(writer => node.Write(writer, Nowhere))) : node;

    public override void Write(Utf8JsonWriter writer, Scope scope) => writer.WriteRawValue(json.Span, skipInputValidation: true);

    public override void WriteItems(Utf8JsonWriter writer, Scope scope)
    {
        if (!isNull)
            Write(writer, scope);
    }

    private static readonly Scope Nowhere = new(Value.Missing, Value.Missing, Value.Missing, Value.Missing);

    private static ReadOnlyMemory<byte> Finished(Action<Utf8JsonWriter> write)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(buffer, Writing))
            write(writer);
        return buffer.WrittenSpan.ToArray();
    }
}
