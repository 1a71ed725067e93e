using DutyBot.Chat.Typed;

namespace DutyBot.Importing;

/// <summary>How texts of import files are taken, the same in every format, so that what is exported and imported again is the same.</summary>
internal static class TextRules
{
    /// <summary>The most characters of an id or a phone, a name, an account, and one item of a list; and the most items.</summary>
    public const int MostOfCode = 64, MostOfName = 120, MostOfAccount = 256, MostOfItem = 60, MostItems = 100;

    private const char Unprintable = '\uFFFE', FullWidth = '\uFF01', LastFullWidth = '\uFF5E', HalfWidth = '!', WideBlank = '\u3000';

    /// <summary>Blanks at the ends are dropped, and a line ends in one way.</summary>
    public static string Clean(string text) => text.Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n').Trim();

    /// <summary>An id, a role or a phone: digits, letters and signs count in half width.</summary>
    public static string Code(string text) => string.Create(text.Length, text, (folded, from) =>
    {
        for (var at = 0; at < from.Length; at++)
            folded[at] = from[at] switch
            {
                >= FullWidth and <= LastFullWidth and var wide => (char)(wide - FullWidth + HalfWidth),
                WideBlank => ' ',
                var other => other,
            };
    }).Trim();

    /// <summary>What is wrong with a text; null where nothing is.</summary>
    public static string? Wrong(string text, int most) =>
        text.Length > most ? $"is longer than {most} characters"
        : text.Any(letter => (char.IsControl(letter) && letter is not ('\n' or '\t')) || letter >= Unprintable) ? "holds a sign that cannot be printed"
        : null;

    /// <summary>A name or a word is read by everybody in the group: numbers of persons do not belong there (product 9).</summary>
    public static string? WrongWords(string text, int most) =>
        Wrong(text, most) ?? (PersonalNumbers.Holds(text) ? "holds a mobile or identity number: leave it out" : null);
}
