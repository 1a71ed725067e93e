using System.Text;

namespace DutyBot.Cards.Templating;

/// <summary>Takes a string of the template apart into text and <c>${…}</c> (section 6.2 T1, T2, T15).</summary>
internal sealed class MixedText(string text, Place place)
{
    private readonly List<Expression> _parts = [];
    private readonly StringBuilder _plain = new();

    /// <summary>The compiled string, or null when it holds no <c>${</c> and so stands for itself.</summary>
    public static Expression? Read(string text, Place place) =>
        text.Contains("${", StringComparison.Ordinal) ? new MixedText(text, place).Read() : null;

    private Expression Read()
    {
        for (var at = 0; at < text.Length;)
        {
            var end = text[at] == '$' ? EndOfExpression(at) : -1;
            at = end > 0 ? TakeExpression(at, end) : TakePlain(at);
        }

        TakeText();
        return _parts switch
        {
            // A call of concat that stands alone is a mixed text in the reference, too.
            [Concat alone] => new TextExpression(alone.Parts),
            [Literal] or [] or [_, _, ..] => new TextExpression([.. _parts]),
            [var alone] => alone,
        };
    }

    private int TakeExpression(int at, int end)
    {
        TakeText();
        _parts.Add(new ExpressionParser(text[(at + 2)..(end - 1)], place).Read());
        return end;
    }

    private int TakePlain(int at)
    {
        if (text[at] == '`')
            throw place.Refuses($"a back-tick needs a backslash before it in a text with ${{…}}: {text}");

        var isEscape = text[at] == '\\' && at + 1 < text.Length && text[at + 1] is '$' or '`';
        var letter = isEscape ? at + 1 : at;
        _plain.Append(text[letter]);
        return letter + 1;
    }

    private void TakeText()
    {
        if (_plain.Length > 0)
            _parts.Add(new Literal(Value.Of(_plain.ToString())));
        _plain.Clear();
    }

    /// <summary>The position after the closing brace, or -1 when <c>${</c> is only text.</summary>
    private int EndOfExpression(int start)
    {
        if (!text.AsSpan(start).StartsWith("${") || text.AsSpan(start).StartsWith("${}"))
            return -1;

        for (var at = start + 2; at < text.Length; at++)
        {
            switch (text[at])
            {
                case '}':
                    return at + 1;
                case '\'' or '"':
                    at = EndOfQuote(at);
                    break;
                case '{' when text[at - 1] != '$':
                    throw place.Refuses($"braces inside ${{…}} are not part of the subset: {text}");
                case '{' or '`' or '\r' or '\n':
                    return -1;
            }
        }

        return -1;
    }

    private int EndOfQuote(int start)
    {
        for (var at = start + 1; at < text.Length; at++)
        {
            if (text[at] == '\\')
                at++;
            else if (text[at] == text[start])
                return at;
        }

        throw place.Refuses($"a quoted text inside ${{…}} is not closed: {text}");
    }
}
