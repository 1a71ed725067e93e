using DutyBot.Domain.Units;

namespace DutyBot.Domain.Alerts;

/// <summary>How an alert begins: who is called, with which limits.</summary>
internal static class Posting
{
    public static Decision<AlertEvent> Decide(PostAlert post, OnDuty duty, AlertPolicies policies)
    {
        if (Refuses(post, duty) is { } why)
            return why;

        var units = post.Units.Prepend(post.Territory).Distinct().ToList();
        // The list may begin with the territory itself, as other programs send it (product 7).
        var lead = units.Count > 1 ? units[1] : post.Territory;
        List<AlertEvent> events =
        [
            new AlertPosted(post.At, post.Kind, AlertLevel.District, post.By, post.Program, post.NoticedAt, post.PartySize, post.Topic, post.Place, post.Territory, lead, post.Summary),
        ];
        events.AddRange(units.Select(unit => Call(unit, RoleOf(unit, post.Territory, lead), post, duty, policies)));

        var alert = events.Aggregate((Alert?)null, (now, happened) => Alert.Apply(default, now, happened))!;
        foreach (var unit in alert.Units.Where(called => duty.Called(called.Unit) is null))
            events.AddRange(Chase.OneUp(alert, unit, post.At, duty));
        return events;
    }

    private static Refusal? Refuses(PostAlert post, OnDuty duty)
    {
        var district = duty.District;
        if (post.By is { } by && district.Person(by) is var officer && officer?.IsOfficer() != true)
            return officer is null ? Refusal.UnknownPerson : Refusal.OnlyOfficer;
        if (post.Kind == AlertKind.Drill && post.By is { } leader && leader != duty.DutyLeader)
            return Refusal.OnlyDutyLeader;
        if (post.PartySize < 1)
            return Refusal.NobodyCounted;
        if (district.Topic(post.Topic) is not { } topic)
            return Refusal.NoSuchDraft;
        // Art. 30: what accuses somebody must not reach the accused.
        if (topic.NeverPosted)
            return Refusal.TopicNeverPosted;
        return post.Units.Prepend(post.Territory).All(unit => district.Unit(unit)?.CanBeCalled ?? false) ? null : Refusal.UnitCannotBeCalled;
    }

    private static ResponseRole RoleOf(UnitId unit, UnitId territory, UnitId lead) =>
        unit == territory ? ResponseRole.Territory : unit == lead ? ResponseRole.Responsible : ResponseRole.Assist;

    private static UnitCalled Call(UnitId unit, ResponseRole role, PostAlert post, OnDuty duty, AlertPolicies policies)
    {
        var called = duty.District.Unit(unit)!;
        var policy = policies.For(called.Kind, post.PartySize, post.At, duty.Zone);
        var travel = TimeSpan.FromMinutes(called.TypicalTravelMinutes ?? 0);
        var phoneEarly = travel > AlertPolicy.FarAway || DutyDay.IsNight(post.At, duty.Zone);
        return new UnitCalled(
            post.At,
            unit,
            role,
            AlertPolicy.Limit(post.At, policy.Acknowledge),
            AlertPolicy.Limit(post.At, policy.Arrive),
            [.. FirstCall(unit, post.PartySize, duty)],
            policy.Plan(post.At, post.Kind, phoneEarly));
    }

    /// <summary>The person called, from 5 people also the deputy head, from 10 also the head (product 5).</summary>
    private static IEnumerable<PersonId> FirstCall(UnitId unit, int people, OnDuty duty) => new[]
    {
        duty.Called(unit),
        people >= AlertPolicy.DeputyFrom ? duty.Deputy(unit) : null,
        people >= AlertPolicy.HeadFrom ? duty.Head(unit) : null,
    }.OfType<PersonId>().Distinct();
}
