#nullable enable
namespace DutyBot.BotFramework;

/// <summary>How connections to connectors, key publishers and token issuers are made.</summary>
internal static class Transport
{
    /// <summary>Longest wait for one answer.</summary>
    internal static TimeSpan Limit { get; } = TimeSpan.FromSeconds(30);

    /// <summary>Largest answer that is read, in bytes: the whole list of a large team, or an attachment of a chat.</summary>
    internal const int MostBytes = 16 * 1024 * 1024;

    /// <summary>What every client of this layer keeps to.</summary>
    internal static void Limits(HttpClient client) => (client.Timeout, client.MaxResponseContentBufferSize) = (Limit, MostBytes);

    // No redirects: a token must not follow one to another host.
    internal static SocketsHttpHandler Handler() => new()
    {
        AllowAutoRedirect = false,
        UseCookies = false,
        PooledConnectionLifetime = TimeSpan.FromMinutes(5),
        ConnectTimeout = TimeSpan.FromSeconds(10),
    };

    /// <summary>A body, read no further than it may be long.</summary>
    /// <exception cref="HttpRequestException">It is longer, or broke off.</exception>
    internal static async Task<byte[]> BytesAsync(HttpContent content, int most, CancellationToken cancel)
    {
        await content.LoadIntoBufferAsync(most, cancel);
        return await content.ReadAsByteArrayAsync(cancel);
    }
}

/// <summary>Connections for an adapter made by hand, outside a host.</summary>
internal sealed class PlainClients : IHttpClientFactory, IDisposable
{
    private readonly SocketsHttpHandler _handler = Transport.Handler();

    public HttpClient CreateClient(string name)
    {
        var client = new HttpClient(_handler, disposeHandler: false);
        Transport.Limits(client);
        return client;
    }

    public void Dispose() => _handler.Dispose();
}
