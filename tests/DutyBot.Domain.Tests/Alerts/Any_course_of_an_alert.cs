using System.Text.Json;
using DutyBot.Domain.Alerts;
using DutyBot.Domain.Units;
using static DutyBot.Domain.Tests.Alerts.Said;
using static DutyBot.Domain.Tests.World;

namespace DutyBot.Domain.Tests.Alerts;

/// <summary>What must hold whatever people do, and in whatever order it arrives (domain 4.3).</summary>
public sealed class Any_course_of_an_alert
{
    [Fact]
    public void reaches_each_rung_of_a_response_at_most_once() => Course.All(course =>
    {
        foreach (var (before, happened, _) in course.Events())
            if (happened is RungReached rung)
                Assert.DoesNotContain(before!.Called(rung.Unit)!.Reached, reached => reached.After == rung.After);
    });

    [Fact]
    public void passes_each_limit_of_a_response_at_most_once_and_none_of_an_answered_one() => Course.All(course =>
    {
        foreach (var (before, happened, _) in course.Events())
            if (happened is LimitPassed passed)
                Assert.All(passed.Units, unit => Assert.DoesNotContain(passed.Limit, before!.Called(unit)!.Passed));
    });

    [Fact]
    public void asks_once_about_each_claim_and_each_objection() => Course.All(course =>
    {
        foreach (var (before, happened, _) in course.Events())
        {
            if (happened is ClaimPending claim)
                Assert.DoesNotContain(before!.Called(claim.Unit)!.ClaimAsked, asked => asked.After == claim.After);
            if (happened is RulingPending ruling)
                Assert.Empty(before!.Called(ruling.Unit)!.RulingAsked);
        }
    });

    [Fact]
    public void releases_nobody_twice_who_was_not_rung_again_and_only_whom_it_rang_or_who_said_that_he_comes() => Course.All(course =>
    {
        foreach (var (before, happened, _) in course.Events())
        {
            if (happened is not UnitReleased released || before!.Called(released.Unit) is not { } unit)
                continue;
            Assert.Equal(released.People.Distinct(), released.People);
            Assert.Empty(released.People.Intersect(unit.Released));
            Assert.All(released.People, person => Assert.True(unit.Rung.Contains(person) || unit.OnTheWay == person));
        }
    });

    [Fact]
    public void leaves_nobody_driving_when_it_ends() => Course.All(course =>
    {
        foreach (var (_, happened, after) in course.Events())
            if (happened is AlertClosed or AlertCancelled or AlertMerged)
                Assert.All(after.Units.Where(unit => !unit.IsThere), unit => Assert.DoesNotContain(unit.Rung.Except(unit.Released), person => person != unit.ClaimedBy));
    });

    [Fact]
    public void rings_only_people_of_the_unit_officers_and_leaders() => Course.All(course =>
    {
        foreach (var (_, happened, _) in course.Events())
        {
            var told = happened switch { RungReached e => e.Told, ClaimPending e => e.Told, RulingPending e => e.Told, _ => [] };
            Assert.All(told, next => Assert.True(Qinglan.Person(next.Person) is { } person && (person.IsOf(happened.About!.Value) || person.IsOfficer() || person.IsLeader())));
            Assert.Equal(told.Select(next => next.Person).Distinct().Count(), told.Count);
        }
    });

    [Fact]
    public void says_once_for_each_call_of_a_unit_and_person_that_he_was_not_reached() => Course.All(course =>
    {
        foreach (var (before, happened, _) in course.Events())
            if (happened is PersonNotReached missed)
                Assert.DoesNotContain(missed.Unit is { } unit ? before!.Called(unit)!.NotReached : before!.DeskNotReached, earlier => earlier.Person == missed.Person);
    });

    [Fact]
    public void tells_in_somebodys_place_nobody_who_cannot_be_reached_himself_or_was_asked_already() => Course.All(course =>
    {
        foreach (var (before, happened, _) in course.Events())
        {
            if (happened is not PersonNotReached { Next: { } next } missed)
                continue;
            Assert.NotEqual(missed.Person, next.Person);
            Assert.False(missed.NobodyLeft);
            if (missed.Unit is { } id && before!.Called(id) is { } unit)
            {
                Assert.DoesNotContain(next.Person, unit.Unreachable);
                Assert.True(!unit.Rung.Contains(next.Person) || unit.Released.Contains(next.Person));
                Assert.True(next.As == Tell.DistrictLeader || (Qinglan.Person(next.Person)!.IsOf(id) && !unit.HasAnswered));
            }
        }
    });

