using System.Globalization;
using DutyBot.Domain.Units;

namespace DutyBot.Domain.Alerts;

/// <summary>Whom no route reached, and who is told in his place (product 10).</summary>
public static class Reaching
{
    private static readonly Tell[] OfUnit = [Tell.Called, Tell.Backup, Tell.Deputy, Tell.Head];

    /// <summary>Whether somebody is told as one of the unit's own people.</summary>
    public static bool IsOfUnit(Tell tell) => tell == Tell.Coming || OfUnit.Contains(tell);

    internal static Decision<AlertEvent> Record(Alert alert, RecordReach said, OnDuty duty)
    {
        if (!alert.IsOpen)
            return AlertRules.Nothing;
        var people = said.People.Where(reach => Counts(alert, reach)).GroupBy(reach => (reach.Unit, reach.Person)).Select(rows => rows.ToList()).ToList();
        List<AlertEvent> events = [];
        var now = alert;
        foreach (var rows in people.Where(rows => !rows[^1].Took))
            Add(Missed(now, rows, said.At, duty));
        foreach (var rows in people.Where(rows => rows.Any(row => row.Took)))
            Add(Found(now, rows, said.At));
        return events;

        void Add(AlertEvent? happened)
        {
            if (happened is null)
                return;
            events.Add(happened);
            now = Alert.Apply(now.Id, now, happened)!;
        }
    }

    /// <summary>What was said to a unit of an earlier call, or is chased no more, is nobody's loss.</summary>
    private static bool Counts(Alert alert, Reach reach) => reach.Unit is not { } id || (alert.Called(id) is { } unit && alert.Chases(unit) && reach.Due >= unit.NotifiedAt);

    private static PersonNotReached? Missed(Alert alert, List<Reach> rows, DateTimeOffset at, OnDuty duty)
    {
        var (last, before) = (rows[^1], rows.Any(row => row.Took));
        if (last.Unit is { } id && alert.Called(id) is { } unit)
        {
            if (unit.NotReached.Any(missed => missed.Person == last.Person))
                return null;
            var (next, telephone) = IsOfUnit(last.As) ? InUnit(alert, unit, last, duty) : Above(alert, unit, last, duty);
            return new PersonNotReached(at, id, last.Person, last.As, next, telephone, before);
        }

        if (alert.DeskNotReached.Any(missed => missed.Person == last.Person))
            return null;
        // Who asked to be rung back is above everybody: only the officer can still help.
        var other = last.As == Tell.DutyOfficer ? OtherDesk(alert, last.Person, duty) : null;
        return new PersonNotReached(at, null, last.Person, last.As, other, NobodyLeft: last.As != Tell.DutyOfficer, before);
    }

    private static PersonReached? Found(Alert alert, List<Reach> rows, DateTimeOffset at)
    {
        var last = rows[^1];
        if (last.Unit is not { } id)
            return last.Took && alert.DeskUnreachable.Contains(last.Person) ? new PersonReached(at, null, last.Person) : null;
        var unit = alert.Called(id)!;
        return (last.Took && unit.Unreachable.Contains(last.Person)) || (unit.IsUnreached && !unit.Unreachable.Contains(last.Person) && unit.Rung.Contains(last.Person))
            ? new PersonReached(at, id, last.Person)
            : null;
    }

    /// <summary>The next one up in the unit who was not asked yet; nobody where he was asked already, or the unit has answered.</summary>
    private static (ToldPerson? Next, bool NobodyLeft) InUnit(Alert alert, CalledUnit unit, Reach missed, OnDuty duty)
    {
        if (unit.StopsAcknowledgeChase)
            return (null, !unit.StopsArrivalChase);
        foreach (var step in OfUnit.Skip(Seat(unit, missed, duty) + 1))
        {
            if (Chase.Of(step, unit.Unit, duty) is not { } person || person == missed.Person || Chase.IsPassedOver(unit, person, before: missed.Due))
                continue;
            return unit.Rung.Contains(person) && !unit.Released.Contains(person) ? (null, false) : (new ToldPerson(person, step), false);
        }

        return (null, true);
    }

    /// <summary>Where he stands in the unit; who stands nowhere any more, where he was told.</summary>
    private static int Seat(CalledUnit unit, Reach missed, OnDuty duty) =>
        Array.FindIndex(OfUnit, step => Chase.Of(step, unit.Unit, duty) == missed.Person) is >= 0 and var seat ? seat : Math.Max(0, Array.IndexOf(OfUnit, missed.As));

    /// <summary>A rung to the duty leader goes on to the district leader, but not that of a drill; what else leaders are asked is theirs alone.</summary>
    private static (ToldPerson? Next, bool NobodyLeft) Above(Alert alert, CalledUnit unit, Reach missed, OnDuty duty)
    {
        if (missed.As == Tell.Secondary)
            return (null, false);
        if (missed.As != Tell.DutyLeader || alert.Kind == AlertKind.Drill || !TimeSpan.TryParse(missed.Rung, CultureInfo.InvariantCulture, out _)
            || duty.DistrictLeader is not { } leader || leader == missed.Person || unit.Unreachable.Contains(leader))
            return (null, true);
        return unit.Reached.Any(rung => rung.Told.Any(told => told.Person == leader)) ? (null, false) : (new ToldPerson(leader, Tell.DistrictLeader), false);
    }

    /// <summary>The desk goes to another officer who has not got it, else to the duty leader.</summary>
    private static ToldPerson? OtherDesk(Alert alert, PersonId missed, OnDuty duty)
    {
        var has = alert.Desks(duty).ToList();
        if (has.Any(officer => officer != missed && !alert.DeskUnreachable.Contains(officer)))
            return null;
        return duty.DutyOfficers.Select(officer => (PersonId?)officer).Append(duty.DutyLeader)
            .FirstOrDefault(person => person is { } other && other != missed && !has.Contains(other) && !alert.DeskUnreachable.Contains(other)) is { } found
            ? new ToldPerson(found, Tell.DutyOfficer)
            : null;
    }
}
