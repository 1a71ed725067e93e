using System.Collections.Concurrent;
using System.Net;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace DutyBot.Tests.Api;

/// <summary>One message as the receiver got it.</summary>
internal sealed record Received(string Path, IReadOnlyDictionary<string, string> Headers, byte[] Bytes, DateTimeOffset At)
{
    public JsonNode Event { get; } = JsonNode.Parse(Bytes)!;

    public string Id => Headers["webhook-id"];

    public string Subject => (string)Event["subject"]!;

    public int No => (int)Event["data"]!["no"]!;

    /// <summary>dutybot.unit-called T04</summary>
    public string Said => $"{Event["type"]} {Event["data"]!["unit"]}".TrimEnd();
}

/// <summary>A real server on this machine that takes what webhooks send.</summary>
internal sealed class Receiver : IAsyncDisposable
{
    /// <summary>Base64 of 32 bytes that count up from zero.</summary>
    public const string Secret = "whsec_AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=";

    private readonly ConcurrentQueue<Received> received = new();
    private readonly WebApplication server;
    private TimeProvider time = TimeProvider.System;

    private Receiver()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        server = builder.Build();
        server.Run(TakeAsync);
    }

    public static async Task<Receiver> StartAsync()
    {
        var receiver = new Receiver();
        await receiver.server.StartAsync();
        return receiver;
    }

    public string Address => server.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single();

    public IReadOnlyList<Received> All => [.. received];

    /// <summary>What it answers; 204 where nothing else is said.</summary>
    public Func<HttpContext, Received, Task> Answer { get; set; } = (context, _) =>
    {
        context.Response.StatusCode = StatusCodes.Status204NoContent;
        return Task.CompletedTask;
    };

    public static Func<HttpContext, Received, Task> Says(int status) => (context, _) =>
    {
        context.Response.StatusCode = status;
        return Task.CompletedTask;
    };

    /// <summary>A bot that tells it what happens.</summary>
    public async Task<Stage> StageAsync(params (string Name, string Value)[] settings)
    {
        var all = new Dictionary<string, string>(Caller.Settings) { ["DutyBot:Webhooks:0:Url"] = Address + "/alerts?token=a-token-of-the-address", ["DutyBot:Webhooks:0:Secret"] = Secret };
        foreach (var (name, value) in settings)
            all[name] = value;
        var stage = await Stage.OpenAsync(settings: all);
        time = stage.Time;
        return stage;
    }

    private async Task TakeAsync(HttpContext context)
    {
        using var body = new MemoryStream();
        await context.Request.Body.CopyToAsync(body);
        var one = new Received(context.Request.Path + context.Request.QueryString, context.Request.Headers.ToDictionary(header => header.Key.ToLowerInvariant(), header => header.Value.ToString()), body.ToArray(), time.GetUtcNow());
        received.Enqueue(one);
        await Answer(context, one);
    }

    public async ValueTask DisposeAsync() => await server.DisposeAsync();
}
