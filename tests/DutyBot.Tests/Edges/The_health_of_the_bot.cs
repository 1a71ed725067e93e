using System.Net;
using System.Text.Json.Nodes;
using DutyBot.Domain.Work;
using DutyBot.Storage.Sqlite;
using DutyBot.Work;
using Microsoft.Extensions.DependencyInjection;

namespace DutyBot.Tests.Edges;

public sealed class The_health_of_the_bot
{
    [Fact]
    public async Task is_good_while_the_process_answers_and_it_is_ready_while_store_and_worker_do()
    {
        await using var stage = await Stage.OpenAsync();
        Assert.Equal((HttpStatusCode.OK, "ok"), await GetAsync(stage, "/healthz"));
        Assert.Equal((HttpStatusCode.OK, "ready"), await GetAsync(stage, "/readyz"));
    }

    [Fact]
    public async Task is_not_ready_while_the_store_takes_no_write_and_ready_again_after()
    {
        await using var stage = await Stage.OpenAsync();
        using (new LockedStore(stage.Database))
        {
            await NotReadyAsync(stage, "The store does not answer.");
            Assert.Equal(HttpStatusCode.OK, (await GetAsync(stage, "/healthz")).Status);
        }

        Assert.Equal(HttpStatusCode.OK, (await GetAsync(stage, "/readyz")).Status);
    }

    [Fact]
    public async Task is_not_ready_once_the_store_is_gone()
    {
        await using var stage = await Stage.OpenAsync();
        await stage.Services.GetRequiredService<SqliteDatabase>().DisposeAsync();
        await NotReadyAsync(stage, "The store does not answer.");
    }

    [Fact]
    public async Task is_not_ready_when_the_worker_has_not_run_for_a_minute()
    {
        using var goesOn = new ManualResetEventSlim(initialState: true);
        using var stands = new ManualResetEventSlim();
        await using var stage = await Stage.OpenAsync(devices: services => Watched.In<IDueWork>(services, call =>
        {
            if (call != nameof(IDueWork.LeaseAsync) || goesOn.IsSet)
                return;
            stands.Set();
            goesOn.Wait();
        }));
        goesOn.Reset();
        stage.Services.GetRequiredService<WorkSignal>().Raise();
        Assert.True(await Task.Run(() => stands.Wait(TimeSpan.FromSeconds(20))), "The worker does not begin another pass.");
        stage.Time.Advance(TimeSpan.FromSeconds(61));
        await NotReadyAsync(stage, "The worker has not run within 60 seconds.");
        goesOn.Set();
        await stage.SettleAsync();
        Assert.Equal(HttpStatusCode.OK, (await GetAsync(stage, "/readyz")).Status);
    }

    [Fact]
    public async Task is_ready_though_something_is_late_and_says_what_and_since_when()
    {
        await using var stage = await Stage.OpenAsync();
        var visit = await stage.PostsAsync();
        stage.Channel.Interfere = request => request.Method == HttpMethod.Put ? new HttpResponseMessage(HttpStatusCode.TooManyRequests) : null;
        await stage.PressAsync(visit["t04-3"], "签收，我去", "t04-3");
        await stage.ForwardAsync(TimeSpan.FromSeconds(60));
        Assert.Equal((HttpStatusCode.OK, "ready"), await GetAsync(stage, "/readyz"));
        await stage.ForwardAsync(TimeSpan.FromSeconds(30));
        var (status, body) = await GetAsync(stage, "/readyz");
        Assert.Equal(HttpStatusCode.OK, status);
        Assert.StartsWith("ready\nlate: messages ", body, StringComparison.Ordinal);
        Assert.EndsWith(" since 2026-11-25T07:11:00Z for 90 s", body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task tells_for_an_hour_of_a_gap_in_which_nobody_looked()
    {
        await using var stage = await Stage.OpenAsync();
        await stage.SleepAsync(TimeSpan.FromMinutes(5));
        Assert.Equal("ready\ngap: pause from 2026-11-25T07:11:00Z to 2026-11-25T07:16:00Z", (await GetAsync(stage, "/readyz")).Body);
        await stage.MoveClockAsync(-TimeSpan.FromMinutes(2));
        Assert.EndsWith("\ngap: clock from 2026-11-25T07:16:00Z to 2026-11-25T07:14:01Z, clock set back by 120 s", (await GetAsync(stage, "/readyz")).Body, StringComparison.Ordinal);
        await stage.ForwardAsync(TimeSpan.FromMinutes(63));
        Assert.Equal("ready", (await GetAsync(stage, "/readyz")).Body);
    }

    [Fact]
    public async Task is_not_ready_with_an_app_id_before_the_channels_keys_were_read()
    {
        var keys = new Keys();
        await using var stage = await Stage.OpenAsync(
            settings: new Dictionary<string, string> { ["MicrosoftAppId"] = "00000000-0000-0000-0000-000000000001", ["MicrosoftAppPassword"] = "of no use" },
            joined: false,
            devices: services => services.AddHttpClient("DutyBot.Keys").ConfigurePrimaryHttpMessageHandler(() => keys));
        await NotReadyAsync(stage, "The channel's keys were not read yet.");
        Assert.True(keys.Asked > 0);
    }

    private static async Task NotReadyAsync(Stage stage, string why)
    {
        var (status, body) = await GetAsync(stage, "/readyz");
        Assert.Equal(HttpStatusCode.ServiceUnavailable, status);
        Assert.Equal(why, JsonNode.Parse(body)!["detail"]!.GetValue<string>());
    }

    private static async Task<(HttpStatusCode Status, string Body)> GetAsync(Stage stage, string path)
    {
        using var client = stage.Client();
        using var answer = await client.GetAsync(path);
        return (answer.StatusCode, await answer.Content.ReadAsStringAsync());
    }

    /// <summary>An issuer that is down.</summary>
    private sealed class Keys : HttpMessageHandler
    {
        public int Asked { get; private set; }

        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            Asked++;
            return Task.FromResult(new HttpResponseMessage(HttpStatusCode.ServiceUnavailable));
        }
    }
}
