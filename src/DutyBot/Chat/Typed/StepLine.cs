using System.Globalization;
using DutyBot.Domain;
using DutyBot.Domain.Alerts;
using DutyBot.Domain.Units;

namespace DutyBot.Chat.Typed;

/// <summary>What a line says while a question of an alert is open.</summary>
internal abstract record StepLine
{
    /// <summary>Two names; anything longer is talk.</summary>
    private const int Longest = 100;

    private StepLine()
    {
    }

    /// <summary>One question back.</summary>
    public sealed record Back : StepLine;

    /// <summary>No alert after all.</summary>
    public sealed record Cancel : StepLine;

    /// <summary>No answer to a question that needs none.</summary>
    public sealed record Skip : StepLine;

    /// <summary>A figure alone, where no head count is asked for: the place of an answer in the list, from 1.</summary>
    public sealed record Number(int Value) : StepLine;

    /// <summary>Pieces of the alert, whichever was asked for.</summary>
    public sealed record Pieces(SaidPieces Said) : StepLine;

    /// <summary>What is wrong with it, as of a typed alert.</summary>
    public sealed record Unreadable(TypedLine Why) : StepLine;

    /// <param name="kind">A transfer has a level besides.</param>
    /// <param name="countIsAsked">Then a bare figure is the head count.</param>
    public static StepLine Read(string text, AlertKind kind, bool countIsAsked, District district)
    {
        var line = Line.Of(text);
        if (line.Length > Longest)
            return new Unreadable(new TypedLine.NotACommand(null));
        if (Word(line) is { } step)
            return step;
        if (PersonalNumbers.Holds(line.Typed))
            return new Unreadable(new TypedLine.HoldsNumber(CommandName.Alert));
        if (!countIsAsked && int.TryParse(Bare(line), NumberStyles.None, CultureInfo.InvariantCulture, out var number))
            return new Number(number);
        // "How many people?" "Two" is said with a measure word and without the people.
        if (countIsAsked && line.Folded.EndsWith(CommandWords.Measure))
            line = Line.Of(line.Typed[..^1]);
        return VisitLines.Pieces(line, kind, district) switch
        {
            TypedLine.Missing { Known: { } said } => new Pieces(said),
            var problem => new Unreadable(problem),
        };
    }

    /// <summary>Whether a line ends the questions.</summary>
    public static bool Cancels(string text) => Word(Line.Of(text)) is Cancel;

    /// <summary>Whether a line is none of the other commands, so that it can only be an answer.</summary>
    public static bool MayAnswer(TypedLine line) =>
        line is TypedLine.NotACommand or TypedLine.ShortLine or TypedLine.HoldsNumber { Command: null } or TypedLine.Ambiguous { Command: CommandName.ShortLine };

    private static StepLine? Word(Line line)
    {
        var said = Bare(line);
        return CommandWords.StepBack.Contains(said) ? new Back()
            : CommandWords.StepCancel.Contains(said) ? new Cancel()
            : CommandWords.StepSkip.Contains(said) ? new Skip()
            : null;
    }

    private static string Bare(Line line) => FreeText.Bare(line, 0, line.Length);
}
