using System.ComponentModel;
using System.Diagnostics;

namespace DutyBot.Tests.Templating;

/// <summary>Runs another program to its end, within a limit of time.</summary>
internal static class ProcessRun
{
    /// <summary>Whether the program can be started at all.</summary>
    public static async Task<bool> ExistsAsync(string program)
    {
        try
        {
            await ReadAsync(program, ["--version"], AppContext.BaseDirectory, TimeSpan.FromSeconds(30));
            return true;
        }
        catch (Win32Exception)
        {
            return false;
        }
    }

    /// <summary>What it printed.</summary>
    /// <exception cref="Win32Exception">There is no such program.</exception>
    /// <exception cref="InvalidOperationException">It ended with an error; the message holds what it said.</exception>
    /// <exception cref="TimeoutException">It had not ended within <paramref name="limit"/> and was ended.</exception>
    public static async Task<string> ReadAsync(string program, IEnumerable<string> arguments, string folder, TimeSpan limit)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments)
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            Environment = { ["LC_ALL"] = "en_US.UTF-8" },
        })!;
        using var patience = new CancellationTokenSource(limit);
        try
        {
            var said = process.StandardOutput.ReadToEndAsync(patience.Token);
            var complained = process.StandardError.ReadToEndAsync(patience.Token);
            await process.WaitForExitAsync(patience.Token);
            return process.ExitCode == 0
                ? await said
                : throw new InvalidOperationException($"{program} ended with {process.ExitCode}: {await complained}{await said}");
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            throw new TimeoutException($"{program} had not ended after {limit}.");
        }
    }
}
