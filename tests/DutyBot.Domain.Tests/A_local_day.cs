using System.Globalization;
using static DutyBot.Domain.Tests.World;

namespace DutyBot.Domain.Tests;

public sealed class A_local_day
{
    private static readonly TimeZoneInfo Berlin = TimeZoneInfo.FindSystemTimeZoneById("Europe/Berlin");

    [Theory]
    [InlineData("2021-08-20T15:59:59Z", "2021-08-20")]
    [InlineData("2021-08-20T16:00:00Z", "2021-08-21")]
    [InlineData("2021-08-21T15:59:59.999Z", "2021-08-21")]
    public void begins_at_midnight_where_the_office_is(string at, string day) => Assert.Equal(day, DutyDay.Of(Instant(at), Zone).ToString());

    [Theory]
    [InlineData("21:59:59.999", false)]
    [InlineData("22:00:00", true)]
    [InlineData("23:40:00", true)]
    [InlineData("00:00:00", true)]
    [InlineData("06:59:59.999", true)]
    [InlineData("07:00:00", false)]
    [InlineData("12:00:00", false)]
    public void has_its_night_from_22_to_7(string time, bool night) => Assert.Equal(night, DutyDay.IsNight(Alerts.Said.Time(time), Zone));

    [Fact]
    public void has_its_night_by_the_offices_clock_whatever_offset_an_instant_carries()
    {
        Assert.True(DutyDay.IsNight(Instant("2021-08-21T14:30:00Z"), Zone));
        Assert.False(DutyDay.IsNight(Instant("2021-08-21T23:30:00Z"), Zone));
    }

    [Fact]
    public void gives_the_instant_of_a_local_time() =>
        Assert.Equal(Instant("2021-08-21T07:30:00Z"), new DutyDay(Day).At(new TimeOnly(15, 30), Zone));

    [Theory]
    [InlineData("2026-03-28", "2026-03-28T07:00:00Z")]
    [InlineData("2026-03-29", "2026-03-29T06:00:00Z")]
    [InlineData("2026-10-25", "2026-10-25T07:00:00Z")]
    public void keeps_its_8_oclock_when_clocks_are_set(string day, string at) =>
        Assert.Equal(Instant(at), new DutyDay(DateOnly.Parse(day, CultureInfo.InvariantCulture)).At(new TimeOnly(8, 0), Berlin));

    [Theory]
    [InlineData(2, 0)]
    [InlineData(2, 30)]
    [InlineData(2, 59)]
    public void takes_a_time_that_the_clock_skips_for_the_moment_it_is_set_forward_to(int hour, int minute) =>
        Assert.Equal(Instant("2026-03-29T01:00:00Z"), new DutyDay(new DateOnly(2026, 3, 29)).At(new TimeOnly(hour, minute), Berlin));

    [Fact]
    public void has_one_instant_for_a_time_that_comes_twice()
    {
        var day = new DutyDay(new DateOnly(2026, 10, 25));

        Assert.Equal(Instant("2026-10-25T01:30:00Z"), day.At(new TimeOnly(2, 30), Berlin));
        Assert.Equal(day, DutyDay.Of(Instant("2026-10-25T00:30:00Z"), Berlin));
        Assert.Equal(DutyDay.TimeOf(Instant("2026-10-25T00:30:00Z"), Berlin), DutyDay.TimeOf(Instant("2026-10-25T01:30:00Z"), Berlin));
    }

    [Fact]
    public void is_written_as_numbers_and_as_a_date() => Assert.Equal(("20210821", "2021-08-21"), (new DutyDay(Day).Compact, new DutyDay(Day).ToString()));

    private static DateTimeOffset Instant(string text) => DateTimeOffset.Parse(text, CultureInfo.InvariantCulture);
}
