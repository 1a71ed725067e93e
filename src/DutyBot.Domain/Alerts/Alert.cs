using System.Collections.Immutable;
using DutyBot.Domain.Units;

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

    /// <summary>Every response there was, in order of the calls; a unit that was called twice has two.</summary>
    public ImmutableArray<CalledUnit> Responses
    {
        get;
        init => (field, Units) = (value, Standing(value));
    } = [];

    /// <summary>The units that count now: each once, without those in whose place another comes.</summary>
    public ImmutableArray<CalledUnit> Units { get; private init; } = [];

    /// <summary>The groups in which the people came; their sizes sum to <see cref="PartySize"/>.</summary>
    public ImmutableArray<Wave> Waves { get; init; } = [];

    public PlaceId? Room { get; init; }

    public AlertId? MergedInto { get; init; }

    /// <summary>The alerts of the same visit whose answers it has taken over.</summary>
    public ImmutableHashSet<AlertId> TakenIn { get; init; } = [];

    public DateTimeOffset? ReopenedAt { get; init; }

    /// <summary>Who asked the officer to close it.</summary>
    public ImmutableArray<CloseAsked> CloseAsked { get; init; } = [];

    /// <summary>Answers of people whom the directory does not know.</summary>
    public ImmutableArray<Offer> Offers { get; init; } = [];

    public DateTimeOffset? ReceptionSince { get; init; }

    public VisitResult? Result { get; init; }

    public DateTimeOffset? ResultAt { get; init; }

    public DateTimeOffset? EndedAt { get; init; }

    public PersonId? EndedBy { get; init; }

    public AlertCancelled? Cancelled { get; init; }

    public ImmutableHashSet<PersonId> SeenBy { get; init; } = [];

    public RingBackAsked? RingBack { get; init; }

    public ImmutableArray<AnsweredAfterEnd> LateAnswers { get; init; } = [];

    /// <summary>Whom nothing about the officer's desk has reached, each once, and who has it in his place.</summary>
    public ImmutableArray<PersonNotReached> DeskNotReached { get; init; } = [];

    /// <summary>Those of them whom nothing has reached since.</summary>
    public ImmutableHashSet<PersonId> DeskUnreachable { get; init; } = [];

    public bool IsOpen => Status is AlertStatus.Posted or AlertStatus.Responding or AlertStatus.Receiving;

    /// <summary>From a result on nobody is chased.</summary>
    public bool IsChased => IsOpen && Result is null;

    public bool IsCollective => PartySize >= 5;

    /// <summary>The unit's response; the last, where it was called more than once.</summary>
    public CalledUnit? Called(UnitId unit) => Responses.LastOrDefault(called => called.Unit == unit);

    /// <summary>On whose desk it lies: whoever posted, else every duty officer (product 3), and who has it while one of them cannot be reached.</summary>
    public IEnumerable<PersonId> Desks(OnDuty duty) => duty.Desk(PostedBy)
        .Concat(DeskNotReached.Where(missed => DeskUnreachable.Contains(missed.Person)).Select(missed => missed.Next?.Person).OfType<PersonId>())
        .Distinct();

    /// <summary>Whether the limits of a unit are chased: after a reopening only of those called since (product 4).</summary>
    public bool Chases(CalledUnit unit) => IsChased && !unit.IsOut && !(unit.NotifiedAt < ReopenedAt);

    public static Alert? Apply(AlertId id, Alert? alert, AlertEvent happened) => (alert, happened) switch
    {
        (null, AlertPosted e) => new Alert(id, e.Kind, e.Level, e.At, e.By, e.Program, e.NoticedAt, e.PartySize, e.Topic, e.Place, e.Territory, e.Lead, e.Summary)
        {
            Waves = [new Wave(1, e.NoticedAt ?? e.At, e.PartySize)],
        },
        (null, _) => null,
        ({ } now, UnitCalled e) => now with
        {
            Responses = now.Responses.Add(new CalledUnit(e.Unit, e.Role, e.At, e.AcknowledgeBy, e.ArriveBy ?? e.AcknowledgeBy, [.. e.Called], [.. e.Rungs], Comes: e.ArriveBy is not null)),
            Territory = e.Role == ResponseRole.Territory ? e.Unit : now.Territory,
            Lead = e.Role == ResponseRole.Responsible ? e.Unit : now.Lead,
        },
        ({ } now, AlertSeen e) => now with { SeenBy = now.SeenBy.Add(e.By) },
        ({ } now, RingBackAsked e) => now with { RingBack = e, SeenBy = now.SeenBy.Add(e.By) },
        ({ } now, ReceptionStarted e) => now with { Status = AlertStatus.Receiving, ReceptionSince = e.At },
        ({ } now, ResultSet e) => now with { Result = e.Result, ResultAt = e.At },
        ({ } now, AlertClosed e) => now with { Status = AlertStatus.Closed, EndedAt = e.At, EndedBy = e.By },
        ({ } now, AlertCancelled e) => now with { Status = AlertStatus.Cancelled, EndedAt = e.At, EndedBy = e.By, Cancelled = e },
        ({ } now, AlertMerged e) => now with { Status = AlertStatus.Merged, EndedAt = e.At, EndedBy = e.By, MergedInto = e.Into },
        ({ } now, AlertTakenIn e) => now with { TakenIn = now.TakenIn.Add(e.Merged) },
        ({ } now, TransferSettled e) => now with { Status = AlertStatus.Acknowledged, EndedAt = e.At },
        ({ } now, AlertReopened e) => now with
        {
            Status = now.ReceptionSince is null ? AlertStatus.Responding : AlertStatus.Receiving,
            ReopenedAt = e.At,
            Result = null,
            ResultAt = null,
            EndedAt = null,
            EndedBy = null,
            CloseAsked = [],
        },
        ({ } now, AlertCorrected e) => now.Corrected(e),
        ({ } now, WaveAdded e) => now with { PartySize = now.PartySize + e.Size, Waves = now.Waves.Add(new Wave(now.Waves.Length + 1, e.At, e.Size, e.Once, e.By)) },
        ({ } now, ReceptionSet e) => now with { Status = AlertStatus.Receiving, ReceptionSince = e.Since, Room = e.Room ?? now.Room },
        ({ } now, CloseAsked e) => now with { CloseAsked = now.CloseAsked.Add(e) },
        ({ } now, AnswerOffered e) => now with { Offers = now.Offers.Add(new Offer(e.Offer, e.At, e.Account, e.AadObjectId, e.ShownAs, e.Unit, e.Arrives)) },
        ({ } now, OfferSettled e) => now with { Offers = [.. now.Offers.Select(offer => offer.Id == e.Offer ? offer with { IsSettled = true, IsAccepted = e.Accepted } : offer)] },
        ({ } now, AnsweredAfterEnd e) => now with { LateAnswers = now.LateAnswers.Add(e) },
        ({ } now, LimitPassed e) => e.Units.Aggregate(now, (one, unit) => one.With(unit, called => called with { Passed = called.Passed.Add(e.Limit) })),
        ({ } now, AlertAcknowledged e) => now.With(e.Unit, called => called.Apply(e)) with
        {
            Status = now.Status == AlertStatus.Posted ? AlertStatus.Responding : now.Status,
        },
        ({ } now, UnitReassigned e) => now.With(e.Unit, called => called.Apply(e)).Reassigned(e),
        ({ } now, PersonNotReached { Unit: null } e) => now with { DeskNotReached = now.DeskNotReached.Add(e), DeskUnreachable = now.DeskUnreachable.Add(e.Person) },
        ({ } now, PersonReached { Unit: null } e) => now with { DeskUnreachable = now.DeskUnreachable.Remove(e.Person) },
        ({ } now, { About: { } unit }) => now.With(unit, called => called.Apply(happened)),
        _ => alert,
    };

    private static ImmutableArray<CalledUnit> Standing(ImmutableArray<CalledUnit> responses) =>
        [.. responses.Reverse().DistinctBy(called => called.Unit).Where(called => called.Response is not Response.Reassigned).Reverse()];

    private Alert With(UnitId unit, Func<CalledUnit, CalledUnit> change) =>
        Called(unit) is { } called ? this with { Responses = Responses.SetItem(Responses.LastIndexOf(called), change(called)) } : this;

    /// <summary>Whoever comes in a unit's place has its part too; one that was called before keeps the higher of both.</summary>
    private Alert Reassigned(UnitReassigned ruled) => With(ruled.To, called => called.IsOut || !(ruled.Role < called.Role) ? called : called with { Role = ruled.Role.Value }) with
    {
        Territory = ruled.Role == ResponseRole.Territory ? ruled.To : Territory,
        Lead = Lead == ruled.Unit || ruled.Role == ResponseRole.Responsible ? ruled.To : Lead,
    };

    /// <summary>A corrected head count is that of all waves; what is not the others' was the first's.</summary>
    private Alert Corrected(AlertCorrected corrected) => this with
    {
        PartySize = corrected.People ?? PartySize,
        Waves = corrected.People is { } people ? Waves.SetItem(0, Waves[0] with { Size = Waves[0].Size + people - PartySize }) : Waves,
        Topic = corrected.Topic ?? Topic,
        Place = corrected.Place ?? Place,
    };
}

