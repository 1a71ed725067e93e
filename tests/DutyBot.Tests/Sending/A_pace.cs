using CsCheck;
using DutyBot.Work;

namespace DutyBot.Tests.Sending;

/// <summary>How often the bot writes (protocol 2.2).</summary>
public sealed class A_pace
{
    private static readonly DateTimeOffset Noon = new(2026, 11, 25, 12, 0, 0, TimeSpan.FromHours(8));

    private readonly Pace pace = new((7, TimeSpan.FromSeconds(1)), (8, TimeSpan.FromSeconds(2)));

    [Fact]
    public void gives_as_many_turns_at_once_as_a_second_has_and_then_says_when_the_next_is()
    {
        Assert.All(Enumerable.Range(0, 7), _ => Assert.Null(pace.Take(Noon, urgent: true)));
        Assert.Equal(Noon.AddSeconds(1), pace.Take(Noon, urgent: true));
        Assert.Null(pace.Take(Noon.AddSeconds(1), urgent: true));
        Assert.Equal(Noon.AddSeconds(2), pace.Take(Noon.AddSeconds(1), urgent: true));
    }

    [Fact]
    public void keeps_half_of_its_turns_for_what_calls_somebody()
    {
        Assert.All(Enumerable.Range(0, 3), _ => Assert.Null(pace.Take(Noon, urgent: false)));
        Assert.Equal(Noon.AddSeconds(1), pace.Take(Noon, urgent: false));
        Assert.Null(pace.Take(Noon, urgent: true));
    }

    [Fact]
    public void gives_no_turn_while_the_platform_asked_for_a_pause_and_the_longer_pause_counts()
    {
        pace.Pause(Noon.AddSeconds(30));
        pace.Pause(Noon.AddSeconds(10));
        Assert.Equal(Noon.AddSeconds(30), pace.Take(Noon, urgent: true));
        Assert.False(pace.IsIdle(Noon.AddSeconds(29)));
        Assert.Null(pace.Take(Noon.AddSeconds(30), urgent: true));
    }

    [Fact]
    public void forgets_turns_that_lie_ahead_when_the_clock_was_set_back()
    {
        foreach (var _ in Enumerable.Range(0, 7))
            pace.Take(Noon.AddHours(1), urgent: true);
        Assert.Null(pace.Take(Noon, urgent: true));
    }

    [Fact]
    public void is_idle_when_its_longest_window_has_passed()
    {
        pace.Take(Noon, urgent: true);
        Assert.False(pace.IsIdle(Noon.AddSeconds(1.9)));
        Assert.True(pace.IsIdle(Noon.AddSeconds(2)));
    }

    [Fact]
    public void never_gives_more_turns_in_any_window_and_never_a_moment_at_which_there_is_none() =>
        Gen.Select(Gen.Int[0, 700], Gen.Bool).Array[1, 200].Sample(asked =>
        {
            var (one, now, taken) = (new Pace((7, TimeSpan.FromSeconds(1)), (8, TimeSpan.FromSeconds(2)), (20, TimeSpan.FromSeconds(9))), Noon, new List<DateTimeOffset>());
            foreach (var (pause, urgent) in asked)
            {
                now = now.AddMilliseconds(pause);
                if (one.Take(now, urgent) is { } later)
                {
                    Assert.True(later > now);
                    now = later;
                    Assert.Null(one.Take(now, urgent));
                }

                taken.Add(now);
            }

            foreach (var (most, seconds) in new[] { (7, 1), (8, 2), (20, 9) })
                Assert.All(taken, moment => Assert.InRange(taken.Count(other => other > moment.AddSeconds(-seconds) && other <= moment), 0, most));
        }, iter: 200);
}
