using System.Diagnostics;
using System.Globalization;
using System.Text.Json.Nodes;
using DutyBot.Domain.Alerts;
using DutyBot.Domain.Outgoing;
using DutyBot.Domain.Work;
using DutyBot.Storage.Sqlite;
using Microsoft.Extensions.DependencyInjection;

namespace DutyBot.Processes.Chaos;

/// <summary>Tests that use up the machine, so that no other runs beside them.</summary>
[CollectionDefinition(nameof(Alone), DisableParallelization = true)]
public sealed class Alone;

/// <summary>DUTYBOT_CHAOS=0 runs the short form, DUTYBOT_CHAOS=10 ten minutes; DUTYBOT_SEED=7 takes a seed again (docs/chaos.md).</summary>
[Collection(nameof(Alone))]
public sealed class A_bot_in_a_storm(ITestOutputHelper output)
{
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(4);

    private static readonly TimeSpan Short = TimeSpan.FromSeconds(16);

    [Fact]
    public async Task loses_nothing_and_tells_nothing_twice_without_saying_so()
    {
        Assert.SkipUnless(double.TryParse(Environment.GetEnvironmentVariable("DUTYBOT_CHAOS"), CultureInfo.InvariantCulture, out var minutes), "DUTYBOT_CHAOS=0 runs it for a minute (docs/chaos.md).");
        var lasted = Stopwatch.StartNew();
        var seed = int.TryParse(Environment.GetEnvironmentVariable("DUTYBOT_SEED"), CultureInfo.InvariantCulture, out var given) ? given : Random.Shared.Next(100_000);
        var span = minutes > 0 ? TimeSpan.FromMinutes(minutes) : Short;
        Say($"seed {seed}: DUTYBOT_SEED={seed} takes it again");

        using var folder = new TempFolder();
        var plan = new Plan(seed, apart: minutes > 0 ? 4 : 1);
        var storm = new Storm(seed, plan.Shut(span));
        await using var platform = await Connector.OpenAsync(storm);
        using var people = new People(platform);
        await using var bot = new Mortal(folder, people, $"--DutyBot:Groups:1:Conversation={Leaders}", "--DutyBot:Groups:1:Purpose=leaders");
        var crowd = new Crowd(platform, people, plan);
        await bot.StartAsync();
        await people.InstallAsync("O01-2");
        await people.InstallAsync("O01-1", Leaders);

        IReadOnlyList<JsonNode> alerts;
        try
        {
            await using (var fate = new Fate(bot, platform, seed))
            {
                await crowd.LiveAllAsync(span);
                await fate.EndAsync();
            }

            storm.IsOver = true;
            Say($"the storm lasted {lasted.Elapsed.TotalSeconds:0} s");
            await QuietAsync(folder, platform);
            alerts = await AlertsAsync(people, crowd);
        }
        catch (Exception)
        {
            Keep(folder, platform.Calls, bot);
            throw;
        }

        await bot.StopAsync();

        var calls = platform.Calls;
        using var stored = new Stored(folder.Store());
        var (rows, kept) = (stored.Rows(), stored.Cards());
        var spoken = new Spoken(calls, rows, bot.Deaths);
        foreach (var figure in Figures.Of(bot, calls, spoken, people, crowd, alerts))
            Say(figure);
        Say($"{lasted.Elapsed.TotalSeconds:0} s in all");

        var messages = platform.Messages.ToDictionary(message => message.Id);
        var shut = storm.Shut.Select(one => "private-" + one.Account).ToHashSet();
        var reading = TimeSpan.FromSeconds(3) + bot.Pauses.Select(pause => pause.To - pause.From).DefaultIfEmpty().Max();
        List<string> faults =
        [
            .. platform.Faults.Select(call => $"nobody knows {call}"),
            .. Promises.Visits(crowd.Posted, crowd.Typed, alerts),
            .. Promises.Lost(people.Presses, crowd.Typed, alerts),
            .. alerts.SelectMany(alert => Killed.Visit.Responses(alert).SelectMany(response =>
                Killed.Rungs.Faults(response, Killed.Rungs.Moment(alert["endedAt"]), reading).Select(fault => $"{alert["number"]} {response["unit"]}: {fault}"))),
            .. Proof.Silent(stored.Waiting(), spoken),
            .. Proof.Failed(rows, shut),
            .. Proof.Twice(spoken),
            .. Proof.Order(spoken),
            .. Proof.TooEarly(calls, bot.Deaths),
            .. LastCards.Faults(await ExpectedAsync(folder, kept), messages, IsStale),
            .. LastCards.Copies(spoken, kept, messages, IsStale),
            .. await ReadStoreAsync(folder, services => services.GetRequiredService<IAlertStore>().BrokenRowsAsync(default)),
        ];
        if (faults.Count > 0)
            Keep(folder, calls, bot);
        Assert.True(faults.Count == 0, $"seed {seed}, {faults.Count} faults:\n{string.Join('\n', faults.Take(60))}");
        Assert.True(bot.Deaths.Count >= (minutes > 0 ? minutes * 10 : 3), $"{bot.Deaths.Count} kills are too few");

        // Whoever took nothing when he was last spoken to may have an old card; its buttons are answered from the state as it is.
        bool IsStale(string place) => spoken.Of(place) is [.., { As.Status: 403 or 404, WasGone: false }];
    }

