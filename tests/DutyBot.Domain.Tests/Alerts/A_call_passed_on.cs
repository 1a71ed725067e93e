using DutyBot.Domain.Alerts;
using static DutyBot.Domain.Tests.Alerts.Said;
using static DutyBot.Domain.Tests.Alerts.Story;
using static DutyBot.Domain.Tests.World;

namespace DutyBot.Domain.Tests.Alerts;

public sealed class A_call_passed_on
{
    [Fact]
    public void goes_to_the_backup_at_once_and_moves_no_clock()
    {
        var story = Given(Posts()).When(Passes(Bailu, 2)).Then(new CallPassed(Minute(2), Bailu.Unit, Bailu.Liaison, Bailu.Backup));

        Assert.Equal((false, Minute(10), Minute(30)), (story.Unit(Bailu).HasAnswered, story.Unit(Bailu).AcknowledgeBy, story.Unit(Bailu).ArriveBy));
        story.When(Clock(5)).ThenRungs("T04 5: T04-4=Called");
        story.When(Clock(10)).ThenRungs("T04 10: T04-2=Deputy O01-3=DutyOfficer");
        story.When(Clock(20)).ThenRungs("T04 20:");
        story.When(Clock(30)).ThenRungs("T04 30: T04-1=Head O01-2=DutyLeader");
    }

    [Fact]
    public void twice_is_passed_on_once() => Given(Posts(), Passes(Bailu, 2)).When(Passes(Bailu, 3)).ThenNothing();

    [Fact]
    public void may_be_passed_on_again_and_never_comes_back_to_who_had_it()
    {
        var story = Given(Posts(6));

        story.When(Passes(Bailu, 1)).Then(new CallPassed(Minute(1), Bailu.Unit, Bailu.Liaison, Bailu.Backup));
        story.When(Passes(Bailu, 2, Bailu.Backup)).Then(new CallPassed(Minute(2), Bailu.Unit, Bailu.Backup, Bailu.Deputy));
        story.When(Passes(Bailu, 3, Bailu.Deputy)).Then(new CallPassed(Minute(3), Bailu.Unit, Bailu.Deputy, Bailu.Head));
        story.When(Passes(Bailu, 4, Bailu.Head)).ThenRefused(Refusal.NobodyToPassTo);
        story.When(Clock(5)).ThenRungs("T04 5: T04-1=Called");
        story.When(Clock(10)).ThenRungs("T04 10: O01-2=DutyLeader O01-3=DutyOfficer");
    }

    [Fact]
    public void rings_nobody_again_who_has_passed_it_when_the_ladder_goes_up_from_him()
    {
        var again = new AlertPolicy(Minutes(10), Minutes(30), [new(Minutes(4), Unless.Acknowledged, [Tell.Called]), new(Minutes(6), Unless.Acknowledged, [Tell.Called])]);
        var story = In(Qinglan, again).And(Posts(), Passes(Bailu, 1));

        story.When(Clock(6)).ThenRungs("T04 4: T04-4=Called", "T04 6: T04-2=Deputy");
    }

    [Fact]
    public void goes_to_the_liaison_where_the_backup_was_called_and_the_liaison_is_back()
    {
        var story = In(WithoutThese(Bailu.Liaison)).And(Posts()).ThenIn(Qinglan);

        story.When(Passes(Bailu, 2, Bailu.Backup)).Then(new CallPassed(Minute(2), Bailu.Unit, Bailu.Backup, Bailu.Liaison));
    }

    [Fact]
    public void finds_nobody_where_nobody_is_left() =>
        In(WithoutThese(Bailu.Backup, Bailu.Deputy, Bailu.Head)).And(Posts()).When(Passes(Bailu, 2)).ThenRefused(Refusal.NobodyToPassTo);

    [Fact]
    public void after_an_acknowledgement_is_asked_anew_and_what_was_promised_is_void()
    {
        var story = Given(Posts(), Acknowledges(Bailu, 2, eta: 25), Expects(Bailu, 3, enRoute: true), Passes(Bailu, 4));

        Assert.Equal((new Response.Awaited(), false, null, false, null), (story.Unit(Bailu).Response, story.Unit(Bailu).HasAnswered, story.Unit(Bailu).Eta, story.Unit(Bailu).EnRoute, story.Unit(Bailu).OnTheWay));
        story.When(Clock(5)).ThenRungs("T04 5: T04-4=Called");
        story.When(Clock(10)).ThenRungs("T04 10: T04-2=Deputy O01-3=DutyOfficer");
        Assert.Equal([Bailu.Unit], story.Of<LimitPassed>().Single().Units);
        story.When(Clock(20)).ThenRungs("T04 20:");
        story.When(Clock(30)).ThenRungs("T04 30: T04-1=Head O01-2=DutyLeader");
    }

