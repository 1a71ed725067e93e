using System.Collections.Concurrent;
using Microsoft.Extensions.DependencyInjection;

namespace DutyBot.BotFramework.Tests;

/// <summary>A connector that answers as told, and remembers which calls were signed.</summary>
public sealed class Moving(Func<HttpRequestMessage, HttpResponseMessage> answer) : HttpMessageHandler
{
    private readonly ConcurrentQueue<string> _seen = new();

    public IReadOnlyList<string> Seen => [.. _seen];

    public static Moving Of(SignedBench stage) => stage.Bench.Services.GetRequiredService<Moving>();

    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        _seen.Enqueue($"{request.RequestUri!.PathAndQuery} {request.Headers.Authorization?.Scheme ?? "-"}");
        return Task.FromResult(answer(request));
    }
}

internal static class MovingRegistration
{
    public static void AddHttpClientOf(this IServiceCollection services, Moving connector) =>
        services.AddSingleton(connector).AddHttpClient(ConnectorClient.HttpClientName).ConfigurePrimaryHttpMessageHandler(() => connector);
}
