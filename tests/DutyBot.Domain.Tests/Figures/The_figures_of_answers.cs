using DutyBot.Domain.Alerts;
using DutyBot.Domain.Figures;
using DutyBot.Domain.Tests.Alerts;
using static DutyBot.Domain.Tests.Alerts.Said;
using static DutyBot.Domain.Tests.Alerts.Story;
using static DutyBot.Domain.Tests.World;

namespace DutyBot.Domain.Tests.Figures;

public sealed class The_figures_of_answers
{
    [Fact]
    public void count_an_answer_and_an_arrival_at_the_very_limit_as_on_time()
    {
        var figures = Count.Of(Given(Posts(), Acknowledges(Bailu, 10), Claims(Bailu, 30), Confirms(Bailu, 40)));

        Assert.Equal((new Share(1, 1), new Share(1, 1)), (figures.Acknowledge.OnTime, figures.Arrive.OnTime));
        Assert.Empty(figures.Late);
    }

    [Fact]
    public void count_an_answer_and_an_arrival_a_tick_behind_the_limit_as_late()
    {
        var figures = Count.Of(Given(Posts(), Acknowledges(Bailu, 10) with { At = Minute(10).AddTicks(1) }, Claims(Bailu, 30) with { At = Minute(30).AddTicks(1) }, Confirms(Bailu, 40)));

        Assert.Equal((new Share(0, 1), new Share(0, 1)), (figures.Acknowledge.OnTime, figures.Arrive.OnTime));
        Assert.Equal(TimeSpan.FromTicks(1), Assert.Single(figures.Late).Over);
    }

    [Fact]
    public void leave_out_what_is_not_due_yet_and_count_who_is_due_and_absent_as_late()
    {
        var story = Given(Posts(units: [Land.Unit]), Acknowledges(Land, 2));

        var (before, after, absent) = (Count.At(Minute(10), story), Count.At(Minute(11), story), Count.At(Minute(31), story));
        Assert.Equal((new Share(1, 1), new Share(0, 0)), (before.Acknowledge.OnTime, before.Arrive.OnTime));
        Assert.Equal((new Share(1, 2), new Share(0, 0)), (after.Acknowledge.OnTime, after.Arrive.OnTime));
        Assert.Equal(new Share(0, 2), absent.Arrive.OnTime);
        Assert.Equal([(Bailu.Unit, null), (Land.Unit, (TimeSpan?)null)], absent.Late.Select(late => (late.Unit, late.Over)));
    }

    [Fact]
    public void wait_for_the_confirmation_of_a_claim_in_time_and_count_one_behind_the_limit_as_late()
    {
        Assert.Equal(new Share(0, 0), Count.Of(Given(Posts(), Claims(Bailu, 30))).Arrive.OnTime);
        Assert.Equal(new Share(0, 1), Count.Of(Given(Posts(), Claims(Bailu, 31))).Arrive.OnTime);
        Assert.Equal(new Share(0, 1), Count.Of(Given(Posts(), Claims(Bailu, 20), DoesNotSee(Bailu, 22))).Arrive.OnTime);
    }

    [Fact]
    public void keep_out_whoever_was_replaced_and_whoever_need_not_come_before_the_limit()
    {
        var figures = Count.Of(Given(Posts(units: [Land.Unit, Housing.Unit]), Acknowledges(Land, 2), Objects(Housing, 3), Reassigns(Housing, Remote, 5), Claims(Remote, 25), Confirms(Remote, 25), Sets(VisitResult.Gone, 28)));

        Assert.Equal((1, 1), (figures.Calls, figures.Reassigned));
        Assert.Equal((new Share(0, 1), new Share(1, 1)), (figures.Acknowledge.OnTime, figures.Arrive.OnTime));
        Assert.Equal(Minutes(20), figures.Arrive.Median);
    }

