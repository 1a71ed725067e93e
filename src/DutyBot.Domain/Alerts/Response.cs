using System.Collections.Immutable;

namespace DutyBot.Domain.Alerts;

/// <summary>How far one called unit has come.</summary>
public abstract record Response
{
    private Response()
    {
    }

    /// <summary>Asked to come, has not answered.</summary>
    public sealed record Awaited : Response;

    /// <summary>Has acknowledged; nobody is there yet.</summary>
    public sealed record Coming : Response;

    /// <summary>Says that it is here; the officer has not confirmed it.</summary>
    public sealed record Claimed(DateTimeOffset At, PersonId By) : Response;

    /// <summary>Here, confirmed.</summary>
    public sealed record Arrived(DateTimeOffset At, PersonId ConfirmedBy) : Response;

    /// <summary>Need not come any more and was not late by then: in no rate.</summary>
    public sealed record Excused(DateTimeOffset At) : Response;

    /// <summary>Says that the visit is not its own; until that is ruled it is asked to send somebody.</summary>
    public sealed record Objected(DateTimeOffset At, PersonId By, ObjectionReason Reason, string? Words, UnitId? Suggests) : Response;

    /// <summary>Another unit comes instead: in no rate.</summary>
    public sealed record Reassigned(DateTimeOffset At, UnitId To) : Response;
}

/// <summary>The first answer of a unit.</summary>
/// <param name="Coming">Who comes, where it was said.</param>
/// <param name="Bare">Given by an everyday word in the group; its author may take it back.</param>
/// <param name="Relayed">By telephone: <paramref name="By"/> is the officer who wrote it down.</param>
/// <param name="Vouched">By somebody whom the officer <paramref name="By"/> knows and the directory does not.</param>
public sealed record Acknowledgement(DateTimeOffset At, PersonId By, PersonId? Coming, bool Bare = false, bool Relayed = false, bool Vouched = false);

