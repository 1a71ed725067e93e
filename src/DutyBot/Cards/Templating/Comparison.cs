using System.Text.Json;

namespace DutyBot.Cards.Templating;

/// <summary><c>== != &lt; &lt;= &gt; &gt;=</c>, without any conversion of types (section 6.2 T18).</summary>
internal sealed class Comparison(string sign, Expression left, Expression right) : Expression
{
    private const double SmallestStep = 2.220446049250313e-16;

    public override string Source { get; } = Infix(sign, left, right);

    public override Gives Gives => Gives.Bool;

    public override Value In(Scope scope, bool substitute)
    {
        var first = left.In(scope, substitute: false);
        var second = right.In(scope, substitute: false);
        if (first.Kind == Kind.Failed || second.Kind == Kind.Failed)
            return Value.Of(false);

        return sign switch
        {
            "==" => Value.Of(AreSame(first, second)),
            "!=" => Value.Of(!AreSame(first, second)),
            _ => Ordered(first, second),
        };
    }

    private Value Ordered(Value first, Value second) => (first.Kind, second.Kind) switch
    {
        (Kind.Missing or Kind.Null, _) or (_, Kind.Missing or Kind.Null) => Value.Of(false),
        (Kind.Number, Kind.Number) => Value.Of(Fits(first.Number.CompareTo(second.Number))),
        (Kind.Text, Kind.Text) => Value.Of(Fits(string.CompareOrdinal(first.Text, second.Text))),
        _ => Value.Failed,
    };

    private bool Fits(int order) => sign switch
    {
        "<" => order < 0,
        "<=" => order <= 0,
        ">" => order > 0,
        _ => order >= 0,
    };

    private static bool AreSame(Value first, Value second) => (first.Kind, second.Kind) switch
    {
        (Kind.Missing or Kind.Null, _) or (_, Kind.Missing or Kind.Null) => first.IsNothing && second.IsNothing,
        (Kind.Number, Kind.Number) => first.Number == second.Number || Math.Abs(first.Number - second.Number) < SmallestStep,
        (Kind.Text, Kind.Text) => first.Text == second.Text,
        (Kind.Bool, Kind.Bool) => first.Bool == second.Bool,
        (Kind.List, Kind.List) => first.Count == second.Count
            && first.Items.Zip(second.Items).All(pair => AreSame(Value.Of(pair.First), Value.Of(pair.Second))),
        (Kind.Object, Kind.Object) => JsonElement.DeepEquals(first.Element, second.Element),
        _ => false,
    };
}
