using DutyBot.Domain.Alerts;
using static DutyBot.Domain.Tests.Alerts.Said;
using static DutyBot.Domain.Tests.Alerts.Story;
using static DutyBot.Domain.Tests.World;

namespace DutyBot.Domain.Tests.Alerts;

public sealed class A_withdrawal
{
    [Fact]
    public void releases_who_was_rung_and_ends_the_alert()
    {
        var story = Given(Posts(), Acknowledges(Bailu, 2), Clock(5)).When(Withdraws(6)).Then(
            new UnitExcused(Minute(6), Bailu.Unit),
            new UnitReleased(Minute(6), Bailu.Unit, [Bailu.Liaison]),
            new AlertCancelled(Minute(6), Officer, CancelReason.Mistake, null));

        Assert.Equal(AlertStatus.Cancelled, story.Now!.Status);
        Assert.Null(AlertReactions.NextMoment(story.Now));
        story.When(Clock(80)).ThenNothing();
    }

    [Fact]
    public void does_not_tell_somebody_who_says_he_is_there_that_he_need_not_come() =>
        Assert.Equal([Bailu.Deputy], Given(Posts(5), Claims(Bailu, 4)).When(Withdraws(6)).Of<UnitReleased>().Single().People);

    [Fact]
    public void is_one_however_often_it_is_pressed() => Given(Posts(), Withdraws(6)).When(Withdraws(7)).ThenNothing();

    [Fact]
    public void is_no_way_to_end_a_visit_that_is_being_received() => Given(Posts(), Confirms(Bailu, 4)).When(Withdraws(6)).ThenRefused(Refusal.AlreadyArrived);

    [Fact]
    public void ends_a_drill_also_after_the_arrivals() =>
        Given(Posts(kind: AlertKind.Drill, by: DutyLeader), Confirms(Bailu, 4)).When(Withdraws(6)).Then(new AlertCancelled(Minute(6), Officer, CancelReason.Mistake, null));

    [Fact]
    public void tells_a_colleague_who_was_named_as_coming_too() =>
        Assert.Equal([Bailu.Liaison, Bailu.Deputy], Given(Posts(), Acknowledges(Bailu, 2, coming: Bailu.Deputy)).When(Withdraws(6)).Of<UnitReleased>().Single().People);
}
