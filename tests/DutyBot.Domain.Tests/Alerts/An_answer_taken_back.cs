using DutyBot.Domain.Alerts;
using static DutyBot.Domain.Tests.Alerts.Said;
using static DutyBot.Domain.Tests.Alerts.Story;
using static DutyBot.Domain.Tests.World;

namespace DutyBot.Domain.Tests.Alerts;

public sealed class An_answer_taken_back
{
    [Fact]
    public void leaves_the_unit_waiting_with_its_clocks_unmoved()
    {
        var story = Given(Posts(), Expects(Bailu, 2, eta: 18, enRoute: true)).When(TakesBack(Bailu, 3)).Then(new AnswerTakenBack(Minute(3), Bailu.Unit, Bailu.Liaison));

        Assert.Equal((false, null, false, Minute(10)), (story.Unit(Bailu).HasAnswered, story.Unit(Bailu).Eta, story.Unit(Bailu).EnRoute, story.Unit(Bailu).AcknowledgeBy));
        story.When(Clock(5)).ThenRungs("T04 5: T04-3=Called");
    }

    [Fact]
    public void lets_the_rungs_be_reached_that_fell_due_meanwhile_each_at_its_own_time_and_none_called_late()
    {
        var story = Given(Posts(), Acknowledges(Bailu, 2), TakesBack(Bailu, 11)).When(Clock(11));

        story.ThenRungs("T04 5: T04-3=Called", "T04 10: T04-4=Backup T04-2=Deputy O01-3=DutyOfficer");
        Assert.Equal([Minute(5), Minute(10)], story.Of<RungReached>().Select(rung => rung.At));
        Assert.All(story.Of<RungReached>(), rung => Assert.False(rung.Late));
        Assert.False(story.Of<LimitPassed>().Single().Late);
    }

    [Fact]
    public void may_be_given_again() => Given(Posts(), Acknowledges(Bailu, 2), TakesBack(Bailu, 3)).When(Acknowledges(Bailu, 4)).Then(new AlertAcknowledged(Minute(4), Bailu.Unit, Bailu.Liaison, null, null, false));

    [Fact]
    public void twice_is_taken_back_once() => Given(Posts(), Acknowledges(Bailu, 2), TakesBack(Bailu, 3)).When(TakesBack(Bailu, 3)).ThenNothing();

    [Fact]
    public void must_be_the_pressers_own() => Given(Posts(), Acknowledges(Bailu, 2, by: Bailu.Backup)).When(TakesBack(Bailu, 3)).ThenRefused(Refusal.NothingToTakeBack);

    [Fact]
    public void cannot_be_an_arrival() => Given(Posts(), Claims(Bailu, 2)).When(TakesBack(Bailu, 3)).ThenRefused(Refusal.NothingToTakeBack);

    [Fact]
    public void comes_too_late_after_the_end() => Given(Posts(), Acknowledges(Bailu, 2), Withdraws(3)).When(TakesBack(Bailu, 4)).ThenRefused(Refusal.AlertEnded);
}
