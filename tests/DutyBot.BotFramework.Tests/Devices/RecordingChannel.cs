using System.Collections.Concurrent;
using System.Net;
using System.Text;
using System.Text.Json;

namespace DutyBot.BotFramework.Tests;

/// <summary>A request that reached the channel's service.</summary>
public sealed record Sent(string Method, string Path, string Body, IReadOnlyDictionary<string, string> Headers)
{
    public JsonElement Json => JsonElement.Parse(Body);

    public string? Text => Json.TryGetProperty("text", out var text) ? text.GetString() : null;

    public override string ToString() => $"{Method} {Path}";
}

/// <summary>Stands where connections to the channel's service are made: keeps what was sent, and answers as told.</summary>
public sealed class RecordingChannel : HttpMessageHandler
{
    private readonly ConcurrentQueue<Sent> _sent = new();

    public IReadOnlyList<Sent> Sent => [.. _sent];

    public Func<Sent, HttpResponseMessage> Answer { get; set; } = _ => Json("""{"id":"sent-1"}""");

    public static HttpResponseMessage Json(string json, HttpStatusCode status = HttpStatusCode.OK) =>
        new(status) { Content = new StringContent(json, Encoding.UTF8, "application/json") };

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var body = request.Content is null ? "" : await request.Content.ReadAsStringAsync(cancellationToken);
        var headers = request.Headers.Concat(request.Content?.Headers ?? Enumerable.Empty<KeyValuePair<string, IEnumerable<string>>>());
        var sent = new Sent(request.Method.Method, request.RequestUri!.AbsoluteUri, body, headers.ToDictionary(header => header.Key, header => string.Join(" ", header.Value)));
        _sent.Enqueue(sent);
        return Answer(sent);
    }
}
