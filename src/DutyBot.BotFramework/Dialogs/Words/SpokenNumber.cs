#nullable enable
using System.Globalization;
using System.Text;

namespace DutyBot.BotFramework;

/// <summary>An answer that is a number as a whole, in figures or in Chinese numerals.</summary>
internal static class SpokenNumber
{
    private const int Longest = 40;
    private const string Digits = "零一二三四五六七八九";
    private const string Small = "十百千";
    private const string Large = "万亿";
    private const char Minus = '负', Point = '点';

    /// <param name="locale">Says what a comma and a dot mean.</param>
    internal static decimal? Read(string? text, CultureInfo locale)
    {
        if (text is null || text.Length > Longest)
            return null;

        var said = text.Trim().Normalize(NormalizationForm.FormKC);
        if (decimal.TryParse(said, NumberStyles.Number, locale, out var figures))
            return figures;

        var spoken = string.Concat(said.Select(Plain));
        var below = spoken.StartsWith(Minus);
        return Spoken(below ? spoken[1..] : spoken) is { } number ? below ? -number : number : null;
    }

    private static char Plain(char sign) => sign switch { '〇' or '○' => '零', '两' or '俩' => '二', _ => sign };

    private static decimal? Spoken(string text)
    {
        var parts = text.Split(Point);
        if (parts.Length > 2 || parts.Any(part => part.Length == 0) || Whole(parts[0]) is not { } whole)
            return null;
        if (parts.Length == 1)
            return whole;
        return parts[1].All(Digits.Contains) && parts[1].Length < 20
            ? whole + parts[1].Select((digit, at) => Digits.IndexOf(digit, StringComparison.Ordinal) * (decimal)Math.Pow(10, -at - 1)).Sum()
            : null;
    }

    private static decimal? Whole(string text)
    {
        // Digits said one by one: 二〇二一.
        if (text.All(Digits.Contains))
            return text.Length < 20 ? text.Aggregate(0m, (sum, digit) => sum * 10 + Digits.IndexOf(digit, StringComparison.Ordinal)) : null;

        decimal total = 0, section = 0, unit = 1;
        var (digit, lastSmall, lastLarge) = (-1, int.MaxValue, int.MaxValue);
        foreach (var sign in text)
        {
            if (Digits.IndexOf(sign, StringComparison.Ordinal) is var value and >= 0)
            {
                if (digit > 0)
                    return null;
                // A zero on the way says that what follows are ones again.
                if (value == 0)
                    unit = 1;
                digit = value;
            }
            else if (Small.IndexOf(sign, StringComparison.Ordinal) is var small and >= 0 && small < lastSmall)
            {
                unit = (decimal)Math.Pow(10, small + 1);
                // Ten is said without a one before it.
                section += (digit > 0 ? digit : small == 0 && digit < 0 ? 1 : 0) * unit;
                (digit, lastSmall) = (-1, small);
            }
            else if (Large.IndexOf(sign, StringComparison.Ordinal) is var large and >= 0 && large < lastLarge && section + Math.Max(digit, 0) > 0)
            {
                unit = large == 0 ? 10_000m : 100_000_000m;
                total += (section + Math.Max(digit, 0)) * unit;
                (section, digit, lastSmall, lastLarge) = (0, -1, int.MaxValue, large);
            }
            else
            {
                return null;
            }
        }

        // A lone digit after a hundred counts tens: 二百五.
        return total + section + Math.Max(digit, 0) * Math.Max(unit / 10, 1);
    }
}
