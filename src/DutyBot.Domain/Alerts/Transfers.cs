using DutyBot.Domain.Units;

namespace DutyBot.Domain.Alerts;

/// <summary>Matters registered elsewhere and passed down: units acknowledge within a day, nobody comes (product 5).</summary>
internal static class Transfers
{
    public static UnitCalled Call(UnitId unit, ResponseRole role, DateTimeOffset at, OnDuty duty, AlertPolicies policies) => new(
        at,
        unit,
        role,
        AlertPolicy.Limit(at, policies.TransferAcknowledge),
        ArriveBy: null,
        [.. new[] { duty.Called(unit) }.OfType<PersonId>()],
        policies.PlanTransfer(at, duty.Zone));

    /// <summary>A transfer that every unit has acknowledged leaves the board with that very answer.</summary>
    public static Decision<AlertEvent> Settled(Alert alert, DateTimeOffset at, Decision<AlertEvent> decision)
    {
        if (alert.Kind != AlertKind.Transfer || !alert.IsOpen || decision is not Decision<AlertEvent>.Happened([_, ..] events))
            return decision;
        var now = Ruling.Fold(alert, events);
        return now.IsOpen && now.Units.Any(unit => unit.HasAnswered) && now.Units.All(unit => unit.HasAnswered || unit.IsOut)
            ? new List<AlertEvent>(events) { new TransferSettled(at) }
            : decision;
    }
}
