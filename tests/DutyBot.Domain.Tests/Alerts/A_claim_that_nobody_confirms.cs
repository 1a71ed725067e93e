using DutyBot.Domain.Alerts;
using static DutyBot.Domain.Tests.Alerts.Said;
using static DutyBot.Domain.Tests.Alerts.Story;
using static DutyBot.Domain.Tests.World;

namespace DutyBot.Domain.Tests.Alerts;

public sealed class A_claim_that_nobody_confirms
{
    [Fact]
    public void goes_to_the_secondary_after_10_minutes_and_to_the_duty_leader_once_after_60()
    {
        var story = Given(Posts(), Claims(Bailu, 9));

        story.When(Clock(18.99)).ThenNothing();
        story.When(Clock(19)).Then(new ClaimPending(Minute(19), Bailu.Unit, Minutes(10), [new ToldPerson(OtherOfficer, Tell.Secondary)], false));
        story.When(Clock(19)).ThenNothing();
        story.When(Clock(69)).Then(new ClaimPending(Minute(69), Bailu.Unit, Minutes(60), [new ToldPerson(DutyLeader, Tell.DutyLeader)], false));
        Assert.Null(AlertReactions.NextMoment(story.Now!));
    }

    [Fact]
    public void is_asked_about_on_full_minutes() =>
        Assert.Equal(Minute(20), AlertReactions.NextMoment(Given(Posts(), Claims(Bailu, 9.3)).Now!));

    [Fact]
    public void is_asked_about_no_more_once_it_is_confirmed() => Given(Posts(), Claims(Bailu, 9), Confirms(Bailu, 18)).When(Clock(69)).ThenNothing();

    [Fact]
    public void passes_no_limit_of_the_unit() => Assert.Empty(Given(Posts(), Claims(Bailu, 9)).When(Clock(40)).Of<LimitPassed>());

    [Fact]
    public void is_told_late_after_an_outage() => Assert.True(Given(Posts(), Claims(Bailu, 9)).When(Clock(25, awakeSince: 24)).Of<ClaimPending>().Single().Late);
}
