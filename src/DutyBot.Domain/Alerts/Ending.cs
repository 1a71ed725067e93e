namespace DutyBot.Domain.Alerts;

/// <summary>How an alert ends: result, close, withdrawal; open claims are settled and nobody is left driving.</summary>
internal static class Ending
{
    public static Decision<AlertEvent> Result(Alert alert, SetResult press)
    {
        if (!alert.IsOpen)
            return Refusal.AlertEnded;
        return alert.Result == press.Result ? AlertRules.Nothing : Results(alert, press.At, press.By, press.Result);
    }

    public static Decision<AlertEvent> Close(Alert alert, CloseAlert press)
    {
        if (alert.Status == AlertStatus.Closed)
            return AlertRules.Nothing;
        if (!alert.IsOpen)
            return Refusal.AlertEnded;
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
                events.AddRange(AlertRules.Arrives(now, unit, at, by, claim.At));
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
        // Whoever said that he comes is on the road too, though nobody rang him.
        IEnumerable<PersonId> onTheRoad = unit.OnTheWay is { } coming ? unit.Rung.Append(coming).Distinct() : unit.Rung;
        var people = onTheRoad.Except(unit.Released).Where(person => person != unit.ClaimedBy).ToList();
        if (people.Count > 0)
            yield return new UnitReleased(at, unit.Unit, people);
    }
}
