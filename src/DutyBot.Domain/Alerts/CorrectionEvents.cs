namespace DutyBot.Domain.Alerts;

/// <summary>Facts set right; what is null stays. The first ones stay in the timeline.</summary>
public sealed record AlertCorrected(DateTimeOffset At, PersonId By, int? People, TopicCode? Topic, PlaceId? Place) : AlertEvent(At)
{
    public override PersonId? Who => By;
}

/// <summary>More people of the same visit: the head count grows, no clock moves.</summary>
public sealed record WaveAdded(DateTimeOffset At, PersonId By, int Size, string Once) : AlertEvent(At)
{
    public override PersonId? Who => By;
}

/// <summary>Room and beginning of the reception, by the officer's hand.</summary>
public sealed record ReceptionSet(DateTimeOffset At, PersonId By, PlaceId? Room, DateTimeOffset Since) : AlertEvent(At)
{
    public override PersonId? Who => By;
}

/// <summary>The same visit as another alert, which goes on; this one is counted nowhere.</summary>
public sealed record AlertMerged(DateTimeOffset At, PersonId By, AlertId Into) : AlertEvent(At)
{
    public override PersonId? Who => By;
}

public sealed record AlertTakenIn(DateTimeOffset At, PersonId By, AlertId Merged) : AlertEvent(At)
{
    public override PersonId? Who => By;
}

public sealed record AlertReopened(DateTimeOffset At, PersonId By) : AlertEvent(At)
{
    public override PersonId? Who => By;
}

/// <summary>True times of a unit, written down late: rates go by them, reports count that they were late (domain 3.5).</summary>
public sealed record UnitBackfilled(DateTimeOffset At, UnitId Unit, PersonId By, DateTimeOffset? Acknowledged, DateTimeOffset? Arrived) : AlertEvent(At)
{
    public override PersonId? Who => By;

    public override UnitId? About => Unit;
}

/// <summary>Every unit has acknowledged a transfer: it leaves the board.</summary>
public sealed record TransferSettled(DateTimeOffset At) : AlertEvent(At);

public sealed record CloseAsked(DateTimeOffset At, PersonId By) : AlertEvent(At)
{
    public override PersonId? Who => By;
}