/// <summary>A called unit with its own clocks; nobody else's answer moves them.</summary>
/// <param name="ArriveBy">The last limit: of the arrival, or of the only answer to a transfer.</param>
/// <param name="Comes">False for a transfer, for which nobody comes.</param>
public sealed record CalledUnit(
    UnitId Unit,
    ResponseRole Role,
    DateTimeOffset NotifiedAt,
    DateTimeOffset AcknowledgeBy,
    DateTimeOffset ArriveBy,
    ImmutableArray<PersonId> FirstCalled,
    ImmutableArray<PlannedRung> Plan,
    bool Comes = true)
{
    public Response Response { get; init; } = new Response.Awaited();

    public Acknowledgement? Acknowledged { get; init; }

    /// <summary>What was answered before the call was handed on: in time stays in time, though nobody comes by it any more.</summary>
    public Acknowledgement? AnsweredBefore { get; init; }

    /// <summary>When an answer went with a call that was handed on; what fell due before is not caught up on.</summary>
    public DateTimeOffset? AskedAnewAt { get; init; }

    /// <summary>The unit's first answer, by which it was in time or not.</summary>
    public Acknowledgement? FirstAnswer => AnsweredBefore ?? Acknowledged;

    /// <summary>When it expects to be there, by its own word.</summary>
    public DateTimeOffset? Eta { get; init; }

    public bool EnRoute { get; init; }

    /// <summary>Who gave the last word about coming.</summary>
    public PersonId? OnTheWay { get; init; }

    public DateTimeOffset? ClaimedAt { get; init; }

    public PersonId? ClaimedBy { get; init; }

    /// <summary>When an answer or a claim that had stopped rungs was last taken back.</summary>
    public DateTimeOffset? ChasedAgainAt { get; init; }

    public ImmutableArray<RungReached> Reached { get; init; } = [];

    public ImmutableArray<ClaimPending> ClaimAsked { get; init; } = [];

    public ImmutableHashSet<Limit> Passed { get; init; } = [];

    public UnitPhoned? Phoned { get; init; }

    public SomebodySent? Sent { get; init; }

    public ImmutableArray<PersonId> Released { get; init; } = [];

    /// <summary>Who has the call of the person called now, where he passed it on.</summary>
    public PersonId? PassedTo { get; init; }

    /// <summary>Each time the call was handed on: by whom, to whom, when.</summary>
    public ImmutableArray<CallPassed> HandedOn { get; init; } = [];

    /// <summary>Who has handed the call on: not rung for it again.</summary>
    public IEnumerable<PersonId> PassedBy => HandedOn.Select(passed => passed.By);

    /// <summary>Called after the first call: the call was passed to them, the visit grew, or they hold a post since.</summary>
    public ImmutableArray<PersonId> CalledLater { get; init; } = [];

    /// <summary>Told that an objection of the unit waits to be ruled.</summary>
    public ImmutableArray<RulingPending> RulingAsked { get; init; } = [];

    /// <summary>An objection was ruled against: it is to come after all.</summary>
    public ObjectionUpheld? Upheld { get; init; }

    /// <summary>Something of it was written down late, with its true time.</summary>
    public bool RecordedLate { get; init; }

    /// <summary>Whom nothing that was said for this call has reached, each once, and who was told in his place.</summary>
    public ImmutableArray<PersonNotReached> NotReached { get; init; } = [];

    /// <summary>Those of them whom nothing has reached since: the ladder tells the next one up besides.</summary>
    public ImmutableHashSet<PersonId> Unreachable { get; init; } = [];

    /// <summary>Something reached one of its people, though not everybody.</summary>
    public bool GotThrough { get; init; }

    /// <summary>Nothing has reached anybody of it (product 10).</summary>
    public bool IsUnreached => !GotThrough && Phoned is not { Answered: true } && NotReached.Any(missed => Reaching.IsOfUnit(missed.As));

    public bool HasAnswered => Acknowledged is not null;

    public bool IsThere => Response is Response.Arrived;

    /// <summary>Neither liaison nor B-role could be found when it was called: a rung at that very moment, not for a telephone, says so.</summary>
    public bool NobodyOnDuty => FirstCalled.IsEmpty || (Phoned?.At != NotifiedAt && Reached.Any(rung => rung.At == NotifiedAt));

    public bool IsOut => Response is Response.Excused or Response.Reassigned;

    /// <summary>An objection is an answer, though no acknowledgement: nobody of the unit is asked for one meanwhile.</summary>
    public bool StopsAcknowledgeChase => HasAnswered || StopsArrivalChase || Response is Response.Objected;

    /// <summary>A claim stops the arrival rungs like an arrival (product 5); a transfer wants no more than an answer.</summary>
    public bool StopsArrivalChase => Response is Response.Arrived or Response.Claimed || IsOut || (!Comes && HasAnswered);

    /// <summary>Whether the arrival was late or, being due, has not come; deadlines are inclusive.</summary>
    public bool IsLate(DateTimeOffset at) => Response switch
    {
        Response.Arrived here => here.At > ArriveBy,
        Response.Claimed claim => claim.At > ArriveBy,
        // Whoever need not come only after his limit was late by then, and stays so (domain 3.5).
        Response.Excused left => Comes && left.At > ArriveBy,
        Response.Reassigned => false,
        _ when !Comes && Acknowledged is { } answer => answer.At > AcknowledgeBy,
        _ => at > ArriveBy,
    };

    /// <summary>Whether this person himself has said something for the unit that still stands.</summary>
    public bool WasAnsweredBy(PersonId person) => Acknowledged?.By == person || OnTheWay == person || Sent?.By == person;

    /// <summary>People of the unit who were rung for it, in order.</summary>
    public IEnumerable<PersonId> Rung => FirstCalled
        .Concat(CalledLater)
        .Concat(Reached.SelectMany(rung => rung.Told).Where(told => told.As is Tell.Called or Tell.Coming or Tell.Backup or Tell.Deputy or Tell.Head).Select(told => told.Person))
        .Distinct();
}
