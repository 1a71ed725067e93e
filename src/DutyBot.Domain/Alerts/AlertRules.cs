using DutyBot.Domain.Units;

namespace DutyBot.Domain.Alerts;

/// <summary>What an alert does with a command. Pure: it may simply be asked again (architecture 1).</summary>
public static class AlertRules
{
    /// <summary>How far ahead a given time may lie, for clocks that differ by a moment.</summary>
    private static readonly TimeSpan ClockSlack = TimeSpan.FromMinutes(1);

    private static readonly TimeSpan PhoneAgain = TimeSpan.FromMinutes(1);

    public static Decision<AlertEvent> Decide(Alert? alert, AlertCommand command, OnDuty duty, AlertPolicies policies) => (alert, command) switch
    {
        (null, PostAlert post) => Posting.Decide(post, duty, policies),
        (null, _) => Refusal.NoSuchAlert,
        (_, PostAlert) => Nothing,
        ({ } now, PassDeadline clock) => Chase.FallsDue(now, clock, duty),
        ({ } now, AcknowledgeAlert press) => OfUnit(now, press.Unit, press.By, duty, unit => Acknowledge(now, unit, press, duty)),
        ({ } now, ExpectArrival press) => OfUnit(now, press.Unit, press.By, duty, unit => Expect(now, unit, press)),
        ({ } now, TakeBackAnswer press) => OfUnit(now, press.Unit, press.By, duty, unit => TakeBack(now, unit, press)),
        ({ } now, ClaimArrival press) => OfUnit(now, press.Unit, press.By, duty, unit => Claim(now, unit, press)),
        ({ } now, SendSomebody press) => OfUnit(now, press.Unit, press.By, duty, unit => SomebodyGoes(now, unit, press)),
        ({ } now, ConfirmArrival press) => ByOfficer(now, press.By, press.Unit, duty, unit => Confirm(now, unit, press)),
        ({ } now, UnseeArrival press) => ByOfficer(now, press.By, press.Unit, duty, unit => Unsee(now, unit, press)),
        ({ } now, PhoneUnit press) => ByOfficer(now, press.By, press.Unit, duty, unit => Phone(now, unit, press, duty)),
        ({ } now, SetResult press) => ByOfficer(now, press.By, duty, () => Ending.Result(now, press)),
        ({ } now, CloseAlert press) => ByOfficer(now, press.By, duty, () => Ending.Close(now, press)),
        ({ } now, CancelAlert press) => ByOfficer(now, press.By, duty, () => Ending.Cancel(now, press)),
        ({ } now, SeeAlert press) => ByLeader(press.By, duty, () => now.SeenBy.Contains(press.By) ? Nothing : [new AlertSeen(press.At, press.By)]),
        ({ } now, AskRingBack press) => ByLeader(press.By, duty, () => now.RingBack is not null ? Nothing : [new RingBackAsked(press.At, press.By, duty.DutyLeader)]),
        _ => throw new ArgumentOutOfRangeException(nameof(command), command.GetType().Name, "No rule for this command."),
    };

    internal static AlertEvent[] Nothing => [];

    private static Decision<AlertEvent> OfUnit(Alert alert, UnitId unit, PersonId by, OnDuty duty, Func<CalledUnit, Decision<AlertEvent>> then)
    {
        if (duty.District.Person(by) is not { } person)
            return Refusal.UnknownPerson;
        if (alert.Called(unit) is not { } called)
            return Refusal.UnitNotCalled;
        return person.MayAnswerFor(unit) ? then(called) : Refusal.NotYourUnit;
    }

    private static Decision<AlertEvent> ByOfficer(Alert alert, PersonId by, UnitId unit, OnDuty duty, Func<CalledUnit, Decision<AlertEvent>> then) =>
        ByOfficer(alert, by, duty, () => alert.Called(unit) is { } called ? then(called) : Refusal.UnitNotCalled);

    private static Decision<AlertEvent> ByOfficer(Alert alert, PersonId by, OnDuty duty, Func<Decision<AlertEvent>> then)
    {
        if (duty.District.Person(by) is not { } person)
            return Refusal.UnknownPerson;
        return person.IsOfficer() ? then() : Refusal.OnlyOfficer;
    }

    private static Decision<AlertEvent> ByLeader(PersonId by, OnDuty duty, Func<Decision<AlertEvent>> then)
    {
        if (duty.District.Person(by) is not { } person)
            return Refusal.UnknownPerson;
        return person.IsLeader() ? then() : Refusal.OnlyLeaders;
    }

    private static Decision<AlertEvent> Acknowledge(Alert alert, CalledUnit unit, AcknowledgeAlert press, OnDuty duty) => unit switch
    {
        // Whoever is said to come will be rung for it: nobody outside the unit can be named.
        _ when press.Coming is { } coming && duty.District.Person(coming)?.IsOf(unit.Unit) != true => Refusal.NotYourUnit,
        _ when !alert.IsOpen || unit.IsOut => AfterEnd(alert, unit, press.At, press.By, unit.HasAnswered),
        { HasAnswered: false, StopsArrivalChase: false } => new AlertEvent[] { new AlertAcknowledged(press.At, unit.Unit, press.By, press.Coming, press.Eta, press.EnRoute, press.Bare) },
        { StopsArrivalChase: false } when press.Eta is not null || press.EnRoute => Expect(alert, unit, new ExpectArrival(press.At, unit.Unit, press.By, press.Eta, press.EnRoute)),
        _ => Nothing,
    };

