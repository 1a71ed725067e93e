using DutyBot.Domain.Alerts;
using static DutyBot.Domain.Tests.Alerts.Said;
using static DutyBot.Domain.Tests.Alerts.Story;
using static DutyBot.Domain.Tests.World;

namespace DutyBot.Domain.Tests.Alerts;

public sealed class The_ladder
{
    [Fact]
    public void of_a_silent_unit_tells_one_after_the_other_up_to_the_district_leader()
    {
        var story = Given(Posts());

        story.When(Clock(5)).ThenRungs("T04 5: T04-3=Called");
        story.When(Clock(10)).ThenRungs("T04 10: T04-4=Backup T04-2=Deputy O01-3=DutyOfficer");
        story.When(Clock(20)).ThenRungs("T04 20:");
        story.When(Clock(30)).ThenRungs("T04 30: T04-1=Head O01-2=DutyLeader");
        story.When(Clock(45)).ThenRungs("T04 45: L01-1=DistrictLeader");
        story.When(Clock(75)).ThenRungs("T04 75: L01-1=DistrictLeader");
        Assert.Null(AlertReactions.NextMoment(story.Now!));
    }

    [Fact]
    public void says_nothing_a_moment_before_a_rung_and_its_whole_at_it()
    {
        Given(Posts()).When(Clock(5 - 0.0001)).ThenNothing();
        Given(Posts()).When(Clock(5)).Then(new RungReached(Minute(5), Bailu.Unit, Minutes(5), [new ToldPerson(Bailu.Liaison, Tell.Called)], false));
    }

    [Fact]
    public void says_that_the_limits_have_passed_once_for_all_units_still_awaited()
    {
        var story = Given(Posts(units: [Land.Unit, Housing.Unit]), Acknowledges(Land, 3), Clock(5));

        Assert.Equal([Bailu.Unit, Housing.Unit], story.When(Clock(10)).Of<LimitPassed>().Single().Units);
        story.And(Claims(Bailu, 12), Clock(20));
        var passed = story.When(Clock(30)).Of<LimitPassed>().Single();
        Assert.Equal((Limit.Arrive, Minute(30)), (passed.Limit, passed.At));
        Assert.Equal([Land.Unit, Housing.Unit], passed.Units);
        story.When(Clock(30)).ThenNothing();
    }

    [Fact]
    public void reaches_each_rung_once_however_often_the_clock_asks()
    {
        var story = Given(Posts(units: [Land.Unit]), Clock(5));

        story.When(Clock(5)).ThenNothing();
        story.When(Clock(9.9)).ThenNothing();
    }

    [Fact]
    public void goes_on_with_the_arrival_after_an_acknowledgement()
    {
        var story = Given(Posts(), Acknowledges(Bailu, 3));

        story.When(Clock(10)).ThenNothing();
        story.When(Clock(20)).ThenRungs("T04 20: T04-3=Coming");
        story.When(Clock(30)).ThenRungs("T04 30: T04-1=Head O01-2=DutyLeader");
        story.When(Clock(45)).ThenRungs("T04 45: L01-1=DistrictLeader");
    }

    [Fact]
    public void asks_whoever_is_coming_even_where_that_is_not_who_was_called() =>
        Given(Posts(), Acknowledges(Bailu, 3, by: Bailu.Backup)).When(Clock(20)).ThenRungs("T04 20: T04-4=Coming");

    [Fact]
    public void does_not_ask_who_is_on_his_way_or_gave_a_time_within_the_limit()
    {
        Given(Posts(), Acknowledges(Bailu, 3, enRoute: true)).When(Clock(20)).ThenRungs("T04 20:");
        Given(Posts(), Acknowledges(Bailu, 3, eta: 30)).When(Clock(20)).ThenRungs("T04 20:");
    }

    [Fact]
    public void asks_who_gave_a_time_beyond_the_limit() =>
        Given(Posts(), Acknowledges(Bailu, 3, eta: 31)).When(Clock(20)).ThenRungs("T04 20: T04-3=Coming");

    [Fact]
    public void tells_the_head_who_was_only_called_first_again_at_the_limit() =>
        Given(Posts(12), Clock(5), Clock(10), Clock(20)).When(Clock(30)).ThenRungs("T04 30: T04-1=Head O01-2=DutyLeader");

