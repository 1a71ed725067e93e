using DutyBot.Domain.Units;

namespace DutyBot.Domain.Alerts;

/// <summary>How an alert begins: who is called, with which limits.</summary>
internal static class Posting
{
    public static Decision<AlertEvent> Decide(PostAlert post, OnDuty duty, AlertPolicies policies)
    {
        if (Refuses(post, duty) is { } why)
            return why;

        var units = Called(post).ToList();
        // The list may begin with the territory itself, as other programs send it (product 7).
        var lead = post.Lead ?? units.FirstOrDefault(unit => unit != post.Territory, post.Territory);
        List<AlertEvent> events =
        [
            new AlertPosted(post.At, post.Kind, post.Level, post.By, post.Program, post.NoticedAt, post.PartySize, post.Topic, post.Place, post.Territory, lead, post.Summary),
        ];
        var alert = Alert.Apply(default, null, events[0])!;
        foreach (var unit in units)
            events.AddRange(Calling.New(alert, unit, RoleOf(unit, post.Territory, lead), post.At, duty, policies));
        return events;
    }

    private static Refusal? Refuses(PostAlert post, OnDuty duty)
    {
        var district = duty.District;
        if (post.By is { } by && district.Here(by) is var officer && officer?.IsOfficer() != true)
            return officer is null ? Refusal.UnknownPerson : Refusal.OnlyOfficer;
        if (post.Kind == AlertKind.Drill && post.By is { } leader && leader != duty.DutyLeader)
            return Refusal.OnlyDutyLeader;
        if ((post.Kind == AlertKind.Transfer) != (post.Level != AlertLevel.District))
            return Refusal.LevelWrong;
        if (post.PartySize < 1)
            return Refusal.NobodyCounted;
        if (district.Listed(post.Topic) is not { } topic)
            return Refusal.NoSuchTopic;
        // Art. 30: what accuses somebody must not reach the accused.
        if (topic.NeverPosted)
            return Refusal.TopicNeverPosted;
        if (!Called(post).Any())
            return Refusal.UnitMissing;
        return Called(post).Append(post.Territory).Append(post.Lead ?? post.Territory).All(unit => district.Unit(unit)?.CanBeCalled ?? false) ? null : Refusal.UnitCannotBeCalled;
    }

    private static IEnumerable<UnitId> Called(PostAlert post) => (post.OnlyThese ? post.Units : post.Units.Prepend(post.Territory)).Distinct();

    private static ResponseRole RoleOf(UnitId unit, UnitId territory, UnitId lead) =>
        unit == territory ? ResponseRole.Territory : unit == lead ? ResponseRole.Responsible : ResponseRole.Assist;
}
