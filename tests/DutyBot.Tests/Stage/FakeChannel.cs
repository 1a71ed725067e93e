using System.Net;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace DutyBot.Tests;

/// <summary>A message as it stands in a conversation of the fake platform.</summary>
public sealed class ChannelMessage(string conversation, string id, JsonObject activity, DateTimeOffset at)
{
    public string Conversation => conversation;

    public string Id => id;

    public DateTimeOffset At => at;

    public JsonObject Activity { get; private set; } = activity;

    public int Edits { get; private set; }

    public bool IsDeleted { get; private set; }

    /// <summary>Somebody of the story looked for it.</summary>
    public bool Expected { get; set; }

    public void Edit(JsonObject edited)
    {
        Activity = edited;
        Edits++;
    }

    /// <summary>The platform puts the answer to a press in place of the card, without an edit of the bot.</summary>
    public void Answered(JsonNode card) => Activity = new JsonObject { ["attachments"] = new JsonArray(new JsonObject { ["content"] = card.DeepClone() }) };

    public void Delete() => IsDeleted = true;

    public JsonNode? Card => Activity["attachments"]?[0]?["content"];

    /// <summary>Everything a person reads on it, buttons left out.</summary>
    public string Text => Card is { } card ? string.Join(" | ", CardReader.Texts(card)) : Activity["text"]?.GetValue<string>() ?? "";

    public IReadOnlyList<string> Buttons => Card is { } card ? [.. CardReader.Actions(card).Select(action => action["title"]!.GetValue<string>())] : [];
}

/// <summary>The connector of a chat platform: knows send, reply, edit, delete, members and opening a private chat, and fails on anything else.</summary>
public sealed class FakeChannel(TimeProvider time) : HttpMessageHandler
{
    public const string Address = "https://smba.trafficmanager.net/test/";

    private readonly Lock gate = new();
    private readonly List<ChannelMessage> messages = [];
    private int counter;

    /// <summary>Looks at a call before it is done; an answer in place of the platform's own.</summary>
    public Func<HttpRequestMessage, HttpResponseMessage?>? Interfere { get; set; }

    /// <summary>Looks at a call after it was done; an answer in place of the platform's own.</summary>
    public Func<HttpRequestMessage, HttpResponseMessage?>? Afterwards { get; set; }

    /// <summary>What else happens while a call is under way.</summary>
    public Func<HttpRequestMessage, Task>? Meanwhile { get; set; }

    /// <summary>The accounts in a group; the platform gives no list of any other.</summary>
    public Dictionary<string, string[]> Members { get; } = [];

    /// <summary>What the list of members says of an account besides its id.</summary>
    public Dictionary<string, JsonObject> Listed { get; } = [];

    public IReadOnlyList<string> Faults { get; private set; } = [];

    public IReadOnlyList<ChannelMessage> Messages
    {
        get
        {
            lock (gate)
                return [.. messages];
        }
    }

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        if (Interfere?.Invoke(request) is { } instead)
            return instead;
        await (Meanwhile?.Invoke(request) ?? Task.CompletedTask);
        var body = request.Content is null ? null : JsonNode.Parse(await request.Content.ReadAsStringAsync(cancellationToken)) as JsonObject;
        var path = request.RequestUri!.AbsolutePath["/test/v3/conversations".Length..].Split('/', StringSplitOptions.RemoveEmptyEntries).Select(Uri.UnescapeDataString).ToArray();
        HttpResponseMessage answer;
        lock (gate)
        {
            answer = (request.Method.Method, path) switch
            {
                ("POST", []) => Json(new JsonObject { ["id"] = "private-" + body!["members"]![0]!["id"] }),
                ("POST", [var conversation, "activities", ..]) => Post(conversation, body!),
                ("GET", [var conversation, "pagedmembers"]) => PagedMembers(conversation),
                ("PUT", [var conversation, "activities", var id]) => Change(conversation, id, message => message.Edit(body!)),
                ("DELETE", [var conversation, "activities", var id]) => Change(conversation, id, message => message.Delete()),
                _ => Unknown(request),
            };
        }

        return Afterwards?.Invoke(request) ?? answer;
    }

    private HttpResponseMessage PagedMembers(string conversation) => Members.TryGetValue(conversation, out var members)
        ? Json(new JsonObject { ["members"] = new JsonArray([.. members.Select(member => new JsonObject(Listed.GetValueOrDefault(member)?.DeepClone().AsObject().Select(field => KeyValuePair.Create(field.Key, field.Value?.DeepClone())) ?? []) { ["id"] = member })]) })
        : Json(new JsonObject { ["error"] = new JsonObject { ["code"] = "NotSupported", ["message"] = "no list" } }, HttpStatusCode.Forbidden);

    private HttpResponseMessage Post(string conversation, JsonObject activity)
    {
        var id = $"m{++counter}";
        messages.Add(new ChannelMessage(conversation, id, activity, time.GetUtcNow()));
        return Json(new JsonObject { ["id"] = id }, HttpStatusCode.Created);
    }

    private HttpResponseMessage Change(string conversation, string id, Action<ChannelMessage> change)
    {
        if (messages.Find(message => message.Conversation == conversation && message.Id == id && !message.IsDeleted) is not { } known)
            return Json(new JsonObject { ["error"] = new JsonObject { ["code"] = "ActivityNotFoundInConversation", ["message"] = "gone" } }, HttpStatusCode.NotFound);
        change(known);
        return Json(new JsonObject { ["id"] = id });
    }

    private HttpResponseMessage Unknown(HttpRequestMessage request)
    {
        Faults = [.. Faults, $"{request.Method} {request.RequestUri}"];
        return new HttpResponseMessage(HttpStatusCode.NotImplemented);
    }

    public static HttpResponseMessage Json(JsonNode body, HttpStatusCode status = HttpStatusCode.OK) =>
        new(status) { Content = new StringContent(body.ToJsonString(), Encoding.UTF8, "application/json") };
}

/// <summary>Reads a card as a person does.</summary>
public static class CardReader
{
    public static IEnumerable<string> Texts(JsonNode node) => Walk(node)
        .Where(one => one["type"]?.GetValueKind() == JsonValueKind.String && one["type"]!.GetValue<string>() == "TextBlock")
        .Select(one => one["text"]!.GetValue<string>());

    public static IEnumerable<JsonObject> Actions(JsonNode node) => Walk(node)
        .Where(one => one["type"]?.GetValueKind() == JsonValueKind.String && one["type"]!.GetValue<string>() == "Action.Execute");

    private static IEnumerable<JsonObject> Walk(JsonNode? node)
    {
        switch (node)
        {
            case JsonObject one:
                yield return one;
                foreach (var inner in one.Where(property => property.Key != "fallback").SelectMany(property => Walk(property.Value)))
                    yield return inner;
                break;
            case JsonArray many:
                foreach (var inner in many.SelectMany(Walk))
                    yield return inner;
                break;
        }
    }
}
