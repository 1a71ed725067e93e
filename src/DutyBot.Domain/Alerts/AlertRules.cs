using DutyBot.Domain.Units;

namespace DutyBot.Domain.Alerts;

/// <summary>What an alert does with a command. Pure: it may simply be asked again (architecture 1).</summary>
public static class AlertRules
{
    /// <summary>How far ahead a given time may lie, for clocks that differ by a moment.</summary>
    private static readonly TimeSpan ClockSlack = TimeSpan.FromMinutes(1);

    public static Decision<AlertEvent> Decide(Alert? alert, AlertCommand command, OnDuty duty, AlertPolicies policies) => (alert, command) switch
    {
        (null, PostAlert post) => Posting.Decide(post, duty, policies),
        (null, _) => Refusal.NoSuchAlert,
        (_, PostAlert) => Nothing,
        ({ } now, PassDeadline clock) => Chase.FallsDue(now, clock, duty),
        ({ } now, RecordReach said) => Reaching.Record(now, said, duty),
        ({ } now, _) => Transfers.Settled(now, command.At, Answer(now, command, duty, policies)),
    };

    internal static AlertEvent[] Nothing => [];

    // Nobody comes for a transfer, so nobody is expected either (domain 4.7).
    private static Decision<AlertEvent> Answer(Alert now, AlertCommand command, OnDuty duty, AlertPolicies policies) => command switch
    {
        AcknowledgeAlert press => OfUnit(now, press.Unit, press.By, duty, unit => Answering.Acknowledge(now, unit, unit.Comes ? press : press with { Eta = null, EnRoute = false }, duty)),
        ExpectArrival press => OfUnit(now, press.Unit, press.By, duty, unit => Answering.Expect(now, unit, unit.Comes ? press : press with { Eta = null, EnRoute = false })),
        TakeBackAnswer press => OfUnit(now, press.Unit, press.By, duty, unit => Answering.TakeBack(now, unit, press)),
        ClaimArrival press => OfUnit(now, press.Unit, press.By, duty, unit => Answering.Claim(now, unit, press)),
        SendSomebody press => OfUnit(now, press.Unit, press.By, duty, unit => Answering.SomebodyGoes(now, unit, press)),
        PassCall press => OfUnit(now, press.Unit, press.By, duty, unit => Answering.Pass(now, unit, press, duty)),
        ObjectToCall press => OfUnit(now, press.Unit, press.By, duty, unit => Ruling.Object(now, unit, press)),
        AcknowledgeByPhone press => ByOfficer(now, press.By, press.Unit, duty, unit => Telephone.Acknowledge(now, unit, unit.Comes ? press : press with { Eta = null }, duty)),
        PhoneUnit press => ByOfficer(now, press.By, press.Unit, duty, unit => Telephone.Ring(now, unit, press, duty)),
        ConfirmArrival press => ByOfficer(now, press.By, press.Unit, duty, unit => Arriving.Confirm(now, unit, press)),
        UnseeArrival press => ByOfficer(now, press.By, press.Unit, duty, unit => Arriving.Unsee(now, unit, press)),
        ReassignUnit press => ByRuler(now, press.By, press.Unit, duty, unit => Ruling.Reassign(now, unit, press, duty, policies)),
        UpholdUnit press => ByRuler(now, press.By, press.Unit, duty, unit => Ruling.Uphold(now, unit, press)),
        AskRuling press => ByOfficer(now, press.By, press.Unit, duty, unit => Ruling.Ask(now, unit, press, duty)),
        CallUnit press => ByOfficer(press.By, duty, () => Calling.AlsoCall(now, press, duty, policies)),
        CallSuccessor press => now.Called(press.Unit) is { } unit ? Calling.Successor(now, unit, press) : Nothing,
        ExcuseUnit press => ByOfficer(now, press.By, press.Unit, duty, unit => Ending.Excuse(now, unit, press)),
        AddPeople press => ByOfficer(press.By, duty, () => Correcting.AddPeople(now, press, duty)),
        CorrectAlert press => ByOfficer(press.By, duty, () => Correcting.Correct(now, press, duty)),
        BackfillUnits press => ByOfficer(press.By, duty, () => Correcting.Backfill(now, press)),
        StartReception press => ByOfficer(press.By, duty, () => Arriving.Receive(now, press, duty)),
        SetResult press => ByOfficer(press.By, duty, () => Ending.Result(now, press)),
        CloseAlert press => ByOfficer(press.By, duty, () => Ending.Close(now, press)),
        CancelAlert press => ByOfficer(press.By, duty, () => Ending.Cancel(now, press)),
        ReopenAlert press => ByOfficer(press.By, duty, () => Ending.Reopen(now, press)),
        MergeAlert press => ByOfficer(press.By, duty, () => Merging.Merge(now, press)),
        TakeInAlert press => ByOfficer(press.By, duty, () => Merging.TakeIn(now, press)),
        AskToClose press => BySomebody(press.By, duty, _ => Ending.Ask(now, press)),
        SeeAlert press => ByLeader(press.By, duty, () => now.SeenBy.Contains(press.By) ? Nothing : [new AlertSeen(press.At, press.By)]),
        AskRingBack press => ByLeader(press.By, duty, () => now.RingBack is not null ? Nothing : [new RingBackAsked(press.At, press.By, duty.DutyLeader)]),
        OfferAnswer press => Vouching.Offer(now, press),
        AcceptAnswer press => ByOfficer(press.By, duty, () => Vouching.Accept(now, press)),
        RefuseAnswer press => ByOfficer(press.By, duty, () => Vouching.Refuse(now, press)),
        _ => throw new ArgumentOutOfRangeException(nameof(command), command.GetType().Name, "No rule for this command."),
    };

