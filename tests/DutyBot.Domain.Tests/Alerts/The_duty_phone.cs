using DutyBot.Domain.Alerts;
using static DutyBot.Domain.Tests.Alerts.Said;
using static DutyBot.Domain.Tests.Alerts.Story;
using static DutyBot.Domain.Tests.World;

namespace DutyBot.Domain.Tests.Alerts;

public sealed class The_duty_phone
{
    [Fact]
    public void that_nobody_answers_takes_the_chase_one_rung_up_at_once()
    {
        var story = Given(Posts(), Clock(5));

        story.When(Phones(Bailu, 6, answered: false)).Then(
            new UnitPhoned(Minute(6), Bailu.Unit, Officer, false),
            new RungReached(Minute(6), Bailu.Unit, Minutes(10), [new ToldPerson(Bailu.Backup, Tell.Backup), new ToldPerson(Bailu.Deputy, Tell.Deputy)], false));
        Assert.Empty(story.When(Clock(10)).Of<RungReached>());
        Assert.Equal(Limit.Acknowledge, story.Of<LimitPassed>().Single().Limit);
    }

    [Fact]
    public void that_nobody_answers_past_the_limit_brings_head_and_duty_leader_and_not_the_reminder() =>
        Given(Posts(), Clock(5), Clock(10)).When(Phones(Bailu, 12, answered: false)).ThenRungs("T04 30: T04-1=Head O01-2=DutyLeader");

    [Fact]
    public void pressed_twice_in_a_minute_is_one_call()
    {
        var story = Given(Posts(), Phones(Bailu, 2, answered: false));

        story.When(Phones(Bailu, 2.1, answered: false)).ThenNothing();
        story.When(Phones(Bailu, 4, answered: false)).ThenRungs("T04 10: T04-4=Backup T04-2=Deputy");
    }

    [Fact]
    public void that_is_answered_moves_no_rung_and_is_no_acknowledgement()
    {
        var story = Given(Posts()).When(Phones(Bailu, 2, answered: true)).Then(new UnitPhoned(Minute(2), Bailu.Unit, Officer, true));

        Assert.False(story.Unit(Bailu).HasAnswered);
        story.When(Clock(5)).ThenRungs("T04 5: T04-3=Called");
    }

    [Fact]
    public void is_not_asked_for_again_once_it_was_rung() =>
        Given(Posts(), Phones(Bailu, 2, answered: true), Clock(5)).When(Clock(10)).ThenRungs("T04 10: T04-4=Backup T04-2=Deputy");

    [Fact]
    public void is_of_no_matter_once_the_unit_answered() => Given(Posts(), Acknowledges(Bailu, 1)).When(Phones(Bailu, 2, answered: false)).ThenNothing();

    [Fact]
    public void skips_empty_seats_on_its_way_up() =>
        In(WithoutThese(Bailu.Backup, Bailu.Deputy, Bailu.Head)).And(Posts(), Clock(5)).When(Phones(Bailu, 6, answered: false)).ThenRungs("T04 10: O01-2=DutyLeader");
}
