using DutyBot.Domain;

namespace DutyBot.Chat.Typed;

/// <summary>Lines on the course of a visit: its reception, two alerts that are one, an ended one that goes on, who is awaited.</summary>
internal static class CourseLines
{
    public static TypedLine Receive(Reading reading, DateTimeOffset at, TimeZoneInfo zone)
    {
        if ((reading.Obstacle() ?? reading.TooManyNumbers() ?? reading.TooManyPlaces()) is { } obstacle)
            return obstacle;
        var times = reading.All<Meaning.Time>().Distinct().ToList();
        return times.Count > 1
            ? reading.TooMany(Piece.Time, Kinds.Time)
            : new TypedLine.Receive(
                reading.Number,
                reading.All<Meaning.Place>() is [var room, ..] ? room.Id : null,
                times is [var time] ? Clock.Meant(time.Value, at, zone) : null);
    }

    public static TypedLine Merge(Reading reading)
    {
        if (reading.Obstacle() is { } obstacle)
            return obstacle;
        var said = reading.Said(Kinds.Number);
        return said.Count < 2
            ? new TypedLine.Missing(reading.Command, [Piece.Number], new SaidPieces { Number = reading.Number })
            : reading.Numbers is [var first, var second]
                ? new TypedLine.Merge(first, second)
                : new TypedLine.NotTwo(reading.Command, Piece.Number, said);
    }

    public static TypedLine Reopen(Reading reading)
    {
        if ((reading.Obstacle() ?? reading.TooManyNumbers()) is { } obstacle)
            return obstacle;
        return reading.Number is { } number
            ? new TypedLine.Reopen(number)
            : new TypedLine.Missing(reading.Command, [Piece.Number], new SaidPieces());
    }

    public static TypedLine Awaited(Reading reading) =>
        reading.Obstacle() ?? new TypedLine.Awaited(reading.Says is Meaning.Stamp { Arrival: true });
}
