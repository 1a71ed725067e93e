using System.Net;
using Microsoft.AspNetCore.Http;

namespace DutyBot.LocalChat.Browser;

/// <summary>There is no login here, so nobody but this machine may come in, and no other site's page through its browser (product 8).</summary>
internal sealed class LoopbackGate : IEndpointFilter
{
    public async ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next) =>
        Fault(context.HttpContext) is { } why
            ? Results.Text(why, "text/plain; charset=utf-8", statusCode: StatusCodes.Status403Forbidden)
            : await next(context);

    private static string? Fault(HttpContext http)
    {
        if (http.Connection.RemoteIpAddress is not { } from || !IPAddress.IsLoopback(from) || CameThroughProxy(http.Request))
        {
            return "The local work group answers this machine alone.";
        }

        if (!IsLoopback(http.Request.Host.Host))
        {
            return "The local work group answers to localhost alone, not to another Host.";
        }

        return http.Request.Headers.Origin is [{ } origin] && !IsLoopbackOrigin(origin) || http.Request.Headers.Origin.Count > 1
            ? "The local work group takes nothing from another Origin."
            : null;
    }

    // A proxy on this machine makes every caller look near; it says so in these headers.
    private static bool CameThroughProxy(HttpRequest request) =>
        request.Headers.ContainsKey("X-Forwarded-For") || request.Headers.ContainsKey("Forwarded");

    private static bool IsLoopbackOrigin(string origin) =>
        Uri.TryCreate(origin, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https" && IsLoopback(uri.Host);

    private static bool IsLoopback(string host) =>
        string.Equals(host, "localhost", StringComparison.OrdinalIgnoreCase)
        || (IPAddress.TryParse(host.Trim('[', ']'), out var address) && IPAddress.IsLoopback(address));
}
