using DutyBot.Domain;
using DutyBot.Domain.Units;

namespace DutyBot.Chat.Typed;

/// <summary>Lines that answer a call: got it, here, and the officer's word for a unit.</summary>
internal static class AnswerLines
{
    /// <summary>Half a day: whoever needs longer does not answer this call.</summary>
    private const int MostMinutes = 12 * 60;

    public static TypedLine Acknowledge(Reading reading, Manner manner)
    {
        if ((reading.Obstacle() ?? TooMany(reading, units: true) ?? TooManyMinutes(reading)) is { } obstacle)
            return obstacle;
        var unit = reading.Units is [var said] ? said : (UnitId?)null;
        var who = Who(reading, unit);
        if (who is { People: [] })
            return reading.Said(Kinds.People) is { Count: > 1 } ? reading.TooMany(Piece.Who, Kinds.People) : reading.NotUnderstood([who.Word]);
        var number = reading.Number;
        var all = reading.All<Meaning.All>() is not [];
        return new TypedLine.Acknowledge(
            number,
            all,
            unit,
            who,
            reading.All<Meaning.Minutes>() is [var minutes, ..] ? minutes.Value : null,
            EnRoute: manner == Manner.EnRoute || reading.All<Meaning.EnRoute>() is not [],
            Bare: manner != Manner.Command && number is null && !all && unit is null && who is null);
    }

    public static TypedLine Arrive(Reading reading, Manner manner)
    {
        if ((reading.Obstacle() ?? TooMany(reading, units: false)) is { } obstacle)
            return obstacle;
        var all = reading.All<Meaning.All>() is not [];
        return new TypedLine.Arrive(reading.Number, all, Bare: manner != Manner.Command && !all && reading.Numbers is []);
    }

    public static TypedLine Confirm(Reading reading, DateTimeOffset at, TimeZoneInfo zone)
    {
        if ((reading.Obstacle() ?? TooMany(reading, units: true)) is { } obstacle)
            return obstacle;
        var times = reading.All<Meaning.Time>().Distinct().ToList();
        if (times.Count > 1)
            return reading.TooMany(Piece.Time, Kinds.Time);
        var meant = times is [var time] ? Clock.Meant(time.Value, at, zone) : (DateTimeOffset?)null;
        return reading.Units is [var unit]
            ? new TypedLine.Confirm(reading.Number, unit, meant)
            : new TypedLine.Missing(reading.Command, [Piece.Unit], new SaidPieces { Number = reading.Number, At = meant });
    }

    /// <summary>A person named twice (by unit and by post) is one; with the unit said, its own people are meant.</summary>
    private static SaidPerson? Who(Reading reading, UnitId? unit)
    {
        var said = reading.All<Meaning.People>();
        if (said is [])
            return null;
        var common = said.Select(people => people.Ids.AsEnumerable()).Aggregate((left, right) => left.Intersect(right));
        var who = new SaidPerson(string.Join(' ', reading.Said(Kinds.People)), [.. common]);
        return unit is { } of ? who with { People = who.Of(of, reading.District) } : who;
    }

    private static TypedLine.TooMany? TooMany(Reading reading, bool units)
    {
        if (reading.Numbers.Count + (reading.All<Meaning.All>() is [] ? 0 : 1) > 1)
            return reading.TooMany(Piece.Number, Kinds.Number | Kinds.All);
        return units ? reading.TooManyUnits() : null;
    }

    private static TypedLine? TooManyMinutes(Reading reading)
    {
        var minutes = reading.All<Meaning.Minutes>().Distinct().ToList();
        if (minutes.Count > 1)
            return reading.TooMany(Piece.Minutes, Kinds.Minutes);
        return minutes is [{ Value: < 1 or > MostMinutes } far]
            ? new TypedLine.OutOfRange(reading.Command, Piece.Minutes, far.Value, 1, MostMinutes)
            : null;
    }
}
