using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;

namespace DutyBot.BotFramework.Tests;

public sealed class A_token_that_is_kept
{
    [Fact]
    public async Task that_cannot_be_got_ahead_is_asked_for_ever_more_seldom_and_each_change_is_written_down_once()
    {
        var time = Clock();
        using var log = new RecordingLog();
        var (asked, works) = (0, false);
        var cache = new TokenCache(
            () =>
            {
                asked++;
                return works ? Task.FromResult(new AccessToken("t", time.GetUtcNow().AddHours(1))) : throw new HttpRequestException("no");
            },
            time,
            log);

        await KeepAsync(TimeSpan.FromMinutes(30));
        // At 0, 10, 30, 70, 150 and 310 seconds, and from then on every five minutes.
        Assert.Equal(6 + 4, asked);
        Assert.Single(log.Entries, entry => entry is { Level: LogLevel.Error, Failure: HttpRequestException });

        works = true;
        await KeepAsync(TimeSpan.FromMinutes(70));
        Assert.Equal(12, asked);
        Assert.Equal([LogLevel.Error, LogLevel.Information], log.Entries.Select(entry => entry.Level));

        works = false;
        await KeepAsync(TimeSpan.FromMinutes(60));
        Assert.Equal([LogLevel.Error, LogLevel.Information, LogLevel.Error], log.Entries.Select(entry => entry.Level));

        async Task KeepAsync(TimeSpan span)
        {
            for (var end = time.GetUtcNow() + span; time.GetUtcNow() < end; time.Advance(TimeSpan.FromSeconds(10)))
                await cache.KeepAsync();
        }
    }

    [Fact]
    public async Task is_held_until_five_minutes_are_left_and_then_renewed_behind_the_scenes()
    {
        var (time, desk) = (Clock(), new Issuer());
        var cache = new TokenCache(desk.AskAsync, time, NullLogger.Instance);
        Assert.Equal("t1", await desk.GivenAsync(cache, time.GetUtcNow().AddHours(1)));

        time.Advance(TimeSpan.FromMinutes(54));
        Assert.Equal("t1", await cache.GetAsync(TestContext.Current.CancellationToken));
        Assert.Equal(1, desk.Asked);

        time.Advance(TimeSpan.FromMinutes(2));
        Assert.Equal("t1", await cache.GetAsync(TestContext.Current.CancellationToken));
        Assert.Equal("t1", await cache.GetAsync(TestContext.Current.CancellationToken));
        await desk.AskedAsync(2);
        desk.Give(time.GetUtcNow().AddHours(1));
        await Eventually.Is(async () => await cache.GetAsync(default) == "t2");
        Assert.Equal(2, desk.Asked);
    }

    [Fact]
    public async Task is_asked_for_once_however_many_wait()
    {
        var (time, desk) = (Clock(), new Issuer());
        var cache = new TokenCache(desk.AskAsync, time, NullLogger.Instance);

        var waiting = Enumerable.Range(0, 50).Select(_ => cache.GetAsync(TestContext.Current.CancellationToken)).ToArray();
        await desk.AskedAsync(1);
        desk.Give(time.GetUtcNow().AddHours(1));

        Assert.All(await Task.WhenAll(waiting), token => Assert.Equal("t1", token));
        Assert.Equal(1, desk.Asked);
    }

    [Fact]
    public async Task serves_to_its_end_while_it_cannot_be_renewed()
    {
        var (time, desk) = (Clock(), new Issuer());
        using var log = new RecordingLog();
        var cache = new TokenCache(desk.AskAsync, time, log);
        await desk.GivenAsync(cache, time.GetUtcNow().AddHours(1));

        time.Advance(TimeSpan.FromMinutes(56));
        Assert.Equal("t1", await cache.GetAsync(TestContext.Current.CancellationToken));
        await desk.AskedAsync(2);
        desk.Refuse();
        await Eventually.Is(() => Task.FromResult(log.Lines.Count == 1));
        Assert.Equal("t1", await cache.GetAsync(TestContext.Current.CancellationToken));

        time.Advance(TimeSpan.FromMinutes(5));
        var last = cache.GetAsync(TestContext.Current.CancellationToken);
        await desk.AskedAsync(3);
        desk.Refuse();
        await Assert.ThrowsAsync<HttpRequestException>(() => last);
    }

