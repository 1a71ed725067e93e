using DutyBot.Domain;
using DutyBot.Domain.Alerts;
using DutyBot.Domain.Units;

namespace DutyBot.Chat.Typed;

/// <summary>Lines that say that visitors came: the officer's, the gate's, and the one that completes a notice.</summary>
internal static class VisitLines
{
    public const int MostPeople = 9999;

    /// <summary>What an alert is said with.</summary>
    public const Kinds Said = Kinds.Topic | Kinds.Units | Kinds.Place | Kinds.Count | Kinds.Figure;

    public static TypedLine Alert(Reading reading)
    {
        var known = Known(reading);
        if ((reading.Obstacle() ?? TooManyPeople(reading) ?? TooManyOf(reading)) is { } obstacle)
            return obstacle;
        if (reading.All<Meaning.ByStep>() is not [])
            return new TypedLine.AlertSteps(known);
        var level = known.Level ?? AlertLevel.District;
        if ((known with { Level = null }).IsEmpty)
            return new TypedLine.AlertForm(known.Kind, level);
        return known is { People: { } people, Topic: { } topic, Territory: { } territory } && IsKnown(known, Piece.Level)
            ? new TypedLine.Alert(people, topic, territory, known.Units, known.Place, known.Kind, level)
            : Missing(reading, known, Piece.Level, Piece.People, Piece.Topic, Piece.Territory);
    }

    /// <summary>Any pieces of an alert without a command word, as they are said in answer to a question; what they are not is a problem.</summary>
    public static TypedLine Pieces(Line line, AlertKind kind, District district)
    {
        var reading = Reading.Of(line, 0, CommandName.Alert, kind == AlertKind.Transfer ? Said | Kinds.Level : Said, district);
        var known = Known(reading) with { Kind = kind };
        if ((reading.Obstacle() ?? TooManyPeople(reading) ?? TooManyOf(reading)) is { } obstacle)
            return obstacle;
        return known.IsEmpty ? new TypedLine.NotACommand(null) : new TypedLine.Missing(reading.Command, [], known);
    }

    public static TypedLine Visitors(Reading reading)
    {
        var known = Known(reading);
        if ((reading.Obstacle() ?? TooManyPeople(reading) ?? TooManyOf(reading)) is { } obstacle)
            return obstacle;
        return known.People is { } people ? new TypedLine.Visitors(people, known.Place) : Missing(reading, known, Piece.People);
    }

    public static TypedLine Short(Line line, District district)
    {
        var reading = Reading.Of(line, 0, CommandName.ShortLine, Kinds.Topic | Kinds.Units, district);
        var known = Known(reading);
        if ((reading.Obstacle() ?? TooManyOf(reading)) is { } obstacle)
            return obstacle;
        return known switch
        {
            { Units: not [] } => reading.NotUnderstood(SaidUnits(reading, territories: false)),
            { Topic: { } topic, Territory: { } territory } => new TypedLine.ShortLine(topic, territory),
            _ => Missing(reading, known, Piece.Topic, Piece.Territory),
        };
    }

    private static SaidPieces Known(Reading reading) => new()
    {
        People = Counts(reading) is [var count, ..] ? count : null,
        Topic = reading.All<Meaning.Topic>() is [var topic, ..] ? topic.Code : null,
        Territory = Territories(reading) is [var territory, ..] ? territory : null,
        Units = [.. reading.Units.Except(Territories(reading))],
        Place = reading.All<Meaning.Place>() is [var place, ..] ? place.Id : null,
        Kind = reading.Says is Meaning.Posting posting ? posting.Value : AlertKind.Onsite,
        Level = reading.All<Meaning.Level>() is [var level, ..] ? level.Value : null,
    };

    private static IReadOnlyList<UnitId> Territories(Reading reading) => [.. reading.Units.Where(unit => IsTerritory(reading, unit))];

    private static IReadOnlyList<string> SaidUnits(Reading reading, bool territories) =>
        reading.Said(meaning => meaning is Meaning.Units units && IsTerritory(reading, units.Ids[0]) == territories);

    private static bool IsTerritory(Reading reading, UnitId unit) => reading.District.Unit(unit) is { IsTerritory: true };

    /// <summary>A bare figure is the head count where no other says that it is.</summary>
    private static IReadOnlyList<int> Counts(Reading reading) =>
        reading.All<Meaning.Count>() is { Count: > 0 } counts
            ? [.. counts.Select(count => count.Value).Distinct()]
            : [.. reading.All<Meaning.Figure>().Select(figure => figure.Value).Distinct()];

    /// <summary>A head count outside its bounds.</summary>
    public static TypedLine.OutOfRange? OutOfRange(CommandName command, int? people) =>
        people is { } count and not (>= 1 and <= MostPeople) ? new TypedLine.OutOfRange(command, Piece.People, count, 1, MostPeople) : null;

    private static TypedLine? TooManyPeople(Reading reading)
    {
        var counts = Counts(reading);
        if (counts.Count > 1)
            return reading.TooMany(Piece.People, reading.All<Meaning.Count>() is [] ? Kinds.Figure : Kinds.Count);
        if (reading.All<Meaning.Count>() is not [] && reading.All<Meaning.Figure>() is not [])
            return reading.NotUnderstood(reading.Said(Kinds.Figure));
        return OutOfRange(reading.Command, counts is [var people] ? people : null);
    }

    private static TypedLine.TooMany? TooManyOf(Reading reading)
    {
        if (reading.All<Meaning.Topic>().Distinct().Count() > 1)
            return reading.TooMany(Piece.Topic, Kinds.Topic);
        if (reading.All<Meaning.Level>().Distinct().Count() > 1)
            return reading.TooMany(Piece.Level, Kinds.Level);
        if (reading.TooManyPlaces() is { } places)
            return places;
        return Territories(reading).Count > 1
            ? new TypedLine.TooMany(reading.Command, Piece.Territory, SaidUnits(reading, territories: true))
            : null;
    }

    private static TypedLine.Missing Missing(Reading reading, SaidPieces known, params Piece[] wanted) =>
        new(reading.Command, [.. wanted.Where(piece => !IsKnown(known, piece))], known);

    private static bool IsKnown(SaidPieces known, Piece piece) => piece switch
    {
        Piece.People => known.People is not null,
        Piece.Topic => known.Topic is not null,
        Piece.Level => known is not { Kind: AlertKind.Transfer, Level: null },
        _ => known.Territory is not null,
    };
}
