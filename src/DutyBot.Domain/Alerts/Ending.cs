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
        List<AlertEvent> events = alert.Result == result ? [] : Results(alert, press.At, press.By, result);
        return new List<AlertEvent>(events) { new AlertClosed(press.At, press.By) };
    }

    public static Decision<AlertEvent> Cancel(Alert alert, CancelAlert press)
    {
        if (alert.Status == AlertStatus.Cancelled)
            return AlertRules.Nothing;
        if (!alert.IsOpen)
            return Refusal.AlertEnded;
        return new List<AlertEvent>(alert.Units.SelectMany(unit => Release(unit, press.At)))
        {
            new AlertCancelled(press.At, press.By, press.Reason, press.Words),
        };
    }

    private static List<AlertEvent> Results(Alert alert, DateTimeOffset at, PersonId by, VisitResult result)
    {
        List<AlertEvent> events = [];
        foreach (var unit in alert.Units)
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

        events.Add(new ResultSet(at, by, result));
        return events;
    }

    /// <summary>Late if the limit had passed by then, else excused (domain 4.4); whoever was rung and is not there is told either way.</summary>
    private static IEnumerable<AlertEvent> Release(CalledUnit unit, DateTimeOffset at)
    {
        if (unit.IsThere || unit.IsOut)
            yield break;
        if (at <= unit.ArriveBy)
            yield return new UnitExcused(at, unit.Unit);
        var people = unit.Rung.Except(unit.Released).ToList();
        if (people.Count > 0)
            yield return new UnitReleased(at, unit.Unit, people);
    }
}
