using DutyBot.Domain.Units;

namespace DutyBot.Domain.Alerts;

/// <summary>Asking a unit to come: its limits, its rungs, and whom of it.</summary>
internal static class Calling
{
    /// <summary>One call with its own clock; where nobody of the unit can be found, its first rung stands beside it.</summary>
    public static IEnumerable<AlertEvent> New(Alert alert, UnitId unit, ResponseRole role, DateTimeOffset at, OnDuty duty, AlertPolicies policies)
    {
        var call = Call(alert, unit, role, at, duty, policies);
        yield return call;
        var now = Alert.Apply(alert.Id, alert, call)!;
        if (duty.Called(unit) is null)
        {
            foreach (var rung in Chase.OneUp(now, now.Called(unit)!, at, duty))
                yield return rung;
        }
    }

    /// <summary>One more unit, or one that need not have come after all.</summary>
    public static Decision<AlertEvent> AlsoCall(Alert alert, CallUnit press, OnDuty duty, AlertPolicies policies)
    {
        if (!alert.IsOpen)
            return Refusal.AlertEnded;
        if (duty.District.Unit(press.Unit)?.CanBeCalled != true)
            return Refusal.UnitCannotBeCalled;
        return IsAsked(alert, press.Unit, press.At) ? AlertRules.Nothing : New(alert, press.Unit, RoleOf(alert, press.Unit), press.At, duty, policies).ToList();
    }

    /// <summary>Whether a unit need not be called again: it is here, chased, or has time left though nobody is chased (from a result on).
    /// After a reopening nobody is chased but whom the officer calls again.</summary>
    public static bool IsAsked(Alert alert, UnitId unit, DateTimeOffset at) =>
        alert.Called(unit) is { IsOut: false } before && (alert.Chases(before) || before.StopsArrivalChase || at <= before.ArriveBy);

    private static ResponseRole RoleOf(Alert alert, UnitId unit) =>
        unit == alert.Territory ? ResponseRole.Territory : unit == alert.Lead ? ResponseRole.Responsible : ResponseRole.Assist;

    /// <summary>Whoever holds a post now has its open call, unless somebody of the unit has answered it.</summary>
    public static Decision<AlertEvent> Successor(Alert alert, CalledUnit unit, CallSuccessor press) =>
        !alert.Chases(unit) || unit.StopsAcknowledgeChase || unit.Rung.Contains(press.To) || (press.From is { } from && !unit.Rung.Contains(from))
            ? AlertRules.Nothing
            : new AlertEvent[] { new PeopleCalled(press.At, unit.Unit, [press.To]) };

    /// <summary>From 5 people the deputy heads come too, from 10 the heads (product 5): whose coming changes with the head count is rung or released.</summary>
    public static IEnumerable<AlertEvent> AfterHeadCount(Alert before, Alert after, DateTimeOffset at, OnDuty duty)
    {
        if (!after.IsChased || !after.Units.Any(unit => unit.Comes))
            yield break;
        foreach (var unit in after.Units.Where(unit => after.Chases(unit) && !unit.StopsArrivalChase))
        {
            var (were, are) = (Ranks(unit.Unit, before.PartySize, duty).ToList(), Ranks(unit.Unit, after.PartySize, duty).ToList());
            var called = are.Except(were).Where(person => !unit.Rung.Contains(person) || unit.Released.Contains(person)).ToList();
            if (called.Count > 0)
                yield return new PeopleCalled(at, unit.Unit, called);
            var released = were.Except(are)
                .Where(person => (unit.FirstCalled.Contains(person) || unit.CalledLater.Contains(person)) && !unit.Released.Contains(person))
                .Where(person => !unit.WasAnsweredBy(person) && unit.PassedTo != person && !unit.Reached.Any(rung => rung.Told.Any(told => told.Person == person)))
                .ToList();
            if (released.Count > 0)
                yield return new UnitReleased(at, unit.Unit, released);
        }
    }

    private static UnitCalled Call(Alert alert, UnitId unit, ResponseRole role, DateTimeOffset at, OnDuty duty, AlertPolicies policies)
    {
        if (alert.Kind == AlertKind.Transfer)
            return Transfers.Call(unit, role, at, duty, policies);
        var called = duty.District.Unit(unit)!;
        var policy = policies.For(called.Kind, alert.PartySize, at, duty.Zone);
        var travel = TimeSpan.FromMinutes(called.TypicalTravelMinutes ?? 0);
        var phoneEarly = travel > AlertPolicy.FarAway || DutyDay.IsNight(at, duty.Zone);
        return new UnitCalled(
            at,
            unit,
            role,
            AlertPolicy.Limit(at, policy.Acknowledge),
            AlertPolicy.Limit(at, policy.Arrive),
            [.. new[] { duty.Called(unit) }.OfType<PersonId>().Concat(Ranks(unit, alert.PartySize, duty)).Distinct()],
            policy.Plan(at, alert.Kind, phoneEarly));
    }

    /// <summary>Who of a unit comes because so many visitors do.</summary>
    private static IEnumerable<PersonId> Ranks(UnitId unit, int people, OnDuty duty) => new[]
    {
        people >= AlertPolicy.DeputyFrom ? duty.Deputy(unit) : null,
        people >= AlertPolicy.HeadFrom ? duty.Head(unit) : null,
    }.OfType<PersonId>();
}