    private static Decision<AlertEvent> OfUnit(Alert alert, UnitId unit, PersonId by, OnDuty duty, Func<CalledUnit, Decision<AlertEvent>> then) => BySomebody(by, duty, person =>
        alert.Called(unit) is not { } called ? Refusal.UnitNotCalled
        : person.MayAnswerFor(unit) ? then(called)
        : Refusal.NotYourUnit);

    private static Decision<AlertEvent> ByOfficer(Alert alert, PersonId by, UnitId unit, OnDuty duty, Func<CalledUnit, Decision<AlertEvent>> then) =>
        ByOfficer(by, duty, () => alert.Called(unit) is { } called ? then(called) : Refusal.UnitNotCalled);

    private static Decision<AlertEvent> ByOfficer(PersonId by, OnDuty duty, Func<Decision<AlertEvent>> then) =>
        BySomebody(by, duty, person => person.IsOfficer() ? then() : Refusal.OnlyOfficer);

    private static Decision<AlertEvent> ByRuler(Alert alert, PersonId by, UnitId unit, OnDuty duty, Func<CalledUnit, Decision<AlertEvent>> then) => BySomebody(by, duty, person =>
        !person.MayRule() && by != duty.DutyLeader ? Refusal.OnlyRuler
        : alert.Called(unit) is { } called ? then(called)
        : Refusal.UnitNotCalled);

    private static Decision<AlertEvent> ByLeader(PersonId by, OnDuty duty, Func<Decision<AlertEvent>> then) =>
        BySomebody(by, duty, person => person.IsLeader() ? then() : Refusal.OnlyLeaders);

    private static Decision<AlertEvent> BySomebody(PersonId by, OnDuty duty, Func<Person, Decision<AlertEvent>> then) =>
        duty.District.Here(by) is { } person ? then(person) : Refusal.UnknownPerson;

    /// <summary>What is wrong with a minute given by hand; null where it may be. It is a whole minute: that of the call itself is not before it.</summary>
    internal static Refusal? WrongMinute(DateTimeOffset given, DateTimeOffset notBefore, DateTimeOffset now) =>
        given > now + ClockSlack ? Refusal.TimeInFuture
        : given < notBefore && given.AddMinutes(1) <= notBefore ? Refusal.TimeBeforePosting
        : null;

    /// <summary>Facts of an alert may be set right until a day after its end (product 4).</summary>
    internal static Refusal? TooLateToCorrect(Alert alert, DateTimeOffset at) =>
        alert.Status is AlertStatus.Cancelled or AlertStatus.Merged ? Refusal.AlertEnded
        : alert.EndedAt + AlertPolicy.Corrections < at ? Refusal.TooLateToCorrect
        : null;
}
