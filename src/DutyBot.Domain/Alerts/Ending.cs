namespace DutyBot.Domain.Alerts;

/// <summary>How an alert ends: result, close, withdrawal; open claims are settled and nobody is left driving.</summary>
internal static class Ending
{
    public static Decision<AlertEvent> Result(Alert alert, SetResult press)
    {
        if (!alert.IsOpen)
            return Refusal.AlertEnded;
        if (alert.Kind == AlertKind.Transfer)
            return Refusal.NobodyComes;
        return alert.Result == press.Result ? AlertRules.Nothing : Results(alert, press.At, press.By, press.Result);
    }

    public static Decision<AlertEvent> Close(Alert alert, CloseAlert press)
    {
        if (alert.Status == AlertStatus.Closed)
            return AlertRules.Nothing;
        if (!alert.IsOpen)
            return Refusal.AlertEnded;
        if (alert.Kind == AlertKind.Transfer)
            return Refusal.NobodyComes;
        if ((press.Result ?? alert.Result) is not { } result)
            return Refusal.ResultMissing;
        // A claim made after the result is settled by the close too (product 4).
        var events = alert.Result == result ? Settle(alert, press.At, press.By) : Results(alert, press.At, press.By, result);
        return new List<AlertEvent>(events) { new AlertClosed(press.At, press.By) };
    }

    public static Decision<AlertEvent> Cancel(Alert alert, CancelAlert press)
    {
        if (alert.Status == AlertStatus.Cancelled)
            return AlertRules.Nothing;
        if (!alert.IsOpen)
            return Refusal.AlertEnded;
        // A visit whose units are here is closed with a result, not withdrawn (domain 4.2); a drill ends whenever it is called off.
        if (alert.Kind == AlertKind.Onsite && alert.Status == AlertStatus.Receiving)
            return Refusal.AlreadyArrived;
        return new List<AlertEvent>(alert.Units.SelectMany(unit => Release(unit, press.At)))
        {
            new AlertCancelled(press.At, press.By, press.Reason, press.Words),
        };
    }

    /// <summary>Only a close can be taken back: what was withdrawn or merged is posted anew (domain 4.2).</summary>
    public static Decision<AlertEvent> Reopen(Alert alert, ReopenAlert press)
    {
        if (alert.IsOpen)
            return AlertRules.Nothing;
        if (alert.Status != AlertStatus.Closed)
            return Refusal.NotClosed;
        return alert.EndedAt + AlertPolicy.Corrections < press.At ? Refusal.TooLateToReopen : new AlertEvent[] { new AlertReopened(press.At, press.By) };
    }

    public static Decision<AlertEvent> Excuse(Alert alert, CalledUnit unit, ExcuseUnit press)
    {
        if (!alert.IsOpen)
            return Refusal.AlertEnded;
        if (unit.IsOut)
            return AlertRules.Nothing;
        if (unit.Response is Response.Claimed or Response.Arrived)
            return Refusal.UnitIsHere;
        return new List<AlertEvent>([new UnitExcused(press.At, unit.Unit) { By = press.By }, .. Released(unit, press.At)]);
    }

    /// <summary>Whoever may not close may ask; the officer hears it once from each.</summary>
    public static Decision<AlertEvent> Ask(Alert alert, AskToClose press) =>
        !alert.IsOpen ? Refusal.AlertEnded
        : alert.CloseAsked.Any(asked => asked.By == press.By) ? AlertRules.Nothing
        : new AlertEvent[] { new CloseAsked(press.At, press.By) };

    private static List<AlertEvent> Results(Alert alert, DateTimeOffset at, PersonId by, VisitResult result) =>
        [.. Settle(alert, at, by), new ResultSet(at, by, result)];

    /// <summary>Open claims count, the earliest first since a reception starts with it; the others are released.</summary>
    private static List<AlertEvent> Settle(Alert alert, DateTimeOffset at, PersonId by)
    {
        List<AlertEvent> events = [];
        foreach (var unit in alert.Units.OrderBy(unit => unit.ClaimedAt ?? DateTimeOffset.MaxValue))
        {
            if (unit.Response is Response.Claimed claim)
            {
                var now = events.Aggregate(alert, (one, happened) => Alert.Apply(alert.Id, one, happened)!);
                events.AddRange(Arriving.Arrives(now, unit, at, by, claim.At));
            }
            else
            {
                events.AddRange(Release(unit, at));
            }
        }

        return events;
    }

    /// <summary>Late if the limit had passed by then, else excused (domain 4.4); whoever was rung and does not say that he is there is told either way.</summary>
    private static IEnumerable<AlertEvent> Release(CalledUnit unit, DateTimeOffset at)
    {
        if (unit.IsThere || unit.IsOut)
            yield break;
        if (at <= unit.ArriveBy)
            yield return new UnitExcused(at, unit.Unit);
        foreach (var released in Released(unit, at))
            yield return released;
    }

    /// <summary>Whoever of a unit was rung and does not say that he is there.</summary>
    public static IEnumerable<AlertEvent> Released(CalledUnit unit, DateTimeOffset at)
    {
        if (unit.IsThere || unit.IsOut)
            yield break;
        // Whoever said that he comes is on the road too, though nobody rang him.
        IEnumerable<PersonId> onTheRoad = unit.OnTheWay is { } coming ? unit.Rung.Append(coming).Distinct() : unit.Rung;
        var people = onTheRoad.Except(unit.Released).Where(person => person != unit.ClaimedBy).ToList();
        if (people.Count > 0)
            yield return new UnitReleased(at, unit.Unit, people);
    }
}
