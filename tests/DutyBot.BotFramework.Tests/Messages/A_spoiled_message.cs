using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using System.Text;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace DutyBot.BotFramework.Tests;

/// <summary>
/// 2,000 spoiled activities in an ordinary run. DUTYBOT_FUZZ=100000 takes as many as it says, DUTYBOT_FUZZ_SEED another seed than the ordinary one.
/// </summary>
[Collection(Alone.Name)]
public sealed class A_spoiled_message
{
    private static readonly HttpStatusCode[] Allowed = [HttpStatusCode.OK, HttpStatusCode.BadRequest, HttpStatusCode.Unauthorized, HttpStatusCode.NotImplemented, HttpStatusCode.RequestEntityTooLarge];

    private static int Count { get; } = Number("DUTYBOT_FUZZ", 2_000);

    private static int Seed { get; } = Number("DUTYBOT_FUZZ_SEED", 20210821);

    [Fact]
    public async Task never_makes_the_bot_fail_and_leaves_nothing_behind()
    {
        await using var bench = await Bench.OfAsync(new Curious(), "Development", services =>
        {
            Forget(services);
            // The roster is asked of few newcomers in a minute: here each message has its own.
            services.Replace(ServiceDescriptor.Singleton<TimeProvider>(new Hurried()));
        });

        await SpoilAsync(bench, authorization: null);
    }

    [Fact]
    public async Task under_a_good_token_never_makes_the_bot_fail_and_leaves_nothing_behind()
    {
        await using var stage = await SignedBench.OpenAsync(new Curious(), services: Forget, settings: [("DutyBot:AllowedServiceHosts:1", new Uri(Incoming.ServiceUrl).Host)]);

        await SpoilAsync(stage.Bench, $"Bearer {stage.Token(claims => claims["serviceurl"] = Incoming.ServiceUrl)}");
    }

    [Fact]
    public async Task with_a_spoiled_token_is_refused_and_nothing_worse()
    {
        await using var stage = await SignedBench.OpenAsync();
        var good = stage.Token();
#pragma warning disable CA5394 // Repeatable, not secret.
        var random = new Random(Seed);
        for (var i = 0; i < 300; i++)
        {
            var token = new StringBuilder(good);
            for (var times = random.Next(1, 5); times > 0; times--)
                token[random.Next(token.Length)] = "abcXYZ019-_.=+/~!{}\""[random.Next(20)];
            if (token.ToString() != good)
                await OnlyRefusedAsync(stage, token.ToString());
        }
#pragma warning restore CA5394
    }

    private static async Task SpoilAsync(Bench bench, string? authorization)
    {
        TestContext.Current.TestOutputHelper?.WriteLine($"{Count} spoiled activities of seed {Seed}");
        bench.Log.Keeps = false;
        var answers = new Dictionary<HttpStatusCode, int>();
        var after = 0L;
        var done = 0;

        foreach (var bodies in new Mutations(Seed).Take(Count).Chunk(8))
        {
            foreach (var (body, status) in bodies.Zip(await Task.WhenAll(bodies.Select(body => SendAsync(bench, body, authorization)))))
            {
                Assert.True(Array.IndexOf(Allowed, status) >= 0, $"{(int)status} for one of seed {Seed}: {Encoding.UTF8.GetString(body)}\n{bench.Log.LastFailure}");
                answers[status] = answers.GetValueOrDefault(status) + 1;
            }

            // Caches and pools have filled by then; what grows later grows for ever.
            if ((done += bodies.Length) >= Count / 2 && after == 0)
                after = GC.GetTotalMemory(forceFullCollection: true);
        }

        var grown = GC.GetTotalMemory(forceFullCollection: true) - after;
        TestContext.Current.TestOutputHelper?.WriteLine($"{string.Join(", ", answers.Select(answer => $"{(int)answer.Key}: {answer.Value}"))}; {grown / 1024} KB more in the second half");
        Assert.True(answers[HttpStatusCode.OK] > Count / 4, "Most should reach the bot, or nothing is tried.");
        Assert.True(grown < 8 * 1024 * 1024, $"{grown} bytes more after the second half of {Count}");
    }

    private static void Forget(IServiceCollection services) =>
        services.AddHttpClient(ConnectorClient.HttpClientName).ConfigurePrimaryHttpMessageHandler(() => new Forgetting());

    // The last character of a signature holds bits that decoding drops: another letter can be the same token.
    private static async Task OnlyRefusedAsync(SignedBench stage, string token)
    {
        var status = await stage.SendAsync($"Bearer {token}");
        Assert.True(status == HttpStatusCode.Unauthorized || (status == HttpStatusCode.OK && token[..^1] == stage.Token()[..^1]), $"{(int)status} for {token}");
    }

    private static async Task<HttpStatusCode> SendAsync(Bench bench, byte[] body, string? authorization)
    {
        using var content = new ByteArrayContent(body);
        content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        using var answer = await bench.PostAsync(content, headers =>
        {
            if (authorization is not null)
                headers.Add("Authorization", authorization);
        });
        return answer.StatusCode;
    }

    private static int Number(string variable, int otherwise) =>
        int.TryParse(Environment.GetEnvironmentVariable(variable), NumberStyles.None, CultureInfo.InvariantCulture, out var given) ? given : otherwise;

    /// <summary>A clock that is ten seconds on whenever it is looked at.</summary>
    private sealed class Hurried : TimeProvider
    {
        private long _looks;

        public override DateTimeOffset GetUtcNow() => DateTimeOffset.UnixEpoch.AddYears(51).AddSeconds(10 * Interlocked.Increment(ref _looks));
    }

    /// <summary>Looks at everything an activity may hold, and answers.</summary>
    private sealed class Curious : TeamsActivityHandler
    {
        public override async Task OnTurnAsync(ITurnContext turnContext, CancellationToken cancellationToken = default)
        {
            var activity = turnContext.Activity;
            _ = (activity.GetMentions(), activity.HasContent(), activity.RemoveRecipientMention(), activity.MentionsRecipient(), activity.CreateReply("x"));
            _ = (activity.TryGetChannelData<TeamsChannelData>(out var data), data?.Team?.Name, activity.TeamsGetChannelId(), activity.TeamsGetMeetingInfo(), activity.TeamsGetSelectedChannelId());
            _ = BotPayload.Parse<Activity>(BotPayload.Write(activity)).GetConversationReference().GetContinuationActivity();
            if (activity.AsInvokeActivity() is { } invoke)
                _ = BotPayload.Trigger(invoke);
            await base.OnTurnAsync(turnContext, cancellationToken);
            await turnContext.SendActivityAsync("seen", cancellationToken: cancellationToken);
        }

        protected override Task<AdaptiveCardInvokeResponse> OnAdaptiveCardInvokeAsync(
            ITurnContext<IInvokeActivity> turnContext, AdaptiveCardInvokeValue invokeValue, CancellationToken cancellationToken) =>
            Task.FromResult(new AdaptiveCardInvokeResponse { StatusCode = 200, Type = "application/vnd.microsoft.activity.message", Value = invokeValue.Action.Data });

        protected override Task<TaskModuleResponse> OnTeamsTaskModuleFetchAsync(ITurnContext<IInvokeActivity> turnContext, TaskModuleRequest taskModuleRequest, CancellationToken cancellationToken) =>
            Task.FromResult(new TaskModuleResponse { Task = new TaskModuleMessageResponse("hi") });
    }

    private sealed class Forgetting : HttpMessageHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) =>
            Task.FromResult(RecordingChannel.Json("""{"id":"sent-1"}"""));
    }
}
