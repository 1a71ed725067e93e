using System.CommandLine;
using System.Diagnostics;
using System.Globalization;
using DutyBot.CommandLine;
using DutyBot.Domain;
using DutyBot.Domain.Alerts;
using DutyBot.Domain.Figures;
using DutyBot.Domain.Keeping;
using DutyBot.Domain.Units;

namespace DutyBot.Replaying;

/// <summary>The verb <c>replay FILE</c>: a year of alerts through the real commands, all of it or nothing.</summary>
internal sealed class ReplayVerb : Verb
{
    private const string NoDirectory = "The store holds no directory: import the district first, nothing was replayed.";

    private static readonly DutyDay First = new(DateOnly.MinValue), Last = new(DateOnly.MaxValue);

    private readonly IReadOnlyList<string> settings;
    private readonly Argument<string> file = new("FILE") { Description = "Alerts of the past, one a line as JSON." };

    public ReplayVerb(IReadOnlyList<string> settings)
        : base("replay", "Puts a year of past alerts into the store, through the real commands.", settings)
    {
        this.settings = settings;
        Add(file);
    }

    protected override async Task<int> RunAsync(ParseResult line, VerbRun run, CancellationToken cancel)
    {
        var from = line.GetRequiredValue(file);
        if (!File.Exists(from))
            return await RefuseAsync(run, $"There is no file {Path.GetFullPath(from)}.");
        var began = Stopwatch.GetTimestamp();
        var read = RecordedLines.Read(await File.ReadAllBytesAsync(from, cancel));
        if (!File.Exists(run.Database))
            return await RefuseAsync(run, NoDirectory);
        await using var store = run.OpenAlone();
        if (read.Faults.Count == 0 && read.Lines.Count == 0)
            return await RefuseAsync(run, $"There are no alerts in {Path.GetFullPath(from)}.");
        if (await HeldAsync(read, store, run, cancel) is { } held)
            return held;
        if (await DirectoryAsync(store, run, cancel) is not { } directory)
            return await RefuseAsync(run, NoDirectory);

        var replayed = await ReplayProgress.ShowAsync(run.Output, run.Setup.Zone, progress => new Replay(directory.District, run.Setup.Zone, run.Database + ".replay").RunAsync(read, progress, cancel));
        switch (replayed)
        {
            case Replayed.Faulty faulty:
                foreach (var fault in faulty.Faults)
                    await run.Output.WriteLineAsync(fault.In(from));
                return await RefuseAsync(run, string.Create(CultureInfo.InvariantCulture, $"{faulty.Faults.Count} {(faulty.Faults.Count == 1 ? "fault" : "faults")}: nothing was replayed."));
            case Replayed.Complete(var alerts) when await PutAsync(alerts, directory, store, run, cancel):
                await run.Output.WriteLineAsync(Summary(alerts, run.Setup.Zone, Stopwatch.GetElapsedTime(began)));
                if (Old(alerts, run) is { } old)
                    await run.Output.WriteLineAsync(old);
                return Done;
            default:
                return await RefuseAsync(run, "Alerts were posted meanwhile: nothing was replayed.");
        }
    }

    /// <summary>What the district holds already decides before anything is done; null where it holds no alert.</summary>
    private static async Task<int?> HeldAsync(RecordedLines read, ServiceProvider store, VerbRun run, CancellationToken cancel)
    {
        var alerts = store.GetRequiredService<IAlertStore>();
        if (await alerts.ReadSpanAsync(First, Last, cancel) is not { Count: > 0 } held)
            return null;
        List<AlertId> replayed = [];
        foreach (var line in read.Lines)
        {
            if (await alerts.FromSourceAsync(SourceOf(line.Alert.AlertId), cancel) is { } there)
                replayed.Add(there);
        }

        if (read.Faults.Count > 0 || held.Count != replayed.Count || replayed.Count != read.Lines.Count)
            return await RefuseAsync(run, $"The district '{run.Setup.District}' holds other alerts, and numbers and figures are to be the file's own: replay into a district of its own with --district KEY.");
        await run.Output.WriteLineAsync("This file was replayed before: nothing was added.");
        return Done;
    }

    /// <summary>The directory of the district; a district that has none yet gets that of the office the store is for.</summary>
    private async Task<Directory?> DirectoryAsync(ServiceProvider store, VerbRun run, CancellationToken cancel)
    {
        if (await ReadAsync(store, from: null, cancel) is { } own)
            return own;
        var office = VerbRun.Begin(VerbSettings.Of(settings, district: null), run.Output);
        await using var beside = office.OpenBeside();
        return await ReadAsync(beside, office.Setup.District, cancel);
    }

    private static async Task<Directory?> ReadAsync(ServiceProvider store, string? from, CancellationToken cancel) =>
        store.GetRequiredService<IDistrictStore>() is var districts && await districts.VersionAsync(cancel) > 0
            ? new Directory(await districts.ReadAsync(cancel), from, await districts.IsDemoAsync(cancel))
            : null;

    /// <summary>A copied directory is put first: a crash between the two leaves a district without alerts, into which the file can be replayed.</summary>
    private static async Task<bool> PutAsync(IReadOnlyList<AlertHistory> alerts, Directory directory, ServiceProvider store, VerbRun run, CancellationToken cancel)
    {
        if (directory.From is { } office)
        {
            await store.GetRequiredService<IDistrictStore>().ReplaceAsync(directory.District, directory.IsDemo, cancel);
            await run.Output.WriteLineAsync($"The district '{run.Setup.District}' is new: it has the directory of '{office}' from now on.");
        }

        return await store.GetRequiredService<IAlertStore>().PutEndedAsync([.. alerts.Select(alert => new EndedAlert(alert, SourceOf(alert.Id)))], cancel);
    }

    private static string SourceOf(AlertId alert) => "replay:" + alert.Value;

    private static string Summary(IReadOnlyList<AlertHistory> alerts, TimeZoneInfo zone, TimeSpan lasted)
    {
        var figures = AlertFigures.Of(alerts, new FigureScope(First, Last), DateTimeOffset.MaxValue, zone);
        return string.Create(CultureInfo.InvariantCulture, $"Replayed {alerts.Count} alerts, of which {figures.Visits.Batches} count: {alerts.Sum(alert => alert.Now!.Responses.Length)} responses, {figures.Late.Count} late, {figures.Backfilled} back-filled; {lasted.TotalSeconds:0.0} s.");
    }

    /// <summary>What the first night of the running bot would take away again; null where that is nothing.</summary>
    private static string? Old(IReadOnlyList<AlertHistory> alerts, VerbRun run)
    {
        var (retention, night) = (run.Setup.Retention, Retention.NextNight(run.Now, run.Setup.Zone));
        return alerts.Count(alert => retention.IsOver(alert.Now!, night)) is var old and > 0
            ? string.Create(CultureInfo.InvariantCulture, $"{old} of them ended longer ago than DutyBot:Retention:Events ({retention.Events.TotalDays:0.##} days), and the bot deletes them on {DutyDay.Local(night, run.Setup.Zone):yyyy-MM-dd HH:mm}: give that setting a longer span first to keep them.")
            : null;
    }

    private static async Task<int> RefuseAsync(VerbRun run, string sentence)
    {
        await run.Output.WriteLineAsync(sentence);
        return Refused;
    }

    /// <param name="From">Whose directory it is, where it is copied.</param>
    private sealed record Directory(District District, string? From, bool IsDemo);
}
