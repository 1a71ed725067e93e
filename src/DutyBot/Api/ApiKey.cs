using System.Net;
using System.Security.Cryptography;
using System.Text;
using DutyBot.Settings;

namespace DutyBot.Api;

/// <summary>Lets calling programs in by <c>X-Api-Key</c>; plain http only over loopback (product 7).</summary>
internal sealed class ApiKey(Setup setup) : IEndpointFilter
{
    public async ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var http = context.HttpContext;
        if (!http.Request.IsHttps && http.Connection.RemoteIpAddress is { } remote && !IPAddress.IsLoopback(remote))
            return TypedResults.Problem("This address is served over https only; over plain http only to the same machine.", statusCode: StatusCodes.Status403Forbidden);
        return Caller(http.Request.Headers["X-Api-Key"].ToString()) is null
            ? TypedResults.Problem("Send a key that the settings name under DutyBot:Api:Keys as X-Api-Key.", statusCode: StatusCodes.Status401Unauthorized)
            : await next(context);
    }

    private string? Caller(string key)
    {
        string? caller = null;
        // Every key is compared whole, so that time tells nothing about how far a guess was right.
        foreach (var (name, known) in setup.ApiKeys)
        {
            if (CryptographicOperations.FixedTimeEquals(SHA256.HashData(Encoding.UTF8.GetBytes(known)), SHA256.HashData(Encoding.UTF8.GetBytes(key))))
                caller = name;
        }

        return caller;
    }
}
