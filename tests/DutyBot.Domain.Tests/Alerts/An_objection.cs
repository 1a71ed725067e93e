using DutyBot.Domain.Alerts;
using static DutyBot.Domain.Tests.Alerts.Said;
using static DutyBot.Domain.Tests.Alerts.Story;
using static DutyBot.Domain.Tests.World;

namespace DutyBot.Domain.Tests.Alerts;

public sealed class An_objection
{
    [Fact]
    public void is_an_answer_and_no_acknowledgement()
    {
        var story = Given(Posts()).When(Objects(Bailu, 2, suggests: Remote)).Then(
            new ObjectionRaised(Minute(2), Bailu.Unit, Bailu.Liaison, ObjectionReason.NotTerritory, null, Remote.Unit));

        Assert.Equal((false, AlertStatus.Posted), (story.Unit(Bailu).HasAnswered, story.Now!.Status));
        Assert.Equal(Minute(7), AlertReactions.NextMoment(story.Now));
        story.When(Clock(6.9)).ThenNothing();
    }

    [Fact]
    public void goes_to_the_duty_leader_after_five_minutes_once()
    {
        var story = Given(Posts(), Objects(Bailu, 2));

        story.When(Clock(7)).Then(new RulingPending(Minute(7), Bailu.Unit, null, [new ToldPerson(DutyLeader, Tell.DutyLeader)], false));
        story.When(Clock(15)).ThenNothing();
        Assert.Equal(Minute(20), AlertReactions.NextMoment(story.Now!));
    }

    [Fact]
    public void goes_to_the_duty_leader_at_once_when_the_officer_asks_and_then_no_more()
    {
        var story = Given(Posts(), Objects(Bailu, 2)).When(AsksForRuling(Bailu, 3)).Then(
            new RulingPending(Minute(3), Bailu.Unit, Officer, [new ToldPerson(DutyLeader, Tell.DutyLeader)], false));

        story.When(AsksForRuling(Bailu, 4)).ThenNothing();
        story.When(Clock(8)).ThenNothing();
    }

    [Fact]
    public void lets_the_arrival_clock_run_on_and_rings_officer_and_duty_leader_instead_of_the_unit()
    {
        var story = Given(Posts(), Objects(Bailu, 2), Clock(7));

        story.When(Clock(20)).ThenRungs("T04 20: O01-3=DutyOfficer");
        story.When(Clock(30)).ThenRungs("T04 30: O01-3=DutyOfficer O01-2=DutyLeader");
        Assert.Equal([Bailu.Unit], story.Of<LimitPassed>().Single().Units);
        Assert.Equal(Limit.Arrive, story.Of<LimitPassed>().Single().Limit);
        Assert.True(story.Unit(Bailu).IsLate(Minute(31)));
        story.When(Clock(45)).ThenRungs("T04 45: O01-3=DutyOfficer");
    }

    [Fact]
    public void leaves_the_other_units_chased() =>
        Given(Posts(units: [Land.Unit]), Objects(Bailu, 2)).When(Clock(5)).ThenRungs("D02 5: D02-3=Called");

    [Fact]
    public void is_settled_by_the_unit_itself_when_it_acknowledges_after_all()
    {
        var story = Given(Posts(), Objects(Bailu, 2)).When(Acknowledges(Bailu, 4));

        story.Then(new AlertAcknowledged(Minute(4), Bailu.Unit, Bailu.Liaison, null, null, false));
        Assert.IsType<Response.Coming>(story.Unit(Bailu).Response);
        story.When(Clock(8)).ThenNothing();
    }

    [Fact]
    public void after_an_acknowledgement_keeps_its_time_when_the_unit_comes_after_all() =>
        Assert.Equal(Minute(2), Given(Posts(), Acknowledges(Bailu, 2), Objects(Bailu, 4), Acknowledges(Bailu, 12)).Unit(Bailu).Acknowledged!.At);

    [Fact]
    public void is_settled_by_an_answer_by_telephone_too() =>
        Assert.IsType<Response.Coming>(Given(Posts(), Objects(Bailu, 2), AnswersByPhone(Bailu, 4)).Unit(Bailu).Response);

    [Fact]
    public void is_settled_by_an_arrival() =>
        Given(Posts(), Objects(Bailu, 2)).When(Claims(Bailu, 9)).Then(
            new AlertAcknowledged(Minute(9), Bailu.Unit, Bailu.Liaison, null, null, false), new ArrivalClaimed(Minute(9), Bailu.Unit, Bailu.Liaison));

    [Fact]
    public void comes_too_late_after_an_arrival()
    {
        Given(Posts(), Claims(Bailu, 9)).When(Objects(Bailu, 10)).ThenRefused(Refusal.TooLateToObject);
        Given(Posts(), Confirms(Bailu, 9)).When(Objects(Bailu, 10)).ThenRefused(Refusal.TooLateToObject);
        Given(Posts(), Withdraws(9)).When(Objects(Bailu, 10)).ThenRefused(Refusal.AlertEnded);
    }

    [Fact]
    public void raised_twice_is_one()
    {
        Given(Posts(), Objects(Bailu, 2)).When(Objects(Bailu, 3)).ThenNothing();
        Given(Posts(), Objects(Bailu, 2, suggests: Bailu)).When(Objects(Bailu, 3, suggests: Bailu)).ThenNothing();
    }

    [Fact]
    public void with_another_reason_does_not_set_its_clock_back()
    {
        var story = Given(Posts(), Objects(Bailu, 2), Objects(Bailu, 6, ObjectionReason.NotDuty));

        Assert.Equal(ObjectionReason.NotDuty, Assert.IsType<Response.Objected>(story.Unit(Bailu).Response).Reason);
        story.When(Clock(7)).Then(new RulingPending(Minute(7), Bailu.Unit, null, [new ToldPerson(DutyLeader, Tell.DutyLeader)], false));
        story.And(Objects(Bailu, 8, ObjectionReason.HasLead)).When(Clock(14)).ThenNothing();
    }

    [Fact]
    public void is_the_units_own()
    {
        Given(Posts()).When(Objects(Bailu, 2, by: Officer)).ThenRefused(Refusal.NotYourUnit);
        Given(Posts()).When(Objects(Land, 2)).ThenRefused(Refusal.UnitNotCalled);
    }

    [Fact]
    public void is_excused_with_the_alert_in_time_and_late_when_its_limit_had_passed()
    {
        Assert.True(Given(Posts(), Objects(Bailu, 2), Sets(VisitResult.Answered, 30)).Unit(Bailu).IsOut);
        Assert.True(Given(Posts(), Objects(Bailu, 2), Sets(VisitResult.Answered, 31)).Unit(Bailu).IsLate(Minute(31)));
    }

    [Fact]
    public void to_a_transfer_hurries_nobody()
    {
        var story = Given(Posts(kind: AlertKind.Transfer) with { Level = AlertLevel.City }).And(Objects(Bailu, 2));

        Assert.Null(AlertReactions.NextMoment(story.Now!));
        story.When(Upholds(Bailu, 90)).Then(new ObjectionUpheld(Minute(90), Bailu.Unit, Officer));
        Assert.NotNull(AlertReactions.NextMoment(story.Now!));
    }
}
