using DutyBot.Domain;
using DutyBot.Domain.Alerts;
using DutyBot.Domain.Units;
using DutyBot.Replaying;
using DutyBot.Settings;
using DutyBot.Work;

namespace DutyBot.Demo;

/// <summary>The demo district's past: its alerts, moved by whole weeks so that this week is its own of 27 June to 3 July (product 1), and lived through once more.</summary>
internal sealed class DemoPast(IAlertStore alerts, Setup setup, Awake awake)
{
    /// <summary>A Sunday; the demo's second sensitive period is under way.</summary>
    private static readonly DateOnly Week = new(2021, 6, 27);

    /// <summary>How many alerts of the past the store has now.</summary>
    /// <exception cref="InvalidOperationException">The file that came with the program was changed and holds a fault.</exception>
    public async Task<int> LoadAsync(District district, CancellationToken cancel)
    {
        var past = Of(File.ReadLines(Path.Combine(AppContext.BaseDirectory, "demo", "alerts.jsonl")), awake.Since, setup.Zone);
        switch (await new Replay(district, setup.Zone, StorePath.Of(setup.Database) + ".replay").RunAsync(past, progress: null, cancel))
        {
            case Replayed.Complete(var ended):
                await alerts.PutEndedAsync([.. ended.Select(alert => new EndedAlert(alert, "demo:" + alert.Id.Value))], cancel);
                return ended.Count;
            case Replayed.Faulty faulty:
                throw new InvalidOperationException($"The demo's past cannot be replayed: {faulty.Faults[0].In("alerts.jsonl")}");
            default:
                throw new InvalidOperationException("A file is replayed completely or with faults.");
        }
    }

    /// <summary>What was over before today. The day itself is the newcomer's: his first visit is 01, and nothing stands open on his desk.</summary>
    internal static IReadOnlyList<RecordedLine> Of(IEnumerable<string> file, DateTimeOffset now, TimeZoneInfo zone)
    {
        var today = DutyDay.Of(now, zone);
        var weeks = today.Date.AddDays(-(int)today.Date.DayOfWeek).DayNumber - Week.DayNumber;
        var read = RecordedLines.Read(file);
        if (read.Faults is [var fault, ..])
            throw new InvalidOperationException($"The demo's past cannot be read: {fault.In("alerts.jsonl")}");
        return [.. read.Lines.Select(line => line with { Alert = line.Alert.Moved(weeks, zone) }).Where(line => line.Alert.IsOverBefore(today.At(TimeOnly.MinValue, zone)))];
    }
}
