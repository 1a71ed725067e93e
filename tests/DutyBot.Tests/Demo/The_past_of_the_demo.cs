using DutyBot.Demo;
using DutyBot.Domain;
using DutyBot.Domain.Alerts;
using DutyBot.Replaying;
using DutyBot.Tests.Importing;
using DutyBot.Tests.Replaying;

namespace DutyBot.Tests.Demo;

public sealed class The_past_of_the_demo
{
    private static readonly TimeZoneInfo Zone = ReplayPlace.Zone;

    [Theory]
    [InlineData("2026-11-22", 37, "2026-11-19")]
    [InlineData("2026-11-23", 37, "2026-11-19")]
    [InlineData("2026-11-24", 38, "2026-11-23")]
    [InlineData("2026-11-25", 39, "2026-11-24")]
    [InlineData("2026-11-27", 39, "2026-11-24")]
    [InlineData("2026-11-28", 40, "2026-11-27")]
    public void ends_before_today_and_lies_in_whole_weeks_before_it(string today, int count, string last)
    {
        foreach (var time in new[] { "00:00", "12:00", "23:59" })
        {
            var past = Past(today, time);
            Assert.Equal(count, past.Count);
            Assert.Equal(last, DutyDay.Of(past.Max(line => line.Alert.PostedAt), Zone).ToString());
        }
    }

    [Fact]
    public void has_the_days_of_the_week_and_times_of_day_that_it_had()
    {
        var file = File.ReadLines(ReplayPlace.Year).ToList();
        var (then, now) = (RecordedLines.Read(file).Lines, Past("2026-11-25", "15:11"));

        Assert.All(now.Zip(then), pair =>
        {
            Assert.Equal(pair.Second.Alert.PostedAt.DateTime.DayOfWeek, pair.First.Alert.PostedAt.DateTime.DayOfWeek);
            Assert.Equal(pair.Second.Alert.PostedAt.TimeOfDay, pair.First.Alert.PostedAt.TimeOfDay);
            Assert.Equal(0, (pair.First.Alert.PostedAt - pair.Second.Alert.PostedAt).Days % 7);
            Assert.Equal(pair.Second.Alert.AlertId.Counter, pair.First.Alert.AlertId.Counter);
        });
    }

    [Theory]
    [InlineData("Asia/Shanghai")]
    [InlineData("Europe/Berlin")]
    [InlineData("America/Los_Angeles")]
    [InlineData("Pacific/Apia")]
    public async Task can_be_lived_through_wherever_the_office_is(string zone)
    {
        var there = TimeZoneInfo.FindSystemTimeZoneById(zone);
        var folder = Directory.CreateTempSubdirectory("dutybot-past-").FullName;
        try
        {
            var past = DemoPast.Of(File.ReadLines(ReplayPlace.Year), new DateTimeOffset(2026, 11, 28, 6, 0, 0, TimeSpan.Zero), there);
            var replayed = await new Replay(DemoDistrict.Read(ImportFolder.Demo()), there, Path.Combine(folder, "scratch")).RunAsync(past, null, TestContext.Current.CancellationToken);

            var alerts = Assert.IsType<Replayed.Complete>(replayed).Alerts;
            Assert.InRange(alerts.Count, 37, 40);
            Assert.All(alerts, alert => Assert.False(alert.Now!.IsOpen));
            Assert.Equal(past.Select(line => line.Alert.AlertId), alerts.Select(alert => alert.Id));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static IReadOnlyList<RecordedLine> Past(string day, string time) =>
        DemoPast.Of(File.ReadLines(ReplayPlace.Year), DateTimeOffset.Parse($"{day}T{time}+08:00", null), Zone);
}
