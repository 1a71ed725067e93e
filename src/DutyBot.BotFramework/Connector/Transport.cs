#nullable enable
namespace DutyBot.BotFramework;

/// <summary>How connections to connectors are made.</summary>
internal static class Transport
{
    /// <summary>Longest wait for one answer.</summary>
    internal static TimeSpan Limit { get; } = TimeSpan.FromSeconds(30);

    // No redirects: a token must not follow one to another host.
    internal static SocketsHttpHandler Handler() => new()
    {
        AllowAutoRedirect = false,
        UseCookies = false,
        PooledConnectionLifetime = TimeSpan.FromMinutes(5),
        ConnectTimeout = TimeSpan.FromSeconds(10),
    };
}
