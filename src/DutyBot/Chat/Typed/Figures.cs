using System.Globalization;
using DutyBot.Domain;

namespace DutyBot.Chat.Typed;

/// <summary>Numbers as they are said with what they count: 12 people, 15 min, 20261123-03, #03, a bare 3.</summary>
internal static class Figures
{
    public static IEnumerable<Word> At(Line line, int start)
    {
        if (line.Folded[start] == '#')
            return AfterMark(line, start);
        if (AfterKind(line, start) is { } named)
            return [named];
        if (Clock.At(line, start) is var time && Clock.DigitsEnd(line, start) is { } end && end > (time?.End ?? start))
            return [new Word(new Meaning.Unknown(), start, end, Word.Exact)];
        if (time is { } clock)
            return [clock];
        if (Numerals.At(line, start) is not { } number)
            return [];
        return WholeNumber(line, start) is { } whole ? [whole] : Counted(line, start, number.Value, number.End);
    }

    /// <summary>A number as the cards write it, with what it is of: transfer 02.</summary>
    private static Word? AfterKind(Line line, int start)
    {
        var at = CommandWords.BeforeAlertNumber.Select(kind => Mark(line, start, [kind])).FirstOrDefault(end => end is not null) is { } end ? line.SkipSeparators(end) : line.Length;
        if (at >= line.Length)
            return null;
        if (WholeNumber(line, at) is { } whole)
            return whole with { Start = start };
        return Numerals.At(line, at) is { } number && Counted(line, at, number.Value, number.End).All(word => word.Meaning is Meaning.Figure)
            ? Short(start, number.End, number.Value)
            : null;
    }

    private static IEnumerable<Word> AfterMark(Line line, int start)
    {
        var at = line.SkipSeparators(start + 1);
        if (at < line.Length && WholeNumber(line, at) is { } whole)
            yield return whole with { Start = start };
        else if (at < line.Length && Numerals.At(line, at) is { } number)
            yield return Short(start, number.End, number.Value);
    }

    private static IEnumerable<Word> Counted(Line line, int start, int value, int end)
    {
        if (Mark(line, end, CommandWords.Heads) is { } heads)
            yield return new Word(new Meaning.Count(value), start, heads, Word.Exact);
        foreach (var (text, minutes) in CommandWords.Spans)
        {
            if (Mark(line, end, [text]) is { } span)
                yield return new Word(new Meaning.Minutes(value * minutes), start, span, Word.Exact);
        }

        if (Mark(line, end, CommandWords.AfterAlertNumber) is { } marked)
            yield return Short(start, marked, value);
        yield return new Word(new Meaning.Figure(value, Padded: line.Folded[start] == '0' && end - start > 1), start, end, Word.Weak);
    }

    private static Word Short(int start, int end, int counter) =>
        new(new Meaning.AlertNumber(new SaidNumber(null, counter)), start, end, Word.Exact);

    private static Word? WholeNumber(Line line, int start)
    {
        const int Day = 8;
        var text = line.Folded.AsSpan(start);
        if (text.Length <= Day + 1 || text[Day] != '-' || !line.StandsAlone(start, start + Day)
            || !DateOnly.TryParseExact(text[..Day], "yyyyMMdd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
            return null;
        var digits = text[(Day + 1)..];
        var length = digits.IndexOfAnyExceptInRange('0', '9') is var end and >= 0 ? end : digits.Length;
        return length is >= 1 and <= 4
            ? new Word(
                new Meaning.AlertNumber(new SaidNumber(new DutyDay(day), int.Parse(digits[..length], CultureInfo.InvariantCulture))),
                start, start + Day + 1 + length, Word.Exact)
            : null;
    }

    /// <summary>Where the longest of the words ends that stands here, one blank allowed before it.</summary>
    internal static int? Mark(Line line, int at, IEnumerable<string> words)
    {
        var from = at < line.Length && line.Folded[at] == ' ' ? at + 1 : at;
        var ends = words
            .Where(word => line.Folded.AsSpan(from).StartsWith(word, StringComparison.Ordinal) && line.StandsAlone(from, from + word.Length))
            .Select(word => from + word.Length);
        return ends.DefaultIfEmpty().Max() is var end and > 0 ? end : null;
    }
}
