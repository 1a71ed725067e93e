using System.Text.Json.Serialization;
using DutyBot.Domain.Units;

namespace DutyBot.Domain.Alerts;

/// <summary>Something that happened to one alert. <c>At</c> is when it happened; when it was written down is the row's.
/// The stored names are for ever.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "type")]
[JsonDerivedType(typeof(AlertPosted), "alert-posted")]
[JsonDerivedType(typeof(UnitCalled), "unit-called")]
[JsonDerivedType(typeof(AlertAcknowledged), "alert-acknowledged")]
[JsonDerivedType(typeof(ArrivalExpected), "arrival-expected")]
[JsonDerivedType(typeof(AnswerTakenBack), "answer-taken-back")]
[JsonDerivedType(typeof(ArrivalClaimed), "arrival-claimed")]
[JsonDerivedType(typeof(ArrivalConfirmed), "arrival-confirmed")]
[JsonDerivedType(typeof(ArrivalNotSeen), "arrival-not-seen")]
[JsonDerivedType(typeof(ReceptionStarted), "reception-started")]
[JsonDerivedType(typeof(RungReached), "rung-reached")]
[JsonDerivedType(typeof(ClaimPending), "claim-pending")]
[JsonDerivedType(typeof(LimitPassed), "limit-passed")]
[JsonDerivedType(typeof(UnitPhoned), "unit-phoned")]
[JsonDerivedType(typeof(SomebodySent), "somebody-sent")]
[JsonDerivedType(typeof(AlertSeen), "alert-seen")]
[JsonDerivedType(typeof(RingBackAsked), "ring-back-asked")]
[JsonDerivedType(typeof(ResultSet), "result-set")]
[JsonDerivedType(typeof(UnitExcused), "unit-excused")]
[JsonDerivedType(typeof(UnitReleased), "unit-released")]
[JsonDerivedType(typeof(AlertClosed), "alert-closed")]
[JsonDerivedType(typeof(AlertCancelled), "alert-cancelled")]
[JsonDerivedType(typeof(AnsweredAfterEnd), "answered-after-end")]
[JsonDerivedType(typeof(CallPassed), "call-passed")]
[JsonDerivedType(typeof(PeopleCalled), "people-called")]
[JsonDerivedType(typeof(ObjectionRaised), "objection-raised")]
[JsonDerivedType(typeof(ObjectionUpheld), "objection-upheld")]
[JsonDerivedType(typeof(RulingPending), "ruling-pending")]
[JsonDerivedType(typeof(UnitReassigned), "unit-reassigned")]
[JsonDerivedType(typeof(AlertCorrected), "alert-corrected")]
[JsonDerivedType(typeof(WaveAdded), "wave-added")]
[JsonDerivedType(typeof(ReceptionSet), "reception-set")]
[JsonDerivedType(typeof(AlertMerged), "alert-merged")]
[JsonDerivedType(typeof(AlertTakenIn), "alert-taken-in")]
[JsonDerivedType(typeof(AlertReopened), "alert-reopened")]
[JsonDerivedType(typeof(UnitBackfilled), "unit-backfilled")]
[JsonDerivedType(typeof(TransferSettled), "transfer-settled")]
[JsonDerivedType(typeof(CloseAsked), "close-asked")]
[JsonDerivedType(typeof(AnswerOffered), "answer-offered")]
[JsonDerivedType(typeof(OfferSettled), "offer-settled")]
[JsonDerivedType(typeof(PersonNotReached), "person-not-reached")]
[JsonDerivedType(typeof(PersonReached), "person-reached")]
public abstract record AlertEvent(DateTimeOffset At)
{
    /// <summary>Who did it; null where the clock did, and for a program "api:NAME" is in <see cref="AlertPosted.Program"/>.</summary>
    [JsonIgnore]
    public virtual PersonId? Who => null;

    [JsonIgnore]
    public virtual UnitId? About => null;
}

public sealed record AlertPosted(
    DateTimeOffset At,
    AlertKind Kind,
    AlertLevel Level,
    PersonId? By,
    string? Program,
    DateTimeOffset? NoticedAt,
    int PartySize,
    TopicCode Topic,
    PlaceId? Place,
    UnitId Territory,
    UnitId Lead,
    string? Summary) : AlertEvent(At)
{
    public override PersonId? Who => By;
}

/// <summary>One unit is asked to come. Its limits and rungs are set here and stay, whatever the settings become (scenario 15).
/// A transfer has no limit of arrival: nobody comes for it.</summary>
public sealed record UnitCalled(
    DateTimeOffset At,
    UnitId Unit,
    ResponseRole Role,
    DateTimeOffset AcknowledgeBy,
    DateTimeOffset? ArriveBy,
    IReadOnlyList<PersonId> Called,
    IReadOnlyList<PlannedRung> Rungs) : AlertEvent(At)
{
    public override UnitId? About => Unit;
}

/// <summary>A rung as it was planned: its moment is a full minute wherever the limits are.</summary>
public sealed record PlannedRung(TimeSpan After, DateTimeOffset At, Unless Unless, IReadOnlyList<Tell> Tell);

/// <summary>The unit has answered. <c>Bare</c>: by an everyday word in the group, which its author may take back.
/// <c>Relayed</c>: by telephone, written down by an officer. <c>Vouched</c>: by somebody whom that officer knows and the directory does not.</summary>
public sealed record AlertAcknowledged(
    DateTimeOffset At, UnitId Unit, PersonId By, PersonId? Coming, DateTimeOffset? Eta, bool EnRoute, bool Bare = false, bool Relayed = false, bool Vouched = false) : AlertEvent(At)
{
    public override PersonId? Who => By;

    public override UnitId? About => Unit;
}

