using DutyBot.Domain.Alerts;
using static DutyBot.Domain.Tests.Alerts.Said;
using static DutyBot.Domain.Tests.Alerts.Story;
using static DutyBot.Domain.Tests.World;

namespace DutyBot.Domain.Tests.Alerts;

public sealed class A_ruling
{
    [Fact]
    public void that_upholds_lets_the_old_clock_count_with_what_fell_due_meanwhile()
    {
        var story = Given(Posts(), Objects(Bailu, 2), Clock(7)).When(Upholds(Bailu, 12)).Then(new ObjectionUpheld(Minute(12), Bailu.Unit, Officer));

        Assert.Equal((Minute(10), Minute(30)), (story.Unit(Bailu).AcknowledgeBy, story.Unit(Bailu).ArriveBy));
        story.When(Clock(12)).ThenRungs("T04 5: T04-3=Called", "T04 10: T04-4=Backup T04-2=Deputy O01-3=DutyOfficer");
        Assert.All(story.Of<RungReached>(), rung => Assert.False(rung.Late));
        Assert.Equal(Limit.Acknowledge, story.Of<LimitPassed>().Single().Limit);
        story.And(Acknowledges(Bailu, 13), Clock(20)).When(Clock(30)).ThenRungs("T04 30: T04-1=Head O01-2=DutyLeader");
    }

    [Fact]
    public void that_upholds_leaves_an_acknowledgement_that_was_given_before() =>
        Assert.IsType<Response.Coming>(Given(Posts(), Acknowledges(Bailu, 1), Objects(Bailu, 2), Upholds(Bailu, 4)).Unit(Bailu).Response);

    [Fact]
    public void that_upholds_is_said_once_and_ends_the_matter()
    {
        var story = Given(Posts(), Objects(Bailu, 2), Upholds(Bailu, 4));

        story.When(Upholds(Bailu, 5)).ThenNothing();
        story.When(Objects(Bailu, 6)).ThenRefused(Refusal.AlreadyRuled);
        story.When(AsksForRuling(Bailu, 6)).ThenRefused(Refusal.NothingObjected);
        Given(Posts()).When(Upholds(Bailu, 5)).ThenRefused(Refusal.NothingObjected);
    }

    [Fact]
    public void is_the_officers_or_a_leaders()
    {
        foreach (var by in new[] { Officer, Seconded, DutyLeader, DistrictLeader })
            Given(Posts(), Objects(Bailu, 2)).When(Upholds(Bailu, 4, by)).Then(new ObjectionUpheld(Minute(4), Bailu.Unit, by));
        foreach (var by in new[] { Bailu.Head, Guard })
        {
            Given(Posts(), Objects(Bailu, 2)).When(Upholds(Bailu, 4, by)).ThenRefused(Refusal.OnlyRuler);
            Given(Posts(), Objects(Bailu, 2)).When(Reassigns(Bailu, Remote, 4, by)).ThenRefused(Refusal.OnlyRuler);
        }
    }

    [Fact]
    public void that_reassigns_starts_the_new_unit_from_zero_and_takes_the_old_one_out_of_every_rate()
    {
        var story = Given(Posts(), Clock(5), Objects(Bailu, 6)).When(Reassigns(Bailu, Remote, 9));

        Assert.Equal([typeof(UnitReassigned), typeof(UnitReleased), typeof(UnitCalled)], story.Happened.Select(happened => happened.GetType()));
        Assert.Equal([Bailu.Liaison], story.Of<UnitReleased>().Single().People);
        var call = story.Of<UnitCalled>().Single();
        Assert.Equal((Remote.Unit, ResponseRole.Territory, Minute(19), Minute(39)), (call.Unit, call.Role, call.AcknowledgeBy, call.ArriveBy));
        Assert.Equal(new Response.Reassigned(Minute(9), Remote.Unit), story.Unit(Bailu).Response);
        Assert.False(story.Unit(Bailu).IsLate(Minute(90)));
        Assert.Equal([Remote.Unit], story.Now!.Units.Select(unit => unit.Unit));
        story.When(Clock(12)).ThenRungs("T08 3: O01-3=DutyOfficer");
        story.When(Clock(39)).ThenRungs("T08 5: T08-3=Called", "T08 10: T08-4=Backup T08-2=Deputy", "T08 20:", "T08 30: T08-1=Head O01-2=DutyLeader");
    }

    [Fact]
    public void that_reassigns_needs_no_objection_and_is_done_once()
    {
        var story = Given(Posts(), Reassigns(Bailu, Remote, 4));

        story.When(Reassigns(Bailu, Remote, 5)).ThenNothing();
        story.When(Reassigns(Bailu, Land, 5)).ThenRefused(Refusal.AlreadyRuled);
    }

