namespace DutyBot.Cards.Templating;

internal enum PathStart
{
    Here,
    Data,
    Root,
    Index,
    Host,
}

/// <summary>One step down a path: a name after a dot, or an index in brackets.</summary>
internal sealed record Step(PropertyName? Name, Expression? Index);

/// <summary>A path that ends with a name, such as <c>unit.name</c> or <c>$root.units[$index].name</c>.</summary>
internal sealed class PathExpression(PathStart start, Step[] steps) : Expression
{
    private readonly string? _fixedPath = steps.All(step => step.Name is not null)
        ? Path(start, steps, index => index.Source)
        : null;

    public override string Source { get; } = Path(start, steps, index => $"[{index.Source}]");

    public override Value In(Scope scope, bool substitute)
    {
        var here = start switch
        {
            PathStart.Root => scope.Root,
            PathStart.Index => scope.Index,
            PathStart.Host => scope.Host,
            _ => scope.Data,
        };

        foreach (var step in steps)
        {
            if (step.Name is { } name)
            {
                here = here.Property(name);
                continue;
            }

            var index = step.Index!.In(scope, substitute);
            if (index.Kind is not (Kind.Number or Kind.Text))
                return Value.Failed;
            here = At(here, index);
        }

        return here.Kind == Kind.Missing && substitute
            ? Value.Of($"${{{_fixedPath ?? Path(start, steps, index => Bracketed(index.In(scope, substitute: true)))}}}")
            : here;
    }

    private static Value At(Value here, Value index) =>
        index.Kind == Kind.Number && here.Kind == Kind.List
            ? index.Number == Math.Truncate(index.Number) ? here.Item((int)index.Number) : Value.Missing
            : here.Property(new PropertyName(ValueText.Shown(index)));

    private static string Bracketed(Value index) =>
        index.Kind == Kind.Number || new PropertyName(index.Text).AsIndex is not null ? $"[{ValueText.Shown(index)}]" : $"['{index.Text}']";

    private static string Path(PathStart start, Step[] steps, Func<Expression, string> bracketed)
    {
        var words = steps.Select(step => step.Name is { } name ? "." + name.Text : bracketed(step.Index!));
        var path = string.Concat(words);
        return start switch
        {
            PathStart.Here => path[1..],
            PathStart.Data => "$data" + path,
            PathStart.Root => "$root" + path,
            PathStart.Index => "$index" + path,
            _ => "$host" + path,
        };
    }
}