    [Fact]
    public void after_an_acknowledgement_catches_up_on_nothing_that_was_answered_then()
    {
        var story = Given(Posts(), Acknowledges(Bailu, 2), Passes(Bailu, 15)).When(Clock(15)).ThenRungs();

        Assert.Empty(story.Of<LimitPassed>());
        Assert.Equal(Minute(20), AlertReactions.NextMoment(story.Now!));
        story.When(Clock(20)).ThenRungs("T04 20: T04-4=Coming");
        story.When(Phones(Bailu, 21, answered: false)).ThenRungs("T04 5: T04-2=Deputy");
    }

    [Fact]
    public void after_an_acknowledgement_in_time_stays_in_time_and_is_answered_by_whoever_has_it_now()
    {
        var story = Given(Posts(), Acknowledges(Bailu, 2), Passes(Bailu, 15));
        Assert.Equal(Minute(2), story.Unit(Bailu).FirstAnswer!.At);

        story.When(Acknowledges(Bailu, 16, Bailu.Backup));

        Assert.Equal((Minute(16), Bailu.Backup, Bailu.Backup), (story.Unit(Bailu).Acknowledged!.At, story.Unit(Bailu).Acknowledged!.By, story.Unit(Bailu).OnTheWay));
        Assert.Equal((Minute(2), Bailu.Liaison), (story.Unit(Bailu).FirstAnswer!.At, story.Unit(Bailu).FirstAnswer!.By));
    }

    [Fact]
    public void is_for_whoever_has_it_to_pass_and_sends_no_colleague_away()
    {
        Given(Posts()).When(Passes(Bailu, 2, Bailu.Deputy)).ThenRefused(Refusal.OnlyCalled);
        Given(Posts(), Passes(Bailu, 2)).When(Passes(Bailu, 3, Bailu.Deputy)).ThenRefused(Refusal.OnlyCalled);
        Given(Posts(), Acknowledges(Bailu, 2, Bailu.Deputy)).When(Passes(Bailu, 3)).ThenRefused(Refusal.OnlyCalled);
        Given(Posts(), Acknowledges(Bailu, 2, Bailu.Deputy)).When(Passes(Bailu, 3, Bailu.Deputy)).Then(new CallPassed(Minute(3), Bailu.Unit, Bailu.Deputy, Bailu.Backup));
        Given(Posts(), AnswersByPhone(Bailu, 2)).When(Passes(Bailu, 3)).Then(new CallPassed(Minute(3), Bailu.Unit, Bailu.Liaison, Bailu.Backup));
    }

    [Fact]
    public void is_of_no_use_once_the_unit_is_there_and_written_down_after_the_end()
    {
        Given(Posts(), Claims(Bailu, 8)).When(Passes(Bailu, 9)).ThenNothing();
        Given(Posts(), Withdraws(3)).When(Passes(Bailu, 4)).Then(new AnsweredAfterEnd(Minute(4), Bailu.Unit, Bailu.Liaison));
    }

    [Fact]
    public void is_the_units_own_to_pass()
    {
        Given(Posts(units: [Land.Unit])).When(Passes(Bailu, 2, Land.Liaison)).ThenRefused(Refusal.NotYourUnit);
        Given(Posts()).When(Passes(Bailu, 2, Officer)).ThenRefused(Refusal.NotYourUnit);
    }

    [Fact]
    public void releases_both_at_the_end() =>
        Assert.Equal([Bailu.Liaison, Bailu.Backup], Given(Posts(), Passes(Bailu, 2)).When(Withdraws(4)).Of<UnitReleased>().Single().People);

    [Fact]
    public void falls_back_on_the_directory_when_who_has_it_has_left_the_unit()
    {
        var story = Given(Posts(), Passes(Bailu, 2)).ThenIn(Of(person => person.Id == Bailu.Backup ? person with { GaveOver = [Bailu.Unit] } : person));

        story.When(Clock(5)).ThenRungs("T04 5: T04-4=Backup");
    }
}
