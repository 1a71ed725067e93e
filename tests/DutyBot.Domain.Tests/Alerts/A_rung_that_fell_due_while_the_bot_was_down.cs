using DutyBot.Domain.Alerts;
using static DutyBot.Domain.Tests.Alerts.Said;
using static DutyBot.Domain.Tests.Alerts.Story;
using static DutyBot.Domain.Tests.World;

namespace DutyBot.Domain.Tests.Alerts;

public sealed class A_rung_that_fell_due_while_the_bot_was_down
{
    [Fact]
    public void is_written_at_its_own_time_and_marked_late()
    {
        var story = Given(Posts()).When(Clock(10.5, awakeSince: 10.4));

        Assert.Equal([(Minute(5), Minutes(5), true), (Minute(10), Minutes(10), true)], story.Of<RungReached>().Select(rung => (rung.At, rung.After, rung.Late)));
        Assert.True(story.Of<LimitPassed>().Single().Late);
    }

    [Fact]
    public void is_late_however_short_the_gap() => Assert.True(Given(Posts()).When(Clock(5.001, awakeSince: 5.0005)).Of<RungReached>().Single().Late);

    [Fact]
    public void is_not_late_when_the_bot_woke_just_in_time() => Assert.False(Given(Posts()).When(Clock(5, awakeSince: 5)).Of<RungReached>().Single().Late);

    [Fact]
    public void comes_with_all_the_others_in_the_order_they_fell_due_and_rings_nobody_out_of_turn()
    {
        var story = Given(Posts(units: [Land.Unit]), Acknowledges(Land, 1)).When(Clock(46, awakeSince: 45.9));

        Assert.Equal(story.Happened.OrderBy(happened => happened.At), story.Happened);
        Assert.Equal([5.0, 10, 20, 20, 30, 30, 45, 45], story.Of<RungReached>().Select(rung => rung.After.TotalMinutes));
        Assert.Equal("T04-1 O01-2", string.Join(' ', story.Of<RungReached>().Single(rung => rung.Unit == Bailu.Unit && rung.After == Minutes(30)).Told.Select(told => told.Person)));
    }

    [Fact]
    public void is_reached_once_though_the_clock_asks_again() => Given(Posts(), Clock(46, awakeSince: 45.9)).When(Clock(46, awakeSince: 45.9)).ThenNothing();

    [Fact]
    public void is_left_out_where_the_answer_came_first() =>
        Given(Posts(), Acknowledges(Bailu, 9)).When(Clock(15, awakeSince: 14)).ThenNothing();
}
