#nullable enable
using System.Net;
using Microsoft.AspNetCore.Http;

namespace DutyBot.BotFramework;

/// <summary>
/// Whether a request comes from this machine itself, and not from some web page through its browser: all there is to tell people by where nobody logs in (product 2, 8).
/// Compiled into every project that lets such requests in, so that there is one rule whichever layer speaks the wire.
/// </summary>
internal static class FromHere
{
    /// <summary>Where else it comes from, in words that go on "it comes …"; null where it comes from here.</summary>
    internal static string? Fault(HttpContext http)
    {
        ArgumentNullException.ThrowIfNull(http);
        if (http.Connection.RemoteIpAddress is not { } from || !IPAddress.IsLoopback(from))
            return "from another machine";
        if (CameThroughProxy(http.Request))
            return "through a proxy";
        if (!IsLoopback(http.Request.Host.Host))
            return "to another Host than localhost";
        return IsOfAnotherSite(http.Request) ? "from another Origin than localhost" : null;
    }

    // A proxy on this machine makes every caller look near; it says so in these headers.
    private static bool CameThroughProxy(HttpRequest request) =>
        request.Headers.ContainsKey("X-Forwarded-For") || request.Headers.ContainsKey("Forwarded");

    private static bool IsOfAnotherSite(HttpRequest request) =>
        request.Headers.Origin.Count > 1
        || (request.Headers.Origin is [{ } origin] && !IsLoopbackOrigin(origin))
        || (request.Headers["Sec-Fetch-Site"].Contains("cross-site") && !IsFollowedLink(request));

    // Whoever follows a link to the page sees it himself, and the site that he comes from does not.
    private static bool IsFollowedLink(HttpRequest request) =>
        HttpMethods.IsGet(request.Method) && request.Headers["Sec-Fetch-Dest"] == "document";

    private static bool IsLoopbackOrigin(string origin) =>
        Uri.TryCreate(origin, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https" && IsLoopback(uri.Host);

    private static bool IsLoopback(string host) =>
        string.Equals(host, "localhost", StringComparison.OrdinalIgnoreCase)
        || (IPAddress.TryParse(host.Trim('[', ']'), out var address) && IPAddress.IsLoopback(address));
}
