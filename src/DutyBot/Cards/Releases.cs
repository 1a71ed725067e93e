using DutyBot.Domain;
using DutyBot.Domain.Alerts;

namespace DutyBot.Cards;

/// <summary>Why somebody who was asked to come need not, in one sentence (texts 9). Nothing is said of whoever is to come after all.</summary>
internal static class Releases
{
    public static string Title(Showing to, Alert alert, CalledUnit unit) => unit.Comes
        ? to.Words.NoNeedSummary(alert.Id.Brief)
        : to.Words.TransferNoNeedSummary(alert.Id.Brief);

    /// <summary>The reason, as it is known of a unit that need not come.</summary>
    /// <param name="into">The visit that goes on, where this one was merged into it.</param>
    /// <param name="person">Who is told: the visit that goes on may call his unit, but not him.</param>
    public static string Why(Showing to, Alert alert, CalledUnit unit, Alert? into = null, PersonId? person = null)
    {
        var (words, number) = (to.Words, alert.Id.Brief);
        if (!unit.Comes)
            return OfTransfer(to, alert, unit);
        return (alert, unit) switch
        {
            (_, { Response: Response.Reassigned other }) => words.NoNeedReassigned(number, to.Unit(other.To)),
            ({ Status: AlertStatus.Merged }, _) => Merged(to, alert, unit, into, person),
            ({ Status: AlertStatus.Cancelled, Cancelled.Reason: CancelReason.Mistake }, _) => words.NoNeedMistake(number),
            ({ Status: AlertStatus.Cancelled, Cancelled.Reason: CancelReason.Duplicate }, _) => words.NoNeedDuplicate(number),
            ({ Status: AlertStatus.Cancelled, Cancelled.Reason: CancelReason.VisitorsGone } or { Result: VisitResult.Gone }, _) => words.NoNeedGone(number),
            ({ Status: AlertStatus.Cancelled }, _) => words.NoNeedWithdrawn(number),
            ({ Status: AlertStatus.Closed }, _) => words.NoNeedClosed(number),
            ({ Result: not null }, _) => words.NoNeedResult(number),
            (_, { IsOut: false }) when alert.Chases(unit) => words.NoNeedFewer(number, words.Person(alert.PartySize)),
            _ => words.NoNeedUnit(number),
        };
    }

    /// <summary>Whether a person of a unit need not come now, as far as this alert goes.</summary>
    public static bool IsTrue(Alert alert, CalledUnit unit, PersonId person) =>
        !IsAskedOtherwise(alert, unit, person)
        && (!alert.IsOpen || unit.Released.Contains(person) || unit.IsOut || UnitState.IsCalledOff(alert, unit));

    /// <summary>Somebody of two units is told nothing while the other one still waits for him.</summary>
    private static bool IsAskedOtherwise(Alert alert, CalledUnit unit, PersonId person) => alert.Units.Any(other =>
        other.Unit != unit.Unit && alert.Chases(other) && !other.StopsArrivalChase && other.Rung.Contains(person) && !other.Released.Contains(person));

    private static string Merged(Showing to, Alert alert, CalledUnit unit, Alert? into, PersonId? person)
    {
        var (words, number, other) = (to.Words, alert.Id.Brief, (into?.Id ?? alert.MergedInto)?.Brief ?? "");
        return into?.Called(unit.Unit) switch
        {
            { } called when into.Chases(called) && !called.StopsArrivalChase && (person is null || called.Rung.Contains(person.Value) || called.OnTheWay == person) => words.NoNeedBut(number, other, to.Time(called.ArriveBy)),
            { } called when into.IsOpen && called.StopsArrivalChase && !called.IsOut => words.NoNeedTwice(number, other),
            _ => words.NoNeedMerged(number, other),
        };
    }

    private static string OfTransfer(Showing to, Alert alert, CalledUnit unit) => unit.Response is Response.Reassigned other
        ? to.Words.TransferNoNeedReassigned(alert.Id.Brief, to.Unit(other.To))
        : alert.Status == AlertStatus.Cancelled ? to.Words.TransferNoNeedWithdrawn(alert.Id.Brief)
        : to.Words.TransferNoNeed(alert.Id.Brief);
}
