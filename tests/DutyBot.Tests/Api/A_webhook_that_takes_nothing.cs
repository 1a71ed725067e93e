using System.Net;
using DutyBot.Domain.Outgoing;
using DutyBot.Webhooks;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace DutyBot.Tests.Api;

public sealed class A_webhook_that_takes_nothing
{
    [Theory]
    [InlineData(500)]
    [InlineData(401)]
    [InlineData(404)]
    [InlineData(302)]
    public async Task is_asked_again_with_growing_pauses_for_three_days_and_then_no_more(int status)
    {
        await using var receiver = await Receiver.StartAsync();
        receiver.Answer = async (context, one) =>
        {
            context.Response.Headers.Location = "/elsewhere";
            await Receiver.Says(status)(context, one);
        };
        await using var stage = await receiver.StageAsync(("DutyBot:Webhooks:0:Events", "alert-posted"));
        await stage.PostAsync(Caller.Visit);
        await ForwardOnItsOwnAsync(stage, TimeSpan.FromDays(4));

        Assert.Single(receiver.All.Select(one => (one.Path, one.Id, Convert.ToHexString(one.Bytes))).Distinct());
        var pauses = receiver.All.Zip(receiver.All.Skip(1)).Select(pair => (pair.Second.At - pair.First.At).TotalSeconds).ToList();
        foreach (var (pause, expected) in pauses.Take(7).Zip([5d, 15, 45, 135, 405, 1215, 3645]))
            Assert.InRange(pause, expected * 0.8 - 1, expected * 1.2 + 1);
        Assert.All(pauses, pause => Assert.InRange(pause, 3, 6 * 3600 * 1.2 + 1));
        Assert.Equal(TimeSpan.FromDays(3).TotalSeconds, (receiver.All[^1].At - receiver.All[0].At).TotalSeconds, 1d);
        Assert.Single(stage.Logged, line => line.StartsWith("502 ", StringComparison.Ordinal) && line.Contains($"answered {status}", StringComparison.Ordinal));
        Assert.Equal(Outcome.Failed, Assert.Single(stage.Settled, row => row.Telling.Kind == TellingKind.Webhook).Sent.Outcome);
    }

    [Fact]
    public async Task holds_back_its_own_alert_alone_and_gets_it_in_order_later()
    {
        await using var receiver = await Receiver.StartAsync();
        var away = true;
        receiver.Answer = (context, one) => Receiver.Says(away && one is { Subject: "20261125-01", No: 2 } ? 503 : 200)(context, one);
        await using var stage = await receiver.StageAsync();
        await stage.PostAsync(Caller.Visit);
        await stage.PostAsync(Caller.Visit, "two");
        await stage.SettleAsync();
        Assert.Equal([1, 2], Of(receiver, 1));
        Assert.Equal([1, 2, 3], Of(receiver, 2));

        away = false;
        await stage.ForwardAsync(TimeSpan.FromSeconds(10));
        Assert.Equal([1, 2, 2, 3], Of(receiver, 1));
        Assert.Equal([1, 2, 3], Of(receiver, 2));
    }

    [Fact]
    public async Task keeps_no_other_webhook_waiting_and_nobodys_phone()
    {
        await using var receiver = await Receiver.StartAsync();
        receiver.Answer = (context, one) => Receiver.Says(one.Path == "/other" ? 200 : 500)(context, one);
        await using var stage = await receiver.StageAsync(("DutyBot:Webhooks:other:Url", receiver.Address + "/other"), ("DutyBot:Webhooks:other:Secret", Receiver.Secret));
        await stage.PostsAsync();
        Assert.Equal([1, 2, 3], receiver.All.Where(one => one.Path == "/other").Select(one => one.No));
        Assert.Equal([1], receiver.All.Where(one => one.Path != "/other").Select(one => one.No));
    }

