using System.Text.RegularExpressions;
using DutyBot.Domain.Alerts;
using DutyBot.Domain.Units;

namespace DutyBot.Chat.Typed;

/// <summary>Reads what people type (product 4). Pure: the directory, the moment and the zone are all it knows.</summary>
internal static partial class TypedCommand
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
        if (Identities.AreAsked(line))
            return new TypedLine.NotHeld();
        var open = Open(line);
        if (Replaces(text) is { } replaces)
            (line, open) = replaces;
        if (PersonalNumbers.Holds(line.Typed))
            return new TypedLine.HoldsNumber(open?.Opening.Command);
        return open is { } begun
            ? Read(line, begun, district, at, zone)
            : ShortLine(line, district) ?? new TypedLine.NotACommand(Nearest.Opening(line));
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

    private static TypedLine Read(Line line, Opened opened, District district, DateTimeOffset at, TimeZoneInfo zone)
    {
        var (opening, begin, from) = opened;
        Reading? reading = null;
        var read = opening.Command switch
        {
            CommandName.Alert => VisitLines.Alert(Rest(VisitLines.Said | Kinds.ByStep | Level(opening))),
            CommandName.Visitors => VisitLines.Visitors(Rest(Kinds.Place | Kinds.Count | Kinds.Figure)),
            CommandName.Acknowledge => AnswerLines.Acknowledge(
                Rest(Kinds.Number | Kinds.All | Kinds.Units | Kinds.People | Kinds.Minutes | Kinds.EnRoute), opening.Manner),
            CommandName.Arrive => AnswerLines.Arrive(Rest(Kinds.Number | Kinds.All), opening.Manner),
            CommandName.Confirm => AnswerLines.Confirm(Rest(Kinds.Number | Kinds.Units | Kinds.Time), at, zone),
            CommandName.Pass => CallLines.Pass(Rest(Kinds.Number)),
            CommandName.Object => ObjectionLines.Object(line, from, district),
            CommandName.Correct => CountLines.Correct(Rest(Kinds.Number | Kinds.Count | Kinds.Topic | Kinds.Place)),
            CommandName.Reassign => CallLines.Reassign(Rest(Kinds.Number | Kinds.Units)),
            CommandName.Uphold => CallLines.Uphold(Rest(Kinds.Number | Kinds.Units | Kinds.Ruling)),
            CommandName.AddPeople => CountLines.AddPeople(Rest(Kinds.Number | Kinds.Count, read: Kinds.Units), Swapped(CommandWords.AlsoCall)),
            CommandName.AlsoCall => CallLines.AlsoCall(Rest(Kinds.Number | Kinds.Units), Swapped(CommandWords.AddPeople)),
            CommandName.Excuse => CallLines.Excuse(Rest(Kinds.Number | Kinds.Units)),
            CommandName.Receive => CourseLines.Receive(Rest(Kinds.Number | Kinds.Place | Kinds.Time), at, zone),
            CommandName.Result => EndLines.Result(Rest(Kinds.Number | Kinds.Result)),
            CommandName.Close => EndLines.Close(Rest(Kinds.Number | Kinds.Result)),
            CommandName.Withdraw => EndLines.Withdraw(line, from),
            CommandName.Merge => CourseLines.Merge(Rest(Kinds.Number)),
            CommandName.Reopen => CourseLines.Reopen(Rest(Kinds.Number)),
            CommandName.Backfill => BackfillLines.Backfill(Rest(Kinds.Number | Kinds.Units | Kinds.Time | Kinds.Stamp), at, zone),
            CommandName.Awaited => CourseLines.Awaited(Rest(Kinds.Question)),
            CommandName.IAm => PostLines.IAm(Rest(Kinds.Units | Kinds.Post)),
            CommandName.Replace => PostLines.Replace(Rest(Kinds.Units | Kinds.Post)),
            CommandName.Status => OtherLines.Status(Rest(Kinds.Number | Kinds.Question)),
            CommandName.CallList => OtherLines.CallList(Rest(Kinds.Question)),
            CommandName.Bind => OtherLines.Bind(Rest(Kinds.Group)),
            CommandName.Language => OtherLines.Speak(Rest(Kinds.Tongue)),
            CommandName.Help => OtherLines.Help(Rest(Kinds.Question)),
            var other => throw new InvalidOperationException($"{other} is not begun by a word."),
        };
        return opening.Manner == Manner.Talk && reading is not null ? Talk.Read(read, reading) : read;

        Reading Rest(Kinds allowed, Kinds read = Kinds.Nothing) => reading = Reading.Of(line, from, opening.Command, allowed, district, opening.Says, read);

        string Swapped((string Chinese, string English) word) =>
            line.Typed[..begin] + (char.IsAscii(line.Folded[begin]) ? word.English : word.Chinese) + line.Typed[from..];
    }

    private static Kinds Level(Opening opening) => opening.Says is Meaning.Posting { Value: AlertKind.Transfer } ? Kinds.Level : Kinds.Nothing;

    /// <summary>Whoever takes a post is mentioned beside the words of the line; what is left of the mention in it is none of them.</summary>
    private static (Line Line, Opened Opened)? Replaces(string text)
    {
        if (!text.Contains("</at>", StringComparison.OrdinalIgnoreCase))
            return null;
        var line = Line.Of(Mention().Replace(text, " "));
        return Open(line) is { Opening.Command: CommandName.Replace } opened ? (line, opened) : null;
    }

    [GeneratedRegex("<at[^>]*>.*?</at>", RegexOptions.IgnoreCase | RegexOptions.Singleline | RegexOptions.NonBacktracking)]
    private static partial Regex Mention();

    private static TypedLine? ShortLine(Line line, District district) =>
        line.Length <= LongestShort && VisitLines.Short(line, district) is var read and (TypedLine.ShortLine or TypedLine.Ambiguous) ? read : null;

    private static Opened? Open(Line line)
    {
        for (var at = line.SkipSeparators(0); at < line.Length;)
        {
            if (openings.At(line, at).FirstOrDefault() is not { Entry: { } first, End: var end })
                return null;
            if (first.Opening is { } opening)
                return new Opened(opening, at, end);
            at = line.SkipSeparators(end);
        }

        return null;
    }

    private sealed record Opened(Opening Opening, int Begin, int End);

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
