using DutyBot.Domain.Units;

namespace DutyBot.Domain.Alerts;

/// <summary>Objections and what is ruled of them: come first, argue after (product 5, Art. 24).</summary>
internal static class Ruling
{
    public static Decision<AlertEvent> Object(Alert alert, CalledUnit unit, ObjectToCall press)
    {
        if (!alert.IsOpen || unit.IsOut)
            return Refusal.AlertEnded;
        var suggests = press.Suggests == unit.Unit ? null : press.Suggests;
        if (unit.Response is Response.Objected before && (before.Reason, before.Words, before.Suggests) == (press.Reason, press.Words, suggests))
            return AlertRules.Nothing;
        // Whoever is here talks with the visitors first; the written objection of the matter stays possible.
        if (unit.Response is Response.Claimed or Response.Arrived || (unit.StopsArrivalChase && !unit.Comes))
            return Refusal.TooLateToObject;
        if (unit.Upheld is not null)
            return Refusal.AlreadyRuled;
        return new AlertEvent[] { new ObjectionRaised(press.At, unit.Unit, press.By, press.Reason, press.Words, suggests) };
    }

    public static Decision<AlertEvent> Uphold(Alert alert, CalledUnit unit, UpholdUnit press) => unit.Response switch
    {
        _ when !alert.IsOpen => Refusal.AlertEnded,
        Response.Objected => new AlertEvent[] { new ObjectionUpheld(press.At, unit.Unit, press.By) },
        _ when unit.Upheld is not null => AlertRules.Nothing,
        _ => Refusal.NothingObjected,
    };

    /// <summary>Before the five minutes are over, where the officer does not want to rule himself.</summary>
    public static Decision<AlertEvent> Ask(Alert alert, CalledUnit unit, AskRuling press, OnDuty duty) => unit.Response switch
    {
        _ when !alert.IsOpen => Refusal.AlertEnded,
        Response.Objected when !unit.RulingAsked.IsEmpty => AlertRules.Nothing,
        Response.Objected => new AlertEvent[] { new RulingPending(press.At, unit.Unit, press.By, Leader(alert, duty), Late: false) },
        _ => Refusal.NothingObjected,
    };

    /// <summary>The duty leader, unless the alert is his own, as every drill is: on his desk it stands already.</summary>
    public static IReadOnlyList<ToldPerson> Leader(Alert alert, OnDuty duty) =>
        duty.DutyLeader is { } leader && leader != alert.PostedBy ? [new ToldPerson(leader, Tell.DutyLeader)] : [];

    /// <summary>The new unit starts from zero, the old one is in no rate and need not come.</summary>
    public static Decision<AlertEvent> Reassign(Alert alert, CalledUnit unit, ReassignUnit press, OnDuty duty, AlertPolicies policies)
    {
        if (!alert.IsOpen)
            return Refusal.AlertEnded;
        if (unit.Response is Response.Reassigned before)
            return before.To == press.To ? AlertRules.Nothing : Refusal.AlreadyRuled;
        if (press.To == press.Unit)
            return Refusal.SameUnit;
        if (unit.Response is Response.Claimed or Response.Arrived)
            return Refusal.UnitIsHere;
        if (duty.District.Unit(press.To)?.CanBeCalled != true)
            return Refusal.UnitCannotBeCalled;
        var role = RoleOfNew(alert, unit, press.To, duty);
        List<AlertEvent> events = [new UnitReassigned(press.At, unit.Unit, press.By, press.To, role), .. Ending.Released(unit, press.At)];
        if (!Calling.IsAsked(alert, press.To, press.At))
            events.AddRange(Calling.New(Fold(alert, events), press.To, role, press.At, duty, policies));
        return events;
    }

    /// <summary>Where the matter lies is a township, whoever it comes for; a department that comes in its place leads where that led, else it assists.</summary>
    private static ResponseRole RoleOfNew(Alert alert, CalledUnit old, UnitId to, OnDuty duty) =>
        to == alert.Territory ? ResponseRole.Territory
        : old.Role != ResponseRole.Territory || duty.District.Unit(to) is { IsTerritory: true } ? old.Role
        : alert.Lead == old.Unit ? ResponseRole.Responsible
        : ResponseRole.Assist;

    public static Alert Fold(Alert alert, IEnumerable<AlertEvent> events) => events.Aggregate(alert, (now, happened) => Alert.Apply(alert.Id, now, happened)!);
}
