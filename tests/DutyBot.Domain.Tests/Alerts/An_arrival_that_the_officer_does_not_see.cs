using DutyBot.Domain.Alerts;
using static DutyBot.Domain.Tests.Alerts.Said;
using static DutyBot.Domain.Tests.Alerts.Story;
using static DutyBot.Domain.Tests.World;

namespace DutyBot.Domain.Tests.Alerts;

public sealed class An_arrival_that_the_officer_does_not_see
{
    [Fact]
    public void is_a_claim_no_more_but_stays_an_answer()
    {
        var story = Given(Posts(), Claims(Bailu, 9)).When(DoesNotSee(Bailu, 12)).Then(new ArrivalNotSeen(Minute(12), Bailu.Unit, Officer));

        Assert.Equal((new Response.Coming(), null, true), (story.Unit(Bailu).Response, story.Unit(Bailu).ClaimedAt, story.Unit(Bailu).HasAnswered));
    }

    [Fact]
    public void is_chased_on()
    {
        var story = Given(Posts(), Claims(Bailu, 9), DoesNotSee(Bailu, 12));

        story.When(Clock(12)).ThenNothing();
        story.When(Clock(20)).ThenRungs("T04 20: T04-3=Coming");
        story.When(Clock(30)).ThenRungs("T04 30: T04-1=Head O01-2=DutyLeader");
    }

    [Fact]
    public void lets_the_rungs_be_reached_that_fell_due_meanwhile_at_their_own_times_and_not_as_late()
    {
        var story = Given(Posts(), Claims(Bailu, 12), Clock(22)).And(DoesNotSee(Bailu, 31));

        Assert.Equal(Minute(20), AlertReactions.NextMoment(story.Now!));
        story.When(Clock(31, awakeSince: 25)).ThenRungs("T04 20: T04-3=Coming", "T04 30: T04-1=Head O01-2=DutyLeader");
        Assert.Equal([Minute(20), Minute(30)], story.Of<RungReached>().Select(rung => rung.At));
        Assert.All(story.Of<RungReached>(), rung => Assert.False(rung.Late));
        Assert.Equal((Minute(30), false), story.Of<LimitPassed>().Select(passed => (passed.At, passed.Late)).Single());
        story.When(Clock(31, awakeSince: 25)).ThenNothing();
    }

    [Fact]
    public void is_told_late_only_where_the_bot_was_down_after_it_was_unseen() =>
        Assert.True(Given(Posts(), Claims(Bailu, 12), DoesNotSee(Bailu, 31)).When(Clock(35, awakeSince: 34)).Of<LimitPassed>().Single().Late);

    [Fact]
    public void reaches_no_rung_twice()
    {
        var story = Given(Posts(), Clock(5), Clock(10), Clock(20), Claims(Bailu, 21), DoesNotSee(Bailu, 25));

        story.When(Clock(25)).ThenNothing();
    }

    [Fact]
    public void may_be_claimed_again_and_is_asked_about_anew()
    {
        var story = Given(Posts(), Claims(Bailu, 9), Clock(19), DoesNotSee(Bailu, 19.5), Claims(Bailu, 19.75));

        Assert.Equal(Minute(30), AlertReactions.NextMoment(story.Now!));
        Assert.Single(story.When(Clock(30)).Of<ClaimPending>());
    }

    [Fact]
    public void was_no_claim_or_was_confirmed()
    {
        Given(Posts()).When(DoesNotSee(Bailu, 12)).ThenNothing();
        Given(Posts(), Confirms(Bailu, 9)).When(DoesNotSee(Bailu, 12)).ThenRefused(Refusal.AlreadyConfirmed);
    }
}
