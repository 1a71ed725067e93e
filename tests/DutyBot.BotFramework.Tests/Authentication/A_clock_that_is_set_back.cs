using System.Security.Claims;
using Microsoft.Extensions.Logging.Abstractions;

namespace DutyBot.BotFramework.Tests;

/// <summary>By an hour: nothing may wait for that hour to pass again, and nothing may live through it twice.</summary>
public sealed class A_clock_that_is_set_back
{
    private static readonly TimeSpan Hour = TimeSpan.FromHours(1);

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private readonly Hands time = new(new DateTimeOffset(2026, 11, 25, 7, 0, 0, TimeSpan.Zero));
    private int asked;
    private bool refuses;

    [Fact]
    public async Task lets_a_token_be_asked_for_again_after_a_refusal()
    {
        var cache = Cache(TimeSpan.FromHours(1));
        refuses = true;
        await Assert.ThrowsAsync<HttpRequestException>(() => cache.GetAsync(Cancel));
        (refuses, asked) = (false, 0);
        time.Move(-Hour);
        time.Advance(TokenCache.Patience);
        Assert.Equal("token-1", await cache.GetAsync(Cancel));
    }

    [Fact]
    public async Task lets_no_token_outlive_what_its_issuer_gave_it()
    {
        var cache = Cache(TimeSpan.FromHours(1));
        Assert.Equal("token-1", await cache.GetAsync(Cancel));
        time.Move(-Hour);
        time.Advance(TimeSpan.FromMinutes(61));
        Assert.Equal("token-2", await cache.GetAsync(Cancel));
    }

    [Fact]
    public async Task and_a_machine_that_slept_while_its_own_time_stood_still_keep_no_token_that_ran_out()
    {
        var cache = Cache(TimeSpan.FromHours(1));
        Assert.Equal("token-1", await cache.GetAsync(Cancel));
        time.Move(2 * Hour);
        Assert.Equal("token-2", await cache.GetAsync(Cancel));
    }

    [Fact]
    public void lets_no_verdict_on_a_token_live_longer_than_an_hour()
    {
        var verdicts = new TokenVerdicts(time);
        verdicts.Keep("of a channel", new VerifiedToken(new ClaimsIdentity(), null, time.GetUtcNow() + (24 * Hour)));
        time.Move(-Hour);
        time.Advance(TimeSpan.FromMinutes(59));
        Assert.NotNull(verdicts.Find("of a channel"));
        time.Advance(TimeSpan.FromMinutes(1));
        Assert.Null(verdicts.Find("of a channel"));
    }

    [Fact]
    public void lets_newcomers_be_looked_up_again_after_a_minute()
    {
        var limit = new NewcomerLimit(time);
        for (var taken = 0; taken < NewcomerLimit.Most; taken++)
            Assert.True(limit.Take());
        Assert.False(limit.Take());
        time.Move(-Hour);
        time.Advance(TimeSpan.FromMinutes(1));
        Assert.True(limit.Take());
    }

    [Fact]
    public async Task makes_nothing_that_is_known_of_a_team_younger()
    {
        var known = new KnownTeams(time);
        await known.AskAsync("team", "members", _ => Task.FromResult<byte[]?>([1]), Cancel);
        time.Move(-Hour);
        time.Advance(Hour);
        Assert.Equal([2], await known.AskAsync("team", "members", _ => Task.FromResult<byte[]?>([2]), Cancel));
    }

    private TokenCache Cache(TimeSpan life) => new(
        () => refuses ? throw new HttpRequestException("Refused.") : Task.FromResult(new AccessToken($"token-{++asked}", time.GetUtcNow() + life)), time, NullLogger.Instance);
}
