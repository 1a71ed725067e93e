using System.Globalization;

namespace DutyBot.Cards.Templating;

/// <summary>
/// Reads one expression. Where the reference's order of signs would surprise a reader (a choice inside a choice, two comparisons side by side)
/// parentheses are demanded, so that what is accepted means the same in both.
/// </summary>
internal sealed class ExpressionParser
{
    private readonly Tokens _tokens;

    public ExpressionParser(string text, Place place)
    {
        _tokens = new Tokens(text, place);
        _tokens.Take();
    }

    public Expression Read()
    {
        var whole = Choice();
        return _tokens.Next.Kind == TokenKind.End ? whole : throw Unexpected();
    }

    private Expression Choice()
    {
        var condition = Either();
        if (!_tokens.TakeIf("?"))
            return condition;

        var then = Either();
        Expect(":");
        var otherwise = Either();
        return new If(condition, then, otherwise);
    }

    private Expression Either()
    {
        var left = Both();
        while (_tokens.TakeIf("||"))
            left = new Or(left, Both());
        return left;
    }

    private Expression Both()
    {
        var left = Compared();
        while (_tokens.TakeIf("&&"))
            left = new And(left, Compared());
        return left;
    }

    private Expression Compared()
    {
        var left = Added();
        return _tokens.Next is { Kind: TokenKind.Sign, Written: "==" or "!=" or "<" or "<=" or ">" or ">=" }
            ? new Comparison(_tokens.Take().Written, left, Added())
            : left;
    }

    private Expression Added()
    {
        var left = Negated();
        while (_tokens.TakeIf("+"))
        {
            var right = Negated();
            if (left.Gives == Gives.Bool || right.Gives == Gives.Bool)
                throw _tokens.Refuses("true or false cannot be added");
            left = new Sum(left, right);
        }

        return left;
    }

    private Expression Negated() => _tokens.TakeIf("!") ? new Not(Negated()) : Single();

    private Expression Single()
    {
        if (_tokens.TakeIf("("))
        {
            var inner = Choice();
            Expect(")");
            return inner;
        }

        return _tokens.Next.Kind switch
        {
            TokenKind.Number => Number(_tokens.Take().Written),
            TokenKind.Text => new Literal(Value.Of(_tokens.Take().Written)),
            TokenKind.Name => Named(_tokens.Take().Written),
            _ => throw Unexpected(),
        };
    }

    private Literal Number(string written) =>
        !written.EndsWith('.')
        && double.TryParse(written, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number)
            ? new Literal(Value.Of(number))
            : throw _tokens.Refuses($"{written} is not a number");

    private Expression Named(string name)
    {
        if (_tokens.TakeIf("("))
            return Functions.Call(name, Arguments(), _tokens);

        return name switch
        {
            "true" or "false" => new Literal(Value.Of(name == "true")),
            "null" => new Literal(Value.Null),
            "undefined" => throw _tokens.Refuses("undefined is not part of the subset"),
            "$data" => Path(PathStart.Data, []),
            "$root" => Path(PathStart.Root, []),
            "$index" => Path(PathStart.Index, []),
            "$host" => Path(PathStart.Host, []),
            _ when name.StartsWith('$') => throw _tokens.Refuses($"{name} is not part of the subset"),
            _ => Path(PathStart.Here, [new Step(new PropertyName(name), null)]),
        };
    }

    private Expression Path(PathStart start, List<Step> steps)
    {
        while (true)
        {
            if (_tokens.TakeIf("."))
            {
                if (_tokens.Next.Kind != TokenKind.Name || _tokens.Next.Written.StartsWith('$'))
                    throw Unexpected();
                steps.Add(new Step(new PropertyName(_tokens.Take().Written), null));
            }
            else if (_tokens.TakeIf("["))
            {
                steps.Add(new Step(null, Choice()));
                Expect("]");
            }
            else
            {
                return PathOf(start, [.. steps]);
            }
        }
    }

    private static Expression PathOf(PathStart start, Step[] steps) =>
        steps is [.. var before, { Index: { } index }]
            ? new ItemExpression(PathOf(start, before), index)
            : new PathExpression(start, steps);

    private Expression[] Arguments()
    {
        var values = new List<Expression>();
        if (_tokens.TakeIf(")"))
            return [];

        do
            values.Add(Choice());
        while (_tokens.TakeIf(","));
        Expect(")");
        return [.. values];
    }

    private void Expect(string sign)
    {
        if (!_tokens.TakeIf(sign))
            throw _tokens.Next.Written is "?" or "==" or "!=" or "<" or "<=" or ">" or ">="
                ? _tokens.Refuses($"{_tokens.Next.Written} after another one needs parentheses")
                : _tokens.Refuses($"{sign} is missing before {_tokens.Next.Written}");
    }

    private CardTemplateException Unexpected() => _tokens.Next.Written is "?" or "==" or "!=" or "<" or "<=" or ">" or ">="
        ? _tokens.Refuses($"{_tokens.Next.Written} after another one needs parentheses")
        : _tokens.Refuses($"{_tokens.Next.Written} is not expected");
}
