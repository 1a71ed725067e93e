using System.Globalization;
using System.Net;

namespace DutyBot.Work;

/// <summary>What a failed send means.</summary>
/// <param name="After">How long the platform asks to wait.</param>
/// <param name="IsGone">The message to edit is not there any more.</param>
/// <param name="OnceMore">Worth one more try and no third.</param>
/// <param name="MayHaveArrived">Nobody knows whether the platform took it (product 10).</param>
/// <param name="Turn">Nothing was sent: the bot's own turn comes then.</param>
internal sealed record SendRefusal(
    bool MayTryAgain, TimeSpan? After = null, bool IsGone = false, bool MayHaveArrived = false, bool OnceMore = false, DateTimeOffset? Turn = null);

/// <summary>Nobody knows whether the call was done, and it does not matter: an edit, or opening a chat, is the same however often it is asked for.</summary>
internal sealed class SameAgainException(Exception refused) : Exception(refused.Message, refused);

/// <summary>Reads the connector's refusals (protocol 2.1). Which other failures there are is for nobody to swallow: null lets them through.</summary>
internal static class Refusals
{
    /// <summary>A platform that asks for a longer pause is asked again after this.</summary>
    public static readonly TimeSpan LongestAsked = TimeSpan.FromHours(1);

    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(1);

    public static SendRefusal? Read(Exception refused) => refused switch
    {
        TooSoonException early => new SendRefusal(MayTryAgain: true, Turn: early.Until),
        SameAgainException { InnerException: { } unclear } => Read(unclear)! with { MayHaveArrived = false, OnceMore = false },
        ErrorResponseException { Response: { } response } => OfStatus(response),
        ErrorResponseException => new SendRefusal(MayTryAgain: false),
        // No connection or no token, so nothing was sent; a connection that was cut may have carried it.
        HttpRequestException
        {
            HttpRequestError: HttpRequestError.ConnectionError or HttpRequestError.NameResolutionError or HttpRequestError.SecureConnectionError
                or HttpRequestError.ProxyTunnelError or HttpRequestError.UserAuthenticationError
        } => new SendRefusal(MayTryAgain: true),
        HttpRequestException or TaskCanceledException { InnerException: TimeoutException } => new SendRefusal(MayTryAgain: true, MayHaveArrived: true),
        _ => null,
    };

    /// <summary>The message is too long for the platform (413).</summary>
    public static bool IsTooLarge(Exception refused) => refused is ErrorResponseException { Response.StatusCode: HttpStatusCode.RequestEntityTooLarge };

    public static bool IsGone(Exception refused) => Read(refused) is { IsGone: true };

    /// <summary>What the platform or the network said, without the words of any message.</summary>
    public static string Said(Exception refused) => refused switch
    {
        SameAgainException { InnerException: { } unclear } => Said(unclear),
        ErrorResponseException { Response: { } response } said => $"{(int)response.StatusCode} {said.Body?.Error?.Code}".TrimEnd(),
        HttpRequestException { HttpRequestError: var error } => error.ToString(),
        _ => refused.GetType().Name,
    };

    /// <summary>1, 2, 4 … up to 60 seconds, each up to a fifth shorter or longer, so that what failed together is not tried together.</summary>
    /// <param name="row">The same row has the same pauses.</param>
    public static TimeSpan Pause(int attempts, long row) =>
        TimeSpan.FromSeconds(Math.Min(Longest.TotalSeconds, Math.Pow(2, Math.Min(attempts, 10))) * (0.8 + (0.4 * Spread(row, attempts))));

    /// <summary>0 to 1, evenly over rows that follow one another: steps of the golden section.</summary>
    private static double Spread(long row, int attempts) => (row + (attempts * 7L)) * 0.6180339887498949 % 1;

    private static SendRefusal OfStatus(HttpResponseMessageWrapper response) => response.StatusCode switch
    {
        // Taken, and answered with what nobody can read.
        >= HttpStatusCode.OK and < HttpStatusCode.MultipleChoices => new SendRefusal(MayTryAgain: true, MayHaveArrived: true),
        HttpStatusCode.TooManyRequests => new SendRefusal(MayTryAgain: true, RetryAfter(response)),
        // The bot's own credentials: nothing was sent, and whoever mends them wants nothing lost.
        HttpStatusCode.Unauthorized => new SendRefusal(MayTryAgain: true),
        HttpStatusCode.PreconditionFailed => new SendRefusal(MayTryAgain: true, RetryAfter(response)),
        HttpStatusCode.BadGateway or HttpStatusCode.ServiceUnavailable or HttpStatusCode.GatewayTimeout or HttpStatusCode.RequestTimeout
            => new SendRefusal(MayTryAgain: true, RetryAfter(response), MayHaveArrived: true),
        HttpStatusCode.InternalServerError => new SendRefusal(MayTryAgain: true, RetryAfter(response), MayHaveArrived: true, OnceMore: true),
        HttpStatusCode.NotFound => new SendRefusal(MayTryAgain: false, IsGone: true),
        _ => new SendRefusal(MayTryAgain: false),
    };

    private static TimeSpan? RetryAfter(HttpResponseMessageWrapper response) =>
        response.Headers.TryGetValue("Retry-After", out var values)
        && double.TryParse(values.FirstOrDefault(), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var seconds)
            ? TimeSpan.FromSeconds(Math.Clamp(seconds, 0, LongestAsked.TotalSeconds))
            : null;
}
