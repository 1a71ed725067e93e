using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace DutyBot.Processes;

/// <summary>A message as a conversation got it, and as it stands there now.</summary>
internal sealed record Message(int Number, string Conversation, JsonObject Posted)
{
    /// <summary>What it shows since its last edit.</summary>
    public JsonObject Shows { get; set; } = Posted;

    public string Id => $"m{Number}";

    public bool IsLine => Posted["text"] is not null;
}

/// <summary>The connector of a chat platform on a free port: it outlives every bot, writes down each post and edit before it answers, and answers slowly.</summary>
internal sealed class Connector : IAsyncDisposable
{
    private readonly Lock gate = new();
    private readonly List<Message> messages = [];
    private readonly List<string> faults = [];
    private readonly Random slowness;
    private readonly WebApplication app;
    private int edits;

    private Connector(int seed)
    {
        slowness = new Random(seed);
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        app = builder.Build();
        app.MapPost("/v3/conversations", async (JsonObject body) => await AnswerAsync(new JsonObject { ["id"] = "private-" + body["members"]![0]!["id"] }));
        app.MapPost("/v3/conversations/{conversation}/activities/{reply?}", async (string conversation, JsonObject body) => await AnswerAsync(Post(conversation, body)));
        app.MapPut("/v3/conversations/{conversation}/activities/{id}", async (string conversation, string id, JsonObject body) => await AnswerAsync(Edit(conversation, id, body)));
        app.MapFallback((HttpContext request) => Unknown(request));
    }

    public Uri Address => new(app.Urls.First());

    /// <summary>Calls that the platform does not know.</summary>
    public IReadOnlyList<string> Faults
    {
        get
        {
            lock (gate)
                return [.. faults];
        }
    }

    public int Edits => Volatile.Read(ref edits);

    public IReadOnlyList<Message> Messages
    {
        get
        {
            lock (gate)
                return [.. messages];
        }
    }

    public static async Task<Connector> OpenAsync(int seed)
    {
        var connector = new Connector(seed);
        await connector.app.StartAsync();
        return connector;
    }

    /// <summary>The newest message of a conversation that has a button of this verb, on this alert where one is given.</summary>
    public Message? Newest(string conversation, string verb, string? alert = null) => Messages
        .LastOrDefault(message => message.Conversation == conversation && CardReader.Button(message.Shows, verb, alert) is not null);

    public ValueTask DisposeAsync() => app.DisposeAsync();

    private JsonObject Post(string conversation, JsonObject activity)
    {
        lock (gate)
        {
            var message = new Message(messages.Count + 1, conversation, activity);
            messages.Add(message);
            return new JsonObject { ["id"] = message.Id };
        }
    }

    private JsonObject? Edit(string conversation, string id, JsonObject activity)
    {
        Interlocked.Increment(ref edits);
        lock (gate)
        {
            if (messages.Find(message => message.Conversation == conversation && message.Id == id) is not { } known)
                return null;
            known.Shows = activity;
            return new JsonObject { ["id"] = id };
        }
    }

    /// <summary>The yes comes a while after the deed, so that a bot can die between the two.</summary>
    private async Task<IResult> AnswerAsync(JsonObject? body)
    {
        int pause;
        lock (gate)
            pause = slowness.Next(20, 150);
        await Task.Delay(pause);
        return body is null ? Results.NotFound() : Results.Text(body.ToJsonString(), "application/json");
    }

    private IResult Unknown(HttpContext context)
    {
        lock (gate)
            faults.Add($"{context.Request.Method} {context.Request.Path}");
        return Results.StatusCode(StatusCodes.Status501NotImplemented);
    }
}
