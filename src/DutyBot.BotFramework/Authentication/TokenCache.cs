#nullable enable
using Microsoft.Extensions.Logging;

namespace DutyBot.BotFramework;

internal sealed record AccessToken(string Value, DateTimeOffset Expires);

/// <summary>A token for our own calls: asked for once however many wait, and renewed behind the scenes when five minutes are left (protocol 1.5).</summary>
internal sealed class TokenCache(Func<Task<AccessToken>> ask, TimeProvider time, ILogger logger)
{
    private static readonly TimeSpan Ahead = TimeSpan.FromMinutes(5);

    private readonly Lock _gate = new();
    private AccessToken? _held;
    private Task<AccessToken>? _asking;
    private DateTimeOffset _renewFrom = DateTimeOffset.MaxValue;

    /// <summary>A token that is still good. Throws what the issuer's refusal throws when there is none to fall back on.</summary>
    internal async Task<string> GetAsync(CancellationToken cancel)
    {
        Task<AccessToken> asking;
        lock (_gate)
        {
            var now = time.GetUtcNow();
            var alive = _held is not null && now < _held.Expires;
            if (alive && now < _renewFrom)
                return _held!.Value;

            asking = _asking ??= AskAsync();
            if (alive)
                return _held!.Value;
        }

        return (await asking.WaitAsync(cancel)).Value;
    }

    private async Task<AccessToken> AskAsync()
    {
        // Off the caller's lock and thread: nobody waits for a renewal ahead of time.
        await Task.Yield();
        try
        {
            var token = await ask();
            lock (_gate)
            {
                (_held, _asking) = (token, null);
                // A token that is born with little life left is not asked for again with every call.
                _renewFrom = Later(token.Expires - Ahead, time.GetUtcNow() + TimeSpan.FromSeconds(10));
            }

            return token;
        }
        catch (Exception failure)
        {
            logger.TokenNotGot(failure);
            lock (_gate)
            {
                _asking = null;
                _renewFrom = time.GetUtcNow() + TimeSpan.FromSeconds(10);
            }

            throw;
        }
    }

    private static DateTimeOffset Later(DateTimeOffset one, DateTimeOffset other) => one > other ? one : other;
}
