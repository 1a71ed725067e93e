using DutyBot.Domain;
using DutyBot.Domain.Alerts;

namespace DutyBot.Cards;

/// <summary>What could not be sent, as it waits on the officer's desk (product 6): he telephones instead.</summary>
internal static class UnreachedNotes
{
    /// <summary>Whoever of a unit was not reached, where nobody of it is left to be asked in his place.</summary>
    public static IEnumerable<PersonId> InUnit(CalledUnit unit) =>
        unit.NotReached.Any(missed => missed.NobodyLeft && Reaching.IsOfUnit(missed.As) && Standing(unit, missed)) ? Missed(unit) : [];

    /// <summary>Below the line that has the unit's telephone.</summary>
    public static IReadOnlyList<Line> OfUnit(Showing to, CalledUnit unit) =>
        InUnit(unit).ToList() is [_, ..] people ? [new Line(to.Words.UnreachedPeople(to.People(people)), "warning")] : [];

    /// <summary>Leaders, and people of units that have answered: nobody's telephone is asked for elsewhere.</summary>
    public static IEnumerable<PersonId> Others(Alert alert) => alert.DeskNotReached
        .Where(missed => missed.NobodyLeft && alert.DeskUnreachable.Contains(missed.Person))
        .Select(missed => missed.Person)
        .Concat(alert.Units.Where(alert.Chases).SelectMany(unit => unit.NotReached.Where(missed => missed.NobodyLeft && Standing(unit, missed) && (!unit.IsSilent() || !Reaching.IsOfUnit(missed.As))).Select(missed => missed.Person)))
        .Distinct();

    public static IEnumerable<Line> OnDesk(Showing to, Alert alert) => alert.IsChased
        ? Others(alert).Select(person => new Line(Ring(to, person), "warning"))
        : [];

    private static string Ring(Showing to, PersonId person) => to.Phone(to.District.Unit(to.District.Person(person)?.Unit)) is { Length: > 0 } phone
        ? to.Words.UnreachedPerson(to.Person(person), phone)
        : to.Words.UnreachedPeople(to.Person(person));

    private static IEnumerable<PersonId> Missed(CalledUnit unit) => unit.NotReached
        .Where(missed => Standing(unit, missed) && Reaching.IsOfUnit(missed.As))
        .Select(missed => missed.Person);

    /// <summary>Still so: nothing reached him since, nobody answered for the unit since, and it is not here.</summary>
    private static bool Standing(CalledUnit unit, PersonNotReached missed) =>
        unit.Unreachable.Contains(missed.Person) && !unit.StopsArrivalChase && !(Reaching.IsOfUnit(missed.As) && unit.Acknowledged?.At >= missed.At);
}
