using System.Net;
using System.Text;
using System.Text.Json.Nodes;

namespace DutyBot.Tests;

/// <content>What people do: say, whisper, press.</content>
internal sealed partial class Stage
{
    private int said;

    /// <summary>The platform that everybody talks on from now; not all of them draw forms.</summary>
    public string Platform { get; set; } = "msteams";

    /// <summary>What the platform calls an account; it may give no name.</summary>
    public Dictionary<string, string> Names { get; } = [];

    public Task InstallAsync(string group) => SendAsync(Activity("installationUpdate", group, "o01-2", activity => activity["action"] = "add"));

    /// <summary>A line in a group; the bot reads every line there.</summary>
    public Task SayAsync(string person, string text, string group = Hall, string? replyTo = null, string? id = null) =>
        SendAsync(Message(person, text, group, replyTo, id));

    /// <summary>A line in a group that mentions the bot.</summary>
    public Task SayToBotAsync(string person, string text, string group = Hall)
    {
        var message = Message(person, $"<at>bot</at> {text}", group);
        message["entities"] = new JsonArray(new JsonObject
        {
            ["type"] = "mention", ["text"] = "<at>bot</at>", ["mentioned"] = new JsonObject { ["id"] = "28:dutybot", ["name"] = "bot" },
        });
        return SendAsync(message);
    }

    /// <summary>A line in a group that mentions other people than the bot, each as <c>@id</c> in the text.</summary>
    public Task MentionAsync(string person, string text, params string[] others)
    {
        var message = Message(person, others.Aggregate(text, (line, other) => line.Replace("@" + other, $"<at>{Names.GetValueOrDefault(other, other)}</at>", StringComparison.Ordinal)), Hall);
        message["entities"] = new JsonArray([.. others.Select(other => new JsonObject
        {
            ["type"] = "mention", ["text"] = $"<at>{Names.GetValueOrDefault(other, other)}</at>", ["mentioned"] = AccountOf(other),
        })]);
        return SendAsync(message);
    }

    private JsonObject AccountOf(string person) => Names.TryGetValue(person, out var name)
        ? new JsonObject { ["id"] = person, ["name"] = name }
        : new JsonObject { ["id"] = person };

    /// <summary>A line in the person's private chat.</summary>
    public Task WhisperAsync(string person, string text, string? id = null) => SendAsync(Message(person, text, Private(person), null, id));

    /// <summary>Presses a button by its title. The platform's answer: a card's text, or a sentence.</summary>
    public async Task<Answer> PressAsync(ChannelMessage message, string title, string by, JsonObject? inputs = null)
    {
        var answer = await PressRawAsync(message, title, by, inputs);
        await SettleAsync();
        return answer;
    }

    /// <summary>As <see cref="PressAsync"/>, without waiting for what follows.</summary>
    public async Task<Answer> PressRawAsync(ChannelMessage message, string title, string by, JsonObject? inputs = null)
    {
        var button = CardReader.Actions(message.Card!).FirstOrDefault(action => action["title"]!.GetValue<string>() == title)
            ?? throw new Xunit.Sdk.XunitException($"No button '{title}' on: {message.Text} {string.Join(", ", message.Buttons)}");
        var data = (JsonObject)(button["data"]?.DeepClone() ?? new JsonObject());
        foreach (var (name, value) in inputs ?? [])
            data[name] = value?.DeepClone();
        var answer = await PressDataAsync(message.Conversation, message.Id, button["verb"]!.GetValue<string>(), data, by);
        // In a group the others see the card's edit; in a private chat there is nobody else.
        if (answer.IsCard && IsPrivate(message.Conversation))
            message.Answered(answer.Value);
        return answer;
    }

    public async Task<Answer> PressDataAsync(string conversation, string messageId, string verb, JsonObject data, string by)
    {
        var invoke = Activity("invoke", conversation, by, activity =>
        {
            activity["name"] = "adaptiveCard/action";
            activity["replyToId"] = messageId;
            activity["value"] = new JsonObject { ["action"] = new JsonObject { ["type"] = "Action.Execute", ["verb"] = verb, ["data"] = data }, ["trigger"] = "manual" };
        });
        var (status, body) = await PostAsync(invoke);
        Assert.Equal(HttpStatusCode.OK, status);
        return Answer.Of(JsonNode.Parse(body)!);
    }

    public static string Private(string person) => "private-" + person;

    private static bool IsPrivate(string conversation) => conversation.StartsWith("private-", StringComparison.Ordinal);

    public async Task<(HttpStatusCode Status, string Body)> PostAsync(JsonObject activity)
    {
        using var client = bot!.CreateClient();
        using var answer = await client.PostAsync("/api/messages", new StringContent(activity.ToJsonString(), Encoding.UTF8, "application/json"));
        return (answer.StatusCode, await answer.Content.ReadAsStringAsync());
    }

    public JsonObject Message(string person, string text, string conversation, string? replyTo = null, string? id = null) => Activity("message", conversation, person, activity =>
    {
        activity["text"] = text;
        activity["replyToId"] = replyTo;
        if (id is not null)
            activity["id"] = id;
    });

    private async Task SendAsync(JsonObject activity)
    {
        var (status, body) = await PostAsync(activity);
        Assert.True(status == HttpStatusCode.OK, $"{status} {body}");
        await SettleAsync();
    }

    public JsonObject Activity(string type, string conversation, string person, Action<JsonObject>? more = null)
    {
        var activity = new JsonObject
        {
            ["type"] = type,
            ["id"] = $"said-{Interlocked.Increment(ref said)}",
            ["channelId"] = Platform,
            ["serviceUrl"] = FakeChannel.Address,
            ["timestamp"] = Time.GetUtcNow(),
            ["from"] = AccountOf(person),
            ["recipient"] = new JsonObject { ["id"] = "28:dutybot" },
            ["conversation"] = new JsonObject { ["id"] = conversation, ["isGroup"] = !IsPrivate(conversation) },
        };
        more?.Invoke(activity);
        return activity;
    }
}

/// <summary>What a press was answered with.</summary>
internal sealed record Answer(string Type, string Text, JsonNode Value)
{
    public bool IsCard => Type == "application/vnd.microsoft.card.adaptive";

    public static Answer Of(JsonNode body)
    {
        var (type, value) = (body["type"]!.GetValue<string>(), body["value"]!);
        return new Answer(type, value is JsonObject card ? string.Join(" | ", CardReader.Texts(card)) : value.GetValue<string>(), value);
    }
}
