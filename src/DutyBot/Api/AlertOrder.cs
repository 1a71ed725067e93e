using DutyBot.Domain;
using DutyBot.Domain.Alerts;
using DutyBot.Domain.Units;

namespace DutyBot.Api;

/// <summary>A request as the desk's command, and whether an alert that stands was posted by the same request.</summary>
internal static class AlertOrder
{
    public static PostAlert Of(AlertRequest asked, string program, OnDuty duty)
    {
        var (territory, topic) = (new UnitId(asked.TerritoryUnit), new TopicCode(asked.Topic));
        return new PostAlert(
            duty.At, null, program, asked.Kind, asked.PartySize, topic, territory,
            [.. Units(asked, duty.District).Where(unit => unit != territory).Distinct()],
            asked.Place is { } place ? AlertChecks.Place(duty.District, place)?.Id : null, asked.Summary, Earlier(asked.NoticedAt, duty.At), asked.Level ?? AlertLevel.District);
    }

    /// <summary>Compared with what the alert began with: what was corrected or added since changes nothing.</summary>
    public static bool IsSame(AlertRequest asked, AlertHistory posted, string program, OnDuty duty)
    {
        var first = posted.Rows[0].Events;
        var order = Of(asked, program, duty);
        return first[0] is AlertPosted was
            && (was.Program, was.Kind, was.Level, was.PartySize, was.Topic, was.Territory, was.Place, was.Summary) ==
                (order.Program, order.Kind, order.Level, order.PartySize, order.Topic, order.Territory, order.Place, order.Summary)
            && was.NoticedAt == Earlier(asked.NoticedAt, was.At)
            && first.OfType<UnitCalled>().Select(called => called.Unit).SequenceEqual(order.Units.Prepend(order.Territory));
    }

    /// <summary>Without units the topic's lead is called, as the chat proposes it.</summary>
    private static IEnumerable<UnitId> Units(AlertRequest asked, District district) =>
        asked.Units?.Select(unit => new UnitId(unit)) ?? district.Topic(new TopicCode(asked.Topic))?.Lead.Take(1) ?? [];

    private static DateTimeOffset? Earlier(DateTimeOffset? noticed, DateTimeOffset posted) => noticed > posted ? posted : noticed;
}
