using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Time.Testing;

namespace DutyBot.BotFramework.Tests;

/// <summary>A bot with an app id, a cloud of its own, and a clock that the test moves.</summary>
public sealed class SignedBench : IAsyncDisposable
{
    private const string Refused = "Refused a message with 401 ";

    private readonly ScriptedBot? _bot;

    private SignedBench(Bench bench, PrivateCloud cloud, FakeTimeProvider time, ScriptedBot? bot) => (Bench, Cloud, Time, _bot) = (bench, cloud, time, bot);

    public Bench Bench { get; }

    public PrivateCloud Cloud { get; }

    public FakeTimeProvider Time { get; }

    /// <summary>The bot, where the test brought none of another kind.</summary>
    public ScriptedBot Bot => _bot ?? throw new InvalidOperationException("This stage has a bot of another kind.");

    public TokenKey Key => Cloud.Keys[0];

    public static async Task<SignedBench> OpenAsync(
        IBot? bot = null, string environment = "Production", Action<PrivateCloud>? before = null, Action<IServiceCollection>? services = null, params (string Name, string Value)[] settings)
    {
        var cloud = await PrivateCloud.OpenAsync();
        cloud.Keys.Add(new TokenKey("k1", "msteams", "webchat"));
        cloud.Keys.Add(new TokenKey("k2", "skype"));
        cloud.EmulatorKeys.Add(new TokenKey("e1", endorsements: null));
        before?.Invoke(cloud);
        var time = new FakeTimeProvider(new DateTimeOffset(2021, 8, 21, 8, 0, 0, TimeSpan.Zero));
        bot ??= new ScriptedBot { OnMessage = (turn, cancel) => turn.SendActivityAsync("heard", cancellationToken: cancel) };
        var bench = await Bench.OfAsync(
            bot,
            environment,
            all =>
            {
                all.Replace(ServiceDescriptor.Singleton<TimeProvider>(time));
                PrivateCloud.Connect(all);
                services?.Invoke(all);
            },
            [.. cloud.Settings, .. settings]);
        return new SignedBench(bench, cloud, time, bot as ScriptedBot);
    }

    /// <summary>The claims of a good token, changed as the test likes.</summary>
    public JsonObject Claims(Action<JsonObject>? change = null)
    {
        var now = Time.GetUtcNow().ToUnixTimeSeconds();
        var claims = new JsonObject
        {
            ["iss"] = PrivateCloud.Issuer, ["aud"] = PrivateCloud.AppId, ["serviceurl"] = Cloud.ServiceUrl, ["nbf"] = now - 60, ["exp"] = now + 3600,
        };
        change?.Invoke(claims);
        return claims;
    }

    public string Token(Action<JsonObject>? change = null, string algorithm = "RS256") => Key.Sign(Claims(change), algorithm);

    public Task<HttpStatusCode> SayAsync(string token, Action<JsonObject>? change = null) => SendAsync($"Bearer {token}", change);

    /// <summary>The word under which a message with this token is refused; empty where it is let in.</summary>
    public Task<string> WhyAsync(string token, Action<JsonObject>? change = null) => WhyOfAsync($"Bearer {token}", change);

    /// <summary>The word under which a message with this header is refused; empty where it is let in.</summary>
    public async Task<string> WhyOfAsync(string? authorization, Action<JsonObject>? change = null)
    {
        var lines = Bench.Log.Lines.Count;
        return await SendAsync(authorization, change) == HttpStatusCode.OK
            ? ""
            : Assert.Single(Bench.Log.Lines.Skip(lines), line => line.StartsWith(Refused, StringComparison.Ordinal))[Refused.Length..].Split(':')[0];
    }

    /// <summary>Sends a message under this header. Whatever is refused is refused alike: 401, no body, the reason in the log, the bot not called.</summary>
    public async Task<HttpStatusCode> SendAsync(string? authorization, Action<JsonObject>? change = null)
    {
        using var content = new StringContent(
            Incoming.Message(activity =>
            {
                activity["serviceUrl"] = Cloud.ServiceUrl;
                change?.Invoke(activity);
            }),
            Encoding.UTF8,
            "application/json");
        var turns = Bot.Turns;
        var lines = Bench.Log.Lines.Count;

        var answer = await Bench.PostAsync(content, headers =>
        {
            if (authorization is not null)
                headers.TryAddWithoutValidation("Authorization", authorization);
        });

        foreach (var line in Bench.Log.Lines.Skip(lines))
            TestContext.Current.TestOutputHelper?.WriteLine(line);
        if (answer.StatusCode == HttpStatusCode.Unauthorized)
        {
            Assert.Empty(await answer.Content.ReadAsByteArrayAsync());
            Assert.Contains(Bench.Log.Lines.Skip(lines), line => line.StartsWith(Refused, StringComparison.Ordinal));
            Assert.Equal(turns, Bot.Turns);
        }

        return answer.StatusCode;
    }

    public async ValueTask DisposeAsync()
    {
        await Bench.DisposeAsync();
        await Cloud.DisposeAsync();
    }
}
