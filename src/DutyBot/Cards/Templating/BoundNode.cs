using System.Text.Json;

namespace DutyBot.Cards.Templating;

/// <summary>A string of the template that holds at least one expression (section 6.2 T1, T2).</summary>
internal sealed class BoundNode(Expression expression) : Node
{
    public override void Write(Utf8JsonWriter writer, Scope scope) => Write(writer, Bound(expression, scope));

    public override void WriteProperty(Utf8JsonWriter writer, JsonEncodedText name, Scope scope)
    {
        var value = Bound(expression, scope);
        if (value.Kind == Kind.Missing)
            return;
        writer.WritePropertyName(name);
        Write(writer, value);
    }

    public override void WriteItems(Utf8JsonWriter writer, Scope scope)
    {
        var value = Bound(expression, scope);
        if (value.Kind == Kind.List)
        {
            foreach (var item in value.Items)
                item.WriteTo(writer);
        }
        else if (!value.IsNothing)
        {
            Write(writer, value);
        }
    }

    /// <summary>Its value; what cannot be computed stays visible as <c>${…}</c>, where the reference throws if it stands alone.</summary>
    public static Value Bound(Expression expression, Scope scope)
    {
        var value = expression.In(scope, substitute: true);
        return value.Kind == Kind.Failed ? Value.Of(TextExpression.Shown(expression, value)) : value;
    }

    private static void Write(Utf8JsonWriter writer, Value value)
    {
        if (value.Element.ValueKind != JsonValueKind.Undefined)
        {
            value.Element.WriteTo(writer);
            return;
        }

        switch (value.Kind)
        {
            case Kind.Text:
                writer.WriteStringValue(value.Text);
                break;
            case Kind.Number:
                writer.WriteNumberValue(value.Number);
                break;
            case Kind.Bool:
                writer.WriteBooleanValue(value.Bool);
                break;
            case Kind.List:
                writer.WriteStartArray();
                foreach (var item in value.Items)
                    item.WriteTo(writer);
                writer.WriteEndArray();
                break;
            default:
                writer.WriteNullValue();
                break;
        }
    }
}
