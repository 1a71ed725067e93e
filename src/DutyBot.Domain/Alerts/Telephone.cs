using DutyBot.Domain.Units;

namespace DutyBot.Domain.Alerts;

/// <summary>What the officer writes down of the unit's duty phone: reached, nobody there, or an answer.</summary>
internal static class Telephone
{
    private static readonly TimeSpan Again = TimeSpan.FromMinutes(1);

    /// <summary>电话签收: the unit has answered by telephone.</summary>
    public static Decision<AlertEvent> Acknowledge(Alert alert, CalledUnit unit, AcknowledgeByPhone press, OnDuty duty)
    {
        if (!alert.IsOpen)
            return Refusal.AlertEnded;
        if (unit.IsOut)
            return Refusal.UnitNeedNotCome;
        if (press.Coming is { } coming && duty.District.Person(coming)?.IsOf(unit.Unit) != true)
            return Refusal.NotOfThatUnit;
        if (unit.StopsArrivalChase)
            return AlertRules.Nothing;
        if (unit is { Acknowledged: { } before, Response: not Response.Objected })
            return Later(unit, before, press);
        return new AlertEvent[] { new AlertAcknowledged(unit.Acknowledged?.At ?? press.At, unit.Unit, press.By, press.Coming, press.Eta, EnRoute: false, Relayed: true) };
    }

    /// <summary>What is told after the answer; who comes was told by telephone as well, and the answer keeps its minute.</summary>
    private static Decision<AlertEvent> Later(CalledUnit unit, Acknowledgement before, AcknowledgeByPhone press) =>
        before.Relayed && press.Coming is { } named && named != unit.OnTheWay
            ? new AlertEvent[] { new AlertAcknowledged(before.At, unit.Unit, press.By, named, press.Eta ?? unit.Eta, unit.EnRoute, Relayed: true) }
        : press.Eta is null || press.Eta == unit.Eta ? AlertRules.Nothing
        : new AlertEvent[] { new ArrivalExpected(press.At, unit.Unit, press.By, press.Eta, EnRoute: false, Relayed: true) };

    public static Decision<AlertEvent> Ring(Alert alert, CalledUnit unit, PhoneUnit press, OnDuty duty)
    {
        if (!alert.IsOpen)
            return Refusal.AlertEnded;
        if (unit.IsOut)
            return Refusal.UnitNeedNotCome;
        if (unit.StopsAcknowledgeChase)
            return AlertRules.Nothing;
        // A double press is one call: nobody rings a phone out twice in a minute.
        if (unit.Phoned is { } before && before.Answered == press.Answered && (press.At - before.At).Duration() < Again)
            return AlertRules.Nothing;
        var phoned = new UnitPhoned(press.At, unit.Unit, press.By, press.Answered);
        List<AlertEvent> events = [phoned];
        if (!press.Answered)
            events.AddRange(Chase.OneUp(alert, unit.Apply(phoned), press.At, duty));
        return events;
    }
}
