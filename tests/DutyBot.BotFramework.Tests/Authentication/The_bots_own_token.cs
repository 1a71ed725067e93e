using System.Net;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace DutyBot.BotFramework.Tests;

public sealed class The_bots_own_token
{
    [Fact]
    public async Task is_asked_for_with_its_secret_once_and_signs_all_that_follows()
    {
        await using var stage = await SignedBench.OpenAsync();

        await stage.SayAsync(stage.Token());
        await stage.SayAsync(stage.Token());

        Assert.Equal(["Bearer token-1", "Bearer token-1"], stage.Cloud.Sent.Select(sent => sent.Headers["Authorization"]));
        var asked = QueryHelpers.ParseQuery(Assert.Single(stage.Cloud.TokensAsked));
        Assert.Equal(
            ("client_credentials", PrivateCloud.AppId, "secret", "https://api.private.example/.default"),
            (asked["grant_type"].ToString(), asked["client_id"].ToString(), asked["client_secret"].ToString(), asked["scope"].ToString()));
    }

    [Fact]
    public async Task is_asked_for_with_a_certificate_that_shows_its_chain()
    {
        var file = Path.Combine(Path.GetTempPath(), $"{Guid.NewGuid():N}.pfx");
        using var key = RSA.Create(2048);
        using (var certificate = PrivateAuthority.SelfSigned(key, DateTimeOffset.UnixEpoch, DateTimeOffset.UnixEpoch.AddYears(100)))
            await File.WriteAllBytesAsync(file, certificate.Export(X509ContentType.Pfx, "pw"), TestContext.Current.CancellationToken);
        try
        {
            await using var stage = await SignedBench.OpenAsync(settings: [("MicrosoftAppPassword", ""), ("DutyBot:Certificate:Path", file), ("DutyBot:Certificate:Password", "pw")]);

            Assert.Equal(HttpStatusCode.OK, await stage.SayAsync(stage.Token()));

            var asked = QueryHelpers.ParseQuery(Assert.Single(stage.Cloud.TokensAsked));
            var header = JsonElement.Parse(WebEncoders.Base64UrlDecode(asked["client_assertion"].ToString().Split('.')[0]));
            Assert.True(header.TryGetProperty("x5c", out _));
            Assert.False(asked.ContainsKey("client_secret"));
        }
        finally
        {
            File.Delete(file);
        }
    }

    [Fact]
    public async Task is_asked_for_as_a_managed_identity()
    {
        var asked = new List<string>();
        await using var stage = await SignedBench.OpenAsync(
            services: services => services.AddHttpClient("DutyBot.Tokens").ConfigurePrimaryHttpMessageHandler(() => new Metadata(asked)),
            settings: [("MicrosoftAppType", "UserAssignedMSI"), ("MicrosoftAppPassword", "")]);

        Assert.Equal(HttpStatusCode.OK, await stage.SayAsync(stage.Token()));

        Assert.Equal("Bearer machine", Assert.Single(stage.Cloud.Sent).Headers["Authorization"]);
        var query = QueryHelpers.ParseQuery(new Uri(asked[^1]).Query);
        Assert.Equal((PrivateCloud.AppId, PrivateCloud.Scope), (query["client_id"].ToString(), query["resource"].ToString()));
    }

    [Fact]
    public async Task that_is_refused_fails_the_turn_and_is_written_down_without_secrets()
    {
        await using var stage = await RefusedAtTheStartAsync("""{"error":"invalid_client","error_description":"AADSTS7000215"}""");

        Assert.Equal(HttpStatusCode.InternalServerError, await stage.SayAsync(stage.Token()));
        Assert.Single(stage.Cloud.TokensAsked);
        Assert.Single(stage.Bench.Log.Lines, line => line.Contains("No token for our own calls was got", StringComparison.Ordinal));
        Assert.DoesNotContain(stage.Bench.Log.Lines, line => line.Contains("secret", StringComparison.Ordinal));
        Assert.Empty(stage.Cloud.Sent);
    }

    [Fact]
    public async Task that_is_refused_is_told_to_who_sends_as_a_call_that_never_left()
    {
        await using var stage = await RefusedAtTheStartAsync("""{"error":"unauthorized_client"}""");
        var there = new ConversationReference { ServiceUrl = stage.Cloud.ServiceUrl, Conversation = new ConversationAccount(id: "c") };
        Task Send() => stage.Bench.Adapter.ContinueConversationAsync(
            PrivateCloud.AppId, there, (turn, cancel) => turn.SendActivityAsync("x", cancellationToken: cancel), TestContext.Current.CancellationToken);

        var failure = await Assert.ThrowsAsync<HttpRequestException>(Send);
        Assert.Equal(HttpRequestError.UserAuthenticationError, failure.HttpRequestError);

        stage.Time.Advance(TokenCache.Patience);
        await Send();
        Assert.Equal("Bearer token-2", Assert.Single(stage.Cloud.Sent).Headers["Authorization"]);
    }

