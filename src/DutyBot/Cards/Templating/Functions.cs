namespace DutyBot.Cards.Templating;

/// <summary>The functions of the subset (section 6.2); what they take is checked when the template is loaded.</summary>
internal static class Functions
{
    private const Gives Anything = (Gives)~0;

    private sealed record Function(int Least, int Most, Func<Expression[], Expression> Make, params Gives[] Takes);

    private static readonly Dictionary<string, Function> Known = new(StringComparer.Ordinal)
    {
        ["if"] = new(3, 3, values => new If(values[0], values[1], values[2])),
        ["not"] = new(1, 1, values => new Not(values[0])),
        ["and"] = new(1, int.MaxValue, values => new And(values)),
        ["or"] = new(1, int.MaxValue, values => new Or(values)),
        ["count"] = new(1, 1, values => new Count(values[0]), Gives.Text | Gives.List),
        ["join"] = new(2, 3, values => new Join(values[0], values[1], values.ElementAtOrDefault(2)), Gives.List, Gives.Text, Gives.Text),
        ["string"] = new(1, 1, values => new StringOf(values[0])),
        ["concat"] = new(1, int.MaxValue, values => new Concat(values)),
        ["formatDateTime"] = new(2, 2, values => new FormatDateTime(values[0], Pattern(values[1])), Gives.Text, Gives.Text),
    };

    public static Expression Call(string name, Expression[] values, Tokens tokens)
    {
        if (!Known.TryGetValue(name, out var function))
            throw tokens.Refuses($"{name} is not a known function");
        if (values.Length < function.Least || values.Length > function.Most)
            throw tokens.Refuses($"{name} cannot take {values.Length} values");

        for (var i = 0; i < values.Length; i++)
        {
            var taken = function.Takes.ElementAtOrDefault(i) is var takes and not 0 ? takes : Anything;
            if ((values[i].Gives & (taken | Gives.Anything)) == 0)
                throw tokens.Refuses($"{name} cannot take {values[i].Source}");
        }

        if (name == "formatDateTime" && !FormatDateTime.Accepts(Pattern(values[1])))
            throw tokens.Refuses($"the pattern {values[1].Source} is not a quoted text of yyyy yy MM M dd d HH H mm m ss s and signs");
        return function.Make(values);
    }

    private static string Pattern(Expression written) =>
        written is Literal { Value: { Kind: Kind.Text, Text: var text } } ? text : "";
}
