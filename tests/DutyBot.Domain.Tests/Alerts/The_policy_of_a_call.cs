using System.Globalization;
using DutyBot.Domain.Alerts;
using DutyBot.Domain.Units;
using static DutyBot.Domain.Tests.Alerts.Said;
using static DutyBot.Domain.Tests.Alerts.Story;
using static DutyBot.Domain.Tests.World;

namespace DutyBot.Domain.Tests.Alerts;

public sealed class The_policy_of_a_call
{
    private static readonly LadderRung[] OneRung = [new(Minutes(7), Unless.Arrived, [Tell.Head])];

    [Fact]
    public void is_the_general_one_where_no_rule_fits() =>
        Assert.Same(AlertPolicy.Default, Policies(new PolicyRule(UnitKind.Department, Arrive: Minutes(40))).For(UnitKind.Town, 3, Start, Zone));

    [Fact]
    public void is_that_of_a_rule_without_conditions_always() =>
        Assert.Equal(Minutes(40), Policies(new PolicyRule(Arrive: Minutes(40))).For(UnitKind.Town, 1, Start, Zone).Arrive);

    [Fact]
    public void is_that_of_the_last_rule_that_fits_and_of_no_other()
    {
        var policies = Policies(
            new PolicyRule(UnitKind.Town, Acknowledge: Minutes(4), Ladder: OneRung),
            new PolicyRule(FromPeople: 5, Arrive: Minutes(20)),
            new PolicyRule(UnitKind.Department, Arrive: Minutes(50)));

        Assert.Equal(new AlertPolicy(Minutes(4), Minutes(30), OneRung), policies.For(UnitKind.Town, 4, Start, Zone));
        Assert.Equal(new AlertPolicy(Minutes(10), Minutes(20)), policies.For(UnitKind.Town, 5, Start, Zone));
        Assert.Equal(new AlertPolicy(Minutes(10), Minutes(50)), policies.For(UnitKind.Department, 12, Start, Zone));
    }

    [Theory]
    [InlineData(4, 30)]
    [InlineData(5, 25)]
    [InlineData(9, 25)]
    [InlineData(10, 20)]
    [InlineData(1000, 20)]
    public void goes_by_the_head_count_from_its_edge_on(int people, double arrive) => Assert.Equal(
        Minutes(arrive),
        Policies(new PolicyRule(FromPeople: 5, Arrive: Minutes(25)), new PolicyRule(FromPeople: 10, Arrive: Minutes(20))).For(UnitKind.Town, people, Start, Zone).Arrive);

    [Theory]
    [InlineData("2021-08-20T15:11:00+08:00", "workday")]
    [InlineData("2021-08-21T15:11:00+08:00", "free")]
    [InlineData("2021-09-20T15:11:00+08:00", "free")]
    [InlineData("2021-10-09T15:11:00+08:00", "workday")]
    [InlineData("2021-10-09T21:59:59+08:00", "workday")]
    [InlineData("2021-10-09T22:00:00+08:00", "night")]
    [InlineData("2021-10-10T06:59:59+08:00", "night")]
    [InlineData("2021-10-10T07:00:00+08:00", "free")]
    public void goes_by_the_local_day_and_by_night(string at, string expected)
    {
        var policies = Policies(
            new PolicyRule(Hours: DutyHours.Workday, Arrive: Minutes(31)),
            new PolicyRule(Hours: DutyHours.Free, Arrive: Minutes(32)),
            new PolicyRule(Hours: DutyHours.Night, Arrive: Minutes(33)));

        var arrive = policies.For(UnitKind.Town, 3, Instant(at), Zone).Arrive;

        Assert.Equal(expected, arrive == Minutes(31) ? "workday" : arrive == Minutes(32) ? "free" : arrive == Minutes(33) ? "night" : "none");
    }

    [Theory]
    [InlineData("2021-08-20T15:11:00+08:00", 30)]
    [InlineData("2021-08-20T22:00:00+08:00", 45)]
    [InlineData("2021-08-21T15:11:00+08:00", 45)]
    public void fits_where_any_of_several_times_is_meant(string at, double arrive) => Assert.Equal(
        Minutes(arrive), Policies(new PolicyRule(Hours: DutyHours.Free | DutyHours.Night, Arrive: Minutes(45))).For(UnitKind.Town, 3, Instant(at), Zone).Arrive);

    [Fact]
    public void asks_for_all_its_conditions_at_once()
    {
        var policies = Policies(new PolicyRule(UnitKind.Town, 5, DutyHours.Free, Arrive: Minutes(45)));

        Assert.Equal(Minutes(45), policies.For(UnitKind.Town, 5, Start, Zone).Arrive);
        Assert.Equal(Minutes(30), policies.For(UnitKind.Township, 5, Start, Zone).Arrive);
        Assert.Equal(Minutes(30), policies.For(UnitKind.Town, 4, Start, Zone).Arrive);
        Assert.Equal(Minutes(30), policies.For(UnitKind.Town, 5, Start.AddDays(2), Zone).Arrive);
    }

