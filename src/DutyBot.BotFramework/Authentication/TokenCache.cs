#nullable enable
using Microsoft.Extensions.Logging;

namespace DutyBot.BotFramework;

internal sealed record AccessToken(string Value, DateTimeOffset Expires);

/// <summary>
/// A token for our own calls: asked for once however many wait, and renewed behind the scenes when five minutes are left (protocol 1.5).
/// A silent issuer holds nobody for long: whoever asks waits for seconds, and the asking goes on without him.
/// </summary>
internal sealed class TokenCache(Func<Task<AccessToken>> ask, TimeProvider time, ILogger logger)
{
    private static readonly TimeSpan Ahead = TimeSpan.FromMinutes(5);

    /// <summary>Longest wait for the issuer, counted from when it was asked, and how long after a failure nobody who calls asks it again.</summary>
    internal static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    private readonly Lock _gate = new();
    private AccessToken? _held;
    private Stamp _heldSince = new(time);
    private TimeSpan _life;
    private Task<AccessToken>? _asking;
    private Stamp _asked = new(time);
    private Stamp _noted = new(time);
    private TimeSpan _renewAfter;
    private int _failures;
    private DateTimeOffset? _failingSince;
    private (Exception Cause, Stamp At)? _failed;

    /// <summary>A token that is still good. Throws what the issuer's refusal throws when there is none to fall back on.</summary>
    /// <exception cref="TimeoutException">The issuer has not answered so far.</exception>
    /// <exception cref="HttpRequestException">It gave none a moment ago, and is not asked again at once.</exception>
    internal async Task<string> GetAsync(CancellationToken cancel)
    {
        Task<AccessToken> asking;
        TimeSpan wait;
        lock (_gate)
        {
            var alive = _held is not null && _heldSince.Age < _life;
            if (alive && _noted.Age < _renewAfter)
                return _held!.Value;

            if (!alive && _asking is null && _failed is { } failed && failed.At.Age < Patience)
                throw new HttpRequestException(HttpRequestError.UserAuthenticationError, "The issuer gave no token a moment ago.", failed.Cause);

            asking = Asking();
            if (alive)
                return _held!.Value;
            wait = Longer(Patience - _asked.Age, TimeSpan.Zero);
        }

        return (await asking.WaitAsync(wait, time, cancel)).Value;
    }

    /// <summary>Renews what has five minutes left, or gets the first: to be called now and then, so that whoever calls at night finds a token. Never throws for a refusal.</summary>
    internal async Task KeepAsync()
    {
        Task asking;
        lock (_gate)
        {
            if (_noted.Age < _renewAfter)
                return;
            asking = Asking();
        }

        await asking.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
    }

    /// <summary>When it was refused first since the last token was got; null while none was refused.</summary>
    internal DateTimeOffset? FailingSince
    {
        get
        {
            lock (_gate)
                return _failingSince;
        }
    }

    private Task<AccessToken> Asking()
    {
        if (_asking is null)
            (_asking, _asked) = (AskAsync(), new Stamp(time));
        return _asking;
    }

    private async Task<AccessToken> AskAsync()
    {
        // Off the caller's lock and thread: nobody waits for a renewal ahead of time.
        await Task.Yield();
        try
        {
            var token = await ask();
            // A token that is born with little life left is not asked for again with every call.
            Note(token, Longer(token.Expires - Ahead - time.GetUtcNow(), Pause(1)), null);
            return token;
        }
        catch (Exception failure)
        {
            if (Note(null, Pause(_failures + 1), failure) == 1)
                logger.TokenNotGot(failure);
            throw;
        }
    }

    /// <summary>How often in a row it has failed now.</summary>
    private int Note(AccessToken? token, TimeSpan renewAfter, Exception? failure)
    {
        lock (_gate)
        {
            if (token is not null && _failures > 0)
                logger.TokenGotAgain(_failures);
            (_asking, _noted, _renewAfter, _failures) = (null, new Stamp(time), renewAfter, token is null ? _failures + 1 : 0);
            if (token is not null)
                // How long it lives is counted from here: by a clock that is set back it would outlive what its issuer gave it.
                (_held, _heldSince, _life) = (token, _noted, token.Expires - time.GetUtcNow());
            _failed = failure is null ? null : (failure, _noted);
            _failingSince = failure is null ? null : _failingSince ?? time.GetUtcNow();
            return _failures;
        }
    }

    // 10, 20, 40 … up to 300 seconds.
    private static TimeSpan Pause(int times) => TimeSpan.FromSeconds(Math.Min(300, 10 * Math.Pow(2, times - 1)));

    private static TimeSpan Longer(TimeSpan one, TimeSpan other) => one > other ? one : other;
}
