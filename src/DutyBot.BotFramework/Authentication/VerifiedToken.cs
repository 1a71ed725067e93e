#nullable enable
using System.Collections.Concurrent;
using System.Security.Claims;
using System.Security.Cryptography;
using System.Text;

namespace DutyBot.BotFramework;

/// <summary>A token whose issuer, key, signature, life and audience were found good; what it says of an activity is checked for each one.</summary>
internal sealed record VerifiedToken(ClaimsIdentity Identity, IReadOnlySet<string>? Endorsements, DateTimeOffset Expires)
{
    /// <summary>The emulator's tokens speak for no channel.</summary>
    internal bool IsEmulator => Endorsements is null;

    internal string? Claim(string type) => Identity.FindFirst(type)?.Value;
}

/// <summary>Tokens found good, until they run out and for an hour at most: a channel sends the same one with many messages (protocol 8.3).</summary>
internal sealed class TokenVerdicts(TimeProvider time)
{
    internal const int Most = 1000;

    // A key that its issuer takes back must not live on in what it once signed.
    private static readonly TimeSpan Longest = TimeSpan.FromHours(1);

    private readonly ConcurrentDictionary<string, (VerifiedToken Token, Stamp Found)> _good = new(StringComparer.Ordinal);

    internal VerifiedToken? Find(string token) =>
        _good.TryGetValue(Name(token), out var known) && time.GetUtcNow() < known.Token.Expires && known.Found.Age < Longest ? known.Token : null;

    internal void Keep(string token, VerifiedToken verified)
    {
        if (_good.Count >= Most)
            _good.Clear();

        _good[Name(token)] = (verified, new Stamp(time));
    }

    // The token itself is a secret and need not lie about.
    private static string Name(string token) => Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(token)));
}
