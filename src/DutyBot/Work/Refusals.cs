using System.Globalization;
using System.Net;

namespace DutyBot.Work;

/// <summary>What a failed send means.</summary>
/// <param name="After">How long the platform asks to wait.</param>
/// <param name="IsGone">The message to edit is not there any more.</param>
internal sealed record SendRefusal(bool MayTryAgain, TimeSpan? After = null, bool IsGone = false);

/// <summary>Reads the connector's refusals (protocol 2.1). Which other failures there are is for nobody to swallow: null lets them through.</summary>
internal static class Refusals
{
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(1);

    public static SendRefusal? Read(Exception refused) => refused switch
    {
        ErrorResponseException { Response: { } response } => OfStatus(response),
        HttpRequestException or TaskCanceledException { InnerException: TimeoutException } => new SendRefusal(MayTryAgain: true),
        _ => null,
    };

    public static bool IsGone(Exception refused) => Read(refused) is { IsGone: true };

    /// <summary>1, 2, 4 … up to 60 seconds.</summary>
    public static TimeSpan Pause(int attempts) =>
        TimeSpan.FromSeconds(Math.Min(Longest.TotalSeconds, Math.Pow(2, Math.Min(attempts, 10))));

    private static SendRefusal OfStatus(HttpResponseMessageWrapper response) => response.StatusCode switch
    {
        HttpStatusCode.TooManyRequests => new SendRefusal(MayTryAgain: true, RetryAfter(response)),
        HttpStatusCode.PreconditionFailed or HttpStatusCode.BadGateway or HttpStatusCode.ServiceUnavailable or HttpStatusCode.GatewayTimeout or HttpStatusCode.RequestTimeout
            => new SendRefusal(MayTryAgain: true, RetryAfter(response)),
        HttpStatusCode.NotFound => new SendRefusal(MayTryAgain: false, IsGone: true),
        _ => new SendRefusal(MayTryAgain: false),
    };

    private static TimeSpan? RetryAfter(HttpResponseMessageWrapper response) =>
        response.Headers.TryGetValue("Retry-After", out var values)
        && double.TryParse(values.FirstOrDefault(), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var seconds)
            ? TimeSpan.FromSeconds(Math.Clamp(seconds, 0, 3600))
            : null;
}
