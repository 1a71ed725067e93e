using DutyBot.Domain.Units;

namespace DutyBot.Domain.Alerts;

/// <summary>The ladder: which rungs are due, and whom each tells (product 5).</summary>
internal static class Chase
{
    /// <summary>A moment after which a rung counts as told late although the bot was up all the time.</summary>
    private static readonly TimeSpan Prompt = TimeSpan.FromSeconds(5);

    /// <summary>Everything of an alert that fell due by now, all units in one decision.</summary>
    public static Decision<AlertEvent> FallsDue(Alert alert, PassDeadline clock, OnDuty duty)
    {
        if (!alert.IsOpen)
            return AlertRules.Nothing;

        List<AlertEvent> events = [.. LimitsPassed(alert, clock)];
        foreach (var unit in alert.Units)
        {
            foreach (var rung in Due(alert, unit, clock.At))
            {
                var asOfNow = events.OfType<RungReached>().Where(reached => reached.Unit == unit.Unit).Aggregate(unit, CalledUnitEvents.Apply);
                events.Add(Reach(alert, asOfNow, rung, rung.At, IsLate(rung.At, unit, clock), duty));
            }

            events.AddRange(ClaimsDue(alert, unit, clock, duty));
            events.AddRange(RulingDue(alert, unit, clock, duty));
        }

        return events.OrderBy(happened => happened.At).ToList();
    }

    /// <summary>The next moment at which anything of this alert falls due; null where nothing will.</summary>
    public static DateTimeOffset? NextMoment(Alert alert)
    {
        if (!alert.IsOpen)
            return null;
        var moments = alert.Units.SelectMany(unit => Coming(alert, unit).Where(rung => !WasAnsweredThen(unit, rung.Unless, rung.At)).Select(rung => rung.At)
            .Concat(Limits(alert, unit).Select(limit => limit.At))
            .Concat(ClaimRungs(alert, unit).Select(claim => claim.At))
            .Concat(RulingMoment(alert, unit)));
        return moments.Select(moment => (DateTimeOffset?)moment).Min();
    }

    /// <summary>The next rung of a unit at once: its phone was not answered, or nobody is on duty there.</summary>
    public static IEnumerable<AlertEvent> OneUp(Alert alert, CalledUnit unit, DateTimeOffset at, OnDuty duty)
    {
        foreach (var rung in Coming(alert, unit).Where(rung => rung.Tell.Any(Climbs)))
        {
            var reached = Reach(alert, unit, rung, at, late: false, duty);
            yield return reached;
            unit = unit.Apply(reached);
            if (reached.Told.Any(told => Climbs(told.As)))
                yield break;
        }
    }

    private static IEnumerable<PlannedRung> Due(Alert alert, CalledUnit unit, DateTimeOffset at) =>
        Coming(alert, unit).Where(rung => rung.At <= at && !WasAnsweredThen(unit, rung.Unless, rung.At));

    /// <summary>What fell due while the unit had answered is not caught up on, though the call was handed on since.</summary>
    private static bool WasAnsweredThen(CalledUnit unit, Unless unless, DateTimeOffset at) => unless == Unless.Acknowledged && at <= unit.AskedAnewAt;

    private static IEnumerable<PlannedRung> Coming(Alert alert, CalledUnit unit) => !alert.Chases(unit)
        ? []
        : unit.Plan.Where(rung => !Skipped(alert, unit, rung) && unit.Reached.All(reached => reached.After != rung.After));

    private static bool Skipped(Alert alert, CalledUnit unit, PlannedRung rung) => rung.Unless switch
    {
        Unless.Acknowledged => unit.StopsAcknowledgeChase,
        Unless.Seen => unit.StopsArrivalChase || !alert.SeenBy.IsEmpty,
        _ => unit.StopsArrivalChase,
    };

    private static RungReached Reach(Alert alert, CalledUnit unit, PlannedRung rung, DateTimeOffset at, bool late, OnDuty duty)
    {
        if (unit.Response is Response.Objected)
            return new RungReached(at, unit.Unit, rung.After, [.. WhileObjected(alert, unit, rung, duty)], late);
        var told = rung.Tell.SelectMany(target => Whom(alert, unit, rung, target, duty)).ToList();
        if (rung.Tell.Any(Climbs) && !told.Any(next => Climbs(next.As)))
            told.InsertRange(0, NextUp(alert, unit, rung.Tell.First(Climbs), duty));
        return new RungReached(at, unit.Unit, rung.After, [.. told.DistinctBy(next => next.Person)], late);
    }

