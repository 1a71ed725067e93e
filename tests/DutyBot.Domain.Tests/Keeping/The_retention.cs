using DutyBot.Domain.Alerts;
using DutyBot.Domain.Keeping;
using DutyBot.Domain.Units;

namespace DutyBot.Domain.Tests.Keeping;

public sealed class The_retention
{
    private static readonly DateTimeOffset Ended = new(2021, 8, 21, 16, 25, 0, TimeSpan.FromHours(8));

    private static readonly Retention Year = new(TimeSpan.FromDays(365), TimeSpan.FromDays(30));

    private static readonly TimeZoneInfo Shanghai = TimeZoneInfo.FindSystemTimeZoneById("Asia/Shanghai");

    [Fact]
    public void of_an_alert_runs_from_its_end_and_is_over_at_the_very_moment()
    {
        Assert.False(Year.IsOver(Closed, Ended + Year.Events - TimeSpan.FromTicks(1)));
        Assert.True(Year.IsOver(Closed, Ended + Year.Events));
        Assert.False(Year.NamesAreOver(Closed, Ended + Year.Payloads - TimeSpan.FromTicks(1)));
        Assert.True(Year.NamesAreOver(Closed, Ended + Year.Payloads));
    }

    [Fact]
    public void of_an_open_alert_is_never_over()
    {
        Assert.False(Year.IsOver(Open, Ended.AddYears(50)));
        Assert.False(Year.IsOver(Closed with { Status = AlertStatus.Receiving, EndedAt = null }, Ended.AddYears(50)));
        Assert.False(Year.NamesAreOver(Open, Ended.AddYears(50)));
    }

    [Fact]
    public void may_be_longer_than_time_itself()
    {
        var forEver = new Retention(TimeSpan.MaxValue, TimeSpan.MaxValue);
        Assert.False(forEver.IsOver(Closed, Ended.AddYears(50)));
        Assert.Equal(DateTimeOffset.MinValue, forEver.PayloadsBefore(Ended));
    }

    [Theory]
    [InlineData("2026-11-25T15:11:00+08:00", "2026-11-26T03:30:00+08:00")]
    [InlineData("2026-11-26T03:29:59+08:00", "2026-11-26T03:30:00+08:00")]
    [InlineData("2026-11-26T03:30:00+08:00", "2026-11-27T03:30:00+08:00")]
    [InlineData("2026-12-31T20:00:00Z", "2027-01-02T03:30:00+08:00")]
    public void is_looked_after_at_half_past_three_of_the_offices_clock(string now, string next) =>
        Assert.Equal(DateTimeOffset.Parse(next, null), Retention.NextNight(DateTimeOffset.Parse(now, null), Shanghai));

    [Fact]
    public void is_looked_after_once_in_a_night_that_skips_an_hour_too()
    {
        var berlin = TimeZoneInfo.FindSystemTimeZoneById("Europe/Berlin");
        var nights = new List<DateTimeOffset> { Retention.NextNight(new DateTimeOffset(2026, 3, 27, 12, 0, 0, TimeSpan.Zero), berlin) };
        for (var night = 0; night < 3; night++)
            nights.Add(Retention.NextNight(nights[^1], berlin));
        Assert.Equal([28, 29, 30, 31], nights.Select(night => DutyDay.Of(night, berlin).Date.Day));
    }

    private static Alert Open => new(
        new AlertId("20210821-01"), AlertKind.Onsite, AlertLevel.District, Ended.AddHours(-1), new PersonId("O01-3"), null, null, 7, new TopicCode("LAND"), null, new UnitId("T04"), new UnitId("D02"), null);

    private static Alert Closed => Open with { Status = AlertStatus.Closed, EndedAt = Ended };
}
