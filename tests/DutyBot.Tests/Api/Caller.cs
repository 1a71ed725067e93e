using System.Net;
using System.Text;
using System.Text.Json.Nodes;

namespace DutyBot.Tests.Api;

/// <summary>What a program was answered.</summary>
internal sealed record Reply(HttpStatusCode Status, string Text, JsonNode? Body, HttpResponseMessage Message)
{
    public string Type => (string)Body!["type"]!;

    /// <summary>code pointer, one for each fault.</summary>
    public IEnumerable<string> Faults => Body!["errors"]!.AsArray().Select(error => $"{error!["code"]} {error["pointer"] ?? error["parameter"]}".TrimEnd());

    public string? Header(string name) => Message.Headers.TryGetValues(name, out var values) ? string.Join(", ", values) : null;
}

/// <summary>Another program on the same machine; every answer that it gets is held against the description.</summary>
internal static class Caller
{
    public const string Key = "a-key-of-32-characters-for-board";

    public const string OtherKey = "a-key-of-32-characters-for-hall!";

    public static readonly Dictionary<string, string> Settings = new() { ["DutyBot:Api:Keys:board"] = Key, ["DutyBot:Api:Keys:hall"] = OtherKey };

    public const string Visit = """{"kind":"onsite","partySize":3,"topic":"LAND","territoryUnit":"T04","units":["T04","D02"],"place":"东门","summary":"为一块地的补偿","noticedAt":"2026-11-25T15:09:00+08:00"}""";

    public static Task<Reply> PostAsync(this Stage stage, string body, string? idempotency = "\"one\"", string? key = Key, string media = "application/json") => stage.CallAsync(request =>
    {
        request.Method = HttpMethod.Post;
        request.RequestUri = new Uri("/api/alerts", UriKind.Relative);
        request.Content = new StringContent(body, Encoding.UTF8);
        request.Content.Headers.Remove("Content-Type");
        request.Content.Headers.TryAddWithoutValidation("Content-Type", media);
        if (idempotency is not null)
            request.Headers.TryAddWithoutValidation("Idempotency-Key", idempotency);
        WithKey(request, key);
    });

    public static Task<Reply> GetAsync(this Stage stage, string path, string? key = Key) => stage.CallAsync(request =>
    {
        request.RequestUri = new Uri(path, UriKind.Relative);
        WithKey(request, key);
    });

    public static async Task<Reply> CallAsync(this Stage stage, Action<HttpRequestMessage> prepare)
    {
        using var client = stage.Client();
        using var request = new HttpRequestMessage();
        prepare(request);
        var path = request.RequestUri!.OriginalString.Split('?')[0];
        var answer = await client.SendAsync(request);
        var text = await answer.Content.ReadAsStringAsync();
        var media = answer.Content.Headers.ContentType?.MediaType;
        var body = media?.EndsWith("json", StringComparison.Ordinal) == true ? JsonNode.Parse(text) : null;
        await Described.HoldsAsync(stage, request.Method.Method, path, (int)answer.StatusCode, media, body);
        return new Reply(answer.StatusCode, text, body, answer);
    }

    private static void WithKey(HttpRequestMessage request, string? key)
    {
        if (key is not null)
            request.Headers.TryAddWithoutValidation("X-Api-Key", key);
    }
}
