using DutyBot.Domain.Alerts;
using DutyBot.Domain.Units;
using static DutyBot.Domain.Tests.Alerts.Said;
using static DutyBot.Domain.Tests.Alerts.Story;
using static DutyBot.Domain.Tests.World;

namespace DutyBot.Domain.Tests.Alerts;

public sealed class Somebody_whom_no_route_reaches
{
    [Fact]
    public void has_the_next_one_of_his_unit_called_in_his_place() =>
        Given(Posts()).When(Reports(0.1, Refused(Bailu, Bailu.Liaison)))
            .Then(new PersonNotReached(Minute(0.1), Bailu.Unit, Bailu.Liaison, Tell.Called, new ToldPerson(Bailu.Backup, Tell.Backup)));

    [Fact]
    public void is_written_down_once_however_often_it_is_reported()
    {
        var story = Given(Posts(), Reports(0.1, Refused(Bailu, Bailu.Liaison)));

        story.When(Reports(0.2, Refused(Bailu, Bailu.Liaison))).ThenNothing();
        story.When(Reports(5, Refused(Bailu, Bailu.Liaison), Refused(Bailu, Bailu.Liaison, due: 5, rung: "00:05:00"))).ThenNothing();
    }

    [Fact]
    public void like_his_backup_and_his_deputy_leaves_the_head_and_then_the_officers_telephone()
    {
        var story = Given(Posts(), Reports(0.1, Refused(Bailu, Bailu.Liaison)));

        Assert.Equal(new ToldPerson(Bailu.Deputy, Tell.Deputy), Missed(story, Reports(0.2, Refused(Bailu, Bailu.Backup, Tell.Backup, due: 0.1))).Next);
        Assert.Equal(new ToldPerson(Bailu.Head, Tell.Head), Missed(story, Reports(0.3, Refused(Bailu, Bailu.Deputy, Tell.Deputy, due: 0.2))).Next);
        var last = Missed(story, Reports(0.4, Refused(Bailu, Bailu.Head, Tell.Head, due: 0.3)));
        Assert.Equal((null, true), (last.Next, last.NobodyLeft));
    }

    [Fact]
    public void together_with_all_the_others_is_told_of_in_one_decision()
    {
        var story = Given(Posts(12)).When(Reports(0.1, Refused(Bailu, Bailu.Liaison), Refused(Bailu, Bailu.Deputy), Refused(Bailu, Bailu.Head)));

        Assert.Equal([Bailu.Backup, null, null], story.Of<PersonNotReached>().Select(missed => missed.Next?.Person));
        Assert.Equal([false, false, true], story.Of<PersonNotReached>().Select(missed => missed.NobodyLeft));
    }

    [Fact]
    public void needs_nobody_in_his_place_where_the_next_one_up_was_asked_in_the_same_moment() =>
        Given(Posts(), Clock(5), Clock(10)).When(Reports(10, Refused(Bailu, Bailu.Backup, Tell.Backup, "00:10:00", 10)))
            .Then(new PersonNotReached(Minute(10), Bailu.Unit, Bailu.Backup, Tell.Backup, null));

    [Fact]
    public void has_whoever_was_told_in_vain_long_ago_passed_over()
    {
        // Nobody answers the telephone: the next rung comes at once, and later only the head has not been asked.
        var story = Given(Posts(), Clock(5), Phones(Bailu, 6, answered: false));

        Assert.Equal(new ToldPerson(Bailu.Head, Tell.Head), Missed(story, Reports(8, Refused(Bailu, Bailu.Liaison, due: 7, rung: "upheld"))).Next);
    }

    [Fact]
    public void leaves_the_others_asked_where_the_unit_has_answered_and_the_officer_to_telephone()
    {
        var missed = Missed(Given(Posts(), Acknowledges(Bailu, 4)), Reports(20, Refused(Bailu, Bailu.Liaison, Tell.Coming, "00:20:00", 20)));

        Assert.Equal((null, true), (missed.Next, missed.NobodyLeft));
    }

    [Fact]
    public void is_tried_again_by_the_ladder_and_whoever_has_the_call_is_rung_beside_him() =>
        Given(Posts(), Reports(0.1, Refused(Bailu, Bailu.Liaison))).When(Clock(5)).ThenRungs("T04 5: T04-3=Called T04-4=Backup");

    [Fact]
    public void like_everybody_of_his_unit_has_the_next_rung_go_one_step_up() =>
        Given(Posts(), WholeUnit(0.1)).When(Clock(5)).ThenRungs("T04 5: T04-3=Called O01-2=DutyLeader");

    [Fact]
    public void is_not_who_a_call_is_passed_to()
    {
        var story = Given(Posts(5), Reports(0.1, Took(Bailu, Bailu.Liaison), Refused(Bailu, Bailu.Backup, Tell.Backup)));

        story.When(Passes(Bailu, 1));
        Assert.Equal(Bailu.Deputy, Assert.Single(story.Of<CallPassed>()).To);
    }

    [Fact]
    public void who_was_told_in_somebodys_place_is_released_like_everybody_who_was_rung()
    {
        var story = Given(Posts(), Reports(0.1, Refused(Bailu, Bailu.Liaison)), Excuses(Bailu, 2));

        Assert.Equal([Bailu.Liaison, Bailu.Backup], story.All.OfType<UnitReleased>().Single().People);
    }

