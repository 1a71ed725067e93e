using System.Globalization;
using System.Text;

namespace DutyBot.Chat.Typed;

/// <summary>A typed line as it is compared (half width, lower case, single blanks), each character beside the one that was typed.</summary>
internal sealed class Line
{
    private Line(string typed) => (Typed, Folded) = (typed, string.Create(typed.Length, typed, Fold));

    public string Typed { get; }

    public string Folded { get; }

    public int Length => Folded.Length;

    public static Line Of(string text)
    {
        var typed = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            if (IsInvisible(rune))
                continue;
            if (!IsBlank(rune))
                typed.Append(rune);
            else if (typed.Length > 0 && typed[^1] != ' ')
                typed.Append(' ');
        }

        return new Line(typed.ToString().TrimEnd());
    }

    /// <summary>How a word of the directory looks in a folded line.</summary>
    public static string Fold(string text) => Of(text).Folded;

    public bool IsSeparator(int at) => IsSeparator(Folded[at]);

    public static bool IsSeparator(char folded) => folded is not ('#' or '?' or '_') && !char.IsLetterOrDigit(folded) && !char.IsSurrogate(folded);

    /// <summary>Latin words end where their letters end; Chinese ones need no gap.</summary>
    public bool StandsAlone(int start, int end) =>
        !(start > 0 && Joined(Folded[start - 1], Folded[start])) && !(end < Length && Joined(Folded[end - 1], Folded[end]));

    public string Said(int start, int end) => Typed[start..end].Trim();

    public int SkipSeparators(int at)
    {
        while (at < Length && IsSeparator(at))
            at++;
        return at;
    }

    public static bool IsLatin(char folded) => char.IsAsciiLetterOrDigit(folded) || folded == '_';

    private static bool Joined(char left, char right) =>
        (IsLatinLetter(left) && IsLatinLetter(right)) || (char.IsAsciiDigit(left) && char.IsAsciiDigit(right));

    private static bool IsLatinLetter(char folded) => char.IsAsciiLetter(folded) || folded == '_';

    // An emoji beside an answer says nothing that could be misread.
    private static bool IsBlank(Rune rune) =>
        Rune.IsWhiteSpace(rune) || Rune.GetUnicodeCategory(rune) is UnicodeCategory.OtherSymbol or UnicodeCategory.ModifierSymbol or UnicodeCategory.Control;

    private static bool IsInvisible(Rune rune) =>
        Rune.GetUnicodeCategory(rune) is UnicodeCategory.Format or UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark;

    private static void Fold(Span<char> folded, string typed)
    {
        for (var at = 0; at < folded.Length; at++)
            folded[at] = Fold(typed[at]);
    }

    public static char Fold(char typed) => typed switch
    {
        >= '\uFF01' and <= '\uFF5E' => char.ToLowerInvariant((char)(typed - 0xFEE0)),
        '\u2018' or '\u2019' => '\'',
        _ when char.GetUnicodeCategory(typed) == UnicodeCategory.DashPunctuation || typed == '\u2212' => '-',
        _ when char.IsDigit(typed) => (char)('0' + CharUnicodeInfo.GetDecimalDigitValue(typed)),
        _ => char.ToLowerInvariant(typed),
    };
}
