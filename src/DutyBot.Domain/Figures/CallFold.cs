using DutyBot.Domain.Alerts;

namespace DutyBot.Domain.Figures;

/// <summary>One call's events folded to what became of it. Each fact is the first, the last or the existence of an event by its own time, so that the order of recording cannot change it.</summary>
internal static class CallFold
{
    public static CallFacts Of(UnitCalled call, IReadOnlyList<AlertEvent> events)
    {
        var arrived = ArrivedAt(events);
        var answered = BackfilledAnswer(events) ?? FirstAnswer(events) ?? arrived;
        return new CallFacts(
            call.Unit, call.At, call.AcknowledgeBy, call.ArriveBy,
            arrived < answered ? arrived : answered,
            arrived,
            StandingClaim(events),
            events.Any(happened => happened is UnitBackfilled),
            events.OfType<RungReached>().Any(rung => call.Rungs.Any(planned => planned.After == rung.After && planned.At >= call.AcknowledgeBy)),
            events.Any(happened => happened is UnitReassigned),
            events.OfType<UnitExcused>().Select(excused => (DateTimeOffset?)excused.At).Min());
    }

    /// <summary>What the officer said last: he confirms an arrival, and may set its minute right.</summary>
    private static DateTimeOffset? ArrivedAt(IReadOnlyList<AlertEvent> events) => events
        .Select(happened => happened switch
        {
            ArrivalConfirmed e => (Said: e.At, Arrived: e.ArrivedAt),
            UnitBackfilled { Arrived: { } at } e => (Said: e.At, Arrived: at),
            _ => ((DateTimeOffset Said, DateTimeOffset Arrived)?)null,
        })
        .Max()?.Arrived;

    /// <summary>The minute that an officer gave to an answer goes with the answer.</summary>
    private static DateTimeOffset? BackfilledAnswer(IReadOnlyList<AlertEvent> events) => events
        .OfType<UnitBackfilled>()
        .Where(backfilled => backfilled.Acknowledged is not null && !events.OfType<AnswerTakenBack>().Any(back => back.At >= backfilled.At))
        .MaxBy(backfilled => (backfilled.At, backfilled.Acknowledged))?.Acknowledged;

    /// <summary>Whoever takes his word back takes his own, and with it the same answer in the words of others: said again after an objection, it keeps its minute.</summary>
    private static DateTimeOffset? FirstAnswer(IReadOnlyList<AlertEvent> events)
    {
        var answers = events.OfType<AlertAcknowledged>().ToList();
        var back = answers.Where(answer => events.OfType<AnswerTakenBack>().Any(back => back.By == answer.By && back.At >= answer.At)).Select(answer => answer.At).ToHashSet();
        return answers.Where(answer => !back.Contains(answer.At)).Select(answer => (DateTimeOffset?)answer.At).Min();
    }

    private static DateTimeOffset? StandingClaim(IReadOnlyList<AlertEvent> events) => events
        .OfType<ArrivalClaimed>()
        .Where(claim => !events.OfType<ArrivalNotSeen>().Any(unseen => unseen.At >= claim.At))
        .Select(claim => (DateTimeOffset?)claim.At)
        .Min();
}
