using Microsoft.Data.Sqlite;

namespace DutyBot.Processes;

/// <summary>A span in which nobody was there.</summary>
internal sealed record Gap(DateTimeOffset From, DateTimeOffset To);

/// <summary>A row that had been taken to be sent when the bot was killed, and of which nothing was noted.</summary>
/// <param name="IsEdit">It lets a card follow a change.</param>
internal sealed record Held(long Row, string Lane, bool IsEdit = false);

/// <summary>The end of a life.</summary>
/// <param name="At">From then on nothing of it can be heard any more.</param>
/// <param name="InFlight">What the store it left says was being sent.</param>
internal sealed record Death(DateTimeOffset At, IReadOnlyList<Held> InFlight);

/// <summary>A bot with deadlines of seconds that is killed and started again on the same store.</summary>
/// <param name="more">Settings besides.</param>
internal sealed class Mortal(TempFolder folder, People people, params IEnumerable<string> more) : IAsyncDisposable
{
    public static readonly TimeSpan Acknowledge = TimeSpan.FromSeconds(4);

    public static readonly TimeSpan Arrive = TimeSpan.FromSeconds(12);

    // One zone for all its lives: taken anew at each start, it could move the duty day from one life to the next.
    public static readonly string Zone = NoonNow();

    private readonly List<Gap> gaps = [];
    private readonly List<Gap> pauses = [];
    private readonly List<Death> deaths = [];
    private readonly List<string> complaints = [];
    private Running? bot;

    public IReadOnlyList<Gap> Gaps => gaps;

    /// <summary>Rows that were taken to be sent and of which nothing was noted, over all kills: to whom each was to be said.</summary>
    public IReadOnlyList<string> InFlight => [.. deaths.SelectMany(death => death.InFlight).Where(held => !held.IsEdit).Select(held => held.Lane)];

    public IReadOnlyList<Death> Deaths => deaths;

    /// <summary>Spans in which it was there and did nothing.</summary>
    public IReadOnlyList<Gap> Pauses => pauses;

    /// <summary>What any of its lives logged as an error.</summary>
    public IReadOnlyList<string> Complaints => complaints;

    public int Process => bot!.Id;

    public string Printed => bot!.Printed;

    public Task StandStillAsync() => bot!.StandStillAsync();

    public Task GoOnAsync() => bot!.GoOnAsync();

    public async Task StartAsync()
    {
        bot = Bot.Start(folder.Path, Bot.Plain(
            folder,
            $"--DutyBot:Deadlines:Acknowledge={Acknowledge:c}", $"--DutyBot:Deadlines:Arrive={Arrive:c}",
            $"--DutyBot:TimeZone={Zone}",
            $"--DutyBot:Groups:0:Conversation={People.Hall}", "--DutyBot:Groups:0:Purpose=alerts",
            $"--DutyBot:Api:Keys:tests={People.Key}").Concat(more));
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
        var at = DateTimeOffset.UtcNow;
        people.Bot = null;
        Assert.Equal("", bot.Complained);
        ReadComplaints();
        await bot.DisposeAsync();
        deaths.Add(new Death(at, ReadInFlight()));
    }

    /// <summary>The machine lets the process stand still for a while and go on.</summary>
    public async Task PauseAsync(TimeSpan span)
    {
        var from = DateTimeOffset.UtcNow;
        await StandStillAsync();
        await Task.Delay(span);
        await GoOnAsync();
        pauses.Add(new Gap(from, DateTimeOffset.UtcNow));
    }

    /// <summary>Stops as it should; nothing may have been complained of.</summary>
    public async Task StopAsync()
    {
        await bot!.TerminateAsync();
        Assert.Equal(0, await bot.EndsAsync(TimeSpan.FromSeconds(20)));
        Assert.Equal("", bot.Complained);
        ReadComplaints();
        Assert.Empty(complaints);
    }

    public ValueTask DisposeAsync() => bot?.DisposeAsync() ?? ValueTask.CompletedTask;

    /// <summary>A zone in which it is early afternoon, because groups hear less by night.</summary>
    private static string NoonNow()
    {
        var hours = 13 - DateTimeOffset.UtcNow.Hour;
        // The names of these zones count westward.
        return hours == 0 ? "Etc/UTC" : $"Etc/GMT{(hours > 0 ? "-" : "+")}{Math.Abs(hours)}";
    }

    private void ReadComplaints() => complaints.AddRange(bot!.Printed.Split("fail:").Skip(1).Select(said => said.Length > 1500 ? said[..1500] : said));

    /// <summary>Read from a copy, so that it is the bot itself that finds its store as it left it.</summary>
    private List<Held> ReadInFlight()
    {
        using var copy = new TempFolder();
        foreach (var file in Directory.GetFiles(folder.Path, "dutybot.db*").Where(file => !file.EndsWith(".lock", StringComparison.Ordinal)))
            File.Copy(file, copy.Below(Path.GetFileName(file)));
        using var connection = new SqliteConnection(copy.Store() + ";Pooling=false");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = "select number, lane, refresh from outbox where settled_at is null and lease_until > 0";
        using var rows = command.ExecuteReader();
        List<Held> held = [];
        while (rows.Read())
            held.Add(new Held(rows.GetInt64(0), rows.GetString(1), rows.GetBoolean(2)));
        return held;
    }
}
