using System.Collections.Immutable;

namespace DutyBot.Domain.Alerts;

/// <summary>One alert as its events fold to it.</summary>
public sealed record Alert(
    AlertId Id,
    AlertKind Kind,
    AlertLevel Level,
    DateTimeOffset PostedAt,
    PersonId? PostedBy,
    string? Program,
    DateTimeOffset? NoticedAt,
    int PartySize,
    TopicCode Topic,
    PlaceId? Place,
    UnitId Territory,
    UnitId Lead,
    string? Summary)
{
    /// <summary>At most five speak for a group (Art. 20).</summary>
    public int Representatives => Math.Min(5, PartySize);

    public AlertStatus Status { get; init; } = AlertStatus.Posted;

    public ImmutableArray<CalledUnit> Units { get; init; } = [];

    public DateTimeOffset? ReceptionSince { get; init; }

    public VisitResult? Result { get; init; }

    public DateTimeOffset? ResultAt { get; init; }

    public DateTimeOffset? EndedAt { get; init; }

    public PersonId? EndedBy { get; init; }

    public AlertCancelled? Cancelled { get; init; }

    public ImmutableHashSet<PersonId> SeenBy { get; init; } = [];

    public RingBackAsked? RingBack { get; init; }

    public ImmutableArray<AnsweredAfterEnd> LateAnswers { get; init; } = [];

    public bool IsOpen => Status is AlertStatus.Posted or AlertStatus.Responding or AlertStatus.Receiving;

    /// <summary>From a result on nobody is chased.</summary>
    public bool IsChased => IsOpen && Result is null;

    public bool IsCollective => PartySize >= 5;

    public CalledUnit? Called(UnitId unit) => Units.FirstOrDefault(called => called.Unit == unit);

    public static Alert? Apply(AlertId id, Alert? alert, AlertEvent happened) => (alert, happened) switch
    {
        (null, AlertPosted e) => new Alert(id, e.Kind, e.Level, e.At, e.By, e.Program, e.NoticedAt, e.PartySize, e.Topic, e.Place, e.Territory, e.Lead, e.Summary),
        (null, _) => null,
        ({ } now, UnitCalled e) => now with
        {
            Units = now.Units.Add(new CalledUnit(e.Unit, e.Role, e.At, e.AcknowledgeBy, e.ArriveBy, [.. e.Called], [.. e.Rungs])),
        },
        ({ } now, AlertSeen e) => now with { SeenBy = now.SeenBy.Add(e.By) },
        ({ } now, RingBackAsked e) => now with { RingBack = e, SeenBy = now.SeenBy.Add(e.By) },
        ({ } now, ReceptionStarted e) => now with { Status = AlertStatus.Receiving, ReceptionSince = e.At },
        ({ } now, ResultSet e) => now with { Result = e.Result, ResultAt = e.At },
        ({ } now, AlertClosed e) => now with { Status = AlertStatus.Closed, EndedAt = e.At, EndedBy = e.By },
        ({ } now, AlertCancelled e) => now with { Status = AlertStatus.Cancelled, EndedAt = e.At, EndedBy = e.By, Cancelled = e },
        ({ } now, AnsweredAfterEnd e) => now with { LateAnswers = now.LateAnswers.Add(e) },
        ({ } now, LimitPassed e) => e.Units.Aggregate(now, (one, unit) => one.With(unit, called => called with { Passed = called.Passed.Add(e.Limit) })),
        ({ } now, AlertAcknowledged e) => now.With(e.Unit, called => called.Apply(e)) with
        {
            Status = now.Status == AlertStatus.Posted ? AlertStatus.Responding : now.Status,
        },
        ({ } now, { About: { } unit }) => now.With(unit, called => called.Apply(happened)),
        _ => alert,
    };

    private Alert With(UnitId unit, Func<CalledUnit, CalledUnit> change) =>
        this with { Units = [.. Units.Select(called => called.Unit == unit ? change(called) : called)] };
}

internal static class CalledUnitEvents
{
    public static CalledUnit Apply(this CalledUnit unit, AlertEvent happened) => happened switch
    {
        AlertAcknowledged e => unit with
        {
            Acknowledged = new Acknowledgement(e.At, e.By, e.Coming, e.Bare),
            Response = unit.Response is Response.Awaited ? new Response.Coming() : unit.Response,
            Eta = e.Eta,
            EnRoute = e.EnRoute,
            OnTheWay = e.Coming ?? e.By,
        },
        ArrivalExpected e => unit with { Eta = e.Eta ?? unit.Eta, EnRoute = unit.EnRoute || e.EnRoute, OnTheWay = unit.ComesByWordOf(e.By) },
        AnswerTakenBack => unit with
        {
            Acknowledged = null,
            Response = new Response.Awaited(),
            Eta = null,
            EnRoute = false,
            OnTheWay = null,
            ChasedAgainAt = happened.At,
        },
        ArrivalClaimed e => unit with { Response = new Response.Claimed(e.At, e.By), ClaimedAt = e.At, ClaimedBy = e.By, ClaimAsked = [] },
        ArrivalConfirmed e => unit with
        {
            Response = new Response.Arrived(e.ArrivedAt, e.By),
            // A unit that was there had answered by then, whenever its claim was pressed (domain 4.2).
            Acknowledged = unit.Acknowledged is { } answer && answer.At > e.ArrivedAt ? answer with { At = e.ArrivedAt } : unit.Acknowledged,
        },
        ArrivalNotSeen => unit with
        {
            Response = unit.HasAnswered ? new Response.Coming() : new Response.Awaited(),
            ClaimedAt = null,
            ClaimedBy = null,
            ChasedAgainAt = happened.At,
        },
        RungReached e => unit with { Reached = unit.Reached.Add(e) },
        ClaimPending e => unit with { ClaimAsked = unit.ClaimAsked.Add(e) },
        UnitPhoned e => unit with { Phoned = e },
        SomebodySent e => unit with { Sent = e },
        UnitExcused e => unit with { Response = new Response.Excused(e.At) },
        UnitReleased e => unit with { Released = [.. unit.Released, .. e.People] },
        _ => unit,
    };

    /// <summary>Whoever said that a colleague comes and now gives a time speaks of the colleague.</summary>
    private static PersonId ComesByWordOf(this CalledUnit unit, PersonId by) =>
        unit.Acknowledged is { Coming: { } colleague } answer && answer.By == by ? colleague : by;
}
