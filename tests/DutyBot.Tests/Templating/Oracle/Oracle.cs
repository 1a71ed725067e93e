using System.Runtime.CompilerServices;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace DutyBot.Tests.Templating;

/// <summary>What the reference made of one template and its data: a card, or the reason it threw.</summary>
public sealed record OracleAnswer(
    [property: JsonPropertyName("card")] JsonElement Card,
    [property: JsonPropertyName("threw")] string? Threw);

/// <summary>The reference implementation of the templating language, run by Node.js.</summary>
public static class Oracle
{
    private static readonly string Npm = OperatingSystem.IsWindows() ? "npm.cmd" : "npm";

    private static readonly Lazy<Task> Installed = new(InstallAsync);

    /// <summary>
    /// Expands each template with its data as <c>$root</c>, all in one run, in the same order. Skips the test where Node.js is not present;
    /// installs the locked packages first when they are missing or older than the lock.
    /// </summary>
    public static async Task<IReadOnlyList<OracleAnswer>> ExpandAsync(IEnumerable<(string Template, string Data)> pairs)
    {
        if (!await ProcessRun.ExistsAsync("node"))
            Assert.Skip("Node.js is not present, so there is no reference to compare with.");

        await Installed.Value;
        var file = Path.GetTempFileName();
        try
        {
            var written = JsonSerializer.Serialize(pairs.Select(pair => new[] { pair.Template, pair.Data }));
            await File.WriteAllTextAsync(file, written, TestContext.Current.CancellationToken);
            var answer = await ProcessRun.ReadAsync("node", ["oracle.mjs", file], Folder(), TimeSpan.FromMinutes(2));
            return JsonSerializer.Deserialize<OracleAnswer[]>(answer)!;
        }
        finally
        {
            File.Delete(file);
        }
    }

    private static async Task InstallAsync()
    {
        var wanted = new FileInfo(Path.Combine(Folder(), "package-lock.json"));
        var present = new FileInfo(Path.Combine(Folder(), "node_modules", ".package-lock.json"));
        if (!present.Exists || present.LastWriteTimeUtc < wanted.LastWriteTimeUtc)
            await ProcessRun.ReadAsync(Npm, ["ci", "--no-audit", "--no-fund"], Folder(), TimeSpan.FromMinutes(5));
    }

    private static string Folder([CallerFilePath] string here = "") => Path.GetDirectoryName(here)!;
}
