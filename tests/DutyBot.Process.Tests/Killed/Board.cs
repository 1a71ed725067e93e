using System.Text;
using System.Text.Json.Nodes;

namespace DutyBot.Processes.Killed;

/// <summary>What the program was answered.</summary>
/// <param name="Replayed">Whether it was said to be the answer of before.</param>
internal sealed record Reply(int Status, bool Replayed, string Text)
{
    public string Alert => (string)JsonNode.Parse(Text)!["number"]!;
}

/// <summary>Another program that posts alerts, whether the bot is there or not.</summary>
internal sealed class Board : IDisposable
{
    public const string Key = "a-key-of-the-board-alone";

    private readonly HttpClient http = new() { Timeout = TimeSpan.FromSeconds(20) };

    public Board() => http.DefaultRequestHeaders.Add("X-Api-Key", Key);

    /// <summary>Where the bot listens now.</summary>
    public Uri Bot { get; set; } = new("http://127.0.0.1:9");

    /// <summary>Null where the bot goes before its answer is whole.</summary>
    public async Task<Reply?> PostAsync(string idempotency)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(Bot, "api/alerts"));
        request.Headers.Add("Idempotency-Key", idempotency);
        request.Content = new StringContent("""{"partySize":3,"topic":"LAND","territoryUnit":"T04","units":["T04","D02"]}""", Encoding.UTF8, "application/json");
        try
        {
            using var answer = await http.SendAsync(request);
            return new Reply((int)answer.StatusCode, answer.Headers.Contains("Idempotency-Replayed"), await answer.Content.ReadAsStringAsync());
        }
        catch (HttpRequestException)
        {
            return null;
        }
    }

    public async Task<JsonArray> OpenAlertsAsync() => JsonNode.Parse(await http.GetStringAsync(new Uri(Bot, "api/alerts?open=true")))!.AsArray();

    public void Dispose() => http.Dispose();
}