    [Fact]
    public void that_reassigns_is_refused_where_it_cannot_be()
    {
        Given(Posts()).When(Reassigns(Bailu, Bailu, 4)).ThenRefused(Refusal.SameUnit);
        Given(Posts()).When(Reassigns(Land, Remote, 4)).ThenRefused(Refusal.UnitNotCalled);
        Given(Posts()).When(Reassigns(Bailu, new Staff(new UnitId("D09")), 4)).ThenRefused(Refusal.UnitCannotBeCalled);
        Given(Posts()).When(Reassigns(Bailu, new Staff(new UnitId("O01")), 4)).ThenRefused(Refusal.UnitCannotBeCalled);
        Given(Posts(), Claims(Bailu, 3)).When(Reassigns(Bailu, Remote, 4)).ThenRefused(Refusal.UnitIsHere);
        Given(Posts(), Confirms(Bailu, 3)).When(Reassigns(Bailu, Remote, 4)).ThenRefused(Refusal.UnitIsHere);
        Given(Posts(), Withdraws(3)).When(Reassigns(Bailu, Remote, 4)).ThenRefused(Refusal.AlertEnded);
    }

    [Fact]
    public void that_reassigns_hands_over_territory_and_lead()
    {
        var alone = Given(Posts(), Reassigns(Bailu, Remote, 4)).Now!;
        var lead = Given(Posts(units: [Land.Unit]), Reassigns(Land, Housing, 4)).Now!;
        var department = Given(Posts(), Reassigns(Bailu, Housing, 4)).Now!;

        Assert.Equal((Remote.Unit, Remote.Unit), (alone.Territory, alone.Lead));
        Assert.Equal((Bailu.Unit, Housing.Unit), (lead.Territory, lead.Lead));
        Assert.Equal((Bailu.Unit, Housing.Unit, ResponseRole.Responsible), (department.Territory, department.Lead, department.Called(Housing.Unit)!.Role));
    }

    [Fact]
    public void that_reassigns_a_territory_beside_a_lead_to_a_department_has_it_assist() =>
        Assert.Equal(ResponseRole.Assist, Given(Posts(units: [Land.Unit]), Reassigns(Bailu, Housing, 4)).Unit(Housing).Role);

    [Fact]
    public void that_reassigns_to_a_unit_called_already_leaves_its_clock_and_gives_it_the_part()
    {
        var story = Given(Posts(units: [Land.Unit]), AlsoCalls(Housing, 1), Acknowledges(Housing, 2)).When(Reassigns(Land, Housing, 4));

        Assert.Empty(story.Of<UnitCalled>());
        Assert.Equal((Minute(11), ResponseRole.Responsible), (story.Unit(Housing).AcknowledgeBy, story.Unit(Housing).Role));
        Assert.Equal(Housing.Unit, story.Now!.Lead);
        Assert.Equal([Bailu.Unit, Housing.Unit], story.Now.Units.Select(unit => unit.Unit));
    }

    [Fact]
    public void that_reassigns_a_lead_to_the_territory_leaves_it_the_territory()
    {
        var now = Given(Posts(units: [Land.Unit]), Reassigns(Land, Bailu, 4)).Now!;

        Assert.Equal((Bailu.Unit, Bailu.Unit, ResponseRole.Territory), (now.Territory, now.Lead, now.Called(Bailu.Unit)!.Role));
    }

    [Fact]
    public void may_come_back_to_the_first_unit_which_then_has_a_second_response()
    {
        var story = Given(Posts(), Reassigns(Bailu, Remote, 4)).When(Reassigns(Remote, Bailu, 8));

        Assert.Equal([Bailu.Unit, Remote.Unit, Bailu.Unit], story.Now!.Responses.Select(response => response.Unit));
        Assert.Equal((Minute(18), Bailu.Unit), (story.Unit(Bailu).AcknowledgeBy, story.Now.Territory));
        Assert.Equal([Bailu.Unit], story.Now.Units.Select(unit => unit.Unit));
        story.When(Acknowledges(Bailu, 9)).Then(new AlertAcknowledged(Minute(9), Bailu.Unit, Bailu.Liaison, null, null, false));
        Assert.Equal([false, false, true], story.Now.Responses.Select(response => response.HasAnswered));
    }

    [Fact]
    public void that_reassigns_has_a_late_answer_of_the_old_unit_written_down() =>
        Given(Posts(), Reassigns(Bailu, Remote, 4)).When(Acknowledges(Bailu, 5)).Then(new AnsweredAfterEnd(Minute(5), Bailu.Unit, Bailu.Liaison));

    [Fact]
    public void that_sends_the_township_in_the_place_of_a_department_makes_it_the_territory_of_the_visit()
    {
        var ruled = Given(Posts(units: [Land.Unit, Housing.Unit]) with { OnlyThese = true }, Reassigns(Housing, Bailu, 5)).Now!;

        Assert.Equal(ResponseRole.Territory, ruled.Called(Bailu.Unit)!.Role);
        Assert.Equal((Bailu.Unit, Land.Unit), (ruled.Territory, ruled.Lead));
    }
}
