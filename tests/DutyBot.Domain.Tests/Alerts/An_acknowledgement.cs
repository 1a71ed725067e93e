using DutyBot.Domain.Alerts;
using static DutyBot.Domain.Tests.Alerts.Said;
using static DutyBot.Domain.Tests.Alerts.Story;
using static DutyBot.Domain.Tests.World;

namespace DutyBot.Domain.Tests.Alerts;

public sealed class An_acknowledgement
{
    [Fact]
    public void at_exactly_the_limit_is_in_time_and_nothing_is_rung_then()
    {
        var story = Given(Posts(), Clock(5), Acknowledges(Bailu, 10));

        Assert.Equal(Minute(10), story.Unit(Bailu).Acknowledged!.At);
        story.When(Clock(10)).ThenNothing();
    }

    [Fact]
    public void after_the_limit_counts_and_stops_the_rungs_of_acknowledging()
    {
        var story = Given(Posts(), Clock(10), Acknowledges(Bailu, 12));

        Assert.True(story.Unit(Bailu).Acknowledged!.At > story.Unit(Bailu).AcknowledgeBy);
        Assert.Equal(Minute(20), AlertReactions.NextMoment(story.Now!));
    }

    [Fact]
    public void is_one_however_often_it_is_pressed() => Given(Posts(), Acknowledges(Bailu, 2)).When(Acknowledges(Bailu, 2)).ThenNothing();

    [Fact]
    public void is_the_first_persons_when_two_of_a_unit_press()
    {
        var story = Given(Posts(), Acknowledges(Bailu, 2, by: Bailu.Backup)).When(Acknowledges(Bailu, 2, by: Bailu.Liaison));

        story.ThenNothing();
        Assert.Equal(Bailu.Backup, story.Unit(Bailu).Acknowledged!.By);
    }

    [Fact]
    public void of_one_unit_leaves_the_chase_of_the_other_as_it_was()
    {
        var story = Given(Posts(units: [Land.Unit]), Acknowledges(Bailu, 2));

        story.When(Clock(5)).ThenRungs("D02 5: D02-3=Called");
        story.When(Acknowledges(Land, 6)).Then(new AlertAcknowledged(Minute(6), Land.Unit, Land.Liaison, null, null, false));
        story.When(Clock(10)).ThenNothing();
        Assert.Equal((Minute(2), Minute(6)), (story.Unit(Bailu).Acknowledged!.At, story.Unit(Land).Acknowledged!.At));
    }

    [Fact]
    public void makes_the_alert_responding() => Assert.Equal(AlertStatus.Responding, Given(Posts(), Acknowledges(Bailu, 2)).Now!.Status);

    [Fact]
    public void is_refused_to_another_called_unit() => Given(Posts(units: [Land.Unit])).When(Acknowledges(Bailu, 2, by: Land.Liaison)).ThenRefused(Refusal.NotYourUnit);

    [Fact]
    public void is_refused_to_officers_and_leaders_who_are_not_of_the_unit()
    {
        foreach (var other in new[] { Officer, DutyLeader, DistrictLeader, Guard })
            Given(Posts()).When(Acknowledges(Bailu, 2, by: other)).ThenRefused(Refusal.NotYourUnit);
    }

    [Fact]
    public void is_refused_to_somebody_unknown() => Given(Posts()).When(Acknowledges(Bailu, 2, by: Stranger)).ThenRefused(Refusal.UnknownPerson);

    [Fact]
    public void of_a_unit_that_was_not_called_is_refused() => Given(Posts()).When(Acknowledges(Housing, 2)).ThenRefused(Refusal.UnitNotCalled);

    [Fact]
    public void for_one_unit_of_a_person_who_belongs_to_two_leaves_the_other_waiting()
    {
        var both = Of(person => person.Id == Bailu.Liaison ? person with { AlsoUnits = [Land.Unit] } : person);

        var story = In(both).And(Posts(units: [Land.Unit]), Acknowledges(Land, 2, by: Bailu.Liaison));

        Assert.True(story.Unit(Land).HasAnswered);
        Assert.False(story.Unit(Bailu).HasAnswered);
    }

    [Fact]
    public void may_name_a_colleague_but_nobody_outside_the_unit()
    {
        Assert.Equal(Bailu.Deputy, Given(Posts(), Acknowledges(Bailu, 2, coming: Bailu.Deputy)).Unit(Bailu).OnTheWay);
        Given(Posts()).When(Acknowledges(Bailu, 2, coming: Land.Head)).ThenRefused(Refusal.NotYourUnit);
        Given(Posts()).When(Acknowledges(Bailu, 2, coming: Stranger)).ThenRefused(Refusal.NotYourUnit);
    }

    [Fact]
    public void names_who_comes_later_too_and_keeps_its_minute()
    {
        var story = Given(Posts(), Acknowledges(Bailu, 2, eta: 20)).When(Acknowledges(Bailu, 4, coming: Bailu.Backup)).Then(
            new AlertAcknowledged(Minute(2), Bailu.Unit, Bailu.Liaison, Bailu.Backup, Minute(20), false));

        story.When(Acknowledges(Bailu, 5, coming: Bailu.Backup)).ThenNothing();
        Assert.Equal(Bailu.Backup, story.Unit(Bailu).OnTheWay);
    }

    [Fact]
    public void by_another_of_the_unit_who_gives_a_new_time_for_whoever_comes_does_not_make_him_the_one_who_comes()
    {
        var story = Given(Posts(), Acknowledges(Bailu, 2, eta: 20, coming: Bailu.Backup)).When(Acknowledges(Bailu, 4, Bailu.Deputy, coming: Bailu.Backup, eta: 25)).Then(
            new AlertAcknowledged(Minute(2), Bailu.Unit, Bailu.Deputy, Bailu.Backup, Minute(25), false));

        Assert.Equal(Bailu.Backup, story.Unit(Bailu).OnTheWay);
        story.When(Acknowledges(Bailu, 5, Bailu.Deputy, coming: Bailu.Backup, eta: 25)).ThenNothing();
    }

    [Fact]
    public void said_once_more_with_a_time_gives_the_time_and_keeps_its_own() =>
        Given(Posts(), Acknowledges(Bailu, 2)).When(Acknowledges(Bailu, 4, eta: 20))
            .Then(new ArrivalExpected(Minute(4), Bailu.Unit, Bailu.Liaison, Minute(20), false));
}
