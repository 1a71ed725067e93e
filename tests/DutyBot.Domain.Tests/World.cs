using DutyBot.Domain.Units;

namespace DutyBot.Domain.Tests;

/// <summary>A unit's people, as the import files number them.</summary>
internal sealed record Staff(UnitId Unit)
{
    public PersonId Head { get; } = new(Unit.Value + "-1");

    public PersonId Deputy { get; } = new(Unit.Value + "-2");

    public PersonId Liaison { get; } = new(Unit.Value + "-3");

    public PersonId Backup { get; } = new(Unit.Value + "-4");
}

/// <summary>One small district for all rules: an office, a gate, a leadership, two territories (one far away) and two departments.</summary>
internal static class World
{
    public static readonly TimeZoneInfo Zone = TimeZoneInfo.FindSystemTimeZoneById("Asia/Shanghai");

    public static readonly Staff Bailu = new(new UnitId("T04"));
    public static readonly Staff Remote = new(new UnitId("T08"));
    public static readonly Staff Land = new(new UnitId("D02"));
    public static readonly Staff Housing = new(new UnitId("D04"));

    public static readonly PersonId OfficeHead = new("O01-1");
    public static readonly PersonId DutyLeader = new("O01-2");
    public static readonly PersonId Officer = new("O01-3");
    public static readonly PersonId OtherOfficer = new("O01-4");
    public static readonly PersonId Seconded = new("O01-S1");
    public static readonly PersonId Guard = new("O02-2");
    public static readonly PersonId DistrictLeader = new("L01-1");
    public static readonly PersonId SecondLeader = new("L01-2");
    public static readonly PersonId Stranger = new("X99-1");

    public static readonly TopicCode LandTopic = new("LAND");
    public static readonly TopicCode Accusation = new("ACCUSE");
    public static readonly PlaceId EastGate = new("EAST_GATE");

    /// <summary>The district with everybody at work.</summary>
    public static District Qinglan { get; } = Of(people => people);

    /// <summary>The same with these people on leave on the day of the stories.</summary>
    public static District WithoutThese(params PersonId[] away) => Of(person => away.Contains(person.Id) ? person with { Leave = [new Leave(Day, Day)] } : person);

    public static District Of(Func<Person, Person> change) => new(
        "Qinglan",
        [
            Unit("O01", UnitKind.Office, null), Unit("O02", UnitKind.Compound, null), Unit("L01", UnitKind.Leadership, null),
            Unit("T04", UnitKind.Town, 12), Unit("T08", UnitKind.Township, 26), Unit("D02", UnitKind.Department, 20), Unit("D04", UnitKind.Department, null),
            Unit("D09", UnitKind.Department, null) with { Active = false },
        ],
        People().Select(change),
        [new Topic(LandTopic, "land", "land", [], [Land.Unit]), new Topic(Accusation, "accusation", "accusation", [], [], NeverPosted: true)],
        [new Place(EastGate, "east gate", "East gate", []), new Place(new PlaceId("HALL"), "hall", "Hall", [], Reception: true)]);

    /// <summary>The day of the stories: a Saturday in summer.</summary>
    public static readonly DateOnly Day = new(2021, 8, 21);

    private static Unit Unit(string id, UnitKind kind, int? travel) =>
        new(new UnitId(id), id, id, id, id, kind, "8104", travel, new PersonId(id + "-1"), new PersonId(id + "-2"), new PersonId(id + "-3"), new PersonId(id + "-4"), []);

    private static IEnumerable<Person> People()
    {
        yield return Person(OfficeHead, "O01", Role.OfficeHead);
        yield return Person(DutyLeader, "O01", Role.OfficeDeputy);
        yield return Person(Officer, "O01", Role.DutyOfficer);
        yield return Person(OtherOfficer, "O01", Role.DutyOfficer);
        yield return Person(Seconded, "O01", Role.Seconded);
        yield return Person(Guard, "O02", Role.GateGuard);
        yield return Person(DistrictLeader, "L01", Role.DistrictLeader);
        yield return Person(SecondLeader, "L01", Role.DistrictLeader);
        foreach (var unit in new[] { Bailu, Remote, Land, Housing })
        {
            yield return Person(unit.Head, unit.Unit.Value, Role.UnitHead);
            yield return Person(unit.Deputy, unit.Unit.Value, Role.UnitDeputy);
            yield return Person(unit.Liaison, unit.Unit.Value, Role.Liaison);
            yield return Person(unit.Backup, unit.Unit.Value, Role.LiaisonBackup);
        }
    }

    private static Person Person(PersonId id, string unit, Role role) => new(id, id.Value, id.Value, new UnitId(unit), [], role);
}
