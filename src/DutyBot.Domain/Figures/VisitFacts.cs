using DutyBot.Domain.Alerts;

namespace DutyBot.Domain.Figures;

/// <summary>What counts of one alert, folded from its events alone: the same whatever the order they were recorded in (domain 4.3).</summary>
/// <param name="Calls">Every call there was, in order; a unit that was called twice has two.</param>
public sealed record VisitFacts(
    AlertId Alert, AlertKind Kind, AlertLevel Level, DateTimeOffset PostedAt, TopicCode Topic, int People, IReadOnlyList<CallFacts> Calls)
{
    /// <summary>From 5 people a visit is collective (domain 2.2).</summary>
    public bool IsCollective => People >= 5;

    /// <summary>Null where it counts nowhere: a drill, merged or cancelled (domain 4.3).</summary>
    public static VisitFacts? Of(AlertId alert, IEnumerable<AlertEvent> recorded)
    {
        var events = recorded.ToList();
        if (events.OfType<AlertPosted>().SingleOrDefault() is not { Kind: not AlertKind.Drill } posted || events.Any(happened => happened is AlertCancelled or AlertMerged))
            return null;
        return new VisitFacts(
            alert, posted.Kind, posted.Level, posted.At, TopicOf(posted, events), PeopleOf(posted, events),
            [.. Unfold(events).OrderBy(call => call.Call.At).ThenBy(call => call.Call.Role).ThenBy(call => call.Call.Unit.Value, StringComparer.Ordinal).Select(call => CallFold.Of(call.Call, call.Events))]);
    }

    private static TopicCode TopicOf(AlertPosted posted, List<AlertEvent> events) =>
        events.OfType<AlertCorrected>().Where(corrected => corrected.Topic is not null).MaxBy(corrected => (corrected.At, corrected.Topic!.Value.Value))?.Topic ?? posted.Topic;

    /// <summary>A corrected head count is that of all who were there by then; whoever came later is added.</summary>
    private static int PeopleOf(AlertPosted posted, List<AlertEvent> events)
    {
        var corrected = events.OfType<AlertCorrected>().Where(corrected => corrected.People is not null).MaxBy(corrected => (corrected.At, corrected.People));
        return (corrected?.People ?? posted.PartySize) + events.OfType<WaveAdded>().Where(wave => corrected is null || wave.At > corrected.At).Sum(wave => wave.Size);
    }

    /// <summary>What happened to a unit belongs to its last call before; what put it out was about the call before that very moment.</summary>
    private static IEnumerable<(UnitCalled Call, List<AlertEvent> Events)> Unfold(List<AlertEvent> events)
    {
        foreach (var unit in events.OfType<UnitCalled>().GroupBy(call => call.Unit))
        {
            var calls = InOrder(unit).Select(call => (Call: call, Events: new List<AlertEvent>())).ToList();
            foreach (var happened in events.Where(happened => happened.About == unit.Key && happened is not UnitCalled))
            {
                var before = calls.FindLastIndex(call => happened is UnitExcused or UnitReassigned ? call.Call.At < happened.At : call.Call.At <= happened.At);
                calls[Math.Max(0, before)].Events.Add(happened);
            }

            foreach (var call in calls)
                yield return call;
        }
    }

    /// <summary>Two calls of one moment are told apart by what they ask, so that their order is no matter of recording.</summary>
    private static IEnumerable<UnitCalled> InOrder(IEnumerable<UnitCalled> calls) =>
        calls.OrderBy(call => call.At).ThenBy(call => call.AcknowledgeBy).ThenBy(call => call.ArriveBy).ThenBy(call => call.Role).ThenBy(call => call.Rungs.Count);
}
