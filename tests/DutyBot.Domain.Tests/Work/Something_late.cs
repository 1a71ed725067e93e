using DutyBot.Domain.Keeping;
using DutyBot.Domain.Work;

namespace DutyBot.Domain.Tests.Work;

public sealed class Something_late
{
    private static readonly DateTimeOffset Now = new(2026, 11, 25, 15, 12, 0, TimeSpan.FromHours(8));

    private static readonly DateTimeOffset LongAwake = Now.AddHours(-5);

    private static readonly Backlog None = new(0, null);

    private static readonly Standing Well = new(None, None);

    [Fact]
    public void is_nothing_where_nothing_waits() => Assert.Empty(Lateness.Of(Well, Now, LongAwake));

    [Fact]
    public void is_what_has_waited_for_more_than_a_minute_and_not_what_has_waited_for_one()
    {
        var seen = Well with { Due = new Backlog(2, Now.AddSeconds(-60)), Unsent = new Backlog(3, Now.AddSeconds(-61)) };
        Assert.Equal([new Late(LateThing.Messages, Now.AddSeconds(-61), 3)], Lateness.Of(seen, Now, LongAwake));
    }

    [Fact]
    public void is_counted_from_the_return_of_a_bot_that_was_down_or_asleep()
    {
        var seen = Well with { Due = new Backlog(1, Now.AddMinutes(-20)) };
        Assert.Empty(Lateness.Of(seen, Now, awakeSince: Now.AddSeconds(-60)));
        Assert.Equal(Now.AddMinutes(-20), Lateness.Of(seen, Now, awakeSince: Now.AddSeconds(-61)).Single().Since);
    }

    [Fact]
    public void is_work_that_fails_again_and_again_though_it_is_put_off_each_time()
    {
        var seen = Well with { FailingSince = Now.AddMinutes(-3) };
        Assert.Equal([new Late(LateThing.Work, Now.AddMinutes(-3), 1)], Lateness.Of(seen, Now, LongAwake));
        Assert.Equal(Now.AddMinutes(-4), Lateness.Of(seen with { Due = new Backlog(2, Now.AddMinutes(-4)) }, Now, LongAwake).Single().Since);
    }

    [Fact]
    public void is_a_silent_store_and_a_token_or_key_that_is_not_got()
    {
        var seen = Well with { StoreSilentSince = Now.AddMinutes(-2), TokenFailingSince = Now.AddMinutes(-3), KeysFailingSince = Now.AddSeconds(-20) };
        Assert.Equal([LateThing.Store, LateThing.Token], Lateness.Of(seen, Now, LongAwake).Select(late => late.What));
    }

    [Fact]
    public void begins_an_episode_that_the_administrators_hear_of()
    {
        var episode = Episode.After(null, [At(-70), At(-90)], Now, [new PersonId("O01-1")]);
        Assert.Equal((Now.AddSeconds(-90), Now, false), (episode!.Since, episode.Began, episode.IsOver));
        Assert.Equal(new PersonId("O01-1"), Assert.Single(episode.Told));
    }

    [Fact]
    public void goes_on_as_one_episode_while_it_comes_and_goes()
    {
        var episode = Begun;
        foreach (var second in new[] { 5, 30, 59, 64, 110 })
            episode = Episode.After(episode, second is 30 or 64 ? [At(second - 70)] : [], Now.AddSeconds(second), [])!;
        Assert.Equal((Now, false), (episode.Began, episode.IsOver));
    }

    [Fact]
    public void is_over_after_a_minute_of_calm_and_dated_by_its_beginning()
    {
        var calm = Episode.After(Begun, [], Now.AddSeconds(10), [])!;
        Assert.False(Episode.After(calm, [], Now.AddSeconds(69), [])!.IsOver);
        Assert.Equal(Now.AddSeconds(10), Episode.After(calm, [], Now.AddSeconds(70), [])!.Over);
    }

    [Fact]
    public void after_that_is_another_episode()
    {
        var over = Begun with { Over = Now };
        Assert.Equal(over, Episode.After(over, [], Now.AddHours(1), []));
        Assert.Equal(Now.AddHours(1), Episode.After(over, [At(3500)], Now.AddHours(1), [])!.Began);
    }

    [Fact]
    public void ends_though_the_clock_was_set_back_in_its_calm()
    {
        var calm = Begun with { CalmSince = Now };
        var back = Episode.After(calm, [], Now.AddHours(-1), [])!;
        Assert.True(Episode.After(back, [], Now.AddMinutes(-59), [])!.IsOver);
    }

    private static Episode Begun => new(Now.AddSeconds(-70), Now, []);

    private static Late At(int second) => new(LateThing.Messages, Now.AddSeconds(second), 1);
}
