using DutyBot.Domain;

namespace DutyBot.Chat.Typed;

/// <summary>Lines with a head count beside the alert's number: a second wave, a correction.</summary>
internal static class CountLines
{
    /// <param name="swapped">The line with the word of the command that calls one more unit.</param>
    public static TypedLine AddPeople(Reading reading, string swapped)
    {
        if (reading.NotUnderstood(besides: Kinds.Units) is { } unknown)
            return unknown;
        var (numbers, counts) = Split(reading, loneIsCount: true);
        var units = reading.Said(Kinds.Units);
        if (units is not [])
            return reading.All<Meaning.Count>() is [] ? new TypedLine.MixedUp(reading.Command, swapped) : reading.NotUnderstood(units);
        if (Obstacle(reading, numbers, counts) is { } obstacle)
            return obstacle;
        var number = First(numbers);
        return counts is [var people]
            ? new TypedLine.AddPeople(number, people)
            : new TypedLine.Missing(reading.Command, [Piece.People], new SaidPieces { Number = number });
    }

    public static TypedLine Correct(Reading reading)
    {
        if (reading.Obstacle() is { } unknown)
            return unknown;
        var (numbers, counts) = Split(reading, loneIsCount: false);
        if ((Obstacle(reading, numbers, counts) ?? TooMany(reading)) is { } obstacle)
            return obstacle;
        var said = new SaidPieces
        {
            People = counts is [var people] ? people : null,
            Topic = reading.All<Meaning.Topic>() is [var topic, ..] ? topic.Code : null,
            Place = reading.All<Meaning.Place>() is [var place, ..] ? place.Id : null,
        };
        return said.IsEmpty
            ? new TypedLine.Missing(reading.Command, [Piece.Correction], new SaidPieces { Number = First(numbers) })
            : new TypedLine.Correct(First(numbers), said.People, said.Topic, said.Place);
    }

    /// <summary>
    /// Which figures are the alert's number and which the head count: the number comes first, and 03 is never a count.
    /// A figure alone is what the command cannot do without.
    /// </summary>
    private static (IReadOnlyList<SaidNumber> Numbers, IReadOnlyList<int> Counts) Split(Reading reading, bool loneIsCount)
    {
        List<SaidNumber> numbers = [.. reading.All<Meaning.AlertNumber>().Select(said => said.Number)];
        List<int> counts = [.. reading.All<Meaning.Count>().Select(said => said.Value)];
        List<Meaning.Figure> figures = [.. reading.All<Meaning.Figure>()];
        numbers.AddRange(figures.Where(figure => figure.Padded).Select(Number));
        figures.RemoveAll(figure => figure.Padded);
        if (numbers is [] && figures is [var first, ..] && (counts is not [] || figures.Count > 1 || !loneIsCount))
        {
            numbers.Add(Number(first));
            figures.RemoveAt(0);
        }

        if (counts is [])
            counts.AddRange(figures.Select(figure => figure.Value));
        else
            numbers.AddRange(figures.Select(Number));
        return ([.. numbers.Distinct()], [.. counts.Distinct()]);

        static SaidNumber Number(Meaning.Figure figure) => new(null, figure.Value);
    }

    private static SaidNumber? First(IReadOnlyList<SaidNumber> numbers) => numbers is [var number, ..] ? number : null;

    private static TypedLine? Obstacle(Reading reading, IReadOnlyList<SaidNumber> numbers, IReadOnlyList<int> counts)
    {
        if (numbers.Count > 1)
            return new TypedLine.TooMany(reading.Command, Piece.Number, [.. numbers.Select(number => number.ToString())]);
        return counts.Count > 1
            ? reading.TooMany(Piece.People, reading.All<Meaning.Count>() is [] ? Kinds.Figure : Kinds.Count)
            : VisitLines.OutOfRange(reading.Command, counts is [var people] ? people : null);
    }

    private static TypedLine.TooMany? TooMany(Reading reading) =>
        reading.All<Meaning.Topic>().Distinct().Count() > 1 ? reading.TooMany(Piece.Topic, Kinds.Topic) : reading.TooManyPlaces();
}
