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
        if (!alert.IsOpen)
            return Refusal.AlertEnded;
        List<AlertEvent> events = [];
        foreach (var (unit, said) in alert.Units.Select(unit => (unit, press.Merged.Called(unit.Unit))))
        {
            if (said is null || unit.StopsArrivalChase)
                continue;
            if (!unit.HasAnswered && said.Acknowledged is { } answer)
                events.Add(new AlertAcknowledged(Later(answer.At, unit), unit.Unit, answer.By, answer.Coming, said.Eta, said.EnRoute, Relayed: answer.Relayed, Vouched: answer.Vouched));
            if (said.Response is Response.Claimed claim)
                events.Add(new ArrivalClaimed(Later(claim.At, unit), unit.Unit, claim.By));
            else if (said.Response is Response.Arrived here)
                events.AddRange(Arriving.Arrives(Ruling.Fold(alert, events), Ruling.Fold(alert, events).Called(unit.Unit)!, press.At, here.ConfirmedBy, Later(here.At, unit)));
        }

        return events.Count == 0 ? AlertRules.Nothing : new List<AlertEvent>(events) { new AlertTakenIn(press.At, press.By, press.Merged.Id) };
    }

    private static DateTimeOffset Later(DateTimeOffset at, CalledUnit unit) => at < unit.NotifiedAt ? unit.NotifiedAt : at;
}
