using DutyBot.Domain.Outgoing;
using System.Globalization;
using System.Text.Json.Nodes;
using DutyBot.Domain;
using DutyBot.Domain.Alerts;
using DutyBot.Storage.Sqlite;
using Microsoft.Extensions.DependencyInjection;

namespace DutyBot.Processes;

public sealed class The_replay_from_the_command_line(ITestOutputHelper output) : IDisposable
{
    /// <summary>So many that most of them are still to come when the third is seen to run.</summary>
    private const int Years = 12;

    private const int FirstYear = 2021 - Years + 1;

    private readonly TempFolder folder = new();

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task that_is_killed_in_the_middle_leaves_nothing_and_gives_every_alert_once_the_second_time()
    {
        await VerbAsync("import", House.Demo);
        var file = ManyYears();
        string[] replay = ["replay", file, $"--ConnectionStrings:Sqlite={folder.Store()}"];

        await using (var first = Bot.Start(folder.Path, replay))
        {
            await Eventually.SoAsync(() => Task.FromResult(first.Printed.Contains($"{FirstYear + 2}-06: ", StringComparison.Ordinal)), Bot.StartLimit, () => first.Printed + first.Complained);
            await first.KillAsync();
            Assert.DoesNotContain("Replayed", first.Printed, StringComparison.Ordinal);
            output.WriteLine($"killed after {first.Printed.Split('\n')[^2]}");
        }

        Assert.Empty(await AlertsAsync());
        var second = await Bot.RunAsync(folder.Path, replay);
        Assert.True(second.Code == 0, second.Complained + second.Printed);
        output.WriteLine(second.Printed.Split('\n')[^2]);
        Assert.Contains($"Replayed {Years * 60} alerts, of which {Years * 58} count: {Years * 99} responses, {Years * 8} late, {Years * 2} back-filled", second.Printed, StringComparison.Ordinal);

        var alerts = await AlertsAsync();
        Assert.Equal(File.ReadLines(file).Select(line => (string)JsonNode.Parse(line)!["alert_id"]!), alerts.Select(alert => alert.Id.Value));
        Assert.Equal(["dutybot.db", "dutybot.db.lock", "years.jsonl"], Directory.GetFiles(folder.Path).Select(Path.GetFileName).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task is_told_to_nobody_by_the_bot_that_starts_afterwards()
    {
        await VerbAsync("import", House.Demo);
        await VerbAsync("replay", Path.Combine(House.Demo, "alerts.jsonl"));

        await using var bot = Bot.Start(folder.Path, Bot.Plain(folder, "--DutyBot:Groups:0:Conversation=hall", "--DutyBot:Groups:0:Purpose=alerts", "--DutyBot:Api:Keys:tests=a-key-of-32-characters-for-tests"));
        using var client = new HttpClient { BaseAddress = await bot.AddressAsync(Bot.StartLimit) };
        client.DefaultRequestHeaders.Add("X-Api-Key", "a-key-of-32-characters-for-tests");
        Assert.Equal("[]", await client.GetStringAsync(new Uri("api/alerts?open=true", UriKind.Relative), Cancel));
        Assert.Equal("closed", (string)JsonNode.Parse(await client.GetStringAsync(new Uri("api/alerts/20210107-01", UriKind.Relative), Cancel))!["status"]!);
        await bot.TerminateAsync();
        await bot.EndsAsync(Bot.StartLimit);
        await using var store = SqliteDatabase.Open(folder.Store());
        await using var services = new ServiceCollection().AddSqliteStores(() => store, "default").BuildServiceProvider();
        Assert.Null(await services.GetRequiredService<Domain.Outgoing.IOutbox>().NextAsync(Room.Any, Cancel));
        Assert.DoesNotContain(await services.GetRequiredService<Domain.Work.IDueWork>().LeaseAsync(DateTimeOffset.MaxValue, TimeSpan.Zero, 10, Cancel), work => work.Kind != Domain.Work.WorkKind.Purge);
    }

    [Fact]
    public async Task is_refused_while_a_bot_runs()
    {
        await using var bot = Bot.Start(folder.Path, Bot.Plain(folder));
        await bot.AddressAsync(Bot.StartLimit);

        var refused = await Bot.RunAsync(folder.Path, ["replay", Path.Combine(House.Demo, "alerts.jsonl"), $"--ConnectionStrings:Sqlite={folder.Store()}"]);
        Assert.Equal(1, refused.Code);
        Assert.Contains("is in use by a running bot", refused.Complained, StringComparison.Ordinal);
    }

    private async Task VerbAsync(params string[] words)
    {
        var ended = await Bot.RunAsync(folder.Path, [.. words, $"--ConnectionStrings:Sqlite={folder.Store()}"]);
        Assert.True(ended.Code == 0, ended.Complained + ended.Printed);
    }

    private async Task<IReadOnlyList<AlertHistory>> AlertsAsync()
    {
        await using var store = SqliteDatabase.Open(folder.Store());
        await using var services = new ServiceCollection().AddSqliteStores(() => store, "default").BuildServiceProvider();
        var alerts = services.GetRequiredService<IAlertStore>();
        Assert.Empty(await alerts.BrokenRowsAsync(Cancel));
        return await alerts.ReadSpanAsync(new DutyDay(DateOnly.MinValue), new DutyDay(DateOnly.MaxValue), Cancel);
    }

    /// <summary>The demo's year again and again, one calendar year after the other.</summary>
    private string ManyYears()
    {
        var year = File.ReadAllLines(Path.Combine(House.Demo, "alerts.jsonl"));
        var file = folder.Below("years.jsonl");
        File.WriteAllLines(file, Enumerable.Range(FirstYear, Years).SelectMany(to => year.Select(line => line
            .Replace("\"2021-", $"\"{to.ToString(CultureInfo.InvariantCulture)}-", StringComparison.Ordinal)
            .Replace("\"2021", $"\"{to.ToString(CultureInfo.InvariantCulture)}", StringComparison.Ordinal))));
        return file;
    }
}
