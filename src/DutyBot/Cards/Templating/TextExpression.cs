namespace DutyBot.Cards.Templating;

/// <summary>Text and expressions side by side; always gives text (section 6.2 T2).</summary>
internal sealed class TextExpression(Expression[] parts) : Expression
{
    public override string Source { get; } = Call("concat", parts);

    public override Gives Gives => Gives.Text;

    public override Value In(Scope scope, bool substitute)
    {
        var texts = new string[parts.Length];
        for (var i = 0; i < parts.Length; i++)
            texts[i] = Shown(parts[i], parts[i].In(scope, substitute: true));
        return Value.Of(string.Concat(texts));
    }

    public static string Shown(Expression part, Value value) =>
        value.Kind == Kind.Failed ? $"${{{part.Source}}}" : ValueText.Shown(value);
}
