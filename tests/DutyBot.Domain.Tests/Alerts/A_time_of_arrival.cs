using DutyBot.Domain.Alerts;
using static DutyBot.Domain.Tests.Alerts.Said;
using static DutyBot.Domain.Tests.Alerts.Story;
using static DutyBot.Domain.Tests.World;

namespace DutyBot.Domain.Tests.Alerts;

public sealed class A_time_of_arrival
{
    [Fact]
    public void acknowledges_where_nobody_had() =>
        Given(Posts()).When(Expects(Bailu, 3, eta: 18)).Then(new AlertAcknowledged(Minute(3), Bailu.Unit, Bailu.Liaison, null, Minute(18), false));

    [Fact]
    public void or_being_on_the_way_follows_an_acknowledgement() =>
        Given(Posts(), Acknowledges(Bailu, 2)).When(Expects(Bailu, 3, enRoute: true)).Then(new ArrivalExpected(Minute(3), Bailu.Unit, Bailu.Liaison, null, true));

    [Fact]
    public void said_twice_is_said_once()
    {
        Given(Posts(), Expects(Bailu, 3, eta: 18)).When(Expects(Bailu, 4, eta: 18)).ThenNothing();
        Given(Posts(), Expects(Bailu, 3, enRoute: true)).When(Expects(Bailu, 4, enRoute: true)).ThenNothing();
    }

    [Fact]
    public void may_be_given_anew_and_does_not_undo_being_on_the_way()
    {
        var unit = Given(Posts(), Expects(Bailu, 3, eta: 18, enRoute: true), Expects(Bailu, 9, eta: 25)).Unit(Bailu);

        Assert.Equal((Minute(25), true), (unit.Eta, unit.EnRoute));
    }

    [Fact]
    public void of_a_colleague_stays_his_when_whoever_named_him_gives_it() =>
        Given(Posts(), Acknowledges(Bailu, 2, coming: Bailu.Deputy), Expects(Bailu, 3, eta: 40), Clock(5), Clock(10))
            .When(Clock(20)).ThenRungs("T04 20: T04-2=Coming");

    [Fact]
    public void from_another_person_of_the_unit_makes_him_the_one_who_comes() =>
        Given(Posts(), Acknowledges(Bailu, 2), Expects(Bailu, 3, eta: 40, by: Bailu.Deputy))
            .When(Clock(20)).ThenRungs("T04 20: T04-2=Coming");

    [Fact]
    public void after_the_claim_changes_nothing() => Given(Posts(), Claims(Bailu, 9)).When(Expects(Bailu, 10, eta: 20)).ThenNothing();

    [Fact]
    public void is_refused_to_another_unit() => Given(Posts(units: [Land.Unit])).When(Expects(Bailu, 3, eta: 18, by: Land.Head)).ThenRefused(Refusal.NotYourUnit);
}