    private static Decision<AlertEvent> Expect(Alert alert, CalledUnit unit, ExpectArrival press) => unit switch
    {
        _ when !alert.IsOpen || unit.IsOut => AfterEnd(alert, unit, press.At, press.By, unit.HasAnswered),
        { StopsArrivalChase: true } => Nothing,
        { HasAnswered: false } => new AlertEvent[] { new AlertAcknowledged(press.At, unit.Unit, press.By, null, press.Eta, press.EnRoute) },
        _ when (press.Eta is null || press.Eta == unit.Eta) && (!press.EnRoute || unit.EnRoute) => Nothing,
        _ => new AlertEvent[] { new ArrivalExpected(press.At, unit.Unit, press.By, press.Eta, press.EnRoute) },
    };

    private static Decision<AlertEvent> TakeBack(Alert alert, CalledUnit unit, TakeBackAnswer press) => unit switch
    {
        _ when !alert.IsOpen => Refusal.AlertEnded,
        { Response: Response.Awaited } => Nothing,
        { Response: Response.Coming, Acknowledged.By: var by } when by == press.By => new AlertEvent[] { new AnswerTakenBack(press.At, unit.Unit, press.By) },
        _ => Refusal.NothingToTakeBack,
    };

    /// <summary>An arrival without an acknowledgement acknowledges at that moment (scenario 8).</summary>
    private static Decision<AlertEvent> Claim(Alert alert, CalledUnit unit, ClaimArrival press)
    {
        if (!alert.IsOpen || unit.IsOut)
            return AfterEnd(alert, unit, press.At, press.By, unit.ClaimedAt is not null || unit.IsThere);
        if (unit.StopsArrivalChase)
            return Nothing;
        var claimed = new ArrivalClaimed(press.At, unit.Unit, press.By);
        return unit.HasAnswered
            ? new AlertEvent[] { claimed }
            : new AlertEvent[] { new AlertAcknowledged(press.At, unit.Unit, press.By, null, null, false), claimed };
    }

    private static Decision<AlertEvent> SomebodyGoes(Alert alert, CalledUnit unit, SendSomebody press) =>
        !alert.IsOpen ? Refusal.AlertEnded
        : unit.StopsArrivalChase || unit.Sent is not null ? Nothing
        : new AlertEvent[] { new SomebodySent(press.At, unit.Unit, press.By) };

    private static Decision<AlertEvent> Confirm(Alert alert, CalledUnit unit, ConfirmArrival press)
    {
        if (unit.IsThere)
            return Nothing;
        if (!alert.IsOpen)
            return Refusal.AlertEnded;
        var arrivedAt = press.ArrivedAt ?? unit.ClaimedAt ?? press.At;
        if (arrivedAt > press.At + ClockSlack)
            return Refusal.TimeInFuture;
        // A minute given by hand is a whole minute: the minute of the posting itself is not before it, and nobody arrives before his call.
        if (arrivedAt < unit.NotifiedAt && arrivedAt.AddMinutes(1) <= unit.NotifiedAt)
            return Refusal.TimeBeforePosting;
        return Arrives(alert, unit, press.At, press.By, arrivedAt < unit.NotifiedAt ? unit.NotifiedAt : arrivedAt);
    }

    internal static List<AlertEvent> Arrives(Alert alert, CalledUnit unit, DateTimeOffset at, PersonId by, DateTimeOffset arrivedAt)
    {
        List<AlertEvent> events = [];
        if (!unit.HasAnswered)
            events.Add(new AlertAcknowledged(arrivedAt, unit.Unit, by, null, null, false));
        events.Add(new ArrivalConfirmed(at, unit.Unit, by, arrivedAt));
        // A reception starts by itself at the first confirmed arrival (product 4).
        if (alert.ReceptionSince is null)
            events.Add(new ReceptionStarted(arrivedAt, unit.Unit));
        return events;
    }

    private static Decision<AlertEvent> Unsee(Alert alert, CalledUnit unit, UnseeArrival press) => unit.Response switch
    {
        _ when !alert.IsOpen => Refusal.AlertEnded,
        Response.Claimed => new AlertEvent[] { new ArrivalNotSeen(press.At, unit.Unit, press.By) },
        Response.Arrived => Refusal.AlreadyArrived,
        _ => Nothing,
    };

    private static Decision<AlertEvent> Phone(Alert alert, CalledUnit unit, PhoneUnit press, OnDuty duty)
    {
        if (!alert.IsOpen)
            return Refusal.AlertEnded;
        if (unit.HasAnswered || unit.StopsArrivalChase)
            return Nothing;
        // A double press is one call: nobody rings a phone out twice in a minute.
        if (unit.Phoned is { } before && before.Answered == press.Answered && press.At - before.At < PhoneAgain)
            return Nothing;
        var phoned = new UnitPhoned(press.At, unit.Unit, press.By, press.Answered);
        List<AlertEvent> events = [phoned];
        if (!press.Answered)
            events.AddRange(Chase.OneUp(alert, unit.Apply(phoned), press.At, duty));
        return events;
    }

    private static Decision<AlertEvent> AfterEnd(Alert alert, CalledUnit unit, DateTimeOffset at, PersonId by, bool saidBefore) =>
        saidBefore || alert.LateAnswers.Any(late => late.Unit == unit.Unit && late.By == by)
            ? Nothing
            : new AlertEvent[] { new AnsweredAfterEnd(at, unit.Unit, by) };
}
