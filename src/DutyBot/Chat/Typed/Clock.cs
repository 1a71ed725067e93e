using DutyBot.Domain;

namespace DutyBot.Chat.Typed;

/// <summary>Times of day as people type them: 15:26, 3:26 pm, and hour and minute with their Chinese words.</summary>
internal static class Clock
{
    /// <summary>The time of day that begins here.</summary>
    public static Word? At(Line line, int start)
    {
        var noon = NoonBefore(line, start);
        var at = noon?.End ?? start;
        if (at >= line.Length || Numerals.At(line, at) is not { } hour || Minute(line, hour.End) is not { } minute)
            return null;
        var (hours, end) = AfterMark(line, hour.Value, minute.End, noon?.After);
        return hours is >= 0 and < 24 && minute.Value is >= 0 and < 60
            ? new Word(new Meaning.Time(new TimeOnly(hours, minute.Value)), start, end, Word.Exact)
            : null;
    }

    /// <summary>Where digits end that are joined by colons like a time's; no such thing (25:99) is a number of anything else.</summary>
    public static int? DigitsEnd(Line line, int start)
    {
        int? end = null;
        for (var at = start; at < line.Length && char.IsAsciiDigit(line.Folded[at]); at++)
        {
            while (at < line.Length && char.IsAsciiDigit(line.Folded[at]))
                at++;
            if (end is not null || IsColon(at))
                end = at;
            if (!IsColon(at))
                break;
        }

        return end;

        bool IsColon(int at) => at + 1 < line.Length && line.Folded[at] == ':' && char.IsAsciiDigit(line.Folded[at + 1]);
    }

    /// <summary>
    /// The instant that is meant: today's, or last night's where today's has yet to come and last night's is less than 12 hours ago
    /// (23:58 said at 00:05).
    /// </summary>
    public static DateTimeOffset Meant(TimeOnly time, DateTimeOffset at, TimeZoneInfo zone)
    {
        var day = DutyDay.Of(at, zone);
        var today = day.At(time, zone);
        var before = new DutyDay(day.Date.AddDays(-1)).At(time, zone);
        return today > at && at - before < TimeSpan.FromHours(12) ? before : today;
    }

    private static (bool After, int End)? NoonBefore(Line line, int start) =>
        Figures.Mark(line, start, CommandWords.AfterNoon) is { } after ? (true, after)
        : Figures.Mark(line, start, CommandWords.BeforeNoon) is { } before ? (false, before)
        : null;

    private static (int Value, int End)? Minute(Line line, int at)
    {
        if (at < line.Length && line.Folded[at] == ':')
            return TwoDigits(line, at + 1);
        if (Figures.Mark(line, at, CommandWords.Hours) is not { } hourEnd)
            return at < line.Length && NoonAfter(line, at) is not null ? (0, at) : null;
        if (Figures.Mark(line, hourEnd, [CommandWords.HalfPast]) is { } half)
            return (30, half);
        if (Figures.Mark(line, hourEnd, [CommandWords.QuarterPast]) is { } quarter)
            return (15, quarter);
        if (Figures.Mark(line, hourEnd, [CommandWords.QuarterTo]) is { } threeQuarters)
            return (45, threeQuarters);
        if (hourEnd < line.Length && Numerals.At(line, hourEnd) is { } minute)
            return minute.End < line.Length && line.Folded[minute.End] == CommandWords.MinuteMark ? (minute.Value, minute.End + 1) : minute;
        return (0, hourEnd);
    }

    private static (int, int)? TwoDigits(Line line, int at) =>
        at + 2 <= line.Length && char.IsAsciiDigit(line.Folded[at]) && char.IsAsciiDigit(line.Folded[at + 1]) && line.StandsAlone(at, at + 2)
            ? ((line.Folded[at] - '0') * 10 + line.Folded[at + 1] - '0', at + 2)
            : null;

    private static (int Hours, int End) AfterMark(Line line, int hour, int end, bool? afterNoon)
    {
        var mark = NoonAfter(line, end);
        return (mark?.After ?? afterNoon) switch
        {
            true when hour < 12 => (hour + 12, mark?.End ?? end),
            false when hour == 12 => (0, mark?.End ?? end),
            _ => (hour, mark?.End ?? end),
        };
    }

    private static (bool After, int End)? NoonAfter(Line line, int at) =>
        Figures.Mark(line, at, ["pm", "p.m."]) is { } after ? (true, after)
        : Figures.Mark(line, at, ["am", "a.m."]) is { } before ? (false, before)
        : null;
}
