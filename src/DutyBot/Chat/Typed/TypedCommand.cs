using DutyBot.Domain.Units;

namespace DutyBot.Chat.Typed;

/// <summary>Reads what people type (product 4). Pure: the directory, the moment and the zone are all it knows.</summary>
internal static class TypedCommand
{
    /// <summary>A command is a short line; anything longer is talk.</summary>
    private const int Longest = 300;

    /// <summary>Two names; most talk in a group is longer and need not be looked at.</summary>
    private const int LongestShort = 100;

    /// <summary>Reads a line without its mention of the bot.</summary>
    /// <param name="at">When it was typed: a time of day is meant near it.</param>
    /// <param name="zone">The office's zone, in which times of day are typed.</param>
    public static TypedLine Read(string text, District district, DateTimeOffset at, TimeZoneInfo zone)
    {
        var line = Line.Of(text);
        if (line.Length > Longest)
            return new TypedLine.NotACommand(null);
        if (line.Length > 0 && line.Folded.All(letter => letter == '?'))
            return new TypedLine.Help(ByQuestionMark: true);
        if (Open(line) is not { } open)
            return ShortLine(line, district) ?? new TypedLine.NotACommand(Nearest.Opening(line));
        return PersonalNumbers.Holds(line.Typed)
            ? new TypedLine.HoldsNumber(open.Opening.Command)
            : Read(line, open.Opening, open.End, district, at, zone);
    }

    /// <summary>Reads a line as the one that completes a notice's draft, for the officer for whom one waits: says what is wrong with it, too.</summary>
    public static TypedLine ReadShortLine(string text, District district)
    {
        var line = Line.Of(text);
        if (line.Length > LongestShort)
            return new TypedLine.NotACommand(null);
        return PersonalNumbers.Holds(line.Typed)
            ? new TypedLine.HoldsNumber(CommandName.ShortLine)
            : VisitLines.Short(line, district);
    }

    private static TypedLine Read(Line line, Opening opening, int from, District district, DateTimeOffset at, TimeZoneInfo zone)
    {
        return opening.Command switch
        {
            CommandName.Alert => VisitLines.Alert(Rest(Kinds.Topic | Kinds.Units | Kinds.Place | Kinds.Count | Kinds.Figure)),
            CommandName.Visitors => VisitLines.Visitors(Rest(Kinds.Place | Kinds.Count | Kinds.Figure)),
            CommandName.Acknowledge => AnswerLines.Acknowledge(
                Rest(Kinds.Number | Kinds.All | Kinds.Units | Kinds.People | Kinds.Minutes | Kinds.EnRoute), opening.Manner),
            CommandName.Arrive => AnswerLines.Arrive(Rest(Kinds.Number | Kinds.All), opening.Manner),
            CommandName.Confirm => AnswerLines.Confirm(Rest(Kinds.Number | Kinds.Units | Kinds.Time), at, zone),
            CommandName.Result => EndLines.Result(Rest(Kinds.Number | Kinds.Result)),
            CommandName.Close => EndLines.Close(Rest(Kinds.Number | Kinds.Result)),
            CommandName.Withdraw => EndLines.Withdraw(line, from),
            CommandName.Status => OtherLines.Status(Rest(Kinds.Number | Kinds.Question)),
            CommandName.Bind => OtherLines.Bind(Rest(Kinds.Group)),
            CommandName.Language => OtherLines.Speak(Rest(Kinds.Tongue)),
            CommandName.Help => OtherLines.Help(Rest(Kinds.Question)),
            var other => throw new InvalidOperationException($"{other} is not begun by a word."),
        };

        Reading Rest(Kinds allowed) => Reading.Of(line, from, opening.Command, allowed, district);
    }

    private static TypedLine? ShortLine(Line line, District district) =>
        line.Length <= LongestShort && VisitLines.Short(line, district) is var read and (TypedLine.ShortLine or TypedLine.Ambiguous) ? read : null;

    private static (Opening Opening, int End)? Open(Line line)
    {
        for (var at = line.SkipSeparators(0); at < line.Length;)
        {
            if (openings.At(line, at).FirstOrDefault() is not { Entry: { } first, End: var end })
                return null;
            if (first.Opening is { } opening)
                return (opening, end);
            at = line.SkipSeparators(end);
        }

        return null;
    }

    /// <summary>Openings, and the politeness before them, which opens nothing.</summary>
    private sealed record First(Opening? Opening);

    private static readonly Vocabulary<First> openings = Openings();

    private static Vocabulary<First> Openings()
    {
        var openings = new Vocabulary<First>();
        foreach (var opening in CommandWords.Openings)
            openings.Add(opening.Text, new First(opening));
        foreach (var polite in CommandWords.BeforeOpening)
            openings.Add(polite, new First(Opening: null));
        return openings;
    }
}