/// <summary>One group of a visit's people: a head count and when it came.</summary>
/// <param name="Once">Key of the press that added it, by <paramref name="By"/>; null for the first.</param>
public sealed record Wave(int No, DateTimeOffset At, int Size, string? Once = null, PersonId? By = null);

/// <summary>An answer of somebody whom the directory does not know; an officer vouches for him or does not.</summary>
public sealed record Offer(string Id, DateTimeOffset At, string Account, string? AadObjectId, string ShownAs, UnitId? Unit, bool Arrives, bool IsSettled = false, bool IsAccepted = false);

internal static class CalledUnitEvents
{
    public static CalledUnit Apply(this CalledUnit unit, AlertEvent happened) => happened switch
    {
        AlertAcknowledged e => unit with
        {
            Acknowledged = new Acknowledgement(e.At, e.By, e.Coming, e.Bare, e.Relayed, e.Vouched),
            // Whoever comes after all has settled his objection himself.
            Response = unit.Response is Response.Awaited or Response.Objected ? new Response.Coming() : unit.Response,
            Eta = e.Eta,
            EnRoute = e.EnRoute,
            OnTheWay = e.Coming ?? (e.Relayed || e.Vouched ? null : e.By),
        },
        ArrivalExpected e => unit with { Eta = e.Eta ?? unit.Eta, EnRoute = unit.EnRoute || e.EnRoute, OnTheWay = e.Relayed ? unit.OnTheWay : unit.ComesByWordOf(e.By) },
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
        // Whoever need not come and is rung once more is asked again, and may be released again.
        RungReached e => unit with { Reached = unit.Reached.Add(e), Released = [.. unit.Released.Except(e.Told.Select(told => told.Person))] },
        ClaimPending e => unit with { ClaimAsked = unit.ClaimAsked.Add(e) },
        UnitPhoned e => unit with { Phoned = e },
        SomebodySent e => unit with { Sent = e },
        UnitExcused e => unit with { Response = new Response.Excused(e.At) },
        UnitReassigned e => unit with { Response = new Response.Reassigned(e.At, e.To) },
        CallPassed e => unit.WithoutAnswer(e.At) with { PassedTo = e.To, HandedOn = unit.HandedOn.Add(e), CalledLater = unit.CalledLater.Add(e.To), Released = unit.Released.Remove(e.To) },
        PeopleCalled e => unit with { CalledLater = [.. unit.CalledLater, .. e.People], Released = [.. unit.Released.Except(e.People)] },
        // Another reason for the same objection does not set the clock of its ruling back.
        ObjectionRaised e when unit.Response is Response.Objected before => unit with { Response = new Response.Objected(before.At, e.By, e.Reason, e.Words, e.Suggests) },
        ObjectionRaised e => unit with { Response = new Response.Objected(e.At, e.By, e.Reason, e.Words, e.Suggests), RulingAsked = [], Upheld = null },
        RulingPending e => unit with { RulingAsked = unit.RulingAsked.Add(e) },
        ObjectionUpheld e => unit with { Response = unit.HasAnswered ? new Response.Coming() : new Response.Awaited(), Upheld = e, ChasedAgainAt = e.At },
        UnitBackfilled e => unit.Backfilled(e),
        PersonNotReached e => unit.Without(e),
        PersonReached e => unit with { Unreachable = unit.Unreachable.Remove(e.Person), GotThrough = unit.GotThrough || unit.Rung.Contains(e.Person) },
        UnitReleased e => unit with { Released = [.. unit.Released, .. e.People] },
        _ => unit,
    };

