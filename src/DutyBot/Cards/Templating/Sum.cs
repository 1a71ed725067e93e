namespace DutyBot.Cards.Templating;

/// <summary><c>+</c>: adds numbers, joins text (section 6.2 T17).</summary>
internal sealed class Sum(Expression left, Expression right) : Expression
{
    public override string Source { get; } = Infix("+", left, right);

    public override Gives Gives => Gives.Number | Gives.Text;

    public override Value In(Scope scope, bool substitute)
    {
        var first = left.In(scope, substitute);
        var second = right.In(scope, substitute);
        return (first.Kind, second.Kind) switch
        {
            (Kind.Number, Kind.Number) when double.IsFinite(first.Number + second.Number) => Value.Of(first.Number + second.Number),
            (Kind.Number, Kind.Number) => Value.Failed,
            (Kind.Number, Kind.Missing) or (Kind.Missing, Kind.Number) => Value.Failed,
            (Kind.Number or Kind.Text or Kind.Missing, Kind.Number or Kind.Text or Kind.Missing) =>
                Value.Of(ValueText.Shown(first) + ValueText.Shown(second)),
            _ => Value.Failed,
        };
    }
}
