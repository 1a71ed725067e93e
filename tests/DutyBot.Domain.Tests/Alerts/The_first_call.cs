using DutyBot.Domain.Alerts;
using static DutyBot.Domain.Tests.Alerts.Said;
using static DutyBot.Domain.Tests.Alerts.Story;
using static DutyBot.Domain.Tests.World;

namespace DutyBot.Domain.Tests.Alerts;

public sealed class The_first_call
{
    [Theory]
    [InlineData(1, "T04-3")]
    [InlineData(4, "T04-3")]
    [InlineData(5, "T04-3 T04-2")]
    [InlineData(9, "T04-3 T04-2")]
    [InlineData(10, "T04-3 T04-2 T04-1")]
    public void goes_to_the_liaison_from_5_people_also_to_the_deputy_and_from_10_also_to_the_head(int people, string called) =>
        Assert.Equal(called, string.Join(' ', Given(Posts(people)).Unit(Bailu).FirstCalled));

    [Fact]
    public void is_no_rung() => Assert.Empty(Given(Posts(12)).Unit(Bailu).Reached);

    [Fact]
    public void goes_to_the_backup_at_once_when_the_liaison_is_on_leave()
    {
        var called = In(WithoutThese(Bailu.Liaison)).And(Posts()).Unit(Bailu);

        Assert.Equal([Bailu.Backup], called.FirstCalled);
        Assert.False(called.NobodyOnDuty);
    }

    [Fact]
    public void goes_one_rung_up_at_once_where_nobody_is_on_duty_and_the_card_says_so()
    {
        var story = In(WithoutThese(Bailu.Liaison, Bailu.Backup)).When(Posts(units: [Land.Unit])).ThenRungs("T04 5: T04-2=Deputy");

        Assert.Equal(Start, story.Of<RungReached>().Single().At);
        Assert.True(story.Unit(Bailu).NobodyOnDuty);
        Assert.False(story.Unit(Land).NobodyOnDuty);
    }

    [Fact]
    public void still_goes_to_deputy_and_head_of_a_big_visit_where_nobody_is_on_duty()
    {
        var story = In(WithoutThese(Bailu.Liaison, Bailu.Backup)).When(Posts(12)).ThenRungs("T04 5: T04-2=Deputy");

        Assert.Equal([Bailu.Deputy, Bailu.Head], story.Unit(Bailu).FirstCalled);
        Assert.True(story.Unit(Bailu).NobodyOnDuty);
    }

    [Fact]
    public void is_chased_by_the_usual_ladder_where_nobody_was_on_duty()
    {
        var story = In(WithoutThese(Bailu.Liaison, Bailu.Backup)).And(Posts());

        story.When(Clock(5)).ThenNothing();
        story.When(Clock(10)).ThenRungs("T04 10: T04-1=Head O01-3=DutyOfficer");
        story.When(Clock(20)).ThenRungs("T04 20:");
        story.When(Clock(30)).ThenRungs("T04 30: O01-2=DutyLeader");
        story.When(Clock(45)).ThenRungs("T04 45: L01-1=DistrictLeader");
    }

    [Fact]
    public void goes_to_the_duty_leader_at_once_where_a_whole_unit_is_away() =>
        In(WithoutThese(Bailu.Liaison, Bailu.Backup, Bailu.Deputy, Bailu.Head)).When(Posts()).ThenRungs("T04 5: O01-2=DutyLeader");

    [Fact]
    public void is_not_mistaken_for_nobody_on_duty_when_a_telephone_rings_out_in_the_same_moment() =>
        Assert.False(Given(Posts(), Phones(Bailu, 0, answered: false)).Unit(Bailu).NobodyOnDuty);
}
