using DutyBot.Domain.Alerts;
using static DutyBot.Domain.Tests.Alerts.Said;
using static DutyBot.Domain.Tests.Alerts.Story;
using static DutyBot.Domain.Tests.World;

namespace DutyBot.Domain.Tests.Alerts;

public sealed class An_arrival
{
    [Fact]
    public void without_an_acknowledgement_acknowledges_and_claims_at_that_moment() =>
        Given(Posts()).When(Claims(Bailu, 9)).Then(
            new AlertAcknowledged(Minute(9), Bailu.Unit, Bailu.Liaison, null, null, false),
            new ArrivalClaimed(Minute(9), Bailu.Unit, Bailu.Liaison));

    [Fact]
    public void after_an_acknowledgement_claims_alone() =>
        Given(Posts(), Acknowledges(Bailu, 2)).When(Claims(Bailu, 9)).Then(new ArrivalClaimed(Minute(9), Bailu.Unit, Bailu.Liaison));

    [Fact]
    public void claimed_twice_is_claimed_once() => Given(Posts(), Claims(Bailu, 9)).When(Claims(Bailu, 10, by: Bailu.Backup)).ThenNothing();

    [Fact]
    public void claimed_stops_the_chase_of_its_unit_alone()
    {
        var story = Given(Posts(units: [Land.Unit]), Acknowledges(Land, 2, enRoute: true), Claims(Bailu, 12), Confirms(Bailu, 13));

        story.When(Clock(30)).ThenRungs("D02 20:", "D02 30: D02-1=Head O01-2=DutyLeader");
    }

    [Fact]
    public void at_exactly_30_minutes_is_on_time_and_a_moment_later_is_not()
    {
        Assert.False(Given(Posts(), Claims(Bailu, 30), Confirms(Bailu, 33)).Unit(Bailu).IsLate(Minute(60)));
        Assert.False(Given(Posts(), Claims(Bailu, 30)).Unit(Bailu).IsLate(Minute(60)));
        Assert.True(Given(Posts(), Claims(Bailu, 30.0001), Confirms(Bailu, 33)).Unit(Bailu).IsLate(Minute(60)));
    }

    [Fact]
    public void that_has_not_come_is_late_from_the_moment_after_the_limit()
    {
        Assert.False(Given(Posts()).Unit(Bailu).IsLate(Minute(30)));
        Assert.True(Given(Posts()).Unit(Bailu).IsLate(Minute(30.0001)));
    }

    [Fact]
    public void is_confirmed_at_the_minute_of_the_claim_and_a_reception_starts_by_itself()
    {
        var story = Given(Posts(), Claims(Bailu, 9)).When(Confirms(Bailu, 14)).Then(
            new ArrivalConfirmed(Minute(14), Bailu.Unit, Officer, Minute(9)),
            new ReceptionStarted(Minute(9), Bailu.Unit));

        Assert.Equal((AlertStatus.Receiving, Minute(9)), (story.Now!.Status, story.Now.ReceptionSince));
    }

    [Fact]
    public void confirmed_again_is_so_already_and_with_another_minute_is_refused()
    {
        var story = Given(Posts(), Claims(Bailu, 9.5), Confirms(Bailu, 14));

        story.When(Confirms(Bailu, 15)).ThenNothing();
        story.When(Confirms(Bailu, 15, 9)).ThenNothing();
        story.When(Confirms(Bailu, 15, 12)).ThenRefused(Refusal.AlreadyConfirmed);
        story.When(Confirms(Bailu, 15, 60)).ThenRefused(Refusal.TimeInFuture);
        story.When(Confirms(Bailu, 15, -20)).ThenRefused(Refusal.TimeBeforePosting);
    }

    [Fact]
    public void starts_the_reception_once() =>
        Given(Posts(units: [Land.Unit]), Claims(Bailu, 9), Confirms(Bailu, 10), Claims(Land, 12)).When(Confirms(Land, 13))
            .Then(new ArrivalConfirmed(Minute(13), Land.Unit, Officer, Minute(12)));

    [Fact]
    public void is_confirmed_at_the_minute_that_the_officer_gives() =>
        Assert.Equal(new Response.Arrived(Minute(7), Officer), Given(Posts(), Claims(Bailu, 9), Confirms(Bailu, 14, arrived: 7)).Unit(Bailu).Response);

    [Fact]
    public void earlier_than_its_claim_was_acknowledged_by_then() =>
        Assert.Equal(Minute(9), Given(Posts(), Claims(Bailu, 12), Confirms(Bailu, 14, arrived: 9)).Unit(Bailu).Acknowledged!.At);

    [Fact]
    public void later_than_its_acknowledgement_leaves_that_as_it_was() =>
        Assert.Equal(Minute(2), Given(Posts(), Acknowledges(Bailu, 2), Claims(Bailu, 9), Confirms(Bailu, 14, arrived: 12)).Unit(Bailu).Acknowledged!.At);

    [Fact]
    public void may_be_confirmed_without_a_claim_and_acknowledges_then() =>
        Given(Posts()).When(Confirms(Bailu, 14)).Then(
            new AlertAcknowledged(Minute(14), Bailu.Unit, Officer, null, null, false),
            new ArrivalConfirmed(Minute(14), Bailu.Unit, Officer, Minute(14)),
            new ReceptionStarted(Minute(14), Bailu.Unit));

    [Fact]
    public void in_the_future_is_refused_beyond_a_minute_of_clocks_that_differ()
    {
        Given(Posts(), Claims(Bailu, 9)).When(Confirms(Bailu, 14, arrived: 15.1)).ThenRefused(Refusal.TimeInFuture);
        Assert.True(Given(Posts(), Claims(Bailu, 9), Confirms(Bailu, 14, arrived: 15)).Unit(Bailu).IsThere);
    }

    [Fact]
    public void before_the_posting_is_refused() => Given(Posts(), Claims(Bailu, 9)).When(Confirms(Bailu, 14, arrived: -1)).ThenRefused(Refusal.TimeBeforePosting);

    [Fact]
    public void in_the_minute_of_the_posting_is_taken_and_is_never_before_the_call()
    {
        var posted = Time("15:11:40");

        var story = Given(Posts(at: posted), new ConfirmArrival(Time("15:14:00"), Bailu.Unit, Officer, Time("15:11:00")));

        Assert.Equal(new Response.Arrived(posted, Officer), story.Unit(Bailu).Response);
        Given(Posts(at: posted)).When(new ConfirmArrival(Time("15:14:00"), Bailu.Unit, Officer, Time("15:10:00"))).ThenRefused(Refusal.TimeBeforePosting);
    }

    [Fact]
    public void confirmed_twice_is_confirmed_once() => Given(Posts(), Claims(Bailu, 9), Confirms(Bailu, 14, arrived: 3)).When(Confirms(Bailu, 15, arrived: 3)).ThenNothing();

    [Fact]
    public void of_a_unit_that_was_not_called_cannot_be_confirmed() => Given(Posts()).When(Confirms(Land, 14)).ThenRefused(Refusal.UnitNotCalled);

    [Fact]
    public void after_confirmation_is_not_chased() => Assert.Null(AlertReactions.NextMoment(Given(Posts(), Confirms(Bailu, 4)).Now!));

    [Fact]
    public void makes_a_later_acknowledgement_of_the_unit_nothing_new() => Given(Posts(), Confirms(Bailu, 4)).When(Acknowledges(Bailu, 5)).ThenNothing();
}