    [Fact]
    public void relies_in_its_ladder_on_nobody_whom_nothing_reaches_as_long_as_there_is_somebody_else() => Course.All(course =>
    {
        foreach (var (before, happened, _) in course.Events())
        {
            if (happened is not RungReached rung || before!.Called(rung.Unit) is not { } unit || before.Kind == AlertKind.Drill)
                continue;
            var tried = rung.Told.Where(told => told.As is not (Tell.Coming or Tell.DutyOfficer) && unit.Unreachable.Contains(told.Person)).ToList();
            if (tried.Count > 0 && !unit.Reached.Any(earlier => earlier.Told.Any(told => told.As == Tell.DistrictLeader)))
                Assert.Contains(rung.Told, told => !unit.Unreachable.Contains(told.Person) || told.As == Tell.DistrictLeader);
        }
    });

    [Fact]
    public void rings_nobody_for_a_call_that_he_has_passed_on() => Course.All(course =>
    {
        foreach (var (before, happened, _) in course.Events())
            if (happened is RungReached rung)
                Assert.DoesNotContain(rung.Told, told => told.As != Tell.Coming && before!.Called(rung.Unit)!.PassedBy.Contains(told.Person));
    });

    [Fact]
    public void holds_nobody_to_what_another_has_promised_who_passed_the_call_on() => Course.All(course =>
    {
        foreach (var (before, happened, after) in course.Events())
        {
            if (happened is not CallPassed passed || after.Called(passed.Unit) is not { } unit || before!.Called(passed.Unit) is not { } was)
                continue;
            Assert.Equal((null, null, false, null), (unit.Acknowledged, unit.Eta, unit.EnRoute, unit.OnTheWay));
            Assert.Equal(was.FirstAnswer, unit.FirstAnswer);
            Assert.True(unit.Response is Response.Awaited or Response.Objected);
        }
    });

    [Fact]
    public void chases_nobody_once_it_has_ended_or_has_a_result() => Course.All(course =>
    {
        foreach (var (before, happened, _) in course.Events())
        {
            if (happened is RungReached or LimitPassed or RulingPending { By: null } or PeopleCalled)
                Assert.True(before is { IsChased: true } || (happened is RungReached rung && before is { IsOpen: true } && before.Called(rung.Unit)!.NotifiedAt == rung.At), happened.ToString());
            if (happened is ClaimPending or UnitCalled)
                Assert.True(before is { IsOpen: true });
        }

        if (!course.Now.IsOpen)
            Assert.Null(AlertReactions.NextMoment(course.Now));
    });

    [Fact]
    public void plans_nothing_for_a_moment_that_was_asked_about() => Course.All(course =>
        Assert.All(course.Planned, planned => Assert.True(planned.Next is not { } next || next > planned.Asked)));

    [Fact]
    public void does_nothing_twice_for_a_command_that_is_asked_again() => Course.All(course => Assert.Empty(course.DoneTwice));

    [Fact]
    public void has_waves_that_sum_to_its_people_of_whom_at_most_five_speak() => Course.All(course =>
    {
        foreach (var (_, _, after) in course.Events())
        {
            Assert.Equal(after.PartySize, after.Waves.Sum(wave => wave.Size));
            Assert.All(after.Waves, wave => Assert.True(wave.Size > 0));
            Assert.Equal(after.Representatives, Math.Min(5, after.PartySize));
        }
    });

    [Fact]
    public void moves_no_limit_and_no_plan_of_a_call() => Course.All(course =>
        Assert.Equal(
            course.Events().Select(one => one.Happened).OfType<UnitCalled>().Select(call => (call.Unit, call.At, call.AcknowledgeBy, call.ArriveBy ?? call.AcknowledgeBy, call.Rungs.Count)),
            course.Now.Responses.Select(unit => (unit.Unit, unit.NotifiedAt, unit.AcknowledgeBy, unit.ArriveBy, unit.Plan.Length))));

