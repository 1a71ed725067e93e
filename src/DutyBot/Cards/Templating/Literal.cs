namespace DutyBot.Cards.Templating;

internal sealed class Literal(Value value) : Expression
{
    public override string Source { get; } = value.Kind switch
    {
        Kind.Null => "null",
        Kind.Text => "'" + value.Text.Replace(@"\", @"\\", StringComparison.Ordinal).Replace("'", @"\'", StringComparison.Ordinal) + "'",
        _ => ValueText.Shown(value),
    };

    public override Gives Gives { get; } = value.Kind switch
    {
        Kind.Text => Gives.Text,
        Kind.Bool => Gives.Bool,
        Kind.Number => Gives.Number,
        _ => Gives.Anything,
    };

    public Value Value => value;

    public override Value In(Scope scope, bool substitute) => value;
}