    [Fact]
    public void keep_whoever_had_passed_his_limit_when_the_visit_ended_or_he_was_let_off()
    {
        Assert.Equal(new Share(0, 1), Count.Of(Given(Posts(), Sets(VisitResult.Gone, 31))).Arrive.OnTime);
        Assert.Equal(new Share(0, 1), Count.Of(Given(Posts(), Excuses(Bailu, 31))).Arrive.OnTime);
        Assert.Equal(new Share(0, 0), Count.Of(Given(Posts(), Excuses(Bailu, 30))).Arrive.OnTime);
    }

    [Fact]
    public void take_no_objection_for_an_acknowledgement() =>
        Assert.Equal(new Share(0, 1), Count.At(Minute(12), Given(Posts(), Objects(Bailu, 6), Upholds(Bailu, 11), Acknowledges(Bailu, 12))).Acknowledge.OnTime);

    [Fact]
    public void go_by_the_true_time_of_what_was_written_down_late()
    {
        var figures = Count.Of(Given(Posts(), Acknowledges(Bailu, 8), Backfills(90, True(Bailu, arrived: 20))));

        Assert.Equal((new Share(1, 1), Minutes(20), 1), (figures.Arrive.OnTime, figures.Arrive.Median, figures.Backfilled));
    }

    [Fact]
    public void have_the_mean_of_the_middle_two_as_the_median_of_an_even_number()
    {
        var three = Given(Posts(units: [Land.Unit, Housing.Unit]), Acknowledges(Bailu, 9), Acknowledges(Land, 1), Acknowledges(Housing, 4));
        var four = Given(Posts(units: [Land.Unit, Housing.Unit, Remote.Unit]), Acknowledges(Bailu, 9), Acknowledges(Land, 1), Acknowledges(Housing, 4), Acknowledges(Remote, 5));

        Assert.Equal((Minutes(4), Minutes(4.5)), (Count.Of(three).Acknowledge.Median, Count.Of(four).Acknowledge.Median));
        Assert.Equal((null, null), (Count.Of(Given(Posts())).Acknowledge.Median, Count.Of(Given(Posts())).Arrive.Longest));
    }

    [Fact]
    public void count_a_transfer_by_its_one_answer_and_never_by_an_arrival()
    {
        var figures = Count.Of(
            Given(Transfer(), Acknowledges(Bailu, 24 * 60), Acknowledges(Land, (24 * 60) + 1)),
            Given(Transfer()));

        Assert.Equal((new Share(1, 4), new Share(0, 0), new Share(0, 0)), (figures.TransferAcknowledge, figures.Acknowledge.OnTime, figures.Arrive.OnTime));
    }

    [Fact]
    public void count_as_escalated_who_was_chased_at_the_acknowledge_limit_or_behind_it()
    {
        var asked = Given(Posts(), Clock(6), Acknowledges(Bailu, 7), Claims(Bailu, 9), Confirms(Bailu, 9));
        var chased = Given(Posts(), Clock(10), Acknowledges(Bailu, 11), Claims(Bailu, 15), Confirms(Bailu, 15));
        var rungOut = Given(Posts(), Phones(Bailu, 4, answered: false), Phones(Bailu, 5, answered: false), Acknowledges(Bailu, 6), Claims(Bailu, 15), Confirms(Bailu, 15));

        Assert.Equal(new Share(2, 3), Count.Of(asked, chased, rungOut).Escalated);
    }

    [Fact]
    public void are_two_for_a_unit_that_was_called_twice()
    {
        var figures = Count.Of(Given(Posts(units: [Land.Unit]), Reassigns(Land, Housing, 5), Reassigns(Housing, Land, 10), Acknowledges(Land, 12), Claims(Land, 20), Confirms(Land, 20)));

        Assert.Equal((2, 2), (figures.Calls, figures.Reassigned));
        Assert.Equal(Minutes(2), figures.Acknowledge.Median);
    }

    private static PostAlert Transfer() => Posts(kind: AlertKind.Transfer, units: [Land.Unit]) with { Level = AlertLevel.City };
}
