#nullable enable
using System.Text.Json;
using Microsoft.Extensions.Logging;

namespace DutyBot.BotFramework;

/// <summary>
/// The keys that one issuer publishes: read once a day; for an unknown key at most once an hour (protocol 1.4).
/// A key that is held waits for nobody, because a publisher that is silent must not silence the desk.
/// </summary>
internal sealed class SigningKeys(string metadata, Surroundings around)
{
    internal const string HttpClientName = "DutyBot.Keys";

    /// <summary>The longest that a message waits for a key that is not held.</summary>
    internal static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    /// <summary>Largest description or set of keys that is read, in bytes.</summary>
    private const int Limit = 1024 * 1024;

    private static readonly TimeSpan Life = TimeSpan.FromHours(24);
    private static readonly TimeSpan Hour = TimeSpan.FromHours(1);

    private readonly Lock _gate = new();
    private volatile Held? _held;
    private Task _reading = Task.CompletedTask;
    private Stamp? _tried;
    private int _failures;
    private DateTimeOffset? _failingSince;

    internal bool WereRead => _held is not null;

    /// <summary>When a reading failed first since the last that brought keys; null while none failed.</summary>
    internal DateTimeOffset? FailingSince
    {
        get
        {
            lock (_gate)
                return _failingSince;
        }
    }

    /// <summary>The key of that name, or null; never throws for what the issuer does.</summary>
    internal async Task<SigningKey?> FindAsync(string kid, CancellationToken cancel)
    {
        var reading = Read(kid);
        if (_held?.Keys.GetValueOrDefault(kid) is { } key)
            return key;

        try
        {
            await reading.WaitAsync(Patience, around.Time, cancel);
        }
        catch (TimeoutException)
        {
            // The reading goes on; who asks again will find what it brings.
        }

        return _held?.Keys.GetValueOrDefault(kid);
    }

    /// <summary>Reads the keys where none were read yet.</summary>
    internal Task WarmUpAsync(CancellationToken cancel) => WereRead ? Task.CompletedTask : FindAsync("", cancel);

    /// <summary>The reading that is under way; one is begun where it is time.</summary>
    private Task Read(string kid)
    {
        lock (_gate)
        {
            if (_reading.IsCompleted && (_tried is not { } tried || tried.Age >= Pause(kid)))
                _reading = Task.Run(ReadOnceAsync);
            return _reading;
        }
    }

    private TimeSpan Pause(string kid) => _held switch
    {
        null => TimeSpan.FromSeconds(5),
        { } held when held.At.Age >= Life => Grown(_failures),
        { } held when !held.Keys.ContainsKey(kid) => Hour,
        _ => TimeSpan.MaxValue,
    };

    // 1, 2, 4 … up to 60 minutes: what is held serves, so there is no hurry to ask a dead publisher.
    private static TimeSpan Grown(int failures) => TimeSpan.FromMinutes(Math.Min(60, Math.Pow(2, Math.Max(0, failures - 1))));

    private async Task ReadOnceAsync()
    {
        using var limit = new CancellationTokenSource(Transport.Limit, around.Time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, around.Stopped);
        try
        {
            _held = new Held(await ReadAsync(either.Token), new Stamp(around.Time));
            Note(failures: 0);
        }
        catch (Exception) when (around.Stopped.IsCancellationRequested)
        {
            // Nobody is left to verify for.
        }
        catch (Exception failure)
        {
            // The old keys go on serving, whatever the publisher did.
            Note(_failures + 1);
            around.Logger.KeysNotRead(failure, metadata);
        }
    }

    private void Note(int failures)
    {
        lock (_gate)
            (_failures, _tried, _failingSince) = (failures, new Stamp(around.Time), failures == 0 ? null : _failingSince ?? around.Time.GetUtcNow());
    }

    private async Task<IReadOnlyDictionary<string, SigningKey>> ReadAsync(CancellationToken cancel)
    {
        var client = around.Clients.CreateClient(HttpClientName);
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

    private static async Task<JsonElement> ReadJsonAsync(HttpClient client, Uri address, CancellationToken cancel)
    {
        using var response = await client.GetAsync(address, HttpCompletionOption.ResponseHeadersRead, cancel);
        response.EnsureSuccessStatusCode();
        return JsonElement.Parse(await Transport.BytesAsync(response.Content, Limit, cancel));
    }

    private sealed record Held(IReadOnlyDictionary<string, SigningKey> Keys, Stamp At);
}
