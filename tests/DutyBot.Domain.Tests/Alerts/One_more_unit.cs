using DutyBot.Domain.Alerts;
using static DutyBot.Domain.Tests.Alerts.Said;
using static DutyBot.Domain.Tests.Alerts.Story;
using static DutyBot.Domain.Tests.World;

namespace DutyBot.Domain.Tests.Alerts;

public sealed class One_more_unit
{
    [Fact]
    public void has_a_clock_of_its_own_and_leaves_the_others_as_they_are()
    {
        var story = Given(Posts(), Clock(5)).When(AlsoCalls(Land, 7));

        Assert.Equal((ResponseRole.Assist, Minute(17), Minute(37)), (story.Unit(Land).Role, story.Unit(Land).AcknowledgeBy, story.Unit(Land).ArriveBy));
        Assert.Equal((Minute(10), Minute(30)), (story.Unit(Bailu).AcknowledgeBy, story.Unit(Bailu).ArriveBy));
        story.When(Clock(12)).ThenRungs("T04 10: T04-4=Backup T04-2=Deputy O01-3=DutyOfficer", "D02 5: D02-3=Called");
    }

    [Fact]
    public void is_called_once_while_it_is_awaited_or_here()
    {
        Given(Posts(), AlsoCalls(Land, 7)).When(AlsoCalls(Land, 8)).ThenNothing();
        Given(Posts(), Confirms(Bailu, 7)).When(AlsoCalls(Bailu, 8)).ThenNothing();
    }

    [Fact]
    public void may_be_one_that_was_excused_and_keeps_its_part()
    {
        var story = Given(Posts(units: [Land.Unit]), Excuses(Land, 3), AlsoCalls(Land, 6));

        Assert.Equal((ResponseRole.Responsible, Minute(16)), (story.Unit(Land).Role, story.Unit(Land).AcknowledgeBy));
        Assert.Equal(3, story.Now!.Responses.Length);
        Assert.Equal(2, story.Now.Units.Length);
    }

    [Fact]
    public void that_another_came_in_place_of_assists_that_one()
    {
        var story = Given(Posts(), Reassigns(Bailu, Remote, 3), AlsoCalls(Bailu, 6));

        Assert.Equal((ResponseRole.Assist, Remote.Unit), (story.Unit(Bailu).Role, story.Now!.Territory));
    }

    [Fact]
    public void has_its_first_rung_at_once_where_nobody_is_on_duty()
    {
        var story = In(WithoutThese(Land.Liaison, Land.Backup)).And(Posts()).When(AlsoCalls(Land, 7));

        story.ThenRungs("D02 5: D02-2=Deputy");
        Assert.True(story.Unit(Land).NobodyOnDuty);
    }

    [Fact]
    public void is_called_once_after_a_result_too_and_nobody_is_chased_for_it()
    {
        var story = Given(Posts(), Sets(VisitResult.Answered, 3), AlsoCalls(Land, 6));

        story.When(AlsoCalls(Land, 7)).ThenNothing();
        Assert.Null(AlertReactions.NextMoment(story.Now!));
    }

    [Fact]
    public void must_be_one_that_can_be_called()
    {
        Given(Posts()).When(AlsoCalls(new Staff(new UnitId("D09")), 3)).ThenRefused(Refusal.UnitCannotBeCalled);
        Given(Posts()).When(AlsoCalls(new Staff(new UnitId("L01")), 3)).ThenRefused(Refusal.UnitCannotBeCalled);
        Given(Posts(), Withdraws(2)).When(AlsoCalls(Land, 3)).ThenRefused(Refusal.AlertEnded);
        Given(Posts()).When(AlsoCalls(Land, 3) with { By = Bailu.Head }).ThenRefused(Refusal.OnlyOfficer);
    }
}
