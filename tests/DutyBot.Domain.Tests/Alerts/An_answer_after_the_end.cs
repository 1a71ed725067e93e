using DutyBot.Domain.Alerts;
using static DutyBot.Domain.Tests.Alerts.Said;
using static DutyBot.Domain.Tests.Alerts.Story;
using static DutyBot.Domain.Tests.World;

namespace DutyBot.Domain.Tests.Alerts;

public sealed class An_answer_after_the_end
{
    private static Story Ended() => Given(Posts(units: [Land.Unit]), Acknowledges(Land, 2), Closes(9, VisitResult.Answered));

    [Fact]
    public void is_written_down_and_changes_nothing()
    {
        var story = Ended().When(Acknowledges(Bailu, 12)).Then(new AnsweredAfterEnd(Minute(12), Bailu.Unit, Bailu.Liaison));

        Assert.Equal((AlertStatus.Closed, false, true), (story.Now!.Status, story.Unit(Bailu).HasAnswered, story.Unit(Bailu).IsOut));
    }

    [Fact]
    public void is_written_down_once_for_each_person()
    {
        var story = Ended().And(Acknowledges(Bailu, 12));

        story.When(Acknowledges(Bailu, 13)).ThenNothing();
        story.When(Claims(Bailu, 14)).ThenNothing();
        story.When(Expects(Bailu, 14, eta: 20, by: Bailu.Backup)).Then(new AnsweredAfterEnd(Minute(14), Bailu.Unit, Bailu.Backup));
    }

    [Fact]
    public void of_a_unit_that_had_acknowledged_is_written_down_only_where_it_says_that_it_is_there()
    {
        Ended().When(Acknowledges(Land, 12)).ThenNothing();
        Ended().When(Claims(Land, 12)).Then(new AnsweredAfterEnd(Minute(12), Land.Unit, Land.Liaison));
    }

    [Fact]
    public void of_a_unit_that_was_there_is_nothing_new()
    {
        Given(Posts(), Confirms(Bailu, 4), Closes(9, VisitResult.Answered)).When(Claims(Bailu, 12)).ThenNothing();
        Given(Posts(), Claims(Bailu, 4), Closes(9, VisitResult.Answered)).When(Claims(Bailu, 12)).ThenNothing();
    }

    [Fact]
    public void of_a_unit_excused_by_the_result_is_late_already_before_the_close() =>
        Given(Posts(), Sets(VisitResult.Answered, 9)).When(Claims(Bailu, 12)).Then(new AnsweredAfterEnd(Minute(12), Bailu.Unit, Bailu.Liaison));

    [Fact]
    public void of_another_unit_is_still_refused() => Ended().When(Acknowledges(Bailu, 12, by: Land.Liaison)).ThenRefused(Refusal.NotYourUnit);
}