    /// <summary>What one has promised does not bind whom he hands the call to.</summary>
    private static CalledUnit WithoutAnswer(this CalledUnit unit, DateTimeOffset at) => !unit.HasAnswered ? unit : unit with
    {
        Response = unit.Response is Response.Coming ? new Response.Awaited() : unit.Response,
        Acknowledged = null,
        AnsweredBefore = unit.FirstAnswer,
        AskedAnewAt = at,
        Eta = null,
        EnRoute = false,
        OnTheWay = null,
    };

    /// <summary>Whoever of the unit is told in somebody's place is called from now on.</summary>
    private static CalledUnit Without(this CalledUnit unit, PersonNotReached e)
    {
        var missed = unit with { NotReached = unit.NotReached.Add(e), Unreachable = unit.Unreachable.Add(e.Person), GotThrough = unit.GotThrough || e.Before };
        return e.Next is { } next && Reaching.IsOfUnit(next.As)
            ? missed with { CalledLater = unit.CalledLater.Add(next.Person), Released = unit.Released.Remove(next.Person) }
            : missed;
    }

    private static CalledUnit Backfilled(this CalledUnit unit, UnitBackfilled e)
    {
        var answered = e.Acknowledged ?? unit.Acknowledged?.At ?? e.Arrived;
        if (e.Arrived is { } there && answered > there)
            answered = there;
        return unit with
        {
            Acknowledged = answered is { } at ? (unit.Acknowledged ?? new Acknowledgement(at, e.By, null)) with { At = at } : null,
            AnsweredBefore = e.Acknowledged is null ? unit.AnsweredBefore : null,
            Response = e.Arrived is { } arrived ? new Response.Arrived(arrived, e.By)
                : unit.Response is Response.Awaited or Response.Objected ? new Response.Coming()
                : unit.Response,
            RecordedLate = true,
        };
    }

    /// <summary>Whoever said that a colleague comes and now gives a time speaks of the colleague.</summary>
    private static PersonId ComesByWordOf(this CalledUnit unit, PersonId by) =>
        unit.Acknowledged is { Coming: { } colleague } answer && answer.By == by ? colleague : by;
}
