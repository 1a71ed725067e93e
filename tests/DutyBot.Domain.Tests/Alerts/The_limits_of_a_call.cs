using DutyBot.Domain.Alerts;
using static DutyBot.Domain.Tests.Alerts.Said;
using static DutyBot.Domain.Tests.Alerts.Story;
using static DutyBot.Domain.Tests.World;

namespace DutyBot.Domain.Tests.Alerts;

public sealed class The_limits_of_a_call
{
    private static readonly TimeSpan Second = TimeSpan.FromSeconds(1);

    [Fact]
    public void are_rounded_up_to_the_minute_that_the_card_shows()
    {
        var called = Given(Posts(at: Time("15:11:40"))).Unit(Bailu);

        Assert.Equal((Time("15:22:00"), Time("15:42:00")), (called.AcknowledgeBy, called.ArriveBy));
    }

    [Fact]
    public void stay_where_they_are_when_the_posting_was_on_a_full_minute()
    {
        var called = Given(Posts(at: Time("15:11:00"))).Unit(Bailu);

        Assert.Equal((Time("15:21:00"), Time("15:41:00")), (called.AcknowledgeBy, called.ArriveBy));
    }

    [Theory]
    [InlineData("15:11:00", 1, "15:12:00")]
    [InlineData("15:11:00.001", 1, "15:13:00")]
    [InlineData("15:11:59.999", 30, "15:42:00")]
    [InlineData("23:59:30", 10, "00:10:00")]
    public void round_every_span_of_a_minute_and_more(string from, double minutes, string limit) =>
        Assert.Equal(Time(limit).TimeOfDay, AlertPolicy.Limit(Time(from), Minutes(minutes)).TimeOfDay);

    [Fact]
    public void stay_exact_below_a_minute()
    {
        var called = In(Qinglan, new AlertPolicy(10 * Second, 30 * Second)).And(Posts(at: Time("15:11:40.5"))).Unit(Bailu);

        Assert.Equal((Time("15:11:50.5"), Time("15:12:10.5")), (called.AcknowledgeBy, called.ArriveBy));
        Assert.Equal(Time("15:11:45.5"), called.Plan[0].At);
    }

    [Fact]
    public void carry_their_rungs_with_them_on_full_minutes() =>
        Assert.Equal(
            ["15:17:00", "15:22:00", "15:32:00", "15:42:00", "15:57:00", "16:27:00"],
            Given(Posts(at: Time("15:11:40"))).Unit(Bailu).Plan.Select(rung => rung.At.ToString("HH:mm:ss", null)));

    [Fact]
    public void move_the_ladder_when_they_are_set_otherwise() =>
        Assert.Equal(
            [10.0, 20, 40, 60, 90, 120],
            In(Qinglan, new AlertPolicy(Minutes(20), Minutes(60))).And(Posts()).Unit(Bailu).Plan.Select(rung => rung.After.TotalMinutes));

    [Fact]
    public void leave_a_given_ladder_as_it_is_and_in_order()
    {
        var given = new AlertPolicy(Minutes(10), Minutes(30), [new(Minutes(30), Unless.Arrived, [Tell.Head]), new(Minutes(7), Unless.Acknowledged, [Tell.Backup])]);

        var called = In(Qinglan, given).And(Posts(at: Time("23:00:00"))).Unit(Bailu);

        Assert.Equal([7.0, 30], called.Plan.Select(rung => rung.After.TotalMinutes));
    }

    [Fact]
    public void end_the_chase_of_a_drill_and_keep_the_district_leader_out_of_it()
    {
        var given = new AlertPolicy(Minutes(10), Minutes(30), [new(Minutes(30), Unless.Arrived, [Tell.Head, Tell.DistrictLeader]), new(Minutes(31), Unless.Arrived, [Tell.Head])]);
        var drill = Posts(kind: AlertKind.Drill, by: DutyLeader);

        Assert.Equal(Minutes(30), Given(drill).Unit(Bailu).Plan[^1].After);
        Assert.Equal([Tell.Head], Assert.Single(In(Qinglan, given).And(drill).Unit(Bailu).Plan).Tell);
    }

    [Theory]
    [InlineData("T04", "15:11:00", false)]
    [InlineData("T08", "15:11:00", true)]
    [InlineData("D02", "15:11:00", false)]
    [InlineData("T04", "21:59:59", false)]
    [InlineData("T04", "22:00:00", true)]
    [InlineData("T04", "06:59:59", true)]
    [InlineData("T04", "07:00:00", false)]
    [InlineData("D04", "15:11:00", false)]
    public void ask_for_the_telephone_after_3_minutes_by_night_and_for_units_far_away(string unit, string at, bool early)
    {
        var plan = Given(Posts(at: Time(at), territory: new UnitId(unit))).Now!.Units[0].Plan;

        Assert.Equal(early ? Minutes(3) : Minutes(10), Assert.Single(plan, rung => rung.Tell.Contains(Tell.DutyOfficer)).After);
    }

    [Fact]
    public void ask_for_the_telephone_at_the_limit_where_that_comes_before_3_minutes() =>
        Assert.Equal(
            Minutes(2),
            Assert.Single(In(Qinglan, new AlertPolicy(Minutes(2), Minutes(6))).And(Posts(territory: Remote.Unit)).Unit(Remote).Plan, rung => rung.Tell.Contains(Tell.DutyOfficer)).After);

    [Fact]
    public void stay_when_the_settings_change_while_the_alert_runs()
    {
        var now = Given(Posts()).Now;
        var duty = new Domain.Units.OnDuty(Qinglan, Minute(5), Zone);

        var decision = AlertRules.Decide(now, Clock(5), duty, AlertPolicies.Only(new AlertPolicy(Minutes(1), Minutes(2))));

        Assert.Equal(Minutes(5), Assert.IsType<RungReached>(Assert.Single(((Decision<AlertEvent>.Happened)decision).Events)).After);
    }
}
