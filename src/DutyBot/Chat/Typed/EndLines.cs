using System.Globalization;
using DutyBot.Domain.Alerts;

namespace DutyBot.Chat.Typed;

/// <summary>Lines that end a visit: its result, the close, the withdrawal.</summary>
internal static class EndLines
{
    private const int LongestReason = 60;

    public static TypedLine Result(Reading reading)
    {
        if ((reading.Obstacle() ?? TooMany(reading)) is { } obstacle)
            return obstacle;
        var number = Number(reading);
        return Said(reading) is { } result
            ? new TypedLine.SetResult(number, result)
            : new TypedLine.Missing(reading.Command, [Piece.Result], new SaidPieces { Number = number });
    }

    public static TypedLine Close(Reading reading) =>
        reading.Obstacle() ?? TooMany(reading) ?? (TypedLine)new TypedLine.Close(Number(reading), Said(reading));

    /// <summary>After the number everything is the reason, in the officer's own words.</summary>
    public static TypedLine Withdraw(Line line, int from)
    {
        var at = line.SkipSeparators(from);
        var word = at < line.Length ? LeadingNumber(line, at) : null;
        var number = word?.Meaning switch
        {
            Meaning.AlertNumber whole => whole.Number,
            Meaning.Figure bare => new SaidNumber(null, bare.Value),
            _ => (SaidNumber?)null,
        };
        var start = line.SkipSeparators(word?.End ?? at);
        var reason = line.Said(start, line.Length);
        if (reason.Length == 0)
            return new TypedLine.Withdraw(number, null, null);
        if (Listed(line, start) is { } listed)
            return new TypedLine.Withdraw(number, listed, null);
        var length = new StringInfo(reason).LengthInTextElements;
        return length <= LongestReason
            ? new TypedLine.Withdraw(number, CancelReason.Other, reason)
            : new TypedLine.OutOfRange(CommandName.Withdraw, Piece.Reason, length, 1, LongestReason);
    }

    // "3 people left" begins with a count, not with alert 3: a bare figure is a number only when it stands by itself.
    private static Word? LeadingNumber(Line line, int at)
    {
        var figures = Figures.At(line, at).ToList();
        if (figures.FirstOrDefault(word => word.Meaning is Meaning.AlertNumber) is { Meaning: not null } whole)
            return whole;
        return figures is [{ Meaning: Meaning.Figure } bare]
            && (bare.End == line.Length || line.IsSeparator(bare.End) || Listed(line, bare.End) is not null)
            ? bare
            : null;
    }

    private static CancelReason? Listed(Line line, int start)
    {
        var end = line.Length;
        while (end > start && line.IsSeparator(end - 1))
            end--;
        var said = line.Folded[start..end];
        return CommandWords.Reasons.Where(reason => reason.Text == said).Select(reason => (CancelReason?)reason.Reason).FirstOrDefault();
    }

    private static SaidNumber? Number(Reading reading) => reading.Numbers is [var number, ..] ? number : null;

    private static VisitResult? Said(Reading reading) => reading.All<Meaning.Result>() is [var result, ..] ? result.Value : null;

    private static TypedLine.TooMany? TooMany(Reading reading)
    {
        if (reading.Numbers.Count > 1)
            return reading.TooMany(Piece.Number, Kinds.Number);
        return reading.All<Meaning.Result>().Distinct().Count() > 1 ? reading.TooMany(Piece.Result, Kinds.Result) : null;
    }
}