    private const string Leaders = "group-leaders";

    private void Say(string line)
    {
        output.WriteLine(line);
        if (Environment.GetEnvironmentVariable("DUTYBOT_CHAOS_LOG") is { Length: > 0 } log)
            File.AppendAllText(log, line + "\n");
    }

    /// <summary>Where a log is asked for, what a failed run was proved from is kept beside it.</summary>
    private static void Keep(TempFolder folder, IReadOnlyList<Call> calls, Mortal bot)
    {
        if (Environment.GetEnvironmentVariable("DUTYBOT_CHAOS_LOG") is not { Length: > 0 } log)
            return;
        foreach (var file in Directory.GetFiles(folder.Path, "dutybot.db*").Where(file => !file.EndsWith(".lock", StringComparison.Ordinal)))
            File.Copy(file, log + Path.GetFileName(file)["dutybot".Length..], overwrite: true);
        File.WriteAllLines(log + ".calls", calls.Select(call =>
            $"{call.Number}\t{call.At:HH:mm:ss.fff}\t{call.AnsweredAt:HH:mm:ss.fff}\t{call.Asked}\t{call.Place}\t{call.Message}\t{call.As.Name}\t{(call.Took ? "took" : "")}\t{(call.IsRepeat ? "repeat" : "")}\t{call.Wanted?.Text}"));
        File.WriteAllLines(log + ".deaths", bot.Deaths.Select(death => $"{death.At:HH:mm:ss.fff}\t{string.Join(' ', death.InFlight)}").Concat(bot.Pauses.Select(pause => $"{pause.From:HH:mm:ss.fff}\tstood still until {pause.To:HH:mm:ss.fff}")).Order(StringComparer.Ordinal));
    }

    private static async Task<IReadOnlyList<JsonNode>> AlertsAsync(People people, Crowd crowd)
    {
        Assert.NotEmpty(crowd.Posted);
        List<JsonNode> alerts = [];
        foreach (var day in crowd.Posted.Select(one => one.Number[..8]).Distinct())
            alerts.AddRange((await people.ReadAsync($"api/alerts?day={day[..4]}-{day[4..6]}-{day[6..]}"))!.AsArray().Select(alert => alert!));
        // The demo's own past is of other days.
        return alerts;
    }

    private static async Task<IReadOnlyList<(Kept Kept, JsonObject Expected)>> ExpectedAsync(TempFolder folder, IReadOnlyList<Kept> kept) => await ReadStoreAsync(folder, async services =>
    {
        var cards = new LastCards(services);
        List<(Kept, JsonObject)> expected = [];
        foreach (var one in kept)
            if (await cards.OfAsync(one) is { } card)
                expected.Add((one, card));
        return expected;
    });

    /// <summary>Nothing waits to be said, and nothing will fall due for a while.</summary>
    private static Task<bool> QuietAsync(TempFolder folder, Connector platform) => ReadStoreAsync(folder, async services =>
    {
        var (outbox, due) = (services.GetRequiredService<IOutbox>(), services.GetRequiredService<IDueWork>());
        await Eventually.SoAsync(
            async () => await outbox.NextAsync(Room.Any, default) is null && !(await due.NextAsync(default) < DateTimeOffset.UtcNow.AddSeconds(40)),
            Limit,
            () => $"all is said; {platform.Calls.Count} calls, the last ones {string.Join(", ", platform.Calls.TakeLast(5).Select(call => $"{call.Asked} {call.Place} {call.As.Name}"))}");
        return true;
    });

    private static async Task<T> ReadStoreAsync<T>(TempFolder folder, Func<IServiceProvider, Task<T>> read)
    {
        await using var store = SqliteDatabase.Open(folder.Store());
        await using var services = new ServiceCollection().AddSqliteStores(() => store, "default").BuildServiceProvider();
        return await read(services);
    }
}
