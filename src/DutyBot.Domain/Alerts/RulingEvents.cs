namespace DutyBot.Domain.Alerts;

/// <summary>Whoever was called has handed the call on; the clocks stay.</summary>
public sealed record CallPassed(DateTimeOffset At, UnitId Unit, PersonId By, PersonId To) : AlertEvent(At)
{
    public override PersonId? Who => By;

    public override UnitId? About => Unit;
}

/// <summary>More people of a called unit are asked to come: the visit has grown, or a post has a new holder.</summary>
public sealed record PeopleCalled(DateTimeOffset At, UnitId Unit, IReadOnlyList<PersonId> People) : AlertEvent(At)
{
    public override UnitId? About => Unit;
}

/// <summary>An objection is an answer and no acknowledgement: its ruling has a clock of its own, the arrival's runs on (product 5).</summary>
public sealed record ObjectionRaised(DateTimeOffset At, UnitId Unit, PersonId By, ObjectionReason Reason, string? Words, UnitId? Suggests) : AlertEvent(At)
{
    public override PersonId? Who => By;

    public override UnitId? About => Unit;
}

public sealed record ObjectionUpheld(DateTimeOffset At, UnitId Unit, PersonId By) : AlertEvent(At)
{
    public override PersonId? Who => By;

    public override UnitId? About => Unit;
}

/// <summary>An objection is put before the duty leader: five minutes have passed, or <c>By</c> did not wait for them.</summary>
public sealed record RulingPending(DateTimeOffset At, UnitId Unit, PersonId? By, IReadOnlyList<ToldPerson> Told, bool Late) : AlertEvent(At)
{
    public override PersonId? Who => By;

    public override UnitId? About => Unit;
}

/// <summary>Another unit comes instead: this response enters no rate (domain 4.3).</summary>
/// <param name="Role">As what the other unit comes, also where it was called before.</param>
public sealed record UnitReassigned(DateTimeOffset At, UnitId Unit, PersonId By, UnitId To, ResponseRole? Role = null) : AlertEvent(At)
{
    public override PersonId? Who => By;

    public override UnitId? About => Unit;
}

/// <summary>Somebody of the office's own people whom the directory does not know yet has answered.</summary>
public sealed record AnswerOffered(DateTimeOffset At, string Offer, string Account, string? AadObjectId, string ShownAs, UnitId? Unit, bool Arrives) : AlertEvent(At)
{
    public override UnitId? About => Unit;
}

public sealed record OfferSettled(DateTimeOffset At, PersonId By, string Offer, bool Accepted) : AlertEvent(At)
{
    public override PersonId? Who => By;
}