    [Fact]
    public void that_gives_only_a_limit_keeps_the_other_and_moves_the_ladder_with_both()
    {
        var town = In(Qinglan, Policies(new PolicyRule(UnitKind.Town, Arrive: Minutes(60)))).And(Posts()).Unit(Bailu);

        Assert.Equal((Minute(10), Minute(60)), (town.AcknowledgeBy, town.ArriveBy));
        Assert.Equal([5.0, 10, 40, 60, 90, 120], town.Plan.Select(rung => rung.After.TotalMinutes));
    }

    [Fact]
    public void without_a_ladder_of_its_own_keeps_the_general_one_where_that_was_given()
    {
        var general = new AlertPolicies(new AlertPolicy(Minutes(10), Minutes(30), OneRung), [new PolicyRule(Arrive: Minutes(60))], DutyCalendar.Weekends, TimeSpan.FromDays(1));

        Assert.Equal(Minutes(7), Assert.Single(In(Qinglan, general).And(Posts()).Unit(Bailu).Plan).After);
    }

    [Fact]
    public void is_each_units_own_in_one_visit()
    {
        var visit = In(Qinglan, Policies(
            new PolicyRule(UnitKind.Town, Acknowledge: Minutes(5), Arrive: Minutes(20)),
            new PolicyRule(UnitKind.Department, Ladder: OneRung))).And(Posts(units: [Land.Unit, Remote.Unit]));

        Assert.Equal((Minute(5), Minute(20)), (visit.Unit(Bailu).AcknowledgeBy, visit.Unit(Bailu).ArriveBy));
        Assert.Equal((Minute(10), Minute(30)), (visit.Unit(Land).AcknowledgeBy, visit.Unit(Land).ArriveBy));
        Assert.Equal([7.0], visit.Unit(Land).Plan.Select(rung => rung.After.TotalMinutes));
        Assert.Equal([3.0, 5, 10, 20, 30, 45, 75], visit.Unit(Remote).Plan.Select(rung => rung.After.TotalMinutes));
    }

    [Fact]
    public void chases_each_unit_by_its_own_limits()
    {
        var visit = In(Qinglan, Policies(new PolicyRule(UnitKind.Town, Acknowledge: Minutes(5), Arrive: Minutes(20)))).And(Posts(units: [Land.Unit]));

        visit.When(Clock(4)).ThenRungs("T04 2.5: T04-3=Called");
        visit.When(Clock(5)).ThenRungs("T04 5: T04-4=Backup T04-2=Deputy O01-3=DutyOfficer", "D02 5: D02-3=Called");
        Assert.Equal([Bailu.Unit], Assert.Single(visit.Of<LimitPassed>()).Units);
    }

    [Fact]
    public void keeps_two_rungs_of_one_moment_apart()
    {
        // Two thirds of 30 minutes are the acknowledge limit here, and half of 6 minutes is when a far unit's phone is rung.
        var visit = In(Qinglan, Policies(
            new PolicyRule(Acknowledge: Minutes(20)),
            new PolicyRule(UnitKind.Township, Acknowledge: Minutes(6)))).And(Posts(units: [Remote.Unit]));

        Assert.Equal(["15:21", "15:31", "15:31", "15:41", "15:56", "16:26"], visit.Unit(Bailu).Plan.Select(rung => rung.At.ToString("HH:mm", CultureInfo.InvariantCulture)));
        Assert.Distinct(visit.Unit(Bailu).Plan.Select(rung => rung.After));
        Assert.Equal(["15:14", "15:14", "15:17"], visit.Unit(Remote).Plan.Take(3).Select(rung => rung.At.ToString("HH:mm", CultureInfo.InvariantCulture)));
        Assert.Distinct(visit.Unit(Remote).Plan.Select(rung => rung.After));
        visit.When(Clock(3));
        Assert.Equal([Officer, Remote.Liaison], visit.Of<RungReached>().SelectMany(rung => rung.Told).Select(told => told.Person));
        visit.When(Clock(3)).ThenNothing();
    }

    [Fact]
    public void stays_as_it_was_when_the_settings_change_while_the_alert_runs()
    {
        var before = In(Qinglan).And(Posts(units: [Land.Unit]));
        var after = new AlertPolicies(new AlertPolicy(Minutes(1), Minutes(2)), [new PolicyRule(UnitKind.Town, Ladder: OneRung)], A_duty_calendar.Autumn, TimeSpan.FromHours(1));

        var decision = AlertRules.Decide(before.Now, Clock(9.9), new OnDuty(Qinglan, Minute(9.9), Zone), after);

        Assert.Equal(
            [(Bailu.Unit, Minutes(5)), (Land.Unit, Minutes(5))],
            Assert.IsType<Decision<AlertEvent>.Happened>(decision).Events.Cast<RungReached>().Select(rung => (rung.Unit, rung.After)));
    }

    private static AlertPolicies Policies(params PolicyRule[] rules) => new(AlertPolicy.Default, rules, A_duty_calendar.Autumn, TimeSpan.FromDays(1));

    private static DateTimeOffset Instant(string text) => DateTimeOffset.Parse(text, CultureInfo.InvariantCulture);
}