    /// <summary>Whom the table names; somebody told by a rung of this response already, without an answer, is replaced by the next one up, and so is who cannot be reached.
    /// A seat that nobody holds names nobody: only where a rung finds nobody at all does it go up.</summary>
    private static IEnumerable<ToldPerson> Whom(Alert alert, CalledUnit unit, PlannedRung rung, Tell target, OnDuty duty)
    {
        if (target == Tell.Coming)
            return IsExpectedInTime(unit) || OnTheWay(unit, duty) is not { } coming ? [] : [new ToldPerson(coming, target)];
        if (target == Tell.DutyOfficer)
            return Officers(alert, unit, duty).Select(officer => new ToldPerson(officer, target));
        if (((target == Tell.Called ? Holder(unit, duty) : null) ?? Of(target, unit.Unit, duty)) is not { } named)
            return [];
        if (rung.Unless == Unless.Seen || !IsPassedOver(unit, named))
            return [new ToldPerson(named, target)];
        // What could not be sent before may get through now; nobody relies on it.
        return IsPassedOver(unit with { Unreachable = [] }, named) ? NextUp(alert, unit, target, duty) : NextUp(alert, unit, target, duty).Prepend(new ToldPerson(named, target));
    }

    /// <summary>Until an objection is ruled, what would ring those above the unit goes to who rules it (product 5).</summary>
    private static IEnumerable<ToldPerson> WhileObjected(Alert alert, CalledUnit unit, PlannedRung rung, OnDuty duty) =>
        alert.Desks(duty).Select(person => new ToldPerson(person, Tell.DutyOfficer))
            .Concat(rung.Tell.Any(Climbs) ? Ruling.Leader(alert, duty).Where(leader => !WasToldInVain(unit, leader.Person)) : [])
            .DistinctBy(told => told.Person);

    /// <summary>Asked to ring the unit's duty phone: whoever posted, else every duty officer; nobody where that was done already (product 3, 11).</summary>
    private static IEnumerable<PersonId> Officers(Alert alert, CalledUnit unit, OnDuty duty) => unit.Phoned is not null ? [] : alert.Desks(duty);

    /// <summary>The first from a step upwards whom no rung of this response has told in vain; a drill never reaches the district leader.</summary>
    private static IEnumerable<ToldPerson> NextUp(Alert alert, CalledUnit unit, Tell from, OnDuty duty) => Upwards
        .SkipWhile(step => step != from)
        .Where(step => alert.Kind != AlertKind.Drill || step != Tell.DistrictLeader)
        .Select(step => Of(step, unit.Unit, duty) is { } person ? new ToldPerson(person, step) : null)
        .OfType<ToldPerson>()
        .Where(next => !IsPassedOver(unit, next.Person))
        .Take(1);

    /// <summary>To whom the call was passed, as long as he is of the unit.</summary>
    private static PersonId? Holder(CalledUnit unit, OnDuty duty) => duty.District.Person(unit.PassedTo)?.IsOf(unit.Unit) == true ? unit.PassedTo : null;

    /// <summary>Who is coming; where the coming was handed on and no rung has rung the other yet, he.</summary>
    private static PersonId? OnTheWay(CalledUnit unit, OnDuty duty) =>
        unit.OnTheWay ?? (unit.AskedAnewAt is not null && Holder(unit, duty) is { } holder && !IsPassedOver(unit, holder) ? holder : null);

    /// <param name="before">Only rungs before this moment have been told in vain.</param>
    public static bool IsPassedOver(CalledUnit unit, PersonId person, DateTimeOffset? before = null) =>
        unit.PassedBy.Contains(person) || unit.Unreachable.Contains(person) || WasToldInVain(unit, person, before);

    private static bool WasToldInVain(CalledUnit unit, PersonId person, DateTimeOffset? before = null) =>
        !unit.WasAnsweredBy(person) && unit.Reached.Any(reached => !(reached.At >= before) && reached.Told.Any(told => told.Person == person && told.As != Tell.DutyOfficer));

    private static bool Climbs(Tell target) => Upwards.Contains(target);

    private static readonly Tell[] Upwards = [Tell.Called, Tell.Backup, Tell.Deputy, Tell.Head, Tell.DutyLeader, Tell.DistrictLeader];

    public static PersonId? Of(Tell target, UnitId unit, OnDuty duty) => target switch
    {
        Tell.Called => duty.Called(unit),
        Tell.Backup => duty.Backup(unit),
        Tell.Deputy => duty.Deputy(unit),
        Tell.Head => duty.Head(unit),
        Tell.DutyLeader => duty.DutyLeader,
        Tell.DistrictLeader => duty.DistrictLeader,
        _ => null,
    };

