namespace DutyBot.Domain.Alerts;

/// <summary>Two alerts of one visit: the later ends, the earlier goes on with what was answered to both.</summary>
internal static class Merging
{
    public static Decision<AlertEvent> Merge(Alert alert, MergeAlert press)
    {
        if (alert.MergedInto == press.Into)
            return AlertRules.Nothing;
        if (!alert.IsOpen)
            return Refusal.AlertEnded;
        if (alert.Id == press.Into)
            return Refusal.SameAlert;
        return new List<AlertEvent>(alert.Units.SelectMany(unit => Ending.Released(unit, press.At))) { new AlertMerged(press.At, press.By, press.Into) };
    }

    /// <summary>What a unit has said to the other alert it need not say again; the first word of each kind holds.</summary>
    public static Decision<AlertEvent> TakeIn(Alert alert, TakeInAlert press)
    {
        if (alert.TakenIn.Contains(press.Merged.Id))
            return AlertRules.Nothing;
        if (!alert.IsOpen)
            return Refusal.AlertEnded;
        List<AlertEvent> events = [];
        foreach (var unit in alert.Units)
        {
            if (press.Merged.Called(unit.Unit) is { } said && !unit.IsThere && !unit.IsOut)
                events.AddRange(Said(Ruling.Fold(alert, events), unit, said, press.At));
        }

        return new List<AlertEvent>(events) { new AlertTakenIn(press.At, press.By, press.Merged.Id) };
    }

    private static List<AlertEvent> Said(Alert alert, CalledUnit unit, CalledUnit said, DateTimeOffset at)
    {
        List<AlertEvent> events = [];
        // Of an answer and an objection, each to one of the two, the later holds.
        if (!unit.HasAnswered && said.Acknowledged is { } answer && !(unit.Response is Response.Objected own && own.At > answer.At))
            events.Add(new AlertAcknowledged(Later(answer.At, unit), unit.Unit, answer.By, answer.Coming, said.Eta, said.EnRoute, Relayed: answer.Relayed, Vouched: answer.Vouched));
        switch (said.Response)
        {
            case Response.Objected objection when unit is { Response: Response.Awaited or Response.Coming, Upheld: null } && !(unit.Acknowledged?.At > objection.At):
                events.Add(new ObjectionRaised(Later(objection.At, unit), unit.Unit, objection.By, objection.Reason, objection.Words, objection.Suggests));
                break;
            case Response.Claimed claim when unit.Response is not Response.Claimed:
                events.Add(new ArrivalClaimed(Later(claim.At, unit), unit.Unit, claim.By));
                break;
            case Response.Arrived here:
                var now = Ruling.Fold(alert, events);
                events.AddRange(Arriving.Arrives(now, now.Called(unit.Unit)!, at, here.ConfirmedBy, Later(here.At, unit)));
                break;
        }

        return events;
    }

    private static DateTimeOffset Later(DateTimeOffset at, CalledUnit unit) => at < unit.NotifiedAt ? unit.NotifiedAt : at;
}
