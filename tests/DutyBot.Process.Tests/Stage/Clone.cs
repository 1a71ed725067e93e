namespace DutyBot.Processes;

/// <summary>What somebody has after cloning the repository: its last commit, nothing restored and nothing built.</summary>
public sealed class Clone : IAsyncLifetime
{
    /// <summary>Packages, the page and five projects are built from nothing on a machine that may do other things besides.</summary>
    public static readonly TimeSpan BuildLimit = TimeSpan.FromMinutes(10);

    private readonly TempFolder folder = new();

    public string Path => folder.Below("clone");

    public async ValueTask InitializeAsync() =>
        await Tool.RunAsync(folder.Path, "git", "clone", "--quiet", House.Repository, Path);

    public ValueTask DisposeAsync()
    {
        folder.Dispose();
        return ValueTask.CompletedTask;
    }

    internal Running Run(string program, params string[] words) => Running.Start(program, words, Path, [.. Tool.NothingStays]);
}

/// <summary>Programs of the machine that a test needs.</summary>
internal static class Tool
{
    /// <summary>Servers that a build would leave running are not started.</summary>
    public static readonly IReadOnlyList<(string Name, string Value)> NothingStays =
        [("MSBUILDDISABLENODEREUSE", "1"), ("DOTNET_CLI_USE_MSBUILD_SERVER", "0"), ("UseSharedCompilation", "false")];

    public static async Task RunAsync(string folder, string program, params string[] words)
    {
        await using var running = Running.Start(program, words, folder, [.. NothingStays]);
        Assert.True(await running.EndsAsync(Clone.BuildLimit) == 0, $"{program} {string.Join(' ', words)}\n{running.Printed}{running.Complained}");
    }
}
