using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Time.Testing;

namespace DutyBot.LocalChat.Tests.Stage;

/// <summary>The local work group in a real server on a free port, with a bot that the test plays.</summary>
public sealed class LocalStage : IAsyncLifetime
{
    private readonly string folder = Directory.CreateTempSubdirectory("local-chat-").FullName;
    private WebApplication? app;

    public ScriptedBot Bot { get; private set; } = new();

    public FakeTimeProvider Time { get; } = new(new DateTimeOffset(2021, 8, 21, 15, 11, 0, TimeSpan.FromHours(8)));

    public HttpClient Http { get; private set; } = new();

    public async ValueTask InitializeAsync() => await StartAsync();

    public async Task RestartAsync()
    {
        await StopAsync();
        Bot = new ScriptedBot();
        await StartAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await StopAsync();
        Directory.Delete(folder, recursive: true);
    }

    /// <summary>What the browser does first; the bot is told of its group.</summary>
    public async Task OpenPageAsync()
    {
        (await Http.GetAsync("local/api/state")).EnsureSuccessStatusCode();
        await Bot.NextAsync("installationUpdate");
        await Bot.NextAsync("conversationUpdate");
    }

    public async Task<JsonObject> SayAsync(string person, string chat, string text, string? replyTo = null) =>
        await ReadAsync(await Http.PostAsJsonAsync("local/api/say", new { person, chat, text, replyTo }));

    public async Task<JsonObject> PressAsync(string person, string chat, string message, string action) =>
        await ReadAsync(await Http.PostAsync("local/api/press", JsonContent.Create(new JsonObject
        {
            ["person"] = person,
            ["chat"] = chat,
            ["message"] = message,
            ["action"] = JsonNode.Parse(action),
        })));

    public async Task<JsonArray> MessagesAsync(string chat) =>
        JsonNode.Parse(await Http.GetStringAsync($"local/api/messages?chat={Uri.EscapeDataString(chat)}"))!.AsArray();

    public async Task<JsonArray> WireAsync() => JsonNode.Parse(await Http.GetStringAsync("local/api/wire"))!.AsArray();

    /// <summary>A Connector call as the bot makes it; the path begins after <c>v3/</c>.</summary>
    public async Task<(int Status, JsonNode? Body)> CallAsync(HttpMethod method, string path, JsonNode? body = null)
    {
        using var request = new HttpRequestMessage(method, "local/connector/v3/" + path) { Content = body is null ? null : JsonContent.Create(body) };
        using var answer = await Http.SendAsync(request);
        var text = await answer.Content.ReadAsStringAsync();
        return ((int)answer.StatusCode, text.Length == 0 ? null : JsonNode.Parse(text));
    }

    public async Task<string> PostAsync(string chat, JsonObject activity)
    {
        var (status, body) = await CallAsync(HttpMethod.Post, Activities(chat), activity);
        Assert.Equal(200, status);
        return (string)body!["id"]!;
    }

    public static string Activities(string chat, string? id = null) =>
        $"conversations/{Uri.EscapeDataString(chat)}/activities" + (id is null ? "" : "/" + Uri.EscapeDataString(id));

    public static JsonObject Text(string text) => new() { ["type"] = "message", ["text"] = text };

    public static JsonObject Card(string text) => new()
    {
        ["type"] = "message",
        ["summary"] = text,
        ["attachments"] = new JsonArray(new JsonObject { ["contentType"] = "application/vnd.microsoft.card.adaptive", ["content"] = CardBody(text) }),
    };

    public static JsonObject CardBody(string text) => JsonNode.Parse($$$"""
        {"type":"AdaptiveCard","version":"1.5","body":[{"type":"TextBlock","text":"{{{text}}}","wrap":true}],
         "actions":[{"type":"Action.Execute","title":"Got it","verb":"alert.acknowledge","data":{"v":1}}]}
        """)!.AsObject();

    private async Task StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        builder.Services.AddSingleton<TimeProvider>(Time).AddSingleton<ILocalDirectory, Seats>()
            .AddLocalChat(options => options.Database = Path.Combine(folder, "new", "chat.db"));
        app = builder.Build();
        app.MapLocalChat();
        app.MapPost("/api/messages", (HttpRequest request) => Bot.HearAsync(request));
        await app.StartAsync();
        Http = new HttpClient(new SocketsHttpHandler { UseProxy = false }) { BaseAddress = new Uri(app.Urls.First() + "/"), Timeout = TimeSpan.FromSeconds(30) };
    }

    private async Task StopAsync()
    {
        Http.Dispose();
        await app!.DisposeAsync();
    }

    private static async Task<JsonObject> ReadAsync(HttpResponseMessage answer) =>
        JsonNode.Parse(await answer.EnsureSuccessStatusCode().Content.ReadAsStringAsync())!.AsObject();
}
