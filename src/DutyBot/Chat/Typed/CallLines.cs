using DutyBot.Domain;

namespace DutyBot.Chat.Typed;

/// <summary>Lines that say which units a visit calls: pass, reassign, uphold, one more, one less.</summary>
internal static class CallLines
{
    public static TypedLine Pass(Reading reading) => reading.Obstacle() ?? reading.TooManyNumbers() ?? (TypedLine)new TypedLine.Pass(reading.Number);

    /// <summary>From the unit said first to the one said second.</summary>
    public static TypedLine Reassign(Reading reading)
    {
        if ((reading.Obstacle() ?? reading.TooManyNumbers()) is { } obstacle)
            return obstacle;
        return reading.All<Meaning.Units>().Count < 2
            ? Missing(reading, Piece.Unit)
            : reading.Units is [var old, var @new]
                ? new TypedLine.Reassign(reading.Number, old, @new)
                : new TypedLine.NotTwo(reading.Command, Piece.Unit, reading.Said(Kinds.Units));
    }

    public static TypedLine Uphold(Reading reading)
    {
        if ((reading.Obstacle() ?? TooMany(reading)) is { } obstacle)
            return obstacle;
        var ruled = reading.Says is Meaning.Ruling || reading.All<Meaning.Ruling>() is not [];
        return (reading.Units, ruled) switch
        {
            ([var unit], true) => new TypedLine.Uphold(reading.Number, unit),
            ([_], false) => Missing(reading, Piece.Ruling),
            (_, true) => Missing(reading, Piece.Unit),
            _ => Missing(reading, Piece.Unit, Piece.Ruling),
        };
    }

    public static TypedLine Excuse(Reading reading)
    {
        if ((reading.Obstacle() ?? TooMany(reading)) is { } obstacle)
            return obstacle;
        return reading.Units is [var unit] ? new TypedLine.Excuse(reading.Number, unit) : Missing(reading, Piece.Unit);
    }

    /// <param name="swapped">The line with the word of the command that adds people.</param>
    public static TypedLine AlsoCall(Reading reading, string swapped)
    {
        if (reading.NotUnderstood(besides: Kinds.Count) is { } unknown)
            return unknown;
        var heads = reading.Said(Kinds.Count);
        if (reading.Units is [] && (heads is not [] || reading.All<Meaning.Figure>().Count > 1))
            return new TypedLine.MixedUp(reading.Command, swapped);
        if (heads is not [])
            return reading.NotUnderstood(heads);
        if ((reading.UnitObstacle() ?? TooMany(reading)) is { } obstacle)
            return obstacle;
        return reading.Units is [var unit] ? new TypedLine.AlsoCall(reading.Number, unit) : Missing(reading, Piece.Unit);
    }

    private static TypedLine.TooMany? TooMany(Reading reading) => reading.TooManyNumbers() ?? reading.TooManyUnits();

    private static TypedLine.Missing Missing(Reading reading, params Piece[] pieces) =>
        new(reading.Command, pieces, new SaidPieces { Number = reading.Number, Units = reading.Units });
}