    /// <summary>Whoever said "on my way", or a time within the limit, is not reminded.</summary>
    private static bool IsExpectedInTime(CalledUnit unit) => unit.EnRoute || (unit.Eta is { } eta && eta <= unit.ArriveBy);

    private static IEnumerable<AlertEvent> LimitsPassed(Alert alert, PassDeadline clock) => alert.Units
        .SelectMany(unit => Limits(alert, unit).Select(limit => (limit.Limit, limit.At, Called: unit)))
        .Where(passed => passed.At <= clock.At)
        .GroupBy(passed => (passed.Limit, passed.At))
        .OrderBy(group => group.Key.At)
        .Select(group => new LimitPassed(group.Key.At, group.Key.Limit, [.. group.Select(passed => passed.Called.Unit)], group.All(passed => IsLate(passed.At, passed.Called, clock))));

    private static IEnumerable<(Limit Limit, DateTimeOffset At)> Limits(Alert alert, CalledUnit unit)
    {
        if (!alert.Chases(unit) || unit.StopsArrivalChase)
            yield break;
        if (!unit.StopsAcknowledgeChase && !unit.Passed.Contains(Limit.Acknowledge) && !WasAnsweredThen(unit, Unless.Acknowledged, unit.AcknowledgeBy))
            yield return (Limit.Acknowledge, unit.AcknowledgeBy);
        if (unit.Comes && !unit.Passed.Contains(Limit.Arrive))
            yield return (Limit.Arrive, unit.ArriveBy);
    }

    private static IEnumerable<AlertEvent> ClaimsDue(Alert alert, CalledUnit unit, PassDeadline clock, OnDuty duty) => ClaimRungs(alert, unit)
        .Where(claim => claim.At <= clock.At)
        .Select(claim => new ClaimPending(claim.At, unit.Unit, claim.After, [.. WhomForClaim(alert, claim.After, duty)], IsLate(claim.At, unit, clock)));

    private static IEnumerable<(TimeSpan After, DateTimeOffset At)> ClaimRungs(Alert alert, CalledUnit unit) =>
        alert.IsChased && unit.Response is Response.Claimed claim
            ? new[] { AlertPolicy.ClaimToSecondary, AlertPolicy.ClaimToLeader }
                .Where(after => unit.ClaimAsked.All(asked => asked.After != after))
                .Select(after => (after, AlertPolicy.Limit(claim.At, after)))
                .Where(claimed => !IsOver(alert, unit, claimed.Item2))
            : [];

    private static IEnumerable<AlertEvent> RulingDue(Alert alert, CalledUnit unit, PassDeadline clock, OnDuty duty) => RulingMoment(alert, unit)
        .Where(due => due <= clock.At)
        .Select(due => new RulingPending(due, unit.Unit, By: null, Ruling.Leader(alert, duty), IsLate(due, unit, clock)));

    /// <summary>When an objection goes to the duty leader, who hears it once; about a transfer nobody hurries.</summary>
    private static IEnumerable<DateTimeOffset> RulingMoment(Alert alert, CalledUnit unit) =>
        alert.Chases(unit) && unit is { Comes: true, Response: Response.Objected objection, RulingAsked: [] } ? new[] { AlertPolicy.Limit(objection.At, AlertPolicy.RulingToLeader) }.Where(due => !IsOver(alert, unit, due)) : [];

    /// <summary>The whole chase of a drill ends at the arrive limit (product 4).</summary>
    private static bool IsOver(Alert alert, CalledUnit unit, DateTimeOffset at) => alert.Kind == AlertKind.Drill && at > unit.ArriveBy;

    private static IEnumerable<ToldPerson> WhomForClaim(Alert alert, TimeSpan after, OnDuty duty) => after == AlertPolicy.ClaimToLeader
        ? duty.DutyLeader is { } leader ? [new ToldPerson(leader, Tell.DutyLeader)] : []
        : duty.DutyOfficers.Where(officer => officer != alert.PostedBy).Select(officer => new ToldPerson(officer, Tell.Secondary));

    /// <summary>What fell due while an answer or a claim stood is told when that is taken back: the bot is not late with it.</summary>
    private static bool IsLate(DateTimeOffset due, CalledUnit unit, PassDeadline clock)
    {
        var since = unit.ChasedAgainAt is { } again && again > due ? again : due;
        return since < clock.AwakeSince || clock.At - since > Prompt;
    }
}
