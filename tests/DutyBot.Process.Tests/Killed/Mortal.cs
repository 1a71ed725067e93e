using Microsoft.Data.Sqlite;

namespace DutyBot.Processes.Killed;

/// <summary>A span in which nobody was there.</summary>
internal sealed record Gap(DateTimeOffset From, DateTimeOffset To);

/// <summary>A bot with deadlines of seconds that is killed and started again on the same store.</summary>
internal sealed class Mortal(TempFolder folder, People people) : IAsyncDisposable
{
    public static readonly TimeSpan Acknowledge = TimeSpan.FromSeconds(4);

    public static readonly TimeSpan Arrive = TimeSpan.FromSeconds(12);

    // One zone for all its lives: taken anew at each start, it could move the duty day from one life to the next.
    private readonly string zone = NoonNow();
    private readonly List<Gap> gaps = [];
    private readonly List<string> inFlight = [];
    private Running? bot;

    public IReadOnlyList<Gap> Gaps => gaps;

    /// <summary>Rows that were taken to be sent and of which nothing was noted, over all kills: to whom each was to be said.</summary>
    public IReadOnlyList<string> InFlight => inFlight;

    public async Task StartAsync()
    {
        bot = Bot.Start(folder.Path, Bot.Plain(
            folder,
            $"--DutyBot:Deadlines:Acknowledge={Acknowledge:c}", $"--DutyBot:Deadlines:Arrive={Arrive:c}",
            $"--DutyBot:TimeZone={zone}",
            $"--DutyBot:Groups:0:Conversation={People.Hall}", "--DutyBot:Groups:0:Purpose=alerts",
            $"--DutyBot:Api:Keys:tests={People.Key}"));
        people.Bot = await bot.AddressAsync(Bot.StartLimit);
    }

    public async Task KillAndStartAgainAsync()
    {
        var from = DateTimeOffset.UtcNow;
        await KillAsync();
        await StartAsync();
        gaps.Add(new Gap(from, DateTimeOffset.UtcNow));
    }

    public async Task KillAsync()
    {
        await bot!.KillAsync();
        people.Bot = null;
        Assert.Equal("", bot.Complained);
        await bot.DisposeAsync();
        inFlight.AddRange(ReadInFlight());
    }

    /// <summary>Stops as it should; nothing may have been complained of.</summary>
    public async Task StopAsync()
    {
        await bot!.TerminateAsync();
        Assert.Equal(0, await bot.EndsAsync(TimeSpan.FromSeconds(20)));
        Assert.Equal("", bot.Complained);
        Assert.DoesNotContain("fail:", bot.Printed, StringComparison.Ordinal);
    }

    public ValueTask DisposeAsync() => bot?.DisposeAsync() ?? ValueTask.CompletedTask;

    /// <summary>A zone in which it is early afternoon, because groups hear less by night.</summary>
    private static string NoonNow()
    {
        var hours = 13 - DateTimeOffset.UtcNow.Hour;
        // The names of these zones count westward.
        return hours == 0 ? "Etc/UTC" : $"Etc/GMT{(hours > 0 ? "-" : "+")}{Math.Abs(hours)}";
    }

    /// <summary>Read from a copy, so that it is the bot itself that finds its store as it left it.</summary>
    private List<string> ReadInFlight()
    {
        using var copy = new TempFolder();
        foreach (var file in Directory.GetFiles(folder.Path, "dutybot.db*").Where(file => !file.EndsWith(".lock", StringComparison.Ordinal)))
            File.Copy(file, copy.Below(Path.GetFileName(file)));
        using var connection = new SqliteConnection(copy.Store() + ";Pooling=false");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = "select lane from outbox where settled_at is null and refresh = 0 and lease_until > 0";
        using var rows = command.ExecuteReader();
        List<string> lanes = [];
        while (rows.Read())
            lanes.Add(rows.GetString(0));
        return lanes;
    }
}
