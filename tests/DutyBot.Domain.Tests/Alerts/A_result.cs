using DutyBot.Domain.Alerts;
using static DutyBot.Domain.Tests.Alerts.Said;
using static DutyBot.Domain.Tests.Alerts.Story;
using static DutyBot.Domain.Tests.World;

namespace DutyBot.Domain.Tests.Alerts;

public sealed class A_result
{
    [Fact]
    public void ends_the_chase_of_everybody_and_releases_who_was_rung()
    {
        var story = Given(Posts(units: [Land.Unit]), Acknowledges(Land, 2), Clock(5)).When(Sets(VisitResult.Answered, 8)).Then(
            new UnitExcused(Minute(8), Bailu.Unit),
            new UnitReleased(Minute(8), Bailu.Unit, [Bailu.Liaison]),
            new UnitExcused(Minute(8), Land.Unit),
            new UnitReleased(Minute(8), Land.Unit, [Land.Liaison]),
            new ResultSet(Minute(8), Officer, VisitResult.Answered));

        Assert.True(story.Now!.IsOpen);
        Assert.Null(AlertReactions.NextMoment(story.Now));
        story.When(Clock(80)).ThenNothing();
    }

    [Fact]
    public void leaves_late_who_was_late_by_then_and_excuses_who_was_not()
    {
        var late = Given(Posts(), Sets(VisitResult.Answered, 30.001)).Unit(Bailu);
        var inTime = Given(Posts(), Sets(VisitResult.Answered, 30)).Unit(Bailu);

        Assert.Equal((true, false), (late.IsLate(Minute(90)), late.IsOut));
        Assert.Equal((false, true), (inTime.IsLate(Minute(90)), inTime.IsOut));
    }

    [Fact]
    public void releases_exactly_the_units_people_who_were_rung()
    {
        var story = Given(Posts(12), Clock(5), Clock(10), Clock(30)).When(Sets(VisitResult.Gone, 31));

        Assert.Equal([Bailu.Liaison, Bailu.Deputy, Bailu.Head, Bailu.Backup], story.Of<UnitReleased>().Single().People);
    }

    [Fact]
    public void releases_nobody_of_a_unit_that_is_there() =>
        Given(Posts(), Confirms(Bailu, 4)).When(Sets(VisitResult.LegalRoute, 8)).Then(new ResultSet(Minute(8), Officer, VisitResult.LegalRoute));

    [Fact]
    public void settles_the_open_claims_and_the_reception_begins_with_the_earliest() =>
        Given(Posts(units: [Land.Unit]), Claims(Land, 7), Claims(Bailu, 9)).When(Sets(VisitResult.Assigned, 20)).Then(
            new ArrivalConfirmed(Minute(20), Land.Unit, Officer, Minute(7)),
            new ReceptionStarted(Minute(7), Land.Unit),
            new ArrivalConfirmed(Minute(20), Bailu.Unit, Officer, Minute(9)),
            new ResultSet(Minute(20), Officer, VisitResult.Assigned));

    [Fact]
    public void may_be_set_otherwise_but_not_the_same_again_and_releases_nobody_twice()
    {
        Given(Posts(), Sets(VisitResult.Answered, 8)).When(Sets(VisitResult.Answered, 9)).ThenNothing();
        Given(Posts(), Sets(VisitResult.Answered, 8)).When(Sets(VisitResult.Gone, 9)).Then(new ResultSet(Minute(9), Officer, VisitResult.Gone));
    }

    [Fact]
    public void comes_too_late_after_the_end() => Given(Posts(), Withdraws(3)).When(Sets(VisitResult.Answered, 8)).ThenRefused(Refusal.AlertEnded);
}
