using System.Text.RegularExpressions;

namespace DutyBot.Processes;

/// <summary>What the pages tell a reader to type is typed here, in the folder in which he stands.</summary>
public sealed partial class The_commands_of_the_pages : IDisposable
{
    private readonly TempFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task replay_the_demo_as_written()
    {
        var verbs = Commands("replay.md").Where(command => command.Contains("-- import", StringComparison.Ordinal) || command.Contains("-- replay", StringComparison.Ordinal)).ToList();
        Assert.Equal(3, verbs.Count);

        Assert.EndsWith("Imported.\n", await DoneAsync(verbs[0]), StringComparison.Ordinal);
        Assert.Contains("Replayed 60 alerts", await DoneAsync(verbs[1]), StringComparison.Ordinal);
        Assert.Contains("Replayed 60 alerts", await DoneAsync(verbs[2]), StringComparison.Ordinal);
        Assert.All(Directory.GetFiles(folder.Path), file => Assert.StartsWith("dutybot.db", Path.GetFileName(file), StringComparison.Ordinal));
    }

    [Fact]
    public async Task copy_the_store_as_written()
    {
        await DoneAsync("dotnet run --project src/DutyBot -- import demo");
        var backup = Assert.Single(Commands("keeping.md")).Replace("/backups", folder.Path, StringComparison.Ordinal).Replace("DutyBot.dll", House.Program, StringComparison.Ordinal);

        Assert.StartsWith($"Copied to {folder.Path}", await DoneAsync(backup), StringComparison.Ordinal);
        Assert.Single(Directory.GetFiles(folder.Path, "dutybot-?.db"));
    }

    private static IEnumerable<string> Commands(string page) => Fenced().Matches(File.ReadAllText(Path.Combine(House.Repository, "docs", page)))
        .SelectMany(block => block.Groups[1].Value.Split('\n'))
        .Where(line => line.StartsWith("dotnet ", StringComparison.Ordinal));

    /// <summary>What it prints, in the clone's folder and with a store of this test; it was built already.</summary>
    private async Task<string> DoneAsync(string command)
    {
        var configuration = new DirectoryInfo(AppContext.BaseDirectory).Name;
        var built = command.Replace("dotnet run ", $"dotnet run --no-build --configuration {configuration} ", StringComparison.Ordinal);
        await using var running = Running.Start("bash", ["-c", built], House.Repository, ("ConnectionStrings__Sqlite", folder.Store()));
        var code = await running.EndsAsync(Bot.StartLimit);
        Assert.True(code == 0, $"{command}\n{running.Printed}{running.Complained}");
        return string.Concat(running.Printed.ReplaceLineEndings("\n").Split('\n').Where(line => !line.StartsWith("Using launch settings", StringComparison.Ordinal)).Select(line => line.Length > 0 ? line + "\n" : ""));
    }

    [GeneratedRegex("```\n(.*?)```", RegexOptions.Singleline)]
    private static partial Regex Fenced();
}
