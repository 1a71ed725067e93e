using DutyBot.Domain;
using DutyBot.Domain.Alerts;
using DutyBot.Domain.Units;

namespace DutyBot.Chat.Typed;

/// <summary>A unit's objection: after the number come a reason, of the list or in its own words, and the unit that it suggests.</summary>
internal static class ObjectionLines
{
    public static TypedLine Object(Line line, int from, District district)
    {
        var (number, start) = FreeText.AfterNumber(line, from, at => Begins(line, at, district));
        var suggested = Suggested(line, start, district);
        if (suggested.Obstacle is { } obstacle)
            return obstacle;
        var end = suggested.From ?? line.Length;
        if (FreeText.Bare(line, start, end).Length == 0)
            return new TypedLine.Object(number, null, null, suggested.Unit);
        if (Listed(line, start, end) is { } listed)
            return new TypedLine.Object(number, listed, null, suggested.Unit);
        var words = line.Said(start, end).TrimEnd(',', '\uFF0C', '\u3001', ';', '\uFF1B').TrimEnd();
        return FreeText.TooLong(CommandName.Object, words) ?? (TypedLine)new TypedLine.Object(number, ObjectionReason.Other, words, suggested.Unit);
    }

    private static bool Begins(Line line, int at, District district) =>
        Prefix(line, at) is not null || Marked(line, at, CommandWords.Suggests) is not null || Tail(line, at, district) is not null;

    private static ObjectionReason? Listed(Line line, int start, int end)
    {
        var said = FreeText.Bare(line, start, end);
        return CommandWords.Objections.Where(reason => reason.Text == said).Select(reason => (ObjectionReason?)reason.Reason).FirstOrDefault();
    }

    /// <summary>Where a reason of the list ends that begins here.</summary>
    private static int? Prefix(Line line, int at) => Figures.Mark(line, at, CommandWords.Objections.Select(reason => reason.Text));

    private static Suggestion Suggested(Line line, int start, District district)
    {
        for (var at = start; at < line.Length; at++)
        {
            if (at > start && CommandWords.Denials.Contains(line.Folded[at - 1]))
                continue;
            if (Marked(line, at, CommandWords.Suggests) is { } asked && Asked(line, at, asked, district) is { } suggestion)
                return suggestion;
            if (Marked(line, at, CommandWords.MaySuggest) is { } marked && Tail(line, marked, district) is { } unit)
                return new Suggestion(at, unit, null);
            if ((at == start || line.IsSeparator(at - 1)) && Tail(line, at, district) is { } named)
                return new Suggestion(at, named, null);
        }

        return Prefix(line, start) is { } reason && Tail(line, reason, district) is { } last ? new Suggestion(reason, last, null) : default;
    }

    private static int? Marked(Line line, int at, IReadOnlyList<string> words) => line.IsSeparator(at) ? null : Figures.Mark(line, at, words);

    /// <summary>After "suggest" nothing but a unit makes a suggestion; else it is a word of the reason.</summary>
    private static Suggestion? Asked(Line line, int at, int from, District district)
    {
        var reading = Read(line, from, district);
        if (reading.NotUnderstood() is not null || reading.Units is [])
            return null;
        return (reading.UnitObstacle() ?? reading.TooManyUnits()) is { } obstacle
            ? new Suggestion(null, null, obstacle)
            : new Suggestion(at, reading.Units[0], null);
    }

    /// <summary>The one unit that the rest of the line names, and nothing beside it.</summary>
    private static UnitId? Tail(Line line, int from, District district)
    {
        var reading = Read(line, from, district);
        return reading.Words is [{ Meaning: Meaning.Units }, ..] && reading.Obstacle() is null && reading.Units is [var unit] ? unit : null;
    }

    private static Reading Read(Line line, int from, District district) =>
        Reading.Of(line, from, CommandName.Object, Kinds.Units | Kinds.TakesIt, district);

    /// <summary>From where on the line is no reason any more.</summary>
    private readonly record struct Suggestion(int? From, UnitId? Unit, TypedLine? Obstacle);
}
