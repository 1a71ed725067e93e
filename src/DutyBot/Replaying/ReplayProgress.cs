using System.Globalization;
using DutyBot.Domain;
using Spectre.Console;

namespace DutyBot.Replaying;

/// <summary>How far a replay has come: a bar on a terminal, a line a month where the output goes elsewhere.</summary>
internal static class ReplayProgress
{
    public static Task<Replayed> ShowAsync(TextWriter output, TimeZoneInfo zone, Func<Action<ReplayStep>, Task<Replayed>> replay)
    {
        var console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(output) });
        return console.Profile.Out.IsTerminal ? BarAsync(console, replay) : LinesAsync(output, zone, replay);
    }

    private static Task<Replayed> BarAsync(IAnsiConsole console, Func<Action<ReplayStep>, Task<Replayed>> replay) => console.Progress().StartAsync(async shown =>
    {
        var bar = shown.AddTask("Replaying");
        return await replay(step =>
        {
            bar.MaxValue = step.Of;
            bar.Value = step.Done;
            bar.Description = step.Alert.AlertId.Value;
        });
    });

    private static async Task<Replayed> LinesAsync(TextWriter output, TimeZoneInfo zone, Func<Action<ReplayStep>, Task<Replayed>> replay)
    {
        var (month, posted) = ("", 0);
        var replayed = await replay(step =>
        {
            if (!step.IsPost)
                return;
            var next = DutyDay.Of(step.Alert.PostedAt, zone).Date.ToString("yyyy-MM", CultureInfo.InvariantCulture);
            if (next != month)
                Say();
            (month, posted) = (next, posted + 1);
        });
        Say();
        return replayed;

        void Say()
        {
            if (posted > 0)
                output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{month}: {posted} {(posted == 1 ? "alert" : "alerts")}"));
            posted = 0;
        }
    }
}
