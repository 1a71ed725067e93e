namespace DutyBot.Chat.Typed;

/// <summary>Lines that say when something truly happened that is recorded late.</summary>
internal static class BackfillLines
{
    public static TypedLine Backfill(Reading reading, DateTimeOffset at, TimeZoneInfo zone)
    {
        if ((reading.Obstacle() ?? reading.TooManyNumbers() ?? reading.TooManyUnits()) is { } obstacle)
            return obstacle;
        var (times, withoutTime) = Stamped(reading.Words);
        if (times.GroupBy(time => time.Arrival).Any(same => same.Distinct().Count() > 1))
            return reading.TooMany(Piece.Time, Kinds.Time);
        var (acknowledged, arrived) = (Meant(arrival: false), Meant(arrival: true));
        List<Piece> missing = [.. times is not [] && reading.Units is [] ? [Piece.Unit] : Array.Empty<Piece>(), .. withoutTime ? [Piece.Time] : Array.Empty<Piece>()];
        return missing is []
            ? new TypedLine.Backfill(reading.Number, reading.Units is [var unit] ? unit : null, acknowledged, arrived)
            : new TypedLine.Missing(reading.Command, missing, new SaidPieces { Number = reading.Number, Units = reading.Units, At = arrived ?? acknowledged });

        DateTimeOffset? Meant(bool arrival) =>
            times.Where(time => time.Arrival == arrival).Select(time => (DateTimeOffset?)Clock.Meant(time.Value, at, zone)).FirstOrDefault();
    }

    /// <summary>A time belongs to the word before it, else to one that hangs on it (15:23 arrived), else it is the arrival's.</summary>
    private static (IReadOnlyList<(bool Arrival, TimeOnly Value)> Times, bool WithoutTime) Stamped(IReadOnlyList<Word> words)
    {
        List<(bool Arrival, TimeOnly Value)> times = [];
        Meaning.Stamp? before = null;
        var withoutTime = false;
        for (var at = 0; at < words.Count; at++)
        {
            if (words[at].Meaning is Meaning.Stamp stamp)
            {
                withoutTime |= before is not null && before != stamp;
                before = stamp;
            }
            else if (words[at].Meaning is Meaning.Time time)
            {
                if (before is null && at + 1 < words.Count && words[at + 1] is { Meaning: Meaning.Stamp after } next && next.Start == words[at].End)
                    (before, at) = (after, at + 1);
                times.Add((before?.Arrival ?? true, time.Value));
                before = null;
            }
        }

        return (times, withoutTime || before is not null);
    }
}