    [Fact]
    public async Task is_waited_for_10_seconds_by_anybody_while_the_asking_goes_on()
    {
        var (time, desk) = (Clock(), new Issuer());
        var cache = new TokenCache(desk.AskAsync, time, NullLogger.Instance);

        var first = cache.GetAsync(TestContext.Current.CancellationToken);
        time.Advance(TimeSpan.FromSeconds(6));
        var second = cache.GetAsync(TestContext.Current.CancellationToken);
        time.Advance(TimeSpan.FromSeconds(3));
        Assert.False(first.IsCompleted);
        time.Advance(TimeSpan.FromSeconds(1));
        await Assert.ThrowsAsync<TimeoutException>(() => first);
        await Assert.ThrowsAsync<TimeoutException>(() => second);
        await Assert.ThrowsAsync<TimeoutException>(() => cache.GetAsync(TestContext.Current.CancellationToken));

        await desk.AskedAsync(1);
        desk.Give(time.GetUtcNow().AddHours(1));
        await Eventually.Is(async () => await Record.ExceptionAsync(() => cache.GetAsync(TestContext.Current.CancellationToken)) is null);
        Assert.Equal(("t1", 1), (await cache.GetAsync(TestContext.Current.CancellationToken), desk.Asked));
    }

    [Fact]
    public async Task is_not_asked_for_again_at_once_by_those_who_call_after_a_failure()
    {
        var (time, desk) = (Clock(), new Issuer());
        var cache = new TokenCache(desk.AskAsync, time, NullLogger.Instance);
        var first = cache.GetAsync(TestContext.Current.CancellationToken);
        await desk.AskedAsync(1);
        desk.Refuse();
        await Assert.ThrowsAsync<HttpRequestException>(() => first);

        time.Advance(TimeSpan.FromSeconds(9));
        var refused = await Assert.ThrowsAsync<HttpRequestException>(() => cache.GetAsync(TestContext.Current.CancellationToken));
        Assert.Equal((HttpRequestError.UserAuthenticationError, "no"), (refused.HttpRequestError, refused.InnerException?.Message));
        Assert.Equal(1, desk.Asked);

        time.Advance(TimeSpan.FromSeconds(1));
        var last = cache.GetAsync(TestContext.Current.CancellationToken);
        await desk.AskedAsync(2);
        desk.Give(time.GetUtcNow().AddHours(1));
        Assert.Equal("t2", await last);
    }

    private static FakeTimeProvider Clock() => new(new DateTimeOffset(2021, 8, 21, 8, 0, 0, TimeSpan.Zero));

    /// <summary>An issuer that answers when the test says so.</summary>
    private sealed class Issuer
    {
        private readonly Lock _gate = new();
        private TaskCompletionSource<AccessToken> _next = New();

        public int Asked { get; private set; }

        public Task<AccessToken> AskAsync()
        {
            lock (_gate)
            {
                Asked++;
                return _next.Task;
            }
        }

        public Task AskedAsync(int times) => Eventually.Is(() => Task.FromResult(Asked == times));

        public void Give(DateTimeOffset expires) => Take().SetResult(new AccessToken($"t{Asked}", expires));

        public void Refuse() => Take().SetException(new HttpRequestException("no"));

        public async Task<string> GivenAsync(TokenCache cache, DateTimeOffset expires)
        {
            var token = cache.GetAsync(TestContext.Current.CancellationToken);
            await AskedAsync(Asked + (Asked == 0 ? 1 : 0));
            Give(expires);
            return await token;
        }

        private TaskCompletionSource<AccessToken> Take()
        {
            lock (_gate)
            {
                var asked = _next;
                _next = New();
                return asked;
            }
        }

        private static TaskCompletionSource<AccessToken> New() => new(TaskCreationOptions.RunContinuationsAsynchronously);
    }
}