    [Fact]
    public void tells_nobody_further_up_where_one_of_its_seats_is_empty()
    {
        In(WithoutThese(Bailu.Liaison)).And(Posts(), Clock(5)).When(Clock(10)).ThenRungs("T04 10: T04-2=Deputy O01-3=DutyOfficer");
        In(WithoutThese(Bailu.Deputy)).And(Posts(), Clock(5)).When(Clock(10)).ThenRungs("T04 10: T04-4=Backup O01-3=DutyOfficer");
    }

    [Fact]
    public void goes_one_up_where_a_rung_finds_nobody_at_all() =>
        In(WithoutThese(Bailu.Backup, Bailu.Deputy)).And(Posts(), Clock(5)).When(Clock(10)).ThenRungs("T04 10: T04-1=Head O01-3=DutyOfficer");

    [Fact]
    public void passes_over_who_was_told_by_a_rung_in_vain_for_the_next_one_up()
    {
        var twice = new AlertPolicy(Minutes(10), Minutes(30), [
            new(Minutes(2), Unless.Acknowledged, [Tell.Backup]), new(Minutes(4), Unless.Acknowledged, [Tell.Backup]),
            new(Minutes(6), Unless.Acknowledged, [Tell.Backup, Tell.Head]), new(Minutes(8), Unless.Acknowledged, [Tell.Head])]);
        var story = In(Qinglan, twice).And(Posts());

        story.When(Clock(2)).ThenRungs("T04 2: T04-4=Backup");
        story.When(Clock(4)).ThenRungs("T04 4: T04-2=Deputy");
        story.When(Clock(6)).ThenRungs("T04 6: T04-1=Head");
        story.When(Clock(8)).ThenRungs("T04 8: O01-2=DutyLeader");
    }

    [Fact]
    public void tells_again_who_was_told_and_has_answered()
    {
        var story = In(WithoutThese(Bailu.Backup, Bailu.Deputy)).And(Posts(), Clock(5), Clock(10), Acknowledges(Bailu, 11, by: Bailu.Head, eta: 29));

        story.When(Clock(30)).ThenRungs("T04 20:", "T04 30: T04-1=Head O01-2=DutyLeader");
    }

    [Fact]
    public void follows_the_roster_of_the_moment()
    {
        var story = Given(Posts(), Clock(5)).ThenIn(WithoutThese(Bailu.Backup, Bailu.Head, DutyLeader));

        story.When(Clock(10)).ThenRungs("T04 10: T04-2=Deputy O01-3=DutyOfficer");
        story.When(Clock(30)).ThenRungs("T04 20:", "T04 30: O01-1=DutyLeader");
    }

    [Fact]
    public void asks_every_duty_officer_to_telephone_where_a_program_posted() =>
        Given(Posts() with { By = null, Program = "api:kiosk" }, Clock(5)).When(Clock(10))
            .ThenRungs("T04 10: T04-4=Backup T04-2=Deputy O01-3=DutyOfficer O01-4=DutyOfficer");

    [Fact]
    public void asks_the_officer_early_and_then_no_more_for_a_unit_far_away()
    {
        var story = Given(Posts(territory: Remote.Unit));

        story.When(Clock(3)).ThenRungs("T08 3: O01-3=DutyOfficer");
        story.When(Clock(10)).ThenRungs("T08 5: T08-3=Called", "T08 10: T08-4=Backup T08-2=Deputy");
    }

    [Fact]
    public void tells_an_officer_who_is_the_duty_leader_too_as_the_duty_leader() =>
        Given(Posts(by: DutyLeader), Clock(5), Clock(10), Clock(20)).When(Clock(30)).ThenRungs("T04 30: T04-1=Head O01-2=DutyLeader");

    [Fact]
    public void of_a_drill_ends_at_the_limit()
    {
        var story = Given(Posts(kind: AlertKind.Drill, by: DutyLeader), Clock(5), Clock(10), Clock(20), Clock(30));

        Assert.Null(AlertReactions.NextMoment(story.Now!));
        Assert.DoesNotContain(story.All.OfType<RungReached>().SelectMany(rung => rung.Told), told => told.As == Tell.DistrictLeader);
    }

    [Fact]
    public void of_a_drill_stops_below_the_district_leader_even_when_everybody_else_was_told_in_vain()
    {
        var story = In(WithoutThese(Bailu.Liaison, Bailu.Backup, Bailu.Deputy, Bailu.Head)).And(Posts(kind: AlertKind.Drill, by: DutyLeader));

        story.When(Clock(30)).ThenRungs("T04 10: O01-2=DutyOfficer", "T04 20:", "T04 30:");
    }
}
