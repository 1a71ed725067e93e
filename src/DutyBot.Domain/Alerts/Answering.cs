using DutyBot.Domain.Units;

namespace DutyBot.Domain.Alerts;

/// <summary>What a unit's own people say: got it, a time, here, somebody goes, the backup goes.</summary>
internal static class Answering
{
    public static Decision<AlertEvent> Acknowledge(Alert alert, CalledUnit unit, AcknowledgeAlert press, OnDuty duty) => unit switch
    {
        // Whoever is said to come will be rung for it: nobody outside the unit can be named.
        _ when press.Coming is { } coming && duty.District.Person(coming)?.IsOf(unit.Unit) != true => Refusal.NotYourUnit,
        _ when !alert.IsOpen || unit.IsOut => AfterEnd(alert, unit, press.At, press.By, unit.HasAnswered),
        { Response: Response.Objected, HasAnswered: true } => new AlertEvent[] { new AlertAcknowledged(unit.Acknowledged!.At, unit.Unit, press.By, press.Coming, press.Eta, press.EnRoute) },
        { HasAnswered: false, StopsArrivalChase: false } => new AlertEvent[] { new AlertAcknowledged(press.At, unit.Unit, press.By, press.Coming, press.Eta, press.EnRoute, press.Bare) },
        // Who comes is said later, or that he whom it named comes at another time: the answer keeps its minute, and whoever says it does not come in his place.
        { StopsArrivalChase: false, Acknowledged: { } before } when press.Coming is { } named && (named != unit.OnTheWay || IsNews(unit, press.Eta, press.EnRoute)) =>
            new AlertEvent[] { new AlertAcknowledged(before.At, unit.Unit, press.By, named, press.Eta ?? unit.Eta, unit.EnRoute || press.EnRoute) },
        { StopsArrivalChase: false } when press.Eta is not null || press.EnRoute => Expect(alert, unit, new ExpectArrival(press.At, unit.Unit, press.By, press.Eta, press.EnRoute)),
        _ => AlertRules.Nothing,
    };

    public static Decision<AlertEvent> Expect(Alert alert, CalledUnit unit, ExpectArrival press) => unit switch
    {
        _ when !alert.IsOpen || unit.IsOut => AfterEnd(alert, unit, press.At, press.By, unit.HasAnswered),
        { StopsArrivalChase: true } => AlertRules.Nothing,
        { HasAnswered: false } or { Response: Response.Objected } =>
            new AlertEvent[] { new AlertAcknowledged(unit.Acknowledged?.At ?? press.At, unit.Unit, press.By, null, press.Eta, press.EnRoute) },
        _ when !IsNews(unit, press.Eta, press.EnRoute) => AlertRules.Nothing,
        _ => new AlertEvent[] { new ArrivalExpected(press.At, unit.Unit, press.By, press.Eta, press.EnRoute) },
    };

    public static Decision<AlertEvent> TakeBack(Alert alert, CalledUnit unit, TakeBackAnswer press) => unit switch
    {
        _ when !alert.IsOpen => Refusal.AlertEnded,
        { Response: Response.Awaited } => AlertRules.Nothing,
        { Response: Response.Coming, Acknowledged.By: var by } when by == press.By => new AlertEvent[] { new AnswerTakenBack(press.At, unit.Unit, press.By) },
        _ => Refusal.NothingToTakeBack,
    };

    /// <summary>An arrival without an acknowledgement acknowledges at that moment (scenario 8).</summary>
    public static Decision<AlertEvent> Claim(Alert alert, CalledUnit unit, ClaimArrival press)
    {
        if (!unit.Comes)
            return Refusal.NobodyComes;
        if (!alert.IsOpen || unit.IsOut)
            return AfterEnd(alert, unit, press.At, press.By, unit.ClaimedAt is not null || unit.IsThere);
        if (unit.StopsArrivalChase)
            return AlertRules.Nothing;
        var claimed = new ArrivalClaimed(press.At, unit.Unit, press.By);
        return unit.HasAnswered
            ? new AlertEvent[] { claimed }
            : new AlertEvent[] { new AlertAcknowledged(press.At, unit.Unit, press.By, null, null, false), claimed };
    }

    public static Decision<AlertEvent> SomebodyGoes(Alert alert, CalledUnit unit, SendSomebody press) =>
        !alert.IsOpen ? Refusal.AlertEnded
        : unit.StopsArrivalChase || unit.Sent is not null ? AlertRules.Nothing
        : new AlertEvent[] { new SomebodySent(press.At, unit.Unit, press.By) };

    /// <summary>The next one of the unit has the call from now on; whoever has passed it is not rung for it again.</summary>
    public static Decision<AlertEvent> Pass(Alert alert, CalledUnit unit, PassCall press, OnDuty duty)
    {
        if (!alert.IsOpen || unit.IsOut)
            return AfterEnd(alert, unit, press.At, press.By, unit.HasAnswered);
        if (unit.StopsArrivalChase || (unit.PassedBy.Contains(press.By) && !SaidThatItComes(unit, press.By)))
            return AlertRules.Nothing;
        if (!MayPass(unit, press.By, duty))
            return Refusal.OnlyCalled;
        PersonId?[] next = [duty.Called(unit.Unit), duty.Backup(unit.Unit), duty.Deputy(unit.Unit), duty.Head(unit.Unit)];
        // Whoever has it already, has passed it on himself or cannot be reached is not who it goes to.
        PersonId[] had = [press.By, .. unit.PassedBy, .. unit.FirstCalled.Take(1), .. unit.Unreachable];
        return next.FirstOrDefault(person => person is not null && !had.Contains(person.Value)) is { } to
            ? new AlertEvent[] { new CallPassed(press.At, unit.Unit, press.By, to) }
            : Refusal.NobodyToPassTo;
    }

    /// <summary>Whoever has the call: it was handed to him, he was called first, or he has said that he comes. A colleague who comes is not sent away by it.</summary>
    private static bool MayPass(CalledUnit unit, PersonId by, OnDuty duty) =>
        SaidThatItComes(unit, by) || (unit.OnTheWay is null && (unit.PassedTo is { } holder ? holder == by : unit.FirstCalled.Take(1).Contains(by) || (duty.Called(unit.Unit) == by && unit.Rung.Contains(by))));

    private static bool SaidThatItComes(CalledUnit unit, PersonId by) => unit.Acknowledged?.By == by || unit.OnTheWay == by;

    private static bool IsNews(CalledUnit unit, DateTimeOffset? eta, bool enRoute) => (eta is not null && eta != unit.Eta) || (enRoute && !unit.EnRoute);

    private static Decision<AlertEvent> AfterEnd(Alert alert, CalledUnit unit, DateTimeOffset at, PersonId by, bool saidBefore) =>
        saidBefore || alert.LateAnswers.Any(late => late.Unit == unit.Unit && late.By == by)
            ? AlertRules.Nothing
            : new AlertEvent[] { new AnsweredAfterEnd(at, unit.Unit, by) };
}
