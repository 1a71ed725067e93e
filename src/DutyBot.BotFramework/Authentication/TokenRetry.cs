#nullable enable
using System.Net;
using Microsoft.Identity.Client;

namespace DutyBot.BotFramework;

/// <summary>Asking an issuer again where it said that later may do (protocol 1.5).</summary>
internal sealed class TokenRetry(TimeProvider time)
{
    private const int Tries = 10;
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(10);

    internal async Task<AccessToken> AskAsync(Func<Task<AccessToken>> ask)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                return await ask();
            }
            catch (MsalServiceException busy) when (attempt < Tries && IsPassing(busy))
            {
                await Task.Delay(Pause(attempt), time);
            }
        }
    }

    private static bool IsPassing(MsalServiceException refusal) =>
        refusal.ErrorCode == "temporarily_unavailable" || refusal.StatusCode == (int)HttpStatusCode.TooManyRequests;

    private static TimeSpan Pause(int attempt)
    {
        var grown = TimeSpan.FromMilliseconds(50 * Math.Pow(2, attempt - 1) * (1 + (Random.Shared.NextDouble() / 5)));
        return grown < Longest ? grown : Longest;
    }
}
