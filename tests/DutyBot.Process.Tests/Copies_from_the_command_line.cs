namespace DutyBot.Processes;

public sealed class Copies_from_the_command_line : IDisposable
{
    private readonly TempFolder folder = new();

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task are_taken_beside_a_running_bot_and_put_back_without_one()
    {
        await using (var bot = Bot.Start(folder.Path, Bot.Plain(folder)))
        {
            await bot.AddressAsync(Bot.StartLimit);
            var taken = await RunAsync("backup", "copy.db");
            Assert.True(taken.Code == 0, taken.Complained + taken.Printed);
            Assert.Matches(@"^Copied to \S+copy\.db, opened again and found whole: \S+ [KM]B, alert \d+, alert_event \d+, change_counter 1, directory \d+, ", taken.Printed);
            Refused("is there already: take another name, or --force.", await RunAsync("backup", "copy.db"));
            Assert.Equal(0, (await RunAsync("backup", "copy.db", "--force")).Code);
            Refused("is in use by a running bot", await RunAsync("restore", "copy.db"));
            Assert.False(bot.HasExited);
        }

        var restored = await RunAsync("restore", "copy.db");
        Assert.True(restored.Code == 0, restored.Complained + restored.Printed);
        var kept = Assert.Single(Directory.GetFiles(folder.Path, "dutybot.db.before-restore-*"));
        Assert.Matches(@"\.before-restore-\d{8}-\d{6}$", kept);
        Assert.Contains($"The old store is kept as {kept}.", restored.Printed, StringComparison.Ordinal);
        Assert.Equal(["copy.db", "dutybot.db", Path.GetFileName(kept), "dutybot.db.lock"], Files());
        await using var again = Bot.Start(folder.Path, Bot.Plain(folder));
        await again.AddressAsync(Bot.StartLimit);
    }

    [Fact]
    public async Task that_cannot_be_taken_say_why_and_leave_nothing_behind()
    {
        Refused("There is no store ", await RunAsync("backup", "copy.db"));
        await using (var bot = Bot.Start(folder.Path, Bot.Plain(folder)))
            await bot.AddressAsync(Bot.StartLimit);

        Refused("is the store itself", await RunAsync("backup", "dutybot.db", "--force"));
        Refused("There is no folder ", await RunAsync("backup", Path.Combine("none", "copy.db")));
        Refused("There is no file ", await RunAsync("restore", "copy.db"));
        await File.WriteAllTextAsync(folder.Below("words.db"), new string('x', 9000), Cancel);
        Refused("it is no SQLite database", await RunAsync("restore", "words.db"));
        File.Delete(folder.Below("words.db"));
        Assert.DoesNotContain(Files(), file => file.Contains("copy", StringComparison.Ordinal) || file.Contains("restor", StringComparison.Ordinal));
    }

    [Fact]
    public async Task for_which_there_is_no_room_leave_no_half_file()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "No limit on the size of a file can be set here.");
        await using (var bot = Bot.Start(folder.Path, Bot.Plain(folder)))
            await bot.AddressAsync(Bot.StartLimit);

        // A file may grow to 64 KB and no further, which is what a full disk looks like to whoever writes.
        await using var running = Running.Start(
            "bash",
            ["-c", "trap '' XFSZ; ulimit -f 64; exec dotnet \"$0\" backup copy.db \"$1\"", House.Program, $"--ConnectionStrings:Sqlite={folder.Store()}"],
            folder.Path,
            ("DOTNET_ENVIRONMENT", "Development"), ("DOTNET_EnableWriteXorExecute", "0"), ("DOTNET_EnableDiagnostics", "0"));
        var code = await running.EndsAsync(Bot.StartLimit);
        Refused("copy.db could not be written: ", new Ended(code, running.Printed, running.Complained));
        Assert.DoesNotContain(Files(), file => file.Contains("copy", StringComparison.Ordinal));
    }

    private string[] Files() => [.. Directory.GetFiles(folder.Path).Select(file => Path.GetFileName(file)!).Order(StringComparer.Ordinal)];

    private Task<Ended> RunAsync(params IEnumerable<string> words) => Bot.RunAsync(folder.Path, [.. words, $"--ConnectionStrings:Sqlite={folder.Store()}"]);

    private static void Refused(string why, Ended ended)
    {
        Assert.True(ended.Code == 1, $"{ended.Code}\n{ended.Printed}{ended.Complained}");
        Assert.Contains(why, Assert.Single((ended.Printed + ended.Complained).Split('\n', StringSplitOptions.RemoveEmptyEntries)), StringComparison.Ordinal);
    }
}
