namespace DutyBot.Domain.Units;

/// <summary>What was in the directory once: history still has its names, nobody of it is called or may do anything.</summary>
public sealed class Former(IEnumerable<Unit> units, IEnumerable<Person> people, IEnumerable<Topic> topics, IEnumerable<Place> places)
{
    public static Former Nothing { get; } = new([], [], [], []);

    /// <summary>None of them can be called.</summary>
    public IReadOnlyList<Unit> Units { get; } = [.. units.Select(unit => unit with { Active = false })];

    /// <summary>As they were when they left.</summary>
    public IReadOnlyList<Person> People { get; } = [.. people];

    public IReadOnlyList<Topic> Topics { get; } = [.. topics];

    public IReadOnlyList<Place> Places { get; } = [.. places];

    internal Unit? Unit(UnitId id) => Units.FirstOrDefault(unit => unit.Id == id);

    /// <summary>As history has him: he speaks for no unit and has no account.</summary>
    internal Person? Person(PersonId id) => People.FirstOrDefault(person => person.Id == id) is { } left
        ? left.WithoutAccounts() with { GaveOver = [left.Unit, .. left.AlsoUnits] }
        : null;
}
