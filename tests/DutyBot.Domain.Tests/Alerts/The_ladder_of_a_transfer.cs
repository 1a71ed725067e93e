using System.Globalization;
using DutyBot.Domain.Alerts;
using static DutyBot.Domain.Tests.World;

namespace DutyBot.Domain.Tests.Alerts;

public sealed class The_ladder_of_a_transfer
{
    private static readonly TimeZoneInfo Berlin = TimeZoneInfo.FindSystemTimeZoneById("Europe/Berlin");

    [Fact]
    public void tells_the_person_called_after_20_hours_and_backup_and_deputy_head_after_24()
    {
        var plan = Plan("2021-08-21T15:11:40+08:00", 24, Zone);

        Assert.Equal([TimeSpan.FromHours(20), TimeSpan.FromHours(24)], plan.Select(rung => rung.After));
        Assert.Equal([Instant("2021-08-22T11:12:00+08:00"), Instant("2021-08-22T15:12:00+08:00")], plan.Select(rung => rung.At));
        Assert.Equal([[Tell.Called], [Tell.Backup, Tell.Deputy]], plan.Select(rung => rung.Tell));
        Assert.All(plan, rung => Assert.Equal(Unless.Acknowledged, rung.Unless));
    }

    [Theory]
    [InlineData("2021-08-21T01:59:00+08:00", "2021-08-21T21:59:00+08:00", "2021-08-22T07:00:00+08:00")]
    [InlineData("2021-08-21T02:00:00+08:00", "2021-08-22T07:00:00+08:00", "2021-08-22T07:00:00+08:00")]
    [InlineData("2021-08-21T10:59:00+08:00", "2021-08-22T07:00:00+08:00", "2021-08-22T10:59:00+08:00")]
    [InlineData("2021-08-21T11:00:00+08:00", "2021-08-22T07:00:00+08:00", "2021-08-22T11:00:00+08:00")]
    [InlineData("2021-08-21T22:30:00+08:00", "2021-08-22T18:30:00+08:00", "2021-08-23T07:00:00+08:00")]
    [InlineData("2021-12-30T23:00:00+08:00", "2021-12-31T19:00:00+08:00", "2022-01-01T07:00:00+08:00")]
    public void waits_for_the_morning_by_night_and_keeps_its_spans(string from, string first, string second)
    {
        var plan = Plan(from, 24, Zone);

        Assert.Equal([Instant(first), Instant(second)], plan.Select(rung => rung.At));
        Assert.Equal([TimeSpan.FromHours(20), TimeSpan.FromHours(24)], plan.Select(rung => rung.After));
    }

    [Theory]
    [InlineData("2026-03-28T04:00:00+01:00", "2026-03-29T07:00:00+02:00", "2026-03-29T07:00:00+02:00")]
    [InlineData("2026-03-28T12:00:00+01:00", "2026-03-29T09:00:00+02:00", "2026-03-29T13:00:00+02:00")]
    [InlineData("2026-10-24T12:00:00+02:00", "2026-10-25T07:00:00+01:00", "2026-10-25T11:00:00+01:00")]
    [InlineData("2026-10-24T11:30:00+02:00", "2026-10-25T07:00:00+01:00", "2026-10-25T10:30:00+01:00")]
    public void counts_hours_and_finds_the_morning_when_clocks_are_set(string from, string first, string second) =>
        Assert.Equal([Instant(first), Instant(second)], Plan(from, 24, Berlin).Select(rung => rung.At));

    [Fact]
    public void moves_with_its_limit()
    {
        var plan = Plan("2021-08-21T09:00:00+08:00", 6, Zone);

        Assert.Equal([TimeSpan.FromHours(5), TimeSpan.FromHours(6)], plan.Select(rung => rung.After));
        Assert.Equal([Instant("2021-08-21T14:00:00+08:00"), Instant("2021-08-21T15:00:00+08:00")], plan.Select(rung => rung.At));
    }

    private static IReadOnlyList<PlannedRung> Plan(string from, double hours, TimeZoneInfo zone) =>
        (AlertPolicies.Default with { TransferAcknowledge = TimeSpan.FromHours(hours) }).PlanTransfer(Instant(from), zone);

    private static DateTimeOffset Instant(string text) => DateTimeOffset.Parse(text, CultureInfo.InvariantCulture);
}
