using DutyBot.Domain.Alerts;

namespace DutyBot.Cards;

/// <summary>Until when a visit's units are to be here. They may have different limits: by their kind, or because they were called later.</summary>
internal static class AlertLimit
{
    /// <summary>The first limit of the units still awaited; of all of them where none is.</summary>
    public static DateTimeOffset First(Alert alert) => Counting(alert).Min(unit => unit.ArriveBy);

    /// <summary>Whether the units still awaited have different limits: then each needs its own time beside it.</summary>
    public static bool Differs(Alert alert) => Counting(alert).DistinctBy(unit => unit.ArriveBy).Count() > 1;

    /// <summary>Whether all who were to come are here or say so; a unit that a result sent home and a reopening did not call again is not.</summary>
    public static bool IsEverybodyHere(Alert alert) =>
        alert.Units.Any(unit => unit.StopsArrivalChase && !unit.IsOut) && alert.Units.All(unit => unit.Response is Response.Arrived or Response.Claimed || (unit.IsOut && alert.ReopenedAt is null));

    /// <summary>The limit as it stands in a list of facts; or that everybody is here, or that nobody is awaited, as where a reopened visit calls nobody.</summary>
    public static string Words(Showing to, Alert alert)
    {
        var first = First(alert);
        if (alert is { IsOpen: true, Result: null, Kind: not AlertKind.Transfer } && alert.Units.All(unit => unit.Response is Response.Arrived || UnitState.IsCalledOff(alert, unit)))
            return IsEverybodyHere(alert) ? to.Words.EverybodyHere : to.Words.NobodyAwaited;
        return alert.Kind == AlertKind.Transfer ? to.Words.TransferLimit(to.Time(first))
            : Differs(alert) ? to.Words.LimitFirst(to.Time(first))
            : to.Words.DeskLimit(alert.IsOpen ? to.Time(first) : to.Clock(first));
    }

    /// <summary>The limit of one unit as it stands in a list of facts.</summary>
    public static string Words(Showing to, Alert alert, CalledUnit unit) =>
        alert.Kind == AlertKind.Transfer ? to.Words.TransferLimit(to.Time(unit.ArriveBy)) : to.Words.DeskLimit(to.Time(unit.ArriveBy));

    private static IReadOnlyList<CalledUnit> Counting(Alert alert)
    {
        List<CalledUnit> awaited = [.. alert.Units.Where(unit => alert.Chases(unit) && !unit.StopsArrivalChase)];
        List<CalledUnit> claimed = [.. alert.Units.Where(unit => unit.Response is Response.Claimed)];
        return awaited.Count > 0 ? awaited : claimed.Count > 0 ? claimed : alert.Units;
    }
}
