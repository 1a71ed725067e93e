namespace DutyBot.Cards.Templating;

/// <summary>What an expression can give, as far as it is known when the template is loaded.</summary>
[Flags]
internal enum Gives
{
    Bool = 1,
    Number = 2,
    Text = 4,
    List = 8,
    Anything = 16,
}

/// <summary>A compiled expression; one instance serves all threads.</summary>
internal abstract class Expression
{
    /// <summary>How it is written out where it could not be computed.</summary>
    public abstract string Source { get; }

    public virtual Gives Gives => Gives.Anything;

    /// <summary>
    /// Its value in this scope. With <paramref name="substitute"/> a missing path gives its own <c>${path}</c> as text
    /// (section 6.2 T3); inside conditions and comparisons it is simply missing.
    /// </summary>
    public abstract Value In(Scope scope, bool substitute);

    protected static string Call(string name, params ReadOnlySpan<Expression> values) =>
        $"{name}({Sources(values, ", ")})";

    protected static string Infix(string sign, params ReadOnlySpan<Expression> values) =>
        values.Length == 1 ? Call(sign, values) : $"({Sources(values, $" {sign} ")})";

    private static string Sources(ReadOnlySpan<Expression> values, string separator) =>
        string.Join(separator, values.ToArray().Select(value => value.Source));
}
