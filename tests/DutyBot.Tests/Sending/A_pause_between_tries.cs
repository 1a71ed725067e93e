using DutyBot.Work;

namespace DutyBot.Tests.Sending;

public sealed class A_pause_between_tries
{
    [Fact]
    public void doubles_up_to_a_minute()
    {
        for (var attempts = 0; attempts < 40; attempts++)
            Assert.InRange(Refusals.Pause(attempts, 7).TotalSeconds, Math.Min(60, Math.Pow(2, attempts)) * 0.8, Math.Min(60, Math.Pow(2, attempts)) * 1.2);
    }

    [Fact]
    public void is_the_same_for_the_same_row_and_spread_over_rows_that_failed_together()
    {
        Assert.Equal(Refusals.Pause(3, 41), Refusals.Pause(3, 41));
        var pauses = Enumerable.Range(1, 100).Select(row => Refusals.Pause(6, row).TotalSeconds).Order().ToList();
        Assert.InRange(pauses[^1] - pauses[0], 20, 24);
        Assert.All(pauses.Zip(pauses.Skip(1)), pair => Assert.InRange(pair.Second - pair.First, 0, 1));
    }
}
