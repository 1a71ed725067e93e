using DutyBot.Domain.Alerts;
using static DutyBot.Domain.Tests.Alerts.Said;
using static DutyBot.Domain.Tests.Alerts.Story;
using static DutyBot.Domain.Tests.World;

namespace DutyBot.Domain.Tests.Alerts;

public sealed class An_answer_by_telephone
{
    [Fact]
    public void is_kept_with_the_officers_name_and_that_of_who_comes()
    {
        var story = Given(Posts()).When(AnswersByPhone(Bailu, 6, Bailu.Backup, eta: 25)).Then(
            new AlertAcknowledged(Minute(6), Bailu.Unit, Officer, Bailu.Backup, Minute(25), false, Relayed: true));

        Assert.Equal(new Acknowledgement(Minute(6), Officer, Bailu.Backup, Relayed: true), story.Unit(Bailu).Acknowledged);
        Assert.Equal(Bailu.Backup, story.Unit(Bailu).OnTheWay);
        story.When(Clock(20)).ThenRungs("T04 20:");
    }

    [Fact]
    public void without_a_name_leaves_nobody_to_be_asked_whether_he_comes() =>
        Given(Posts(), AnswersByPhone(Bailu, 6)).When(Clock(20)).ThenRungs("T04 20:");

    [Fact]
    public void with_another_time_later_does_not_make_the_officer_the_one_who_comes()
    {
        var byPhone = Given(Posts(), AnswersByPhone(Bailu, 6), AnswersByPhone(Bailu, 8, eta: 40));
        var inChat = Given(Posts(), Acknowledges(Bailu, 2)).When(AnswersByPhone(Bailu, 8, eta: 40)).Then(
            new ArrivalExpected(Minute(8), Bailu.Unit, Officer, Minute(40), false, Relayed: true));

        byPhone.When(Clock(20)).ThenRungs("T04 20:");
        inChat.When(Clock(20)).ThenRungs("T04 20: T04-3=Coming");
        Assert.DoesNotContain(Officer, byPhone.When(Withdraws(22)).Of<UnitReleased>().Single().People);
    }

    [Fact]
    public void takes_who_comes_later_and_keeps_its_minute()
    {
        var story = Given(Posts(), AnswersByPhone(Bailu, 6, eta: 25)).When(AnswersByPhone(Bailu, 8, Bailu.Backup)).Then(
            new AlertAcknowledged(Minute(6), Bailu.Unit, Officer, Bailu.Backup, Minute(25), false, Relayed: true));

        story.When(AnswersByPhone(Bailu, 9, Bailu.Backup)).ThenNothing();
    }

    [Fact]
    public void twice_is_one() => Given(Posts(), AnswersByPhone(Bailu, 6, eta: 25)).When(AnswersByPhone(Bailu, 7, eta: 25)).ThenNothing();

    [Fact]
    public void of_a_unit_that_is_there_changes_nothing() => Given(Posts(), Claims(Bailu, 6)).When(AnswersByPhone(Bailu, 7)).ThenNothing();

    [Fact]
    public void names_somebody_of_that_unit() => Given(Posts()).When(AnswersByPhone(Bailu, 6, Land.Liaison)).ThenRefused(Refusal.NotOfThatUnit);

    [Fact]
    public void is_the_officers_to_write_down()
    {
        Given(Posts()).When(AnswersByPhone(Bailu, 6, by: Bailu.Liaison)).ThenRefused(Refusal.OnlyOfficer);
        Given(Posts()).When(AnswersByPhone(Land, 6)).ThenRefused(Refusal.UnitNotCalled);
        Given(Posts(), Withdraws(3)).When(AnswersByPhone(Bailu, 6)).ThenRefused(Refusal.AlertEnded);
        Given(Posts(), Excuses(Bailu, 3)).When(AnswersByPhone(Bailu, 6)).ThenRefused(Refusal.UnitNeedNotCome);
    }

    [Fact]
    public void at_exactly_the_limit_is_in_time_and_stops_its_rungs() =>
        Assert.DoesNotContain(Given(Posts(), Clock(5), AnswersByPhone(Bailu, 10)).When(Clock(11)).Happened, happened => happened is RungReached or LimitPassed);
}
