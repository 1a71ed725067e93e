using System.Diagnostics;
using System.Globalization;
using System.Text.Json.Nodes;
using DutyBot.Domain.Alerts;
using DutyBot.Domain.Outgoing;
using DutyBot.Domain.Work;
using DutyBot.Storage.Sqlite;
using Microsoft.Extensions.DependencyInjection;

namespace DutyBot.Processes.Killed;

public sealed class A_bot_that_is_killed_while_ten_alerts_run(ITestOutputHelper output)
{
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(2);

    [Fact]
    public async Task loses_no_press_that_was_answered_and_tells_every_rung_once()
    {
        var lasted = Stopwatch.StartNew();
        var seed = int.TryParse(Environment.GetEnvironmentVariable("DUTYBOT_SEED"), CultureInfo.InvariantCulture, out var given) ? given : Random.Shared.Next(100_000);
        output.WriteLine($"seed {seed} (DUTYBOT_SEED takes it again)");
        using var folder = new TempFolder();
        await using var platform = await Connector.OpenAsync(seed);
        using var people = new People(platform);
        await using var bot = new Mortal(folder, people);
        var afternoon = new Afternoon(platform, people, seed);

        await bot.StartAsync();
        await afternoon.DraftAsync();
        var running = Task.WhenAll(Visit.Ten.Select(afternoon.PostAndAnswerAsync));
        await afternoon.PassAsync(0.3, 1.8);
        await bot.KillAndStartAgainAsync();
        await afternoon.PassAsync(2, 9);
        var rush = afternoon.RushAsync();
        await afternoon.PassAsync(0.01, 0.12);
        await bot.KillAndStartAgainAsync();
        await Task.WhenAll(running, rush);
        await Eventually.SoAsync(async () => (await FaultsAsync(people)).Count == 0, Limit, () => string.Join('\n', FaultsAsync(people).Result));

        var closing = Task.WhenAll(Visit.Ten.Select(afternoon.CloseAsync));
        await afternoon.PassAsync(0.1, 0.9);
        await bot.KillAndStartAgainAsync();
        await closing;
        await QuietAsync(folder);

        var alerts = await AlertsAsync(people);
        var faults = await FaultsAsync(people);
        var told = await ReadStoreAsync(folder, services => ToldAsync(services));
        await bot.StopAsync();
        var record = new ChannelRecord(platform.Messages, told, bot.InFlight);
        output.WriteLine(Figures(people, platform, bot, record, alerts));
        output.WriteLine($"{lasted.Elapsed.TotalSeconds:0} s");

        None(faults);
        Assert.Empty(platform.Faults);
        Assert.Equal(Enumerable.Range(1, 10), alerts.Select(alert => int.Parse(((string)alert["number"]!).Split('-')[1], CultureInfo.InvariantCulture)).Order());
        Assert.Equal(Visit.Ten.Select(visit => visit.Officer).Order(), alerts.Select(alert => (string)alert["postedBy"]!).Order());
        None(Answers.Lost(people.Presses, alerts));
        None(record.Faults());
        Assert.True(record.Repeats.Count <= bot.InFlight.Count, $"{record.Repeats.Count} repeats of {bot.InFlight.Count} that were in flight.");
        Assert.Empty(await ReadStoreAsync(folder, services => services.GetRequiredService<IAlertStore>().BrokenRowsAsync(default)));
    }

    private static void None(IEnumerable<string> faults)
    {
        var all = string.Join('\n', faults);
        Assert.True(all.Length == 0, all);
    }

    private static string Figures(People people, Connector platform, Mortal bot, ChannelRecord record, IReadOnlyList<JsonNode> alerts) =>
        $"{bot.Gaps.Count} kills, down {string.Join(", ", bot.Gaps.Select(gap => FormattableString.Invariant($"{(gap.To - gap.From).TotalSeconds:0.0} s")))}; "
        + $"{people.Presses.Count} presses, {people.Presses.Count(press => press.WasAnswered)} answered; "
        + $"{platform.Messages.Count} messages, {platform.Edits} edits; {bot.InFlight.Count} in flight at the kills, {record.Repeats.Count} marked as repeats, {record.Doubles} of them really were; "
        + $"{alerts.SelectMany(Visit.Responses).Sum(response => response["rungs"]!.AsArray().Count)} rungs";

    /// <summary>What is wrong with the rungs of all alerts now; a fault while the bot does not answer.</summary>
    private static async Task<IReadOnlyList<string>> FaultsAsync(People people)
    {
        var alerts = await AlertsAsync(people);
        var last = alerts.SelectMany(Visit.Responses).Max(response => Rungs.Moment(response["notifiedAt"])) + Rungs.Last;
        return DateTimeOffset.UtcNow < last
            ? [$"the last rung falls due at {last:O}"]
            : [.. alerts.SelectMany(alert => Visit.Responses(alert).SelectMany(response => Rungs.Faults(response).Select(fault => $"{alert["number"]} {response["unit"]}: {fault}")))];
    }

    private static async Task<IReadOnlyList<JsonNode>> AlertsAsync(People people)
    {
        List<JsonNode> alerts = [];
        foreach (var visit in Visit.Ten)
            alerts.Add(await people.ReadAsync("api/alerts/" + visit.Number) ?? throw new InvalidOperationException($"{visit.Officer}'s alert '{visit.Number}' is gone."));
        return alerts;
    }

    /// <summary>Nothing waits to be sent and nothing will fall due before the night.</summary>
    private static Task<bool> QuietAsync(TempFolder folder) => ReadStoreAsync(folder, async services =>
    {
        var (outbox, due) = (services.GetRequiredService<IOutbox>(), services.GetRequiredService<IDueWork>());
        await Eventually.SoAsync(async () => await outbox.NextAsync(Room.Any, default) is null && !(await due.NextAsync(default) < DateTimeOffset.UtcNow.AddHours(1)), Limit, () => "all is said.");
        return true;
    });

    private static async Task<IReadOnlyList<Told>> ToldAsync(IServiceProvider services)
    {
        List<Told> told = [];
        foreach (var visit in Visit.Ten)
            told.AddRange(await services.GetRequiredService<IOutbox>().OfAlertsAsync([new AlertId(visit.Number)], default));
        return told;
    }

    private static async Task<T> ReadStoreAsync<T>(TempFolder folder, Func<IServiceProvider, Task<T>> read)
    {
        await using var store = SqliteDatabase.Open(folder.Store());
        await using var services = new ServiceCollection().AddSqliteStores(() => store, "default").BuildServiceProvider();
        return await read(services);
    }
}
