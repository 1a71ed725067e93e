using DutyBot.Domain.Work;

namespace DutyBot.Domain.Tests.Work;

public sealed class A_beat
{
    private static readonly DateTimeOffset Three = new(2026, 11, 25, 15, 0, 0, TimeSpan.FromHours(8));

    [Theory]
    [InlineData(1, 1)]
    [InlineData(5, 5)]
    [InlineData(2.5, 1)]
    [InlineData(1, 2.9)]
    public void that_follows_upon_the_last_leaves_no_gap(double shown, double ran) => Assert.Null(After(shown, ran));

    [Theory]
    [InlineData(1200, 1200)]
    [InlineData(1200, 1)]
    [InlineData(7200, 1)]
    [InlineData(5.001, 5.001)]
    public void after_a_sleep_a_stop_or_a_clock_moved_on_is_a_pause(double shown, double ran) =>
        Assert.Equal(new Gap(Three, Three.AddSeconds(shown), IsPause: true, TimeSpan.Zero), After(shown, ran));

    [Fact]
    public void by_a_clock_that_was_set_back_is_no_pause() =>
        Assert.Equal(new Gap(Three, Three.AddSeconds(-3599), IsPause: false, TimeSpan.FromHours(1)), After(-3599, 1));

    [Fact]
    public void of_a_process_that_stood_still_while_the_clock_was_set_back_is_both() =>
        Assert.Equal(new Gap(Three, Three.AddSeconds(-3000), IsPause: true, TimeSpan.FromHours(1)), After(-3000, 600));

    [Fact]
    public void of_a_new_process_tells_how_long_nobody_was_there() =>
        Assert.Equal(new Gap(Three, Three.AddMinutes(5), IsPause: true, TimeSpan.Zero, WasDown: true), Beat.Between(Three, Three.AddMinutes(5)));

    [Fact]
    public void of_a_new_process_that_came_at_once_tells_nothing() => Assert.Null(Beat.Between(Three, Three.AddSeconds(4)));

    [Fact]
    public void of_a_new_process_before_the_last_of_the_old_one_tells_that_the_clock_was_set_back() =>
        Assert.Equal(TimeSpan.FromMinutes(50), Beat.Between(Three, Three.AddMinutes(-50))!.SetBack);

    private static Gap? After(double shown, double ran) =>
        new Beat(Three.AddSeconds(shown), TimeSpan.FromSeconds(1000 + ran)).Since(new Beat(Three, TimeSpan.FromSeconds(1000)));
}
