namespace DutyBot.Cards.Templating;

/// <summary>A path that ends with brackets, such as <c>units[0]</c> or <c>names['Bailu']</c>.</summary>
internal sealed class ItemExpression(Expression holder, Expression index) : Expression
{
    public override string Source { get; } = $"{holder.Source}[{index.Source}]";

    public override Value In(Scope scope, bool substitute)
    {
        var held = holder.In(scope, substitute);
        var at = index.In(scope, substitute: false);
        return (held.Kind, at.Kind) switch
        {
            (Kind.Failed, _) => Value.Failed,
            (_, Kind.Text) => held.Property(new PropertyName(at.Text)),
            (Kind.Missing or Kind.Null, Kind.Number) => Value.Missing,
            (Kind.List, Kind.Number) => ItemOf(held, at.Number),
            _ => Value.Failed,
        };
    }

    private static Value ItemOf(Value list, double index) =>
        index >= 0 && index < list.Count && index == Math.Truncate(index) ? list.Item((int)index) : Value.Failed;
}
