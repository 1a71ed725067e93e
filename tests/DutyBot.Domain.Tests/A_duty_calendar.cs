using System.Globalization;
using static DutyBot.Domain.Tests.World;

namespace DutyBot.Domain.Tests;

public sealed class A_duty_calendar
{
    /// <summary>National day and mid-autumn of 2021, with the Saturday that is worked for them.</summary>
    public static DutyCalendar Autumn { get; } = new([Date("2021-09-20"), Date("2021-10-01")], [Date("2021-10-09")], [2021]);

    [Theory]
    [InlineData("2021-08-20", true)]
    [InlineData("2021-08-21", false)]
    [InlineData("2021-08-22", false)]
    [InlineData("2021-08-23", true)]
    [InlineData("2021-09-20", false)]
    [InlineData("2021-10-01", false)]
    [InlineData("2021-10-09", true)]
    [InlineData("2021-10-10", false)]
    public void knows_weekends_and_holidays_and_the_weekend_days_worked_for_them(string day, bool worked) =>
        Assert.Equal(worked, Autumn.IsWorkday(new DutyDay(Date(day))));

    [Theory]
    [InlineData("2022-10-01", false)]
    [InlineData("2022-10-03", true)]
    [InlineData("2022-10-08", false)]
    public void has_plain_weekends_in_a_year_of_which_nothing_is_known(string day, bool worked)
    {
        Assert.Equal((true, false), (Autumn.HasYear(2021), Autumn.HasYear(2022)));
        Assert.Equal(worked, Autumn.IsWorkday(new DutyDay(Date(day))));
    }

    [Fact]
    public void without_any_holidays_knows_no_year()
    {
        Assert.False(DutyCalendar.Weekends.HasYear(2021));
        Assert.True(DutyCalendar.Weekends.IsWorkday(new DutyDay(Date("2021-10-01"))));
    }

    [Theory]
    [InlineData("2021-08-20T15:11:00+08:00", DutyHours.Workday)]
    [InlineData("2021-08-20T21:59:59.999+08:00", DutyHours.Workday)]
    [InlineData("2021-08-20T22:00:00+08:00", DutyHours.Workday | DutyHours.Night)]
    [InlineData("2021-08-21T00:00:00+08:00", DutyHours.Free | DutyHours.Night)]
    [InlineData("2021-08-21T06:59:59.999+08:00", DutyHours.Free | DutyHours.Night)]
    [InlineData("2021-08-21T07:00:00+08:00", DutyHours.Free)]
    [InlineData("2021-08-22T16:30:00Z", DutyHours.Workday | DutyHours.Night)]
    public void takes_an_instant_for_what_its_local_day_is_and_for_night_besides(string at, DutyHours hours) =>
        Assert.Equal(hours, Autumn.Of(DateTimeOffset.Parse(at, CultureInfo.InvariantCulture), Zone));

    private static DateOnly Date(string text) => DateOnly.Parse(text, CultureInfo.InvariantCulture);
}
