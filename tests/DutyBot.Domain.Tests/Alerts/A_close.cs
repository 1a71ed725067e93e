using DutyBot.Domain.Alerts;
using static DutyBot.Domain.Tests.Alerts.Said;
using static DutyBot.Domain.Tests.Alerts.Story;
using static DutyBot.Domain.Tests.World;

namespace DutyBot.Domain.Tests.Alerts;

public sealed class A_close
{
    [Fact]
    public void needs_a_result() => Given(Posts()).When(Closes(40)).ThenRefused(Refusal.ResultMissing);

    [Fact]
    public void sets_the_result_it_brings_and_is_not_held_up_by_a_silent_unit() =>
        Given(Posts(units: [Land.Unit]), Confirms(Bailu, 9)).When(Closes(20, VisitResult.Answered)).Then(
            new UnitExcused(Minute(20), Land.Unit),
            new UnitReleased(Minute(20), Land.Unit, [Land.Liaison]),
            new ResultSet(Minute(20), Officer, VisitResult.Answered),
            new AlertClosed(Minute(20), Officer));

    [Fact]
    public void takes_the_result_that_was_set_before() =>
        Given(Posts(), Sets(VisitResult.Answered, 8)).When(Closes(9)).Then(new AlertClosed(Minute(9), Officer));

    [Fact]
    public void settles_a_claim_that_came_after_the_result()
    {
        var story = Given(Posts(), Sets(VisitResult.Answered, 31), Claims(Bailu, 33)).When(Closes(40));

        story.Then(
            new ArrivalConfirmed(Minute(40), Bailu.Unit, Officer, Minute(33)),
            new ReceptionStarted(Minute(33), Bailu.Unit),
            new AlertClosed(Minute(40), Officer));
        Assert.Equal((AlertStatus.Closed, true), (story.Now!.Status, story.Unit(Bailu).IsThere));
    }

    [Fact]
    public void is_one_however_often_it_is_pressed() => Given(Posts(), Closes(9, VisitResult.Answered)).When(Closes(10, VisitResult.Gone)).ThenNothing();

    [Fact]
    public void ends_everything()
    {
        var story = Given(Posts(), Closes(9, VisitResult.Answered));

        Assert.Equal((AlertStatus.Closed, Minute(9), Officer), (story.Now!.Status, story.Now.EndedAt, story.Now.EndedBy));
        story.When(Clock(80)).ThenNothing();
        story.When(Confirms(Bailu, 10)).ThenRefused(Refusal.AlertEnded);
        story.When(DoesNotSee(Bailu, 10)).ThenRefused(Refusal.AlertEnded);
        story.When(Phones(Bailu, 10, answered: false)).ThenRefused(Refusal.AlertEnded);
        story.When(Withdraws(10)).ThenRefused(Refusal.AlertEnded);
    }

    [Fact]
    public void of_a_withdrawn_alert_is_refused() => Given(Posts(), Withdraws(3)).When(Closes(4, VisitResult.Gone)).ThenRefused(Refusal.AlertEnded);
}
