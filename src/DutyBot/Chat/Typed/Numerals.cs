using System.Globalization;
using Humanizer;

namespace DutyBot.Chat.Typed;

/// <summary>Whole numbers in digits, in Chinese and in English words.</summary>
internal static class Numerals
{
    /// <summary>Longer runs of digits are no number that a command could mean.</summary>
    private const int MostDigits = 8;

    /// <summary>The longest number that begins here, and where it ends; null where none does.</summary>
    public static (int Value, int End)? At(Line line, int start)
    {
        if (char.IsAsciiDigit(line.Folded[start]))
            return Digits(line, start);
        return words.At(line, start).Select(number => ((int, int)?)number).FirstOrDefault();
    }

    private static (int, int)? Digits(Line line, int start)
    {
        var end = start;
        while (end < line.Length && char.IsAsciiDigit(line.Folded[end]))
            end++;
        var wholeRun = start == 0 || !char.IsAsciiDigit(line.Folded[start - 1]);
        return wholeRun && end - start <= MostDigits
            ? (int.Parse(line.Folded.AsSpan(start, end - start), CultureInfo.InvariantCulture), end)
            : null;
    }

    private static readonly Vocabulary<int> words = Words();

    private static Vocabulary<int> Words()
    {
        var words = new Vocabulary<int>();
        foreach (var number in Enumerable.Range(1, 999))
        {
            foreach (var text in Chinese(number).Concat(English(number)))
                words.Add(text, number);
        }

        foreach (var (text, number) in CommandWords.MoreNumbers)
            words.Add(text, number);
        return words;
    }

    private static IEnumerable<string> Chinese(int number)
    {
        var written = number.ToWords(CultureInfo.GetCultureInfo("zh-Hans"));
        return CommandWords.SpokenNumbers.Aggregate<(string Written, string Spoken), IEnumerable<string>>([written], (ways, way) =>
            [.. ways, .. ways.Select(text => text.Replace(way.Written, way.Spoken, StringComparison.Ordinal))]).Distinct();
    }

    private static IEnumerable<string> English(int number)
    {
        var written = number.ToWords(CultureInfo.GetCultureInfo("en"));
        var unhyphened = written.Replace('-', ' ');
        return [written, unhyphened, written.Replace(" and ", " ", StringComparison.Ordinal), unhyphened.Replace(" and ", " ", StringComparison.Ordinal)];
    }
}
