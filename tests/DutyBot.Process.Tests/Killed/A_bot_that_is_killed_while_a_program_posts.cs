using System.Globalization;
using System.Text.Json.Nodes;

namespace DutyBot.Processes.Killed;

public sealed class A_bot_that_is_killed_while_a_program_posts(ITestOutputHelper output) : IAsyncDisposable
{
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(1);

    private readonly TempFolder folder = new();
    private readonly Receiver receiver = new();
    private readonly Board board = new();
    private Running? bot;

    public async ValueTask DisposeAsync()
    {
        if (bot is not null)
            await bot.DisposeAsync();
        await receiver.DisposeAsync();
        board.Dispose();
        folder.Dispose();
    }

    [Fact]
    public async Task has_one_alert_for_its_key_gives_the_same_answer_again_and_tells_each_event_in_order()
    {
        var seed = int.TryParse(Environment.GetEnvironmentVariable("DUTYBOT_SEED"), CultureInfo.InvariantCulture, out var given) ? given : Random.Shared.Next(100_000);
        output.WriteLine($"seed {seed} (DUTYBOT_SEED takes it again)");
        var chance = new Random(seed);
        await receiver.ComesAsync();
        await StartAsync();
        foreach (var key in new[] { "one", "two", "three" })
        {
            var first = board.PostAsync(key);
            // The first request of a process takes about this long.
            await Task.Delay(chance.Next(300), TestContext.Current.CancellationToken);
            await KillAsync();
            var before = await first;
            await StartAsync();
            var after = await board.PostAsync(key);
            Assert.Equal(201, after!.Status);
            if (before is not null)
                Assert.Equal((before.Text, true), (after.Text, after.Replayed));
            output.WriteLine($"{key}: {(before is not null ? "answered" : after.Replayed ? "posted and not answered" : "not posted")} when the bot was killed");

            // Right after its answer, while the receiver has not yet said yes to all.
            await KillAsync();
            await StartAsync();
            Assert.Equal((after.Text, true), (await board.PostAsync(key) is { } again ? (again.Text, again.Replayed) : default));
        }

        var alerts = await board.OpenAlertsAsync();
        Assert.Equal(3, alerts.Count);
        foreach (var alert in alerts)
            await ToldInOrderAsync(alert!);
        Assert.Equal(3, receiver.All.Select(one => one.Alert).Distinct().Count());
        Assert.All(receiver.All.GroupBy(one => one.Id), same => Assert.Single(same.Select(one => (one.Alert, one.No, one.Body)).Distinct()));
        Assert.Equal(receiver.All.DistinctBy(one => one.Id).Count(), receiver.All.DistinctBy(one => (one.Alert, one.No)).Count());
        output.WriteLine($"{receiver.All.Count} messages for {receiver.All.DistinctBy(one => one.Id).Count()} events");
    }

    [Fact]
    public async Task or_that_finds_nobody_listening_tells_everything_in_order_once_somebody_does()
    {
        await receiver.ComesAsync();
        await receiver.GoesAsync();
        await StartAsync();
        await board.PostAsync("one");
        await Eventually.SoAsync(() => Task.FromResult(bot!.Printed.Contains("[501]", StringComparison.Ordinal)), Limit, () => bot!.Printed);
        await KillAsync();
        await StartAsync();
        await board.PostAsync("two");
        Assert.Empty(receiver.All);

        await receiver.ComesAsync();
        foreach (var alert in await board.OpenAlertsAsync())
            await ToldInOrderAsync(alert!);
        Assert.Equal(receiver.All.Count, receiver.All.DistinctBy(one => one.Id).Count());
    }

    /// <summary>An event may come twice, but none before the one in front of it, and none again after the one behind it.</summary>
    private async Task ToldInOrderAsync(JsonNode alert)
    {
        var number = (string)alert["number"]!;
        var all = Enumerable.Range(1, alert["timeline"]!.AsArray().Count).ToList();
        await Eventually.SoAsync(() => Task.FromResult(all.TrueForAll(receiver.Of(number).Contains)), Limit, () => $"{number}: {string.Join(' ', receiver.Of(number))}\n{bot!.Printed}");
        // More may have happened to it since it was read.
        var told = receiver.Of(number).ToList();
        Assert.Equal(Enumerable.Range(1, told.Max()), told.Distinct());
        Assert.Equal(told.Order(), told);
    }

    private async Task StartAsync()
    {
        bot = Bot.Start(folder.Path, Bot.Plain(
            folder,
            $"--DutyBot:Api:Keys:board={Board.Key}",
            $"--DutyBot:Webhooks:0:Url={receiver.Address}/alerts", "--DutyBot:Webhooks:0:Secret=whsec_AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8="));
        board.Bot = await bot.AddressAsync(Bot.StartLimit);
    }

    private async Task KillAsync()
    {
        await bot!.KillAsync();
        Assert.Equal("", bot.Complained);
        await bot.DisposeAsync();
    }
}