    [Fact]
    public void counts_a_deadline_as_inclusive_and_nobody_as_late_who_in_time_need_not_come() => Course.All(course =>
        Assert.All(course.Now.Responses, unit =>
        {
            Assert.True(unit.Response is not Response.Arrived here || unit.IsLate(here.At) == (here.At > unit.ArriveBy));
            Assert.True(unit.IsThere || unit.IsOut || unit.Response is Response.Claimed || unit.HasAnswered || !unit.IsLate(unit.ArriveBy));
            Assert.True(!unit.IsOut || unit.IsLate(DateTimeOffset.MaxValue) == (unit.Response is Response.Excused left && unit.Comes && left.At > unit.ArriveBy));
        }));

    [Fact]
    public void keeps_who_is_replaced_out_of_the_units_that_count_and_each_unit_once() => Course.All(course =>
    {
        Assert.DoesNotContain(course.Now.Units, unit => unit.Response is Response.Reassigned);
        Assert.Equal(course.Now.Units.Length, course.Now.Units.DistinctBy(unit => unit.Unit).Count());
    });

    [Fact]
    public void has_every_unit_that_is_there_acknowledged_by_then_and_never_before_its_call() => Course.All(course =>
        Assert.All(course.Now.Responses, unit =>
        {
            Assert.True(unit.Response is not Response.Arrived here || unit.Acknowledged!.At <= here.At);
            Assert.True(unit.Response is not Response.Arrived there || there.At >= unit.NotifiedAt);
        }));

    [Fact]
    public void is_received_once_somebody_was_there_while_it_was_open() => Course.All(course =>
    {
        foreach (var (_, happened, after) in course.Events())
            if (after.Status == AlertStatus.Receiving)
                Assert.NotNull(after.ReceptionSince);
        Assert.InRange(course.Events().Count(one => one.Happened is ReceptionStarted), 0, 1);
    });

    [Fact]
    public void leaves_no_unit_open_once_it_is_closed() => Course.All(course =>
    {
        foreach (var (_, happened, after) in course.Events())
            if (happened is AlertClosed)
                Assert.All(after.Units, unit => Assert.True(unit.IsThere || unit.IsOut || unit.IsLate(happened.At)));
    });

    [Fact]
    public void sends_nobody_for_a_transfer_and_no_district_leader_nor_anything_late_for_a_drill() => Course.All(course =>
    {
        foreach (var (before, happened, after) in course.Events())
        {
            if (after.Kind == AlertKind.Transfer)
                Assert.False(happened is ArrivalExpected or AlertAcknowledged { Eta: not null } or AlertAcknowledged { EnRoute: true } or ArrivalClaimed or ArrivalConfirmed or ReceptionStarted or LimitPassed { Limit: Limit.Arrive } or WaveAdded);
            if (after.Kind == AlertKind.Drill && happened is RungReached rung)
                Assert.DoesNotContain(rung.Told, told => told.As == Tell.DistrictLeader);
            if (after.Kind == AlertKind.Drill && (happened is RungReached or ClaimPending or RulingPending { By: null }))
                Assert.True(happened.At <= before!.Called(happened.About!.Value)!.ArriveBy);
        }
    });

    [Fact]
    public void is_the_same_when_it_is_read_back_from_what_is_stored() => Course.All(course =>
    {
        var rows = course.Rows.Select(row => JsonSerializer.Deserialize(JsonSerializer.Serialize(row, DomainJson.Default.AlertRow), DomainJson.Default.AlertRow)!).ToList();

        Assert.Equal(Text(course.Now), Text(new AlertHistory(course.Now.Id, rows, "").Now!));
        Assert.Equal(Enumerable.Range(1, rows.Count), rows.Select(row => row.Number));
    });

    /// <summary>Everything of a state, lists by what they hold.</summary>
    private static string Text(object? value) => value switch
    {
        null => "-",
        DateTimeOffset at => at.ToString("O"),
        string text => text,
        System.Collections.IEnumerable many => "[" + string.Join(' ', many.Cast<object?>().Select(Text).Order(StringComparer.Ordinal)) + "]",
        _ when value.GetType().Namespace == typeof(Alert).Namespace && !value.GetType().IsEnum && !value.GetType().IsValueType =>
            value.GetType().Name + "{" + string.Join(' ', value.GetType().GetProperties().Select(property => property.Name + "=" + Text(property.GetValue(value)))) + "}",
        _ => value.ToString() ?? "",
    };
}
