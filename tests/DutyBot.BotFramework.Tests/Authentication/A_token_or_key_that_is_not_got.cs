using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;

namespace DutyBot.BotFramework.Tests;

/// <summary>Whoever watches over the bot can tell since when.</summary>
public sealed class A_token_or_key_that_is_not_got
{
    private static readonly DateTimeOffset Seven = new(2026, 11, 25, 7, 0, 0, TimeSpan.Zero);

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task has_failed_since_the_first_refusal_until_one_is_got()
    {
        var (time, refuses) = (new FakeTimeProvider(Seven), true);
        var cache = new TokenCache(() => refuses ? throw new HttpRequestException("Refused.") : Task.FromResult(new AccessToken("token", time.GetUtcNow().AddHours(1))), time, NullLogger.Instance);
        Assert.Null(cache.FailingSince);
        for (var tries = 0; tries < 3; tries++)
        {
            await Assert.ThrowsAsync<HttpRequestException>(() => cache.GetAsync(Cancel));
            time.Advance(TimeSpan.FromMinutes(1));
            Assert.Equal(Seven, cache.FailingSince);
        }

        refuses = false;
        await cache.GetAsync(Cancel);
        Assert.Null(cache.FailingSince);
    }

    [Fact]
    public async Task is_told_of_the_keys_of_the_channel_too()
    {
        await using var stage = await SignedBench.OpenAsync(before: cloud => cloud.Publishes = false);
        var keys = stage.Bench.Services.GetRequiredService<ChannelKeys>();
        await Eventually.Is(() => Task.FromResult(keys.FailingSince is not null));
        stage.Cloud.Publishes = true;
        await Eventually.Is(() =>
        {
            stage.Time.Advance(TimeSpan.FromSeconds(10));
            return Task.FromResult(keys.WereRead && keys.FailingSince is null);
        });
        Assert.Null(keys.TokenFailingSince);
    }
}
