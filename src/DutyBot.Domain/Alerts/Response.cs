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
}

/// <summary>The first answer of a unit.</summary>
/// <param name="Coming">Who comes, where it was said.</param>
/// <param name="Bare">Given by an everyday word in the group; its author may take it back.</param>
public sealed record Acknowledgement(DateTimeOffset At, PersonId By, PersonId? Coming, bool Bare = false);

/// <summary>A called unit with its own clocks; nobody else's answer moves them.</summary>
public sealed record CalledUnit(
    UnitId Unit,
    ResponseRole Role,
    DateTimeOffset NotifiedAt,
    DateTimeOffset AcknowledgeBy,
    DateTimeOffset ArriveBy,
    ImmutableArray<PersonId> FirstCalled,
    ImmutableArray<PlannedRung> Plan)
{
    public Response Response { get; init; } = new Response.Awaited();

    public Acknowledgement? Acknowledged { get; init; }

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

    public bool HasAnswered => Acknowledged is not null;

    public bool IsThere => Response is Response.Arrived;

    /// <summary>Neither liaison nor B-role could be found when it was called: a rung at that very moment, not for a telephone, says so.</summary>
    public bool NobodyOnDuty => FirstCalled.IsEmpty || (Phoned?.At != NotifiedAt && Reached.Any(rung => rung.At == NotifiedAt));

    public bool IsOut => Response is Response.Excused;

    /// <summary>A claim stops the arrival rungs like an arrival (product 5).</summary>
    public bool StopsArrivalChase => Response is Response.Arrived or Response.Claimed or Response.Excused;

    /// <summary>Whether the arrival was late or, being due, has not come; deadlines are inclusive.</summary>
    public bool IsLate(DateTimeOffset at) => Response switch
    {
        Response.Arrived here => here.At > ArriveBy,
        Response.Claimed claim => claim.At > ArriveBy,
        Response.Excused => false,
        _ => at > ArriveBy,
    };

    /// <summary>Whether this person himself has said something for the unit that still stands.</summary>
    public bool WasAnsweredBy(PersonId person) => Acknowledged?.By == person || OnTheWay == person || Sent?.By == person;

    /// <summary>People of the unit who were rung for it, in order.</summary>
    public IEnumerable<PersonId> Rung => FirstCalled
        .Concat(Reached.SelectMany(rung => rung.Told).Where(told => told.As is Tell.Called or Tell.Coming or Tell.Backup or Tell.Deputy or Tell.Head).Select(told => told.Person))
        .Distinct();
}
