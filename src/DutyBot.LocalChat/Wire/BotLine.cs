using System.Net.Http.Headers;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace DutyBot.LocalChat.Wire;

/// <summary>
/// The way to the bot: activities of one conversation start in the order they were given. A message waits for the answer to the one before it;
/// a press starts in its turn and holds up nobody behind it. Never throws for what the bot does.
/// </summary>
internal sealed class BotLine(BotAddress address, WireLog wire, TimeProvider time) : IDisposable
{
    /// <summary>A bot's turn may take this long (protocol 2.3).</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(15);

    // A proxy from the environment must not stand between two ends of one process.
    private readonly HttpClient http = new(new SocketsHttpHandler { UseProxy = false }) { Timeout = Timeout.InfiniteTimeSpan };
    private readonly Lock turn = new();
    private readonly Dictionary<string, Task> tails = [];

    public Task<BotAnswer> SendAsync(string chat, JsonObject activity)
    {
        lock (turn)
        {
            var sending = AfterAsync(tails.GetValueOrDefault(chat), chat, activity);
            tails[chat] = sending;
            return sending;
        }
    }

    public Task<BotAnswer> PressAsync(string chat, JsonObject invoke)
    {
        lock (turn)
        {
            return AfterAsync(tails.GetValueOrDefault(chat), chat, invoke);
        }
    }

    public void Dispose() => http.Dispose();

    private async Task<BotAnswer> AfterAsync(Task? before, string chat, JsonObject activity)
    {
        await Task.Yield();
        if (before is not null)
        {
            await before;
        }

        var started = time.GetTimestamp();
        var answer = await PostAsync(activity);
        wire.Write("to-bot", Kind(activity), chat, (string?)activity["id"], answer.Status, time.GetElapsedTime(started), answer.Trouble);
        return answer;
    }

    private async Task<BotAnswer> PostAsync(JsonObject activity)
    {
        using var patience = new CancellationTokenSource(Patience, time);
        try
        {
            using var content = new StringContent(activity.ToJsonString(), new MediaTypeHeaderValue("application/json", "utf-8"));
            using var reply = await http.PostAsync(address.Messages, content, patience.Token);
            var text = await reply.Content.ReadAsStringAsync(patience.Token);
            var body = text.Length == 0 ? null : JsonNode.Parse(text);
            return new BotAnswer((int)reply.StatusCode, body, reply.IsSuccessStatusCode ? null : $"status-{(int)reply.StatusCode}");
        }
        catch (OperationCanceledException)
        {
            return new BotAnswer(null, null, "timeout");
        }
        catch (Exception failure) when (failure is HttpRequestException or InvalidOperationException or JsonException or ObjectDisposedException)
        {
            return new BotAnswer(null, null, "unreachable");
        }
    }

    private static string Kind(JsonObject activity) => (string?)activity["type"] switch
    {
        "invoke" => "press",
        "message" when activity.ContainsKey("value") => "submit",
        "event" => "read",
        var type => type ?? "activity",
    };
}
