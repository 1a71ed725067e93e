using System.Collections.Concurrent;
using System.Net;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace DutyBot.BotFramework.Tests;

/// <summary>A cloud of our own over https: it publishes keys, gives tokens to the bot, and takes what the bot sends.</summary>
public sealed class PrivateCloud : IAsyncDisposable
{
    public const string AppId = "a4f0e5c2-6d0a-4c9e-9f43-8c9d0f7c1b11";
    public const string Issuer = "https://api.private.example";
    public const string Scope = "https://api.private.example";

    private readonly WebApplication _app;
    private readonly ConcurrentQueue<Sent> _sent = new();
    private readonly ConcurrentQueue<string> _asked = new();
    private int _keyReads;

    private PrivateCloud(WebApplication app) => _app = app;

    public List<TokenKey> Keys { get; } = [];

    public List<TokenKey> EmulatorKeys { get; } = [];

    /// <summary>False makes the publisher of keys fail.</summary>
    public bool Publishes { get; set; } = true;

    /// <summary>True makes the publisher of keys take each request and never answer.</summary>
    public bool IsSilent { get; set; }

    /// <summary>Letters that the publisher puts beside what is asked for.</summary>
    public int Ballast { get; set; }

    public int KeyReads => _keyReads;

    /// <summary>What reached the connector.</summary>
    public IReadOnlyList<Sent> Sent => [.. _sent];

    /// <summary>Bodies with which tokens were asked for.</summary>
    public IReadOnlyList<string> TokensAsked => [.. _asked];

    /// <summary>Answers of the token issuer that come before a token is given.</summary>
    public ConcurrentQueue<(int Status, string Body)> TokenRefusals { get; } = new();

    public string Address => _app.Urls.First().Replace("127.0.0.1", "localhost", StringComparison.Ordinal);

    public string ServiceUrl => Address + "/connector/";

    public (string Name, string Value)[] Settings => SettingsOf(Address);

    public static (string Name, string Value)[] SettingsOf(string address) =>
    [
        ("MicrosoftAppId", AppId), ("MicrosoftAppPassword", "secret"), ("MicrosoftAppType", "singletenant"), ("MicrosoftAppTenantId", "t1"),
        ("ToChannelFromBotLoginUrl", address + "/t1"), ("ToChannelFromBotOAuthScope", Scope), ("ToBotFromChannelTokenIssuer", Issuer),
        ("ToBotFromChannelOpenIdMetadataUrl", address + "/metadata"), ("ToBotFromEmulatorOpenIdMetadataUrl", address + "/emulator"),
        ("CallerId", "urn:private"), ("OAuthUrl", address + "/oauth"), ("ValidateAuthority", "false"), ("DutyBot:AllowedServiceHosts:0", "localhost"),
    ];

    public static async Task<PrivateCloud> OpenAsync()
    {
        var builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions { Args = Bench.WatchNoFile });
        builder.Logging.ClearProviders();
        builder.WebHost.UseKestrelHttpsConfiguration();
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0, listen => listen.UseHttps(PrivateAuthority.Localhost)));
        var cloud = new PrivateCloud(builder.Build());
        cloud.Map();
        await cloud._app.StartAsync();
        return cloud;
    }

    /// <summary>Lets a bot reach this cloud as a real one reaches Azure.</summary>
    public static void Connect(IServiceCollection services)
    {
        foreach (var name in (string[])[ConnectorClient.HttpClientName, "DutyBot.Keys", "DutyBot.Tokens"])
            services.AddHttpClient(name).ConfigurePrimaryHttpMessageHandler(PrivateAuthority.Handler);
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private void Map()
    {
        _app.MapGet("/metadata", (CancellationToken gone) => MetadataAsync("/keys", gone));
        _app.MapGet("/emulator", (CancellationToken gone) => MetadataAsync("/emulator-keys", gone));
        _app.MapGet("/keys", () => Published(Keys));
        _app.MapGet("/emulator-keys", () => Published(EmulatorKeys));
        _app.MapPost("/{tenant}/oauth2/v2.0/token", GiveTokenAsync);
        _app.Map("/connector/{**rest}", TakeAsync);
    }

    private async Task<IResult> MetadataAsync(string keys, CancellationToken gone)
    {
        Interlocked.Increment(ref _keyReads);
        if (IsSilent)
            await Task.Delay(Timeout.Infinite, gone);
        return Publishes
            ? Results.Json(new JsonObject { ["issuer"] = Issuer, ["jwks_uri"] = Address + keys, ["ballast"] = new string('x', Ballast) })
            : Results.StatusCode(503);
    }

    private static IResult Published(List<TokenKey> keys) => Results.Json(new JsonObject { ["keys"] = new JsonArray([.. keys.Select(key => key.Published())]) });

    private async Task<IResult> GiveTokenAsync(HttpRequest request)
    {
        using var reader = new StreamReader(request.Body);
        _asked.Enqueue(await reader.ReadToEndAsync());
        return TokenRefusals.TryDequeue(out var refusal)
            ? Results.Text(refusal.Body, "application/json", statusCode: refusal.Status)
            : Results.Json(new JsonObject { ["token_type"] = "Bearer", ["expires_in"] = 3600, ["access_token"] = $"token-{_asked.Count}" });
    }

    private async Task<IResult> TakeAsync(HttpRequest request)
    {
        using var reader = new StreamReader(request.Body);
        _sent.Enqueue(new Sent(request.Method, request.Path, await reader.ReadToEndAsync(), request.Headers.ToDictionary(header => header.Key, header => header.Value.ToString())));
        return Results.Json(new JsonObject { ["id"] = "sent-1" });
    }
}
