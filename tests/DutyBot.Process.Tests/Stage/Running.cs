using System.Diagnostics;
using System.Text;
using System.Text.RegularExpressions;

namespace DutyBot.Processes;

/// <summary>A process that a test started; whatever happens, it is gone when the test ends.</summary>
internal sealed partial class Running : IAsyncDisposable
{
    /// <summary>What would be a setting of the bot, or make a build inside a build another one.</summary>
    private static readonly string[] LeftOut = ["ASPNETCORE_", "DOTNET_ENVIRONMENT", "DOTNET_URLS", "URLS", "DutyBot", "MicrosoftApp", "ConnectionStrings", "Logging", "Kestrel", "MSBUILD", "TESTINGPLATFORM_"];

    private readonly Process process;
    private readonly StringBuilder printed = new();
    private readonly StringBuilder complained = new();

    private Running(ProcessStartInfo start)
    {
        process = new Process { StartInfo = start };
        process.OutputDataReceived += (_, line) => Write(printed, line.Data);
        process.ErrorDataReceived += (_, line) => Write(complained, line.Data);
        process.Start();
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
    }

    public string Printed => Read(printed);

    public string Complained => Read(complained);

    public bool HasExited => process.HasExited;

    public int Id => process.Id;

    /// <summary>Starts a program with these environment variables; what the machine's own environment would set for the bot is left out.</summary>
    public static Running Start(string program, IEnumerable<string> words, string folder, params IEnumerable<(string Name, string Value)> settings)
    {
        var start = new ProcessStartInfo(program, words) { WorkingDirectory = folder, RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var name in start.Environment.Keys.Where(IsLeftOut).ToList())
            start.Environment.Remove(name);
        start.Environment["DOTNET_CLI_UI_LANGUAGE"] = "en";
        start.Environment["DOTNET_NOLOGO"] = "1";
        start.Environment["DOTNET_CLI_TELEMETRY_OPTOUT"] = "1";
        foreach (var (name, value) in settings)
            start.Environment[name] = value;
        return new Running(start);
    }

    /// <summary>The address that it says it listens at; waits until it does.</summary>
    public async Task<Uri> AddressAsync(TimeSpan limit)
    {
        await Eventually.SoAsync(() => HasExited ? throw new InvalidOperationException($"It ended:\n{Printed}{Complained}") : Task.FromResult(Said().Success), limit, () => $"it says where it listens.\n{Printed}{Complained}");
        return new Uri(Said().Groups[1].Value);
    }

    /// <summary>Waits for its end. Its exit code.</summary>
    public async Task<int> EndsAsync(TimeSpan limit)
    {
        await Eventually.SoAsync(() => Task.FromResult(HasExited), limit, () => $"it ends.\n{Printed}{Complained}");
        // Reads both streams to their ends.
        await process.WaitForExitAsync();
        return process.ExitCode;
    }

    /// <summary>The machine takes the process away: no handler runs, nothing is written any more.</summary>
    public async Task KillAsync()
    {
        process.Kill(entireProcessTree: true);
        await process.WaitForExitAsync();
    }

    /// <summary>Asks it to stop, as a service manager does.</summary>
    public Task TerminateAsync() => SignalAsync("TERM");

    /// <summary>It stands still: to itself it is as if no time passed until it goes on.</summary>
    public Task StandStillAsync() => SignalAsync("STOP");

    public Task GoOnAsync() => SignalAsync("CONT");

    public async ValueTask DisposeAsync()
    {
        if (!process.HasExited)
            await KillAsync();
        process.Dispose();
    }

    private async Task SignalAsync(string name)
    {
        using var asked = Process.Start("kill", ["-" + name, $"{process.Id}"]);
        await asked.WaitForExitAsync();
    }

    private Match Said() => Listening().Match(Printed);

    private static bool IsLeftOut(string name) => LeftOut.Any(start => name.StartsWith(start, StringComparison.OrdinalIgnoreCase));

    private static void Write(StringBuilder to, string? line)
    {
        if (line is null)
            return;
        lock (to)
            to.AppendLine(line);
    }

    private static string Read(StringBuilder from)
    {
        lock (from)
            return from.ToString();
    }

    [GeneratedRegex(@"(?:listens|is) at (http://\S+)")]
    private static partial Regex Listening();
}
