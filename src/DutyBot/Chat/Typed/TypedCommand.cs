using DutyBot.Domain.Units;

namespace DutyBot.Chat.Typed;

/// <summary>Reads what people type (product 4). Pure: the directory, the moment and the zone are all it knows.</summary>
internal static class TypedCommand
{
    /// <summary>A command is a short line; anything longer is talk.</summary>
    private const int Longest = 300;

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
        return PersonalNumbers.Holds(text)
            ? new TypedLine.HoldsNumber(open.Opening.Command)
            : Read(line, open.Opening, open.End, district, at, zone);
    }

    /// <summary>Reads a line as the one that completes a notice's draft, for the officer for whom one waits: says what is wrong with it, too.</summary>
    public static TypedLine ReadShortLine(string text, District district) =>
        PersonalNumbers.Holds(text)
            ? new TypedLine.HoldsNumber(CommandName.ShortLine)
            : VisitLines.Short(Line.Of(text), district);

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
        VisitLines.Short(line, district) is var read and (TypedLine.ShortLine or TypedLine.Ambiguous) ? read : null;

    private static (Opening Opening, int End)? Open(Line line)
    {
        for (var at = line.SkipSeparators(0); at < line.Length;)
        {
            if (LongestAt(line, at, CommandWords.Openings, opening => opening.Text) is { } opening)
                return (opening, at + opening.Text.Length);
            if (LongestAt(line, at, CommandWords.BeforeOpening, word => word) is not { } polite)
                return null;
            at = line.SkipSeparators(at + polite.Length);
        }

        return null;
    }

    private static T? LongestAt<T>(Line line, int at, IEnumerable<T> words, Func<T, string> text)
        where T : class =>
        words.Where(word => line.Folded.AsSpan(at).StartsWith(text(word), StringComparison.Ordinal) && line.StandsAlone(at, at + text(word).Length))
            .MaxBy(word => text(word).Length);
}
