namespace DutyBot.Processes;

/// <summary>The bot and its verbs as processes.</summary>
internal static class Bot
{
    /// <summary>A machine that builds besides may be slow to start anything.</summary>
    public static readonly TimeSpan StartLimit = TimeSpan.FromSeconds(60);

    /// <summary>Settings of a bot in Development on a free port with a store of its own, without the local work group.</summary>
    public static IEnumerable<string> Plain(TempFolder folder, params IEnumerable<string> more) =>
    [
        "--Urls=http://127.0.0.1:0", $"--ConnectionStrings:Sqlite={folder.Store()}", "--DutyBot:LocalChat:Enabled=false", .. more,
    ];

    /// <param name="folder">The working directory.</param>
    public static Running Start(string folder, IEnumerable<string> words, string environment = "Development", string? program = null, params (string Name, string Value)[] variables) => Running.Start(
        "dotnet", [program ?? House.Program, .. words], folder, [("ASPNETCORE_ENVIRONMENT", environment), ("DOTNET_ENVIRONMENT", environment), .. variables]);

    /// <summary>Runs to the end what is expected to end by itself.</summary>
    public static async Task<Ended> RunAsync(string folder, IEnumerable<string> words, string environment = "Development")
    {
        await using var running = Start(folder, words, environment);
        var code = await running.EndsAsync(StartLimit);
        return new Ended(code, running.Printed, running.Complained);
    }
}

internal sealed record Ended(int Code, string Printed, string Complained);
