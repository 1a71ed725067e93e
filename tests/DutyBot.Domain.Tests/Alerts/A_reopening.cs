using DutyBot.Domain.Alerts;
using static DutyBot.Domain.Tests.Alerts.Said;
using static DutyBot.Domain.Tests.Alerts.Story;
using static DutyBot.Domain.Tests.World;

namespace DutyBot.Domain.Tests.Alerts;

public sealed class A_reopening
{
    private const double Day = 24 * 60;

    [Fact]
    public void goes_back_to_responding_or_to_the_reception_and_the_result_is_open_again()
    {
        var responding = Given(Posts(), Closes(8, VisitResult.Gone)).When(Reopens(9)).Then(new AlertReopened(Minute(9), Officer)).Now!;
        var receiving = Given(Posts(), Confirms(Bailu, 5), Closes(8, VisitResult.Answered), Reopens(9)).Now!;

        Assert.Equal((AlertStatus.Responding, null, null), (responding.Status, responding.Result, responding.EndedAt));
        Assert.Equal((AlertStatus.Receiving, Minute(5)), (receiving.Status, receiving.ReceptionSince));
    }

    [Fact]
    public void chases_nobody_who_is_not_called_again_and_leaves_who_was_late_late()
    {
        var story = Given(Posts(units: [Land.Unit]), Acknowledges(Land, 3), Clock(5), Clock(10), Clock(20), Clock(30), Closes(31, VisitResult.Answered), Reopens(40));

        Assert.Null(AlertReactions.NextMoment(story.Now!));
        story.When(Clock(90)).ThenNothing();
        Assert.True(story.Unit(Bailu).IsLate(Minute(90)));
        Assert.Equal((Minute(10), Minute(30)), (story.Unit(Bailu).AcknowledgeBy, story.Unit(Bailu).ArriveBy));
    }

    [Fact]
    public void chases_whom_the_officer_calls_again_with_a_new_clock()
    {
        var story = Given(Posts(), Clock(5), Closes(31, VisitResult.Answered), Reopens(40)).When(AlsoCalls(Bailu, 41));

        Assert.Equal((Minute(51), ResponseRole.Territory, 2), (story.Unit(Bailu).AcknowledgeBy, story.Unit(Bailu).Role, story.Now!.Responses.Length));
        story.When(AlsoCalls(Bailu, 42)).ThenNothing();
        story.When(Clock(46)).ThenRungs("T04 5: T04-3=Called");
    }

    [Fact]
    public void has_a_unit_called_again_that_another_is_replaced_by()
    {
        var story = Given(Posts(units: [Land.Unit]), Clock(30), Closes(31, VisitResult.Answered), Reopens(40)).When(Reassigns(Bailu, Land, 41));

        Assert.Equal(Minute(51), story.Unit(Land).AcknowledgeBy);
    }

    [Fact]
    public void is_possible_for_a_day_to_the_moment_and_only_of_a_close()
    {
        Given(Posts(), Closes(8, VisitResult.Gone)).When(Reopens(8 + Day)).Then(new AlertReopened(Minute(8 + Day), Officer));
        Given(Posts(), Closes(8, VisitResult.Gone)).When(Reopens(8.001 + Day)).ThenRefused(Refusal.TooLateToReopen);
        Given(Posts(), Withdraws(8)).When(Reopens(9)).ThenRefused(Refusal.NotClosed);
        Given(Posts()).When(Reopens(9)).ThenNothing();
        Given(Posts(), Closes(8, VisitResult.Gone)).When(Reopens(9) with { By = Bailu.Head }).ThenRefused(Refusal.OnlyOfficer);
    }

    [Fact]
    public void lets_a_unit_that_was_late_still_arrive()
    {
        var story = Given(Posts(), Clock(30), Closes(31, VisitResult.Answered), Reopens(40), Claims(Bailu, 45), Confirms(Bailu, 46));

        Assert.Equal(new Response.Arrived(Minute(45), Officer), story.Unit(Bailu).Response);
        Assert.True(story.Unit(Bailu).IsLate(Minute(46)));
    }

    [Fact]
    public void may_be_closed_again_and_releases_nobody_twice()
    {
        var story = Given(Posts(), Clock(30), Closes(31, VisitResult.Answered), Reopens(40));

        story.When(Closes(50)).ThenRefused(Refusal.ResultMissing);
        story.When(Closes(50, VisitResult.Gone)).Then(new ResultSet(Minute(50), Officer, VisitResult.Gone), new AlertClosed(Minute(50), Officer));
    }

    [Fact]
    public void lets_the_same_person_ask_for_the_close_again()
    {
        var asks = new AskToClose(Minute(7), Bailu.Liaison);
        var story = Given(Posts(), asks).When(asks with { At = Minute(7.5) });

        story.ThenNothing();
        story.And(Closes(8, VisitResult.Gone), Reopens(9)).When(asks with { At = Minute(10) }).Then(new CloseAsked(Minute(10), Bailu.Liaison));
    }
}
