using System.Text.Json;

namespace DutyBot.Cards.Templating;

internal sealed record Member(JsonEncodedText Name, Node Value);

/// <summary>An object of the template, with the data it is repeated over and the condition it is shown under, if it names any.</summary>
internal sealed class ObjectNode(Member[] members, Expression? data, Expression? when) : Node
{
    public override bool IsFixed { get; } =
        data is null && when is null && Array.TrueForAll(members, member => member.Value.IsFixed);

    // As a property's value: none is null, one the object, several a list (section 6.2 T7, T13).
    public override void Write(Utf8JsonWriter writer, Scope scope)
    {
        var shown = Shown(scope);
        if (shown.Count == 0)
        {
            writer.WriteNullValue();
            return;
        }

        if (shown.Count > 1)
            writer.WriteStartArray();
        foreach (var one in shown)
            WriteObject(writer, one);
        if (shown.Count > 1)
            writer.WriteEndArray();
    }

    public override void WriteItems(Utf8JsonWriter writer, Scope scope)
    {
        foreach (var one in Shown(scope))
            WriteObject(writer, one);
    }

    // The condition sees the item it is asked for, so it is asked after the data is known (section 6.2 T12).
    private List<Scope> Shown(Scope scope)
    {
        var each = Repeated(scope);
        if (when is not null)
            each.RemoveAll(one => when.In(one, substitute: false) is not { Kind: Kind.Bool, Bool: true });
        return each;
    }

    private List<Scope> Repeated(Scope scope)
    {
        if (data is null)
            return [scope];

        var bound = BoundNode.Bound(data, scope);
        return bound.Kind == Kind.List
            ? [.. bound.Items.Select((item, index) => scope.Within(Value.Of(item), index))]
            : [scope.Within(bound)];
    }

    private void WriteObject(Utf8JsonWriter writer, Scope scope)
    {
        writer.WriteStartObject();
        foreach (var member in members)
            member.Value.WriteProperty(writer, member.Name, scope);
        writer.WriteEndObject();
    }
}
