namespace DutyBot.Cards.Templating;

internal enum TokenKind
{
    Name,
    Number,
    Text,
    Sign,
    End,
}

internal readonly record struct Token(TokenKind Kind, string Written);

/// <summary>The words of one expression.</summary>
internal sealed class Tokens(string text, Place place)
{
    private static readonly string[] Signs =
        ["==", "!=", "<=", ">=", "&&", "||", "??", "<", ">", "!", "+", "?", ":", "(", ")", "[", "]", ",", "."];

    private int _at;

    public Token Next { get; private set; }

    /// <summary>The token it stood on; stands on the following one afterwards.</summary>
    public Token Take()
    {
        var taken = Next;
        Next = Scan();
        return taken;
    }

    public bool TakeIf(string sign)
    {
        if (Next != new Token(TokenKind.Sign, sign))
            return false;
        Take();
        return true;
    }

    public CardTemplateException Refuses(string what) => place.Refuses($"{what} in ${{{text}}}");

    private Token Scan()
    {
        while (_at < text.Length && text[_at] is ' ' or '\t')
            _at++;
        if (_at == text.Length)
            return new Token(TokenKind.End, "the end");

        var first = text[_at];
        if (char.IsAsciiLetter(first) || first is '_' or '$')
            return Run(TokenKind.Name, letter => char.IsAsciiLetterOrDigit(letter) || letter == '_');
        if (char.IsAsciiDigit(first))
            return Run(TokenKind.Number, letter => char.IsAsciiDigit(letter) || letter == '.');
        if (first is '\'' or '"')
            return Quoted(first);

        var sign = Array.Find(Signs, sign => text.AsSpan(_at).StartsWith(sign))
            ?? throw Refuses($"{first} is not part of the subset");
        _at += sign.Length;
        return new Token(TokenKind.Sign, sign);
    }

    private Token Run(TokenKind kind, Predicate<char> goesOn)
    {
        var start = _at++;
        while (_at < text.Length && goesOn(text[_at]))
            _at++;
        return new Token(kind, text[start.._at]);
    }

    private Token Quoted(char quote)
    {
        var read = new System.Text.StringBuilder();
        for (_at++; text[_at] != quote; _at++)
        {
            if (text[_at] == '\\' && Unescaped(text[_at + 1], quote) is { } letter)
            {
                read.Append(letter);
                _at++;
            }
            else
            {
                read.Append(text[_at]);
            }
        }

        _at++;
        return new Token(TokenKind.Text, read.ToString());
    }

    // Any other letter keeps its backslash, as in the reference.
    private static char? Unescaped(char letter, char quote) => letter switch
    {
        'n' => '\n',
        'r' => '\r',
        't' => '\t',
        '\\' => '\\',
        _ when letter == quote => quote,
        _ => null,
    };
}