    [Fact]
    public async Task says_itself_how_long_to_wait_or_that_it_wants_nothing_more()
    {
        await using var receiver = await Receiver.StartAsync();
        receiver.Answer = (context, one) =>
        {
            context.Response.Headers.RetryAfter = "300";
            return Receiver.Says(one.No == 1 ? 429 : 410)(context, one);
        };
        await using var stage = await receiver.StageAsync();
        await stage.PostAsync(Caller.Visit);
        await stage.SettleAsync();
        await stage.ForwardAsync(TimeSpan.FromSeconds(299));
        Assert.Single(receiver.All);
        receiver.Answer = Receiver.Says(410);
        await stage.ForwardAsync(TimeSpan.FromSeconds(1));
        Assert.Equal([1, 1, 2, 3], Of(receiver, 1).Take(4));
        Assert.Equal(receiver.All.Count - 1, stage.Logged.Count(line => line.StartsWith("502 ", StringComparison.Ordinal) && line.Contains("answered 410", StringComparison.Ordinal) && line.Contains("20261125-01-", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task because_it_does_not_answer_is_asked_again_and_may_get_a_message_twice()
    {
        await using var receiver = await Receiver.StartAsync();
        var taken = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        receiver.Answer = async (context, _) =>
        {
            taken.TrySetResult();
            await Forever(context);
        };
        await using var stage = await receiver.StageAsync(("DutyBot:Webhooks:0:Events", "alert-posted"));
        await stage.PostAsync(Caller.Visit);
        await taken.Task.WaitAsync(TimeSpan.FromSeconds(20), TestContext.Current.CancellationToken);
        receiver.Answer = Receiver.Says(200);
        stage.Time.Advance(TimeSpan.FromSeconds(10));
        await stage.SettleAsync();
        Assert.Single(stage.Logged, line => line.Contains("no answer within 10 seconds", StringComparison.Ordinal));

        await stage.ForwardAsync(TimeSpan.FromSeconds(10));
        Assert.Equal(2, receiver.All.Count);
        Assert.Single(receiver.All.Select(one => one.Id).Distinct());
        Assert.Equal(receiver.All[0].Bytes, receiver.All[1].Bytes);
    }

    [Fact]
    public async Task gets_what_happened_before_a_restart_after_it()
    {
        await using var receiver = await Receiver.StartAsync();
        receiver.Answer = Receiver.Says(503);
        await using var stage = await receiver.StageAsync();
        await stage.PostAsync(Caller.Visit);
        await stage.SettleAsync();
        await stage.StopAsync();
        receiver.Answer = Receiver.Says(200);
        stage.Time.Advance(TimeSpan.FromMinutes(1));
        await stage.StartAsync();
        Assert.Equal([1, 1, 2, 3], Of(receiver, 1));
    }

    [Fact]
    public async Task and_is_taken_out_of_the_settings_is_forgotten()
    {
        await using var receiver = await Receiver.StartAsync();
        receiver.Answer = Receiver.Says(503);
        var settings = new Dictionary<string, string>(Caller.Settings) { ["DutyBot:Webhooks:0:Url"] = receiver.Address, ["DutyBot:Webhooks:0:Secret"] = Receiver.Secret };
        await using var stage = await Stage.OpenAsync(settings: settings);
        await stage.PostAsync(Caller.Visit);
        await stage.SettleAsync();
        await stage.StopAsync();
        settings.Remove("DutyBot:Webhooks:0:Url");
        settings.Remove("DutyBot:Webhooks:0:Secret");
        stage.Time.Advance(TimeSpan.FromMinutes(1));
        await stage.StartAsync();
        Assert.Single(receiver.All);
        Assert.All(stage.Settled.Where(row => row.Telling.Kind == TellingKind.Webhook), row => Assert.Equal(Outcome.Joined, row.Sent.Outcome));
        Assert.Equal(3, stage.Settled.Count(row => row.Telling.Kind == TellingKind.Webhook));
    }

    [Theory]
    [InlineData("169.254.169.254", true)]
    [InlineData("169.254.0.1", true)]
    [InlineData("fe80::1", true)]
    [InlineData("::ffff:169.254.169.254", true)]
    [InlineData("64:ff9b::a9fe:a9fe", true)]
    [InlineData("fd00:ec2::254", true)]
    [InlineData("100.100.100.200", true)]
    [InlineData("168.63.129.16", true)]
    [InlineData("0.0.0.0", true)]
    [InlineData("::", true)]
    [InlineData("224.0.0.1", true)]
    [InlineData("ff02::1", true)]
    [InlineData("255.255.255.255", true)]
    [InlineData("127.0.0.1", false)]
    [InlineData("10.0.0.5", false)]
    [InlineData("192.168.1.9", false)]
    [InlineData("fd12::1", false)]
    [InlineData("203.0.113.9", false)]
    public void may_not_be_where_a_machine_tells_about_itself(string address, bool refused) => Assert.Equal(refused, Reachable.Refuses(IPAddress.Parse(address)));

    [Fact]
    public async Task is_not_followed_to_where_its_name_points_by_then()
    {
        using var handler = new SocketsHttpHandler { ConnectCallback = Reachable.ConnectAsync };
        using var client = new HttpClient(handler);
        var refused = await Assert.ThrowsAsync<HttpRequestException>(() => client.GetAsync(new Uri("http://169.254.169.254/latest"), TestContext.Current.CancellationToken));
        Assert.Contains("may not be used", (refused.InnerException ?? refused).Message, StringComparison.Ordinal);
        // Plain http never leaves this machine.
        await Assert.ThrowsAsync<HttpRequestException>(() => client.GetAsync(new Uri("http://192.0.2.1/"), TestContext.Current.CancellationToken));
    }

    private static Task Forever(HttpContext context)
    {
        var gone = new TaskCompletionSource();
        context.RequestAborted.Register(gone.SetResult);
        return gone.Task;
    }

    private static IEnumerable<int> Of(Receiver receiver, int counter) => receiver.All.Where(one => one.Subject == $"20261125-0{counter}").Select(one => one.No);

    /// <summary>Days pass without the alert, which would have a timeline of its own.</summary>
    private static async Task ForwardOnItsOwnAsync(Stage stage, TimeSpan span)
    {
        await stage.SettleAsync();
        for (var until = stage.Time.GetUtcNow() + span; stage.Time.GetUtcNow() < until;)
        {
            var next = await stage.Services.GetRequiredService<IOutbox>().NextAsync(Room.Any, CancellationToken.None);
            var now = stage.Time.GetUtcNow();
            var stop = new[] { next > now ? next.Value : until, now + TimeSpan.FromMinutes(30), until }.Min();
            stage.Time.Advance(stop - now);
            await stage.SettleAsync();
        }
    }
}
