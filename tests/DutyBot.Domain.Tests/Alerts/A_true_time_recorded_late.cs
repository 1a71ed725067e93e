using DutyBot.Domain.Alerts;
using static DutyBot.Domain.Tests.Alerts.Said;
using static DutyBot.Domain.Tests.Alerts.Story;
using static DutyBot.Domain.Tests.World;

namespace DutyBot.Domain.Tests.Alerts;

public sealed class A_true_time_recorded_late
{
    [Fact]
    public void counts_as_if_it_had_been_recorded_then_and_is_marked()
    {
        var story = Given(Posts(), Clock(30)).When(Backfills(40, True(Bailu, answered: 6, arrived: 28))).Then(
            new UnitBackfilled(Minute(40), Bailu.Unit, Officer, Minute(6), Minute(28)), new ReceptionStarted(Minute(28), Bailu.Unit));

        Assert.Equal((Minute(6), true, false), (story.Unit(Bailu).Acknowledged!.At, story.Unit(Bailu).RecordedLate, story.Unit(Bailu).IsLate(Minute(90))));
        Assert.Equal(new Response.Arrived(Minute(28), Officer), story.Unit(Bailu).Response);
        Assert.Null(AlertReactions.NextMoment(story.Now!));
    }

    [Fact]
    public void of_an_arrival_alone_brings_the_answer_with_it()
    {
        Assert.Equal(Minute(14), Given(Posts(), Backfills(40, True(Bailu, arrived: 14))).Unit(Bailu).Acknowledged!.At);
        Assert.Equal(Minute(14), Given(Posts(), Acknowledges(Bailu, 20), Backfills(40, True(Bailu, arrived: 14))).Unit(Bailu).Acknowledged!.At);
        Assert.Equal(Minute(3), Given(Posts(), Acknowledges(Bailu, 3), Backfills(40, True(Bailu, arrived: 14))).Unit(Bailu).Acknowledged!.At);
    }

    [Fact]
    public void of_an_answer_alone_leaves_the_arrival_awaited()
    {
        var story = Given(Posts(), Clock(5), Clock(10), Backfills(12, True(Bailu, answered: 9)));

        Assert.IsType<Response.Coming>(story.Unit(Bailu).Response);
        Assert.Equal(Minute(20), AlertReactions.NextMoment(story.Now!));
    }

    [Fact]
    public void of_all_units_is_all_or_none()
    {
        var story = Given(Posts(units: [Land.Unit]));

        story.When(Backfills(40, True(Bailu, arrived: 14), True(Housing, arrived: 15))).ThenRefused(Refusal.UnitNotCalled);
        story.When(Backfills(40, True(Bailu, arrived: 14), True(Land, arrived: -5))).ThenRefused(Refusal.TimeBeforePosting);
        Assert.False(story.Unit(Bailu).IsThere);
        story.When(Backfills(40, True(Bailu, arrived: 14), True(Land, arrived: 12))).Then(
            new UnitBackfilled(Minute(40), Land.Unit, Officer, null, Minute(12)),
            new ReceptionStarted(Minute(12), Land.Unit),
            new UnitBackfilled(Minute(40), Bailu.Unit, Officer, null, Minute(14)));
    }

    [Fact]
    public void is_neither_before_the_call_nor_after_now_nor_the_arrival_before_the_answer()
    {
        Given(Posts()).When(Backfills(40, True(Bailu, arrived: -2))).ThenRefused(Refusal.TimeBeforePosting);
        Given(Posts()).When(Backfills(40, True(Bailu, arrived: 42))).ThenRefused(Refusal.TimeInFuture);
        Given(Posts()).When(Backfills(40, True(Bailu, answered: 20, arrived: 14))).ThenRefused(Refusal.ArrivedBeforeAnswer);
        Given(Posts(), Confirms(Bailu, 14)).When(Backfills(40, True(Bailu, answered: 20))).ThenRefused(Refusal.ArrivedBeforeAnswer);
        Given(Posts(), Claims(Bailu, 14)).When(Backfills(40, True(Bailu, answered: 20))).ThenRefused(Refusal.ArrivedBeforeAnswer);
        Given(Posts()).When(Backfills(40, True(Bailu))).ThenRefused(Refusal.TimeMissing);
        Given(Posts()).When(Backfills(40)).ThenRefused(Refusal.TimeMissing);
    }

    [Fact]
    public void in_the_minute_of_the_call_is_the_call_itself() =>
        Assert.Equal(new Response.Arrived(Start.AddSeconds(40), Officer), Given(Posts(at: Start.AddSeconds(40)), Backfills(40, True(Bailu, arrived: 0))).Unit(Bailu).Response);

    [Fact]
    public void of_a_unit_called_later_is_not_before_its_own_call() =>
        Given(Posts(), AlsoCalls(Land, 20)).When(Backfills(40, True(Land, arrived: 15))).ThenRefused(Refusal.TimeBeforePosting);

    [Fact]
    public void after_the_close_makes_an_excused_unit_count_and_begins_no_reception()
    {
        var story = Given(Posts(), Closes(20, VisitResult.Answered)).When(Backfills(60, True(Bailu, arrived: 18))).Then(
            new UnitBackfilled(Minute(60), Bailu.Unit, Officer, null, Minute(18)));

        Assert.Equal((true, false, AlertStatus.Closed), (story.Unit(Bailu).IsThere, story.Unit(Bailu).IsOut, story.Now!.Status));
    }

    [Fact]
    public void is_possible_next_day_after_midnight_for_a_day_to_the_moment()
    {
        var night = Posts(at: Time("23:50"));
        var closed = Given(night, Closes(0, VisitResult.Answered) with { At = Time("23:58") });
        var atMidnight = new BackfillUnits(Time("23:58").AddMinutes(20), Officer, [new TrueTimes(Bailu.Unit, null, Time("23:55"))]);

        closed.When(atMidnight with { At = Time("23:58").AddDays(1).AddTicks(1) }).ThenRefused(Refusal.TooLateToCorrect);
        closed.When(atMidnight with { At = Time("23:58").AddDays(1) }).Then(new UnitBackfilled(Time("23:58").AddDays(1), Bailu.Unit, Officer, null, Time("23:55")));
        Assert.False(closed.Unit(Bailu).IsLate(Time("23:58").AddDays(1)));
    }

    [Fact]
    public void of_what_is_known_already_is_nothing_new()
    {
        Given(Posts(), Backfills(40, True(Bailu, 6, 28))).When(Backfills(41, True(Bailu, 6, 28))).ThenNothing();
        Given(Posts(), Acknowledges(Bailu, 6), Confirms(Bailu, 28)).When(Backfills(40, True(Bailu, 6, 28))).ThenNothing();
    }

    [Fact]
    public void is_no_unit_s_that_another_came_in_place_of_and_only_the_officers_to_give()
    {
        Given(Posts(), Reassigns(Bailu, Remote, 3)).When(Backfills(40, True(Bailu, arrived: 14))).ThenRefused(Refusal.AlreadyRuled);
        Given(Posts(), Withdraws(3)).When(Backfills(40, True(Bailu, arrived: 14))).ThenRefused(Refusal.AlertEnded);
        Given(Posts()).When(Backfills(40, True(Bailu, arrived: 14)) with { By = Bailu.Head }).ThenRefused(Refusal.OnlyOfficer);
    }
}
