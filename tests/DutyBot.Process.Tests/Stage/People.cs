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

    public Task InstallAsync(string by, string group = Hall) => TellAsync(Activity("installationUpdate", group, by, activity => activity["action"] = "add"));

    public Task WhisperAsync(string person, string text) => TellAsync(Activity("message", Private(person), person, activity => activity["text"] = text));

    /// <summary>Presses a button once, as it stands on the message now.</summary>
    public async Task<Pressed> PressAsync(Message on, JsonObject button, string by, params IEnumerable<(string Name, string Value)> inputs)
    {
        var data = (JsonObject)button["data"]!.DeepClone();
        foreach (var (name, value) in inputs)
            data[name] = value;
        return await DeliverAsync(Press(on, (string)button["verb"]!, data, by), by);
    }

    /// <summary>The platform brings one press twice, a moment apart; the first answer that is heard.</summary>
    public async Task<Pressed> PressTwiceAsync(Message on, JsonObject button, string by, TimeSpan apart, params IEnumerable<(string Name, string Value)> inputs)
    {
        var data = (JsonObject)button["data"]!.DeepClone();
        foreach (var (name, value) in inputs)
            data[name] = value;
        var activity = Press(on, (string)button["verb"]!, data, by);
        var first = DeliverAsync((JsonObject)activity.DeepClone(), by);
        await Task.WhenAny(first, Task.Delay(apart));
        var second = await DeliverAsync(activity, by);
        return await first is { WasAnswered: true } heard ? heard : second;
    }

    private JsonObject Press(Message on, string verb, JsonObject data, string by) => Activity("invoke", on.Conversation, by, activity =>
    {
        activity["name"] = "adaptiveCard/action";
        activity["replyToId"] = on.Id;
        activity["value"] = new JsonObject { ["action"] = new JsonObject { ["type"] = "Action.Execute", ["verb"] = verb, ["data"] = data }, ["trigger"] = "manual" };
    });

    private async Task<Pressed> DeliverAsync(JsonObject press, string by)
    {
        var action = press["value"]!["action"]!;
        var (verb, alert, at) = ((string)action["verb"]!, (string?)action["data"]!["alert"] ?? "", DateTimeOffset.UtcNow);
        var answer = await SendAsync(press);
        var pressed = new Pressed(verb, alert, by, at, DateTimeOffset.UtcNow, answer is null ? null : (JsonObject)JsonNode.Parse(answer)!);
        presses.Enqueue(pressed);
        return pressed;
    }

    /// <summary>A line that the platform brings again and again until somebody takes it, and then once more.</summary>
    /// <returns>When it was first taken.</returns>
    public async Task<DateTimeOffset> TypeTwiceAsync(string person, string text, string? conversation = null)
    {
        var line = Activity("message", conversation ?? Private(person), person, activity => activity["text"] = text);
        await TellAsync(line);
        var taken = DateTimeOffset.UtcNow;
        await SendAsync(line);
        return taken;
    }

    /// <summary>A program posts an alert; null where the bot goes before its answer is whole.</summary>
    public async Task<Reply?> PostAlertAsync(string idempotency, string body)
    {
        if (Bot is not { } bot)
            return null;
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(bot, "api/alerts"));
        request.Headers.Add("X-Api-Key", Key);
        request.Headers.Add("Idempotency-Key", idempotency);
        request.Content = new StringContent(body, Encoding.UTF8, "application/json");
        try
        {
            using var answer = await http.SendAsync(request);
            return new Reply((int)answer.StatusCode, answer.Headers.Contains("Idempotency-Replayed"), await answer.Content.ReadAsStringAsync());
        }
        catch (Exception gone) when (gone is HttpRequestException or TaskCanceledException)
        {
            return null;
        }
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
        catch (Exception gone) when (gone is HttpRequestException or TaskCanceledException)
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
        catch (Exception gone) when (gone is HttpRequestException or TaskCanceledException)
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
            ["conversation"] = new JsonObject { ["id"] = conversation, ["isGroup"] = !conversation.StartsWith("private-", StringComparison.Ordinal) },
        };
        more(activity);
        return activity;
    }
}