    [Fact]
    public void of_the_leaders_has_the_one_above_told_and_then_the_officer()
    {
        var story = Given(Posts(), Clock(5), Clock(10), Clock(20), Clock(30));

        Assert.Equal(new ToldPerson(DistrictLeader, Tell.DistrictLeader), Missed(story, Reports(30, Refused(Bailu, DutyLeader, Tell.DutyLeader, "00:30:00", 30))).Next);
        Assert.True(Missed(story, Reports(30, Refused(Bailu, DistrictLeader, Tell.DistrictLeader, "unreached", 30))).NobodyLeft);
    }

    [Theory]
    [InlineData(AlertKind.Drill, "00:30:00")]
    [InlineData(AlertKind.Onsite, "ruling")]
    [InlineData(AlertKind.Onsite, "claim 01:00:00")]
    public void of_the_leaders_has_nobody_above_told_of_a_drill_or_of_what_is_his_alone(AlertKind kind, string rung)
    {
        var missed = Missed(Given(Posts(kind: kind, by: DutyLeader)), Reports(30, Refused(Bailu, DutyLeader, Tell.DutyLeader, rung, 30)));

        Assert.Equal((null, true), (missed.Next, missed.NobodyLeft));
    }

    [Fact]
    public void of_the_officers_has_his_desk_go_to_another_until_something_reaches_him()
    {
        var story = Given(Posts());
        var missed = Missed(story, Reports(3, Refused(null, Officer, Tell.DutyOfficer, "claimed", 3)));

        Assert.Equal(new ToldPerson(OtherOfficer, Tell.DutyOfficer), missed.Next);
        Assert.Equal([Officer, OtherOfficer], story.Now!.Desks(Duty));
        story.When(Reports(4, Refused(null, Officer, Tell.DutyOfficer, "claimed", 3), Took(null, Officer, Tell.DutyOfficer, "claimed", 4)))
            .Then(new PersonReached(Minute(4), null, Officer));
        Assert.Equal([Officer], story.Now!.Desks(Duty));
    }

    [Fact]
    public void makes_his_unit_unreached_until_somebody_of_it_is_or_answers()
    {
        var story = Given(Posts(units: [Land.Unit]), Reports(0.1, Refused(Bailu, Bailu.Liaison)));
        Assert.True(story.Unit(Bailu).IsUnreached);
        Assert.False(story.Unit(Land).IsUnreached);

        story.When(Reports(0.2, Refused(Bailu, Bailu.Liaison), Took(Bailu, Bailu.Backup, Tell.Backup, due: 0.1))).Then(new PersonReached(Minute(0.2), Bailu.Unit, Bailu.Backup));
        Assert.False(story.Unit(Bailu).IsUnreached);
        Assert.Equal([Bailu.Liaison], story.Unit(Bailu).Unreachable);
    }

    [Fact]
    public void leaves_his_unit_reached_where_something_earlier_or_somebody_else_got_through()
    {
        var early = Given(Posts()).When(Reports(5, Took(Bailu, Bailu.Liaison), Refused(Bailu, Bailu.Liaison, due: 5, rung: "00:05:00")));
        Assert.True(early.Of<PersonNotReached>().Single().Before);
        Assert.False(early.Unit(Bailu).IsUnreached);

        var other = Given(Posts(5)).When(Reports(0.1, Refused(Bailu, Bailu.Liaison), Took(Bailu, Bailu.Deputy)));
        Assert.False(other.Unit(Bailu).IsUnreached);
    }

    [Fact]
    public void is_healed_by_whatever_reaches_him_later()
    {
        var story = Given(Posts(), WholeUnit(0.1));
        Assert.True(story.Unit(Bailu).IsUnreached);

        story.When(Reports(6, Refused(Bailu, Bailu.Liaison), Took(Bailu, Bailu.Liaison, due: 6))).Then(new PersonReached(Minute(6), Bailu.Unit, Bailu.Liaison));
        Assert.False(story.Unit(Bailu).IsUnreached);
        story.When(Clock(10)).ThenRungs("T04 5: T04-3=Called", "T04 10: T04-4=Backup O01-2=DutyLeader T04-2=Deputy O01-3=DutyOfficer");
    }

    [Fact]
    public void matters_no_more_once_the_unit_need_not_come_or_the_alert_has_ended()
    {
        Given(Posts(), Excuses(Bailu, 2)).When(Reports(3, Refused(Bailu, Bailu.Liaison))).ThenNothing();
        Given(Posts(), Withdraws(2)).When(Reports(3, Refused(Bailu, Bailu.Liaison))).ThenNothing();
        Given(Posts(), Sets(VisitResult.Gone, 2)).When(Reports(3, Refused(Bailu, Bailu.Liaison))).ThenNothing();
    }

    [Fact]
    public void of_an_earlier_call_of_the_unit_is_not_missed_by_the_new_one() =>
        Given(Posts(), Excuses(Bailu, 2), AlsoCalls(Bailu, 3)).When(Reports(3.1, Refused(Bailu, Bailu.Liaison, due: 0), Took(Bailu, Bailu.Liaison, due: 3))).ThenNothing();

    private static OnDuty Duty => new(Qinglan, Minute(4), Zone);

    private static RecordReach WholeUnit(double minute) => Reports(
        minute, Refused(Bailu, Bailu.Liaison), Refused(Bailu, Bailu.Backup, Tell.Backup), Refused(Bailu, Bailu.Deputy, Tell.Deputy), Refused(Bailu, Bailu.Head, Tell.Head));

    private static PersonNotReached Missed(Story story, RecordReach report) => Assert.Single(story.When(report).Of<PersonNotReached>());
}
