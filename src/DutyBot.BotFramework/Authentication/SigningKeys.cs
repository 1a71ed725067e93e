#nullable enable
using System.Text.Json;
using Microsoft.Extensions.Logging;

namespace DutyBot.BotFramework;

/// <summary>The keys that one issuer publishes: read once a day; for an unknown key at most once an hour (protocol 1.4).</summary>
internal sealed class SigningKeys(string metadata, IHttpClientFactory clients, TimeProvider time, ILogger logger) : IDisposable
{
    internal const string HttpClientName = "DutyBot.Keys";

    private static readonly TimeSpan Life = TimeSpan.FromHours(24);

    private readonly SemaphoreSlim _reading = new(1, 1);
    private volatile Held? _held;
    private long _triedAt;

    internal bool WereRead => _held is not null;

    /// <summary>The key of that name, or null; never throws for what the issuer does.</summary>
    internal async Task<SigningKey?> FindAsync(string kid, CancellationToken cancel)
    {
        if (MayRead(kid))
            await ReadOnceAsync(kid, cancel);
        return _held?.Keys.GetValueOrDefault(kid);
    }

    /// <summary>Reads the keys where none were read yet.</summary>
    internal Task WarmUpAsync(CancellationToken cancel) => WereRead ? Task.CompletedTask : FindAsync("", cancel);

    public void Dispose() => _reading.Dispose();

    private async Task ReadOnceAsync(string kid, CancellationToken cancel)
    {
        await _reading.WaitAsync(cancel);
        try
        {
            // Whoever held the turn before may have read them already.
            if (!MayRead(kid))
                return;

            try
            {
                _held = new Held(await ReadAsync(cancel), time.GetUtcNow());
            }
            finally
            {
                // Only now, so that whoever comes while the keys are being read waits for them.
                Volatile.Write(ref _triedAt, time.GetUtcNow().UtcTicks);
            }
        }
        catch (Exception failure) when (failure is HttpRequestException or JsonException or InvalidOperationException or UriFormatException or KeyNotFoundException
            || (failure is OperationCanceledException && !cancel.IsCancellationRequested))
        {
            // The old keys go on serving.
            logger.KeysNotRead(failure, metadata);
        }
        finally
        {
            _reading.Release();
        }
    }

    private bool MayRead(string kid)
    {
        var held = _held;
        var now = time.GetUtcNow();
        var pause = held switch
        {
            null => TimeSpan.FromSeconds(5),
            _ when now - held.At >= Life => TimeSpan.FromMinutes(1),
            _ when !held.Keys.ContainsKey(kid) => TimeSpan.FromHours(1),
            _ => TimeSpan.MaxValue,
        };
        return now.UtcTicks - Volatile.Read(ref _triedAt) >= pause.Ticks;
    }

    private async Task<IReadOnlyDictionary<string, SigningKey>> ReadAsync(CancellationToken cancel)
    {
        var client = clients.CreateClient(HttpClientName);
        var described = await ReadJsonAsync(client, new Uri(metadata), cancel);
        var address = new Uri(described.GetProperty("jwks_uri"u8).GetString() ?? throw new JsonException("The metadata name no keys."));
        if (address.Scheme != Uri.UriSchemeHttps)
            throw new InvalidOperationException("Keys are read over https only.");

        var published = await ReadJsonAsync(client, address, cancel);
        var keys = new Dictionary<string, SigningKey>(StringComparer.Ordinal);
        foreach (var key in published.GetProperty("keys"u8).EnumerateArray().Select(SigningKey.Read).OfType<SigningKey>())
            keys[key.Key.Kid] = key;
        return keys.Count > 0 ? keys : throw new JsonException("The issuer publishes no key of use.");
    }

    private static async Task<JsonElement> ReadJsonAsync(HttpClient client, Uri address, CancellationToken cancel) =>
        JsonElement.Parse(await client.GetByteArrayAsync(address, cancel));

    private sealed record Held(IReadOnlyDictionary<string, SigningKey> Keys, DateTimeOffset At);
}
