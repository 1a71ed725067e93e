using System.Net;
using System.Net.Http.Headers;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace DutyBot.BotFramework.Tests;

/// <summary>A bot behind a real port, its channel recorded.</summary>
public sealed class Bench : IAsyncDisposable
{
    /// <summary>For hosts without a file of settings: what watches files is scarce, and a hundred benches of several runs would use it up.</summary>
    internal static readonly string[] WatchNoFile = ["--hostBuilder:reloadConfigOnChange=false"];

    private readonly WebApplication _app;
    private readonly HttpClient _client;

    private Bench(WebApplication app, RecordingChannel channel, RecordingLog log, HttpClient client) =>
        (_app, Channel, Log, _client) = (app, channel, log, client);

    public RecordingChannel Channel { get; }

    public RecordingLog Log { get; }

    public IServiceProvider Services => _app.Services;

    public Uri Address => new(_app.Urls.First());

    public CloudAdapter Adapter => Services.GetRequiredService<CloudAdapter>();

    public static Task<Bench> OfAsync(IBot bot, string environment = "Development", params (string Name, string Value)[] settings) =>
        OfAsync(bot, environment, _ => { }, settings);

    public static async Task<Bench> OfAsync(IBot bot, string environment, Action<IServiceCollection> services, params (string Name, string Value)[] settings)
    {
        var channel = new RecordingChannel();
        var log = new RecordingLog();
        var builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions { EnvironmentName = environment, Args = WatchNoFile });
        // The last one counts, so that a test may change what its stage has set.
        foreach (var (name, value) in settings)
            builder.Configuration[name] = value;
        builder.Logging.ClearProviders().AddProvider(log);
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0));
        builder.Services.AddBotFramework(builder.Configuration);
        builder.Services.AddHttpClient(ConnectorClient.HttpClientName).ConfigurePrimaryHttpMessageHandler(() => channel);
        builder.Services.AddSingleton(bot);
        services(builder.Services);

        var app = builder.Build();
        // A request that says so comes from elsewhere: the only way to be far away on one machine.
        app.Use((context, next) =>
        {
            if (context.Request.Headers.TryGetValue("Test-From", out var from))
                context.Connection.RemoteIpAddress = IPAddress.TryParse(from, out var address) ? address : null;
            return next(context);
        });
        app.MapBotMessages();
        await app.StartAsync();
        return new Bench(app, channel, log, new HttpClient { BaseAddress = new Uri(app.Urls.First()) });
    }

    public Task<HttpResponseMessage> PostAsync(string json) =>
        PostAsync(new StringContent(json, Encoding.UTF8, "application/json"));

    public Task<HttpResponseMessage> PostAsync(HttpContent content, Action<HttpRequestHeaders>? headers = null) =>
        SendAsync(HttpMethod.Post, content, headers);

    public Task<string> WhyAsync(string json, Action<HttpRequestHeaders>? headers = null) =>
        WhyAsync(new StringContent(json, Encoding.UTF8, "application/json"), headers);

    /// <summary>Status and word under which a message is refused, such as <c>401 host</c>; empty where it is let in.</summary>
    public async Task<string> WhyAsync(HttpContent content, Action<HttpRequestHeaders>? headers = null)
    {
        const string refused = "Refused a message with ";
        var lines = Log.Lines.Count;
        var answer = await PostAsync(content, headers);
        if (answer.StatusCode == HttpStatusCode.OK)
            return "";

        Assert.Empty(await answer.Content.ReadAsByteArrayAsync());
        var why = Assert.Single(Log.Lines.Skip(lines), line => line.StartsWith(refused, StringComparison.Ordinal))[refused.Length..].Split(':')[0];
        Assert.StartsWith($"{(int)answer.StatusCode} ", why, StringComparison.Ordinal);
        return why;
    }

    public async Task<HttpResponseMessage> SendAsync(HttpMethod method, HttpContent? content = null, Action<HttpRequestHeaders>? headers = null)
    {
        using var request = new HttpRequestMessage(method, "/api/messages") { Content = content };
        headers?.Invoke(request.Headers);
        return await _client.SendAsync(request);
    }

    public async ValueTask DisposeAsync()
    {
        _client.Dispose();
        await _app.DisposeAsync();
    }
}
