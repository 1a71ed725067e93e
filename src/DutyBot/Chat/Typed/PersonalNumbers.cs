using System.Collections.Frozen;
using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace DutyBot.Chat.Typed;

/// <summary>Finds telephone and identity numbers of persons in free text, so that it is refused before it is kept (product 9).</summary>
internal static partial class PersonalNumbers
{
    /// <summary>Whether the text holds an 11-digit mobile number or an 18-digit identity number, however it is spaced or written.</summary>
    public static bool Holds(string freeText)
    {
        var folded = Fold(freeText);

        // A birth date looks like a day, and the day with the digits after it like an alert's number: they are told by what stands around them.
        if (CutIdentity().Matches(folded).Any(match => IsIdentity(match.Groups["number"].Value)))
            return true;
        var named = KnownNumbers().Replace(folded, KeepUnlessDated);

        // A number in its usual groups is one even where a group could be a date or a head count.
        if (GroupedMobile().Matches(named).Any(IsMobile) || GroupedIdentity().Matches(named).Any(match => IsIdentity(match.Value)))
            return true;
        var rest = TimesAndCounts().Replace(Dates().Replace(named, KeepUnlessDated), Gap);
        return Runs().Matches(rest).Any(HoldsInRun);
    }

    /// <summary>What is taken out keeps its neighbours apart.</summary>
    private const string Gap = "|";

    private const string Joint = @"[ .\-]*";

    [GeneratedRegex($@"(?<![\da-z])(?<day>20\d{{6}})-\d{{2,3}}(?![\dx])|(?<![a-z])m20\d\d-\d{{2,3}}(?!\d)|[〔\[(]20\d\d[〕\])]\s*\d{{1,5}}\s*(?:{CommandWords.OfficialPattern})")]
    private static partial Regex KnownNumbers();

    [GeneratedRegex($@"(?<!\d)(?:(?:00)?86{Joint})?(?<head>1[3-9]\d){Joint}\d{{4}}{Joint}\d{{4}}(?!\d)")]
    private static partial Regex GroupedMobile();

    /// <summary>Eighteen digits cut anywhere, beginning with the code of a province; looked for from every place, because the digits before may be others.</summary>
    [GeneratedRegex($@"(?<!\d)(?=(?<number>(?:1{Joint}[1-5]|2{Joint}[1-3]|3{Joint}[1-7]|4{Joint}[1-6]|5{Joint}[0-4]|6{Joint}[1-5]|7{Joint}1|8{Joint}[1-3])(?:{Joint}\d){{15}}{Joint}(?:\d(?!\d)|x(?![a-z]))))")]
    private static partial Regex CutIdentity();

    [GeneratedRegex($@"(?<!\d)\d{{6}}{Joint}\d{{4}}{Joint}\d\d{Joint}\d\d{Joint}\d{{3}}{Joint}(?:\d(?!\d)|x(?![a-z]))")]
    private static partial Regex GroupedIdentity();

    [GeneratedRegex(@"(?<!\d)(?:(?<day>20\d{6})|(?<day>20\d\d(?<mark>[-./])\d{1,2}\k<mark>\d{1,2}))(?!\d)")]
    private static partial Regex Dates();

    [GeneratedRegex(
        $@"(?<!\d)\d{{1,2}}(?::\d\d(?::\d\d)?|\s?(?:{CommandWords.HourPattern})\s?(?:\d{{1,2}}\s?(?:{CommandWords.MinutePattern})?)?)(?!\d)"
        + $@"|(?<!\d{Joint})\d{{1,4}}\s?(?:{CommandWords.HeadPattern})")]
    private static partial Regex TimesAndCounts();

    [GeneratedRegex(@"(?<group>\d+)(?:[ .\-]+(?<group>\d+))*(?<last>[ .\-]*x(?![a-z]))?")]
    private static partial Regex Runs();

    private static string KeepUnlessDated(Match match) =>
        !match.Groups["day"].Success || IsDate(match.Groups["day"].Value) ? Gap : match.Value;

