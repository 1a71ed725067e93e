using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace DutyBot.Processes;

/// <summary>A message as a conversation got it, and as it stands there now.</summary>
internal sealed record Message(int Number, string Conversation, JsonObject Posted)
{
    private IReadOnlyList<JsonObject> buttons = CardReader.Buttons(Posted);

    /// <summary>What it shows since its last edit.</summary>
    public JsonObject Shows { get; private set; } = Posted;

    public bool IsDeleted { get; set; }

    public string Id => $"m{Number}";

    public bool IsLine => Posted["text"] is not null;

    public void Edit(JsonObject activity) => (Shows, buttons) = (activity, CardReader.Buttons(activity));

    public JsonObject? Button(string verb, string? alert) => CardReader.Button(buttons, verb, alert);
}

/// <summary>The connector of a chat platform on a free port: it outlives every bot and writes down each call before it answers, as its weather is.</summary>
internal sealed class Connector : IAsyncDisposable
{
    private readonly Lock gate = new();
    private readonly List<Call> calls = [];
    private readonly List<Message> messages = [];
    private readonly Dictionary<string, List<Message>> places = [];
    private readonly List<string> faults = [];
    private readonly IWeather weather;
    private readonly WebApplication app;

    private Connector(IWeather weather)
    {
        this.weather = weather;
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        app = builder.Build();
        app.MapPost("/v3/conversations", (HttpContext http, JsonObject body) => OpenAsync(http, "private-" + body["members"]![0]!["id"]));
        app.MapPost("/v3/conversations/{conversation}/activities/{reply?}", (HttpContext http, string conversation, JsonObject body) => PostAsync(http, conversation, body));
        app.MapPut("/v3/conversations/{conversation}/activities/{id}", (HttpContext http, string conversation, string id, JsonObject body) => EditAsync(http, conversation, id, body));
        app.MapFallback((HttpContext http) => Unknown(http));
    }

    public Uri Address => new(app.Urls.First());

    /// <summary>Calls that the platform does not know.</summary>
    public IReadOnlyList<string> Faults => Read(() => faults.ToList());

    public int Edits => Read(() => calls.Count(call => call.Asked == Asked.Edit));

    public IReadOnlyList<Message> Messages => Read(() => messages.ToList());

    /// <summary>Every call in the order in which they came.</summary>
    public IReadOnlyList<Call> Calls => Read(() => calls.ToList());

    public static Task<Connector> OpenAsync(int seed) => OpenAsync(new FairWeather(seed));

    public static async Task<Connector> OpenAsync(IWeather weather)
    {
        var connector = new Connector(weather);
        await connector.app.StartAsync();
        return connector;
    }

    /// <summary>The newest message of a conversation that has a button of this verb, on this alert where one is given.</summary>
    public Message? Newest(string conversation, string verb, string? alert = null) => Read(() =>
        places.GetValueOrDefault(conversation)?.FindLast(message => !message.IsDeleted && message.Button(verb, alert) is not null));

    /// <summary>That message with a copy of the button.</summary>
    public (Message On, JsonObject Button)? NewestButton(string conversation, string verb, string? alert = null) => Read<(Message, JsonObject)?>(() =>
        places.GetValueOrDefault(conversation)?.FindLast(message => !message.IsDeleted && message.Button(verb, alert) is not null) is { } found
            ? (found, (JsonObject)found.Button(verb, alert)!.DeepClone())
            : null);

    /// <summary>Somebody deletes a message for everybody; the bot is not told.</summary>
    public void Delete(Message message)
    {
        lock (gate)
            message.IsDeleted = true;
    }

    public ValueTask DisposeAsync() => app.DisposeAsync();

    private Task<IResult> OpenAsync(HttpContext http, string place)
    {
        var treated = weather.Of(Asked.Chat, place);
        var call = Write(number => new Call(number, Asked.Chat, place, null, null, DateTimeOffset.UtcNow, treated, treated.Takes));
        return AnswerAsync(http, call, new JsonObject { ["id"] = place });
    }

    private Task<IResult> PostAsync(HttpContext http, string place, JsonObject activity)
    {
        var (treated, wanted) = (weather.Of(Asked.Post, place), Shown.Of(activity));
        var call = Write(number =>
        {
            Message? message = null;
            if (treated.Takes)
            {
                messages.Add(message = new Message(messages.Count + 1, place, activity));
                Of(place).Add(message);
            }

            return new Call(number, Asked.Post, place, message?.Id, wanted, DateTimeOffset.UtcNow, treated, treated.Takes);
        });
        return AnswerAsync(http, call, new JsonObject { ["id"] = call.Message });
    }

    private Task<IResult> EditAsync(HttpContext http, string place, string id, JsonObject activity)
    {
        var (treated, wanted) = (weather.Of(Asked.Edit, place), Shown.Of(activity));
        var call = Write(number =>
        {
            var known = Of(place).Find(message => message.Id == id && !message.IsDeleted);
            var asTreated = known is null && treated.IsYes ? treated with { Name = "gone", Status = StatusCodes.Status404NotFound, Takes = false, Code = "ActivityNotFoundInConversation" } : treated;
            if (known is not null && asTreated.Takes)
                known.Edit(activity);
            return new Call(number, Asked.Edit, place, id, wanted, DateTimeOffset.UtcNow, asTreated, known is not null && asTreated.Takes) { WasGone = known is null };
        });
        return AnswerAsync(http, call, new JsonObject { ["id"] = id });
    }

    private Call Write(Func<int, Call> make)
    {
        lock (gate)
        {
            var call = make(calls.Count + 1);
            calls.Add(call);
            return call;
        }
    }

    private static async Task<IResult> AnswerAsync(HttpContext http, Call call, JsonObject yes)
    {
        var treated = call.As;
        await Task.Delay(treated.Wait);
        call.AnsweredAt = DateTimeOffset.UtcNow;
        if (treated.Cuts)
        {
            http.Abort();
            return Results.Empty;
        }

        if (treated.RetryAfter is { } seconds)
            http.Response.Headers.RetryAfter = $"{seconds}";
        var said = treated.IsYes ? (treated.Names ? yes.ToJsonString() : "") : new JsonObject { ["error"] = new JsonObject { ["code"] = treated.Code ?? "ServiceError", ["message"] = treated.Name } }.ToJsonString();
        return Results.Text(said, "application/json", statusCode: treated.Status);
    }

    private List<Message> Of(string place) => places.TryGetValue(place, out var known) ? known : places[place] = [];

    private T Read<T>(Func<T> read)
    {
        lock (gate)
            return read();
    }

    private IResult Unknown(HttpContext http)
    {
        lock (gate)
            faults.Add($"{http.Request.Method} {http.Request.Path}");
        return Results.StatusCode(StatusCodes.Status501NotImplemented);
    }
}