    [Fact]
    public async Task is_there_before_anybody_needs_it_and_is_renewed_though_nobody_calls()
    {
        await using var stage = await SignedBench.OpenAsync();
        await Eventually.Is(() => Task.FromResult(stage.Cloud.TokensAsked.Count == 1));

        // The channel's keys are here too: a reading that is under way would run out of time below.
        await Eventually.Is(async () => await stage.SayAsync(stage.Token()) == HttpStatusCode.OK);

        // The life of a token is told by the machine's own clock.
        stage.Time.SetUtcNow(TimeProvider.System.GetUtcNow().AddMinutes(53));
        Assert.Equal(HttpStatusCode.OK, await stage.SayAsync(stage.Token()));
        Assert.Single(stage.Cloud.TokensAsked);
        // No further than into the last five minutes: on a slow machine the next token would be old before it is used.
        for (var tick = 0; tick < 18; tick++)
            stage.Time.Advance(TimeSpan.FromSeconds(10));
        await Eventually.Is(() => Task.FromResult(stage.Cloud.TokensAsked.Count == 2));
        await Eventually.Is(async () => await stage.SayAsync(stage.Token()) == HttpStatusCode.OK && stage.Cloud.Sent[^1].Headers["Authorization"] == "Bearer token-2");
    }

    [Fact]
    public async Task is_waited_for_by_no_bot_that_is_to_stop()
    {
        using var silent = new Silent();
        var stage = await SignedBench.OpenAsync(services: services => services.AddHttpClient("DutyBot.Tokens").ConfigurePrimaryHttpMessageHandler(() => silent));
        await silent.Asked;

        await stage.DisposeAsync().AsTask().WaitAsync(TimeSpan.FromSeconds(10), TestContext.Current.CancellationToken);

        Assert.DoesNotContain(stage.Bench.Log.Entries, entry => entry.Level >= LogLevel.Error);
    }

    [Fact]
    public async Task holds_no_turn_for_long_when_its_issuer_is_silent()
    {
        using var silent = new Silent();
        await using var stage = await SignedBench.OpenAsync(services: services => services.AddHttpClient("DutyBot.Tokens").ConfigurePrimaryHttpMessageHandler(() => silent));
        await silent.Asked;

        var turn = stage.SayAsync(stage.Token());
        await Eventually.Is(() =>
        {
            // Not before the bot has its turn: until then the clock is that of the body's arrival too.
            if (stage.Bot.Turns > 0 && !turn.IsCompleted)
                stage.Time.Advance(TimeSpan.FromSeconds(1));
            return Task.FromResult(turn.IsCompleted);
        });
        Assert.Equal(HttpStatusCode.InternalServerError, await turn);

        // The issuer is still being asked, and the next turn waits for nothing: the clock stands.
        Assert.Equal(HttpStatusCode.InternalServerError, await stage.SayAsync(stage.Token()).WaitAsync(TimeSpan.FromSeconds(10), TestContext.Current.CancellationToken));
        Assert.Contains(stage.Bench.Log.Entries, entry => entry.Failure is HttpRequestException { HttpRequestError: HttpRequestError.UserAuthenticationError });
        Assert.Empty(stage.Cloud.Sent);
    }

    [Fact]
    public async Task that_cannot_be_got_is_a_call_that_never_left_whatever_the_cause()
    {
        await using var stage = await SignedBench.OpenAsync(services: services => services.AddHttpClient("DutyBot.Tokens").ConfigurePrimaryHttpMessageHandler(() => new Moving(_ => throw new IOException("cut"))));

        var failure = await Assert.ThrowsAsync<HttpRequestException>(() => stage.Bench.Adapter.ContinueConversationAsync(
            PrivateCloud.AppId,
            new ConversationReference { ServiceUrl = stage.Cloud.ServiceUrl, Conversation = new ConversationAccount(id: "c") },
            (turn, cancel) => turn.SendActivityAsync("x", cancellationToken: cancel),
            TestContext.Current.CancellationToken));

        Assert.Equal(HttpRequestError.UserAuthenticationError, failure.HttpRequestError);
        Assert.Empty(stage.Cloud.Sent);
    }

    /// <summary>Refused once, when the bot starts.</summary>
    private static async Task<SignedBench> RefusedAtTheStartAsync(string refusal)
    {
        var stage = await SignedBench.OpenAsync(before: cloud => cloud.TokenRefusals.Enqueue((400, refusal)));
        await Eventually.Is(() => Task.FromResult(stage.Bench.Log.Lines.Any(line => line.Contains("No token", StringComparison.Ordinal))));
        return stage;
    }

    private sealed class Silent : HttpMessageHandler
    {
        private readonly TaskCompletionSource _asked = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public Task Asked => _asked.Task;

        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            _asked.TrySetResult();
            await Task.Delay(Timeout.Infinite, cancellationToken);
            throw new InvalidOperationException("No answer was to be given.");
        }
    }

    /// <summary>The machine's own address for its identity.</summary>
    private sealed class Metadata(List<string> asked) : HttpMessageHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            asked.Add(request.RequestUri!.AbsoluteUri);
            return Task.FromResult(request.RequestUri.AbsolutePath.EndsWith("/oauth2/token", StringComparison.Ordinal)
                ? new HttpResponseMessage { Content = new StringContent("""{"access_token":"machine","expires_in":"3600","expires_on":"4102444800","resource":"r","token_type":"Bearer"}""", Encoding.UTF8, "application/json") }
                : new HttpResponseMessage(HttpStatusCode.NotFound));
        }
    }
}