    private static bool IsDate(string text) =>
        DateOnly.TryParseExact(text, ["yyyyMMdd", "yyyy-M-d", "yyyy.M.d", "yyyy/M/d"], CultureInfo.InvariantCulture, DateTimeStyles.None, out _);

    // Three digits and the day of an alert are an extension and a day, unless they are written in one.
    private static bool IsMobile(Match match) =>
        match.Value[(match.Groups["head"].Index - match.Index + 3)..] is var rest && !(!char.IsAsciiDigit(rest[0]) && IsDutyDay(rest.Trim(' ', '.', '-')));

    private static bool IsDutyDay(string text) => text.StartsWith("20", StringComparison.Ordinal) && IsDate(text);

    /// <summary>People also cut numbers where they like: any groups side by side may be one.</summary>
    private static bool HoldsInRun(Match run)
    {
        var groups = run.Groups["group"].Captures;
        for (var first = 0; first < groups.Count; first++)
        {
            if (EndsWithMobile(groups[first].Value))
                return true;
            var joined = "";
            for (var last = first; last < groups.Count && joined.Length <= IdentityLength; last++)
            {
                joined += groups[last].Value;
                if (IsMobile(joined) || IsIdentity(joined) || (last == groups.Count - 1 && run.Groups["last"].Success && IsIdentity(joined + "x")))
                    return true;
            }
        }

        return false;
    }

    private const int MobileLength = 11;

    private const int IdentityLength = 18;

    private static bool IsMobile(string digits)
    {
        var local = digits.Length switch
        {
            15 when digits.StartsWith("0086", StringComparison.Ordinal) => digits[4..],
            13 when digits.StartsWith("86", StringComparison.Ordinal) => digits[2..],
            _ => digits,
        };
        return local is ['1', >= '3' and <= '9', ..] && local.Length == MobileLength;
    }

    /// <summary>The number of an alert may stand before it without a blank.</summary>
    private static bool EndsWithMobile(string group) => group.Length is MobileLength + 1 or MobileLength + 2 && IsMobile(group[^MobileLength..]);

    private static bool IsIdentity(string text)
    {
        var digits = text.Replace(" ", "", StringComparison.Ordinal).Replace(".", "", StringComparison.Ordinal).Replace("-", "", StringComparison.Ordinal);
        return digits.Length == IdentityLength
            && DateOnly.TryParseExact(digits.AsSpan(6, 8), "yyyyMMdd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var born)
            && born.Year is >= 1900 and < 2100;
    }

    private static string Fold(string text)
    {
        var folded = new StringBuilder(text.Length);
        var (digitBefore, spokenBefore) = (false, false);
        foreach (var letter in Visible(text))
        {
            var (one, spoken) = (Fold(letter), chineseDigits.ContainsKey(letter));

            // Spoken digits run into the numerals of words beside them (Wednesday, one of us): a number may begin and end at any of them.
            if (digitBefore && char.IsAsciiDigit(one) && (spoken || spokenBefore))
                folded.Append(' ');
            folded.Append(one);
            (digitBefore, spokenBefore) = (char.IsAsciiDigit(one), spoken);
        }

        return folded.ToString();
    }

    private static IEnumerable<char> Visible(string text) => text.Where(letter =>
        char.GetUnicodeCategory(letter) is not (UnicodeCategory.Format or UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark));

    private static char Fold(char letter) => letter switch
    {
        _ when chineseDigits.TryGetValue(letter, out var digit) => digit,
        _ when char.IsWhiteSpace(letter) => ' ',
        '\u3002' or '\u00B7' or '\u2022' or '\u2024' or '\u2026' or '\u2027' or '\u2219' or '\u22C5' or '\u30FB' or '\uFF0E' or '\uFF61' or '\uFF65' => '.',
        _ => Line.Fold(letter),
    };

    private static readonly FrozenDictionary<char, char> chineseDigits = CommandWords.ChineseDigits
        .SelectMany(digits => digits.Select((letter, digit) => KeyValuePair.Create(letter, (char)('0' + digit))))
        .ToFrozenDictionary();
}