/// <summary>A unit that has acknowledged says when it will be there, or that it has left.
/// <c>Relayed</c>: by telephone, written down by an officer, who does not come himself.</summary>
public sealed record ArrivalExpected(DateTimeOffset At, UnitId Unit, PersonId By, DateTimeOffset? Eta, bool EnRoute, bool Relayed = false) : AlertEvent(At)
{
    public override PersonId? Who => By;

    public override UnitId? About => Unit;
}

/// <summary>A bare word in the group was not meant for this alert: the acknowledgement it made is gone, the clocks never moved.</summary>
public sealed record AnswerTakenBack(DateTimeOffset At, UnitId Unit, PersonId By) : AlertEvent(At)
{
    public override PersonId? Who => By;

    public override UnitId? About => Unit;
}

public sealed record ArrivalClaimed(DateTimeOffset At, UnitId Unit, PersonId By) : AlertEvent(At)
{
    public override PersonId? Who => By;

    public override UnitId? About => Unit;
}

/// <summary>What counts: confirmed by the officer, at the minute of the claim unless he gave another.</summary>
public sealed record ArrivalConfirmed(DateTimeOffset At, UnitId Unit, PersonId By, DateTimeOffset ArrivedAt) : AlertEvent(At)
{
    public override PersonId? Who => By;

    public override UnitId? About => Unit;
}

public sealed record ArrivalNotSeen(DateTimeOffset At, UnitId Unit, PersonId By) : AlertEvent(At)
{
    public override PersonId? Who => By;

    public override UnitId? About => Unit;
}

public sealed record ReceptionStarted(DateTimeOffset At, UnitId Unit) : AlertEvent(At)
{
    public override UnitId? About => Unit;
}

/// <summary>A rung of the ladder, written at its own time with its own <c>After</c>, also when it told nobody new.
/// <c>Late</c>: the bot was down when it fell due.</summary>
public sealed record RungReached(DateTimeOffset At, UnitId Unit, TimeSpan After, IReadOnlyList<ToldPerson> Told, bool Late) : AlertEvent(At)
{
    public override UnitId? About => Unit;
}

/// <summary>Somebody whom a rung tells, and as what.</summary>
public sealed record ToldPerson(PersonId Person, Tell As);

/// <summary>A claimed arrival waits for its confirmation: the secondary after 10 minutes, the duty leader once after 60.</summary>
public sealed record ClaimPending(DateTimeOffset At, UnitId Unit, TimeSpan After, IReadOnlyList<ToldPerson> Told, bool Late) : AlertEvent(At)
{
    public override UnitId? About => Unit;
}

/// <summary>A limit has passed and these units had not answered it.</summary>
public sealed record LimitPassed(DateTimeOffset At, Limit Limit, IReadOnlyList<UnitId> Units, bool Late) : AlertEvent(At);

/// <summary>The officer rang the unit's duty phone; nobody answering takes the chase one rung up at once.</summary>
public sealed record UnitPhoned(DateTimeOffset At, UnitId Unit, PersonId By, bool Answered) : AlertEvent(At)
{
    public override PersonId? Who => By;

    public override UnitId? About => Unit;
}

/// <summary>A superior says that he has sent somebody; it does not answer for the unit.</summary>
public sealed record SomebodySent(DateTimeOffset At, UnitId Unit, PersonId By) : AlertEvent(At)
{
    public override PersonId? Who => By;

    public override UnitId? About => Unit;
}

public sealed record AlertSeen(DateTimeOffset At, PersonId By) : AlertEvent(At)
{
    public override PersonId? Who => By;
}

/// <summary>The district leader asks the duty leader to ring him.</summary>
public sealed record RingBackAsked(DateTimeOffset At, PersonId By, PersonId? Leader) : AlertEvent(At)
{
    public override PersonId? Who => By;
}

public sealed record ResultSet(DateTimeOffset At, PersonId By, VisitResult Result) : AlertEvent(At)
{
    public override PersonId? Who => By;
}

/// <summary>A unit that was still on its way in time when the visit ended: it enters no rate.</summary>
public sealed record UnitExcused(DateTimeOffset At, UnitId Unit) : AlertEvent(At)
{
    /// <summary>The officer who said so; null where the end of the alert did.</summary>
    public PersonId? By { get; init; }

    public override PersonId? Who => By;

    public override UnitId? About => Unit;
}

/// <summary>Nobody is left driving: these people of the unit were rung, have not arrived, and are told that they need not come.</summary>
public sealed record UnitReleased(DateTimeOffset At, UnitId Unit, IReadOnlyList<PersonId> People) : AlertEvent(At)
{
    public override UnitId? About => Unit;
}

public sealed record AlertClosed(DateTimeOffset At, PersonId By) : AlertEvent(At)
{
    public override PersonId? Who => By;
}

public sealed record AlertCancelled(DateTimeOffset At, PersonId By, CancelReason Reason, string? Words) : AlertEvent(At)
{
    public override PersonId? Who => By;
}

/// <summary>An answer that came after the end: written down, changes nothing.</summary>
public sealed record AnsweredAfterEnd(DateTimeOffset At, UnitId Unit, PersonId By) : AlertEvent(At)
{
    public override PersonId? Who => By;

    public override UnitId? About => Unit;
}
