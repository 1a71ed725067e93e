namespace DutyBot.Cards.Templating;

/// <summary><c>count(list or text)</c>: how many items, letters or properties.</summary>
internal sealed class Count(Expression counted) : Expression
{
    public override string Source { get; } = Call("count", counted);

    public override Gives Gives => Gives.Number;

    public override Value In(Scope scope, bool substitute)
    {
        var value = counted.In(scope, substitute);
        return value.Kind switch
        {
            Kind.Text => Value.Of(value.Text.Length),
            Kind.List or Kind.Object => Value.Of(value.Count),
            _ => Value.Failed,
        };
    }
}

/// <summary><c>join(list, separator[, last separator])</c>; a null item is the empty text.</summary>
internal sealed class Join(Expression list, Expression separator, Expression? last) : Expression
{
    public override string Source { get; } = last is null ? Call("join", list, separator) : Call("join", list, separator, last);

    public override Gives Gives => Gives.Text;

    public override Value In(Scope scope, bool substitute)
    {
        var items = list.In(scope, substitute);
        var between = separator.In(scope, substitute);
        var atEnd = last?.In(scope, substitute) ?? between;
        if (items.Kind != Kind.List || between.Kind == Kind.Failed || atEnd.Kind == Kind.Failed)
            return Value.Failed;

        var all = items.Items;
        if (last is null || all.Length < 3)
            return Value.Of(ValueText.Joined(all, ValueText.Shown(atEnd)));

        return Value.Of(ValueText.Joined(all.AsSpan(0, all.Length - 1), ValueText.Shown(between))
            + ValueText.Shown(atEnd) + ValueText.Shown(Value.Of(all[^1])));
    }
}

/// <summary><c>string(value)</c>; a number looks as it does in a mixed text, because the reference's grouping of digits depends on the machine.</summary>
internal sealed class StringOf(Expression written) : Expression
{
    public override string Source { get; } = Call("string", written);

    public override Gives Gives => Gives.Text;

    public override Value In(Scope scope, bool substitute)
    {
        var value = written.In(scope, substitute);
        return value.Kind == Kind.Failed ? Value.Failed : Value.Of(ValueText.Written(value));
    }
}

/// <summary><c>concat(a, b, …)</c>: lists give one list, everything else text.</summary>
internal sealed class Concat(params Expression[] parts) : Expression
{
    public override string Source { get; } = Call("concat", parts);

    public override Gives Gives => Gives.Text | Gives.List;

    public Expression[] Parts => parts;

    public override Value In(Scope scope, bool substitute)
    {
        var whole = parts[0].In(scope, substitute);
        for (var i = 1; i < parts.Length && whole.Kind != Kind.Failed; i++)
            whole = With(whole, parts[i].In(scope, substitute));
        return whole;
    }

    private static Value With(Value whole, Value next) => (whole.Kind, next.Kind) switch
    {
        (_, Kind.Failed) => Value.Failed,
        (Kind.Missing or Kind.Null, Kind.Missing or Kind.Null) => Value.Missing,
        (Kind.Missing or Kind.Null, Kind.List) => next,
        (Kind.List, Kind.Missing or Kind.Null) => whole,
        (Kind.List, Kind.List) => Value.Of([.. whole.Items, .. next.Items]),
        _ => Value.Of(ValueText.Written(whole) + ValueText.Written(next)),
    };
}
