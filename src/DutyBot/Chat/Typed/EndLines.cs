using DutyBot.Domain.Alerts;

namespace DutyBot.Chat.Typed;

/// <summary>Lines that end a visit: its result, the close, the withdrawal.</summary>
internal static class EndLines
{
    public static TypedLine Result(Reading reading)
    {
        if ((reading.Obstacle() ?? TooMany(reading)) is { } obstacle)
            return obstacle;
        var number = reading.Number;
        return Said(reading) is { } result
            ? new TypedLine.SetResult(number, result)
            : new TypedLine.Missing(reading.Command, [Piece.Result], new SaidPieces { Number = number });
    }

    public static TypedLine Close(Reading reading) =>
        reading.Obstacle() ?? TooMany(reading) ?? (TypedLine)new TypedLine.Close(reading.Number, Said(reading));

    /// <summary>After the number everything is the reason, in the officer's own words.</summary>
    public static TypedLine Withdraw(Line line, int from)
    {
        var (number, start) = FreeText.AfterNumber(line, from, at => Listed(line, at) is not null);
        var reason = line.Said(start, line.Length);
        if (reason.Length == 0)
            return new TypedLine.Withdraw(number, null, null);
        return Listed(line, start) is { } listed
            ? new TypedLine.Withdraw(number, listed, null)
            : FreeText.TooLong(CommandName.Withdraw, reason) ?? (TypedLine)new TypedLine.Withdraw(number, CancelReason.Other, reason);
    }

    private static CancelReason? Listed(Line line, int start) =>
        FreeText.Bare(line, start, line.Length) is var said ? CommandWords.Reasons.Where(reason => reason.Text == said).Select(reason => (CancelReason?)reason.Reason).FirstOrDefault() : null;

    private static VisitResult? Said(Reading reading) => reading.All<Meaning.Result>() is [var result, ..] ? result.Value : null;

    private static TypedLine.TooMany? TooMany(Reading reading)
    {
        if (reading.TooManyNumbers() is { } numbers)
            return numbers;
        return reading.All<Meaning.Result>().Distinct().Count() > 1 ? reading.TooMany(Piece.Result, Kinds.Result) : null;
    }
}
