namespace DutyBot.Cards.Templating;

/// <summary><c>if(condition, then, otherwise)</c> and <c>condition ? then : otherwise</c>.</summary>
internal sealed class If(Expression condition, Expression then, Expression otherwise) : Expression
{
    public override string Source { get; } = Call("if", condition, then, otherwise);

    public override Value In(Scope scope, bool substitute) =>
        Holds(condition, scope) ? then.In(scope, substitute) : otherwise.In(scope, substitute);

    /// <summary>What cannot be computed does not hold.</summary>
    public static bool Holds(Expression condition, Scope scope)
    {
        var value = condition.In(scope, substitute: false);
        return value.Kind != Kind.Failed && value.IsTrue;
    }
}

internal sealed class Not(Expression condition) : Expression
{
    public override string Source { get; } = Infix("!", condition);

    public override Gives Gives => Gives.Bool;

    public override Value In(Scope scope, bool substitute) => Value.Of(!If.Holds(condition, scope));
}

internal sealed class And(params Expression[] conditions) : Expression
{
    public override string Source { get; } = Infix("&&", conditions);

    public override Gives Gives => Gives.Bool;

    public override Value In(Scope scope, bool substitute) =>
        Value.Of(Array.TrueForAll(conditions, condition => If.Holds(condition, scope)));
}

internal sealed class Or(params Expression[] conditions) : Expression
{
    public override string Source { get; } = Infix("||", conditions);

    public override Gives Gives => Gives.Bool;

    public override Value In(Scope scope, bool substitute)
    {
        var last = Value.Missing;
        foreach (var condition in conditions)
        {
            last = condition.In(scope, substitute: false);
            if (last.Kind == Kind.Failed)
                last = Value.Missing;
            else if (last.IsTrue)
                return Value.Of(true);
        }

        // When none holds, the reference gives the last one as it is: false, null or nothing.
        return last;
    }
}
