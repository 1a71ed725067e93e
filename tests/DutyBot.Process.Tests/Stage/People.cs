using System.Collections.Concurrent;
using System.Net;
using System.Text;
using System.Text.Json.Nodes;

namespace DutyBot.Processes;

/// <summary>A press and what was heard of it.</summary>
/// <param name="Answer">Null: the bot was gone before it said anything.</param>
internal sealed record Pressed(string Verb, string Alert, string By, DateTimeOffset At, DateTimeOffset HeardAt, JsonObject? Answer)
{
    public bool WasAnswered => Answer is not null;

    public bool ByCard => (string?)Answer?["type"] == "application/vnd.microsoft.card.adaptive";
}

/// <summary>The people of a district, over the wire: they type and press whether the bot is there or not.</summary>
internal sealed class People(Connector platform) : IDisposable
{
    public const string Hall = "group-hall";

    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(2);

    private readonly HttpClient http = new() { Timeout = TimeSpan.FromSeconds(20) };
    private readonly ConcurrentQueue<Pressed> presses = new();
    private int said;
    private string refused = "";

    /// <summary>Where the bot listens now.</summary>
    public Uri? Bot { get; set; }

    public IReadOnlyList<Pressed> Presses => [.. presses];

    public static string Account(string person) => "demo-" + person.ToLowerInvariant();

    public static string Private(string person) => "private-" + Account(person);

    public Task InstallAsync(string by) => TellAsync(Activity("installationUpdate", Hall, by, activity => activity["action"] = "add"));

    public Task WhisperAsync(string person, string text) => TellAsync(Activity("message", Private(person), person, activity => activity["text"] = text));

    /// <summary>Presses a button once, as it stands on the message now.</summary>
    public async Task<Pressed> PressAsync(Message on, JsonObject button, string by, params IEnumerable<(string Name, string Value)> inputs)
    {
        var data = (JsonObject)button["data"]!.DeepClone();
        foreach (var (name, value) in inputs)
            data[name] = value;
        var (verb, at) = ((string)button["verb"]!, DateTimeOffset.UtcNow);
        var answer = await SendAsync(Activity("invoke", on.Conversation, by, activity =>
        {
            activity["name"] = "adaptiveCard/action";
            activity["replyToId"] = on.Id;
            activity["value"] = new JsonObject { ["action"] = new JsonObject { ["type"] = "Action.Execute", ["verb"] = verb, ["data"] = data }, ["trigger"] = "manual" };
        }));
        var pressed = new Pressed(verb, (string?)data["alert"] ?? "", by, at, DateTimeOffset.UtcNow, answer is null ? null : (JsonObject)JsonNode.Parse(answer)!);
        presses.Enqueue(pressed);
        return pressed;
    }

    /// <summary>Presses the newest button of a verb again and again, until somebody answers, or until it is gone because an unanswered press was done.</summary>
    public async Task PressUntilDoneAsync(string person, string verb, string? alert, params (string Name, string Value)[] inputs)
    {
        var pressed = false;
        await Eventually.SoAsync(
            async () =>
            {
                if (platform.Newest(Private(person), verb, alert) is not { } message || CardReader.Button(message.Shows, verb, alert) is not { } button)
                    return pressed;
                if (Bot is null)
                    return false;
                pressed = true;
                return (await PressAsync(message, button, person, inputs)).WasAnswered;
            },
            Limit,
            () => $"{person}'s {verb} is done.");
    }

    /// <summary>What a calling program reads; null while nobody answers.</summary>
    public async Task<JsonNode?> ReadAsync(string path)
    {
        if (Bot is not { } bot)
            return null;
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(bot, path));
        request.Headers.Add("X-Api-Key", Key);
        try
        {
            using var answer = await http.SendAsync(request);
            return answer.IsSuccessStatusCode ? JsonNode.Parse(await answer.Content.ReadAsStringAsync()) : null;
        }
        catch (HttpRequestException)
        {
            return null;
        }
    }

    public const string Key = "a-key-of-the-tests-alone";

    public void Dispose() => http.Dispose();

    private Task TellAsync(JsonObject activity) =>
        Eventually.SoAsync(async () => await SendAsync(activity) is not null, Limit, () => $"somebody takes {activity["type"]}. {(Bot is null ? "No bot runs." : refused)}");

    /// <summary>The body of a 200; null where the bot is not there, or goes before its answer is whole.</summary>
    private async Task<string?> SendAsync(JsonObject activity)
    {
        if (Bot is not { } bot)
            return null;
        try
        {
            using var body = new StringContent(activity.ToJsonString(), Encoding.UTF8, "application/json");
            using var answer = await http.PostAsync(new Uri(bot, "api/messages"), body);
            var text = await answer.Content.ReadAsStringAsync();
            Assert.True(answer.StatusCode == HttpStatusCode.OK, $"{answer.StatusCode} {text}");
            return text;
        }
        catch (HttpRequestException gone)
        {
            refused = $"{bot}: {gone.Message}";
            return null;
        }
    }

    private JsonObject Activity(string type, string conversation, string person, Action<JsonObject> more)
    {
        var activity = new JsonObject
        {
            ["type"] = type,
            ["id"] = $"said-{Interlocked.Increment(ref said)}",
            ["channelId"] = "msteams",
            ["serviceUrl"] = platform.Address.AbsoluteUri,
            ["timestamp"] = DateTimeOffset.UtcNow,
            ["from"] = new JsonObject { ["id"] = Account(person) },
            ["recipient"] = new JsonObject { ["id"] = "28:dutybot" },
            ["conversation"] = new JsonObject { ["id"] = conversation, ["isGroup"] = conversation == Hall },
        };
        more(activity);
        return activity;
    }
}
