using System.Net;
using System.Security.Cryptography;
using System.Text;
using DutyBot.Settings;

namespace DutyBot.Api;

/// <summary>Lets calling programs in by <c>X-Api-Key</c>; plain http only over loopback (product 7).</summary>
internal sealed class ApiKey(Setup setup, FailedChecks failed, ILogger<ApiKey> log) : IEndpointFilter
{
    public const string Header = "X-Api-Key";

    private static readonly object Program = new();

    private readonly (string Name, byte[] Hash)[] keys = [.. setup.ApiKeys.Select(key => (key.Key, SHA256.HashData(Encoding.UTF8.GetBytes(key.Value))))];

    /// <summary>The program that was let in.</summary>
    public static string ProgramOf(HttpContext http) => (string)http.Items[Program]!;

    public async ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var http = context.HttpContext;
        if (!http.Request.IsHttps && http.Connection.RemoteIpAddress is { } remote && !IPAddress.IsLoopback(remote))
            return Problem.NotSecure.Answer();
        if (Caller(http.Request.Headers[Header].ToString()) is not { } caller)
            return Refuse(http);
        http.Items[Program] = caller;
        return await next(context);
    }

    /// <summary>Only what fails is limited: a program with a good key is let in whoever else tries from behind the same address.</summary>
    private IResult Refuse(HttpContext http)
    {
        var (count, retryAfter) = failed.Add(http.Connection.RemoteIpAddress);
        if (retryAfter is { } seconds)
            return Problem.TooMany.Answer(http, seconds);
        if (count == 1)
            log.CheckFailed(http.Connection.RemoteIpAddress?.ToString());
        http.Response.Headers.WWWAuthenticate = $"ApiKey realm=\"DutyBot\", header=\"{Header}\"";
        return Problem.Unknown.Answer();
    }

    private string? Caller(string key)
    {
        string? caller = null;
        var sent = SHA256.HashData(Encoding.UTF8.GetBytes(key));
        // Every key is compared whole, so that time tells nothing about how far a guess was right.
        foreach (var (name, known) in keys)
        {
            if (CryptographicOperations.FixedTimeEquals(known, sent))
                caller = name;
        }

        return caller;
    }
}
