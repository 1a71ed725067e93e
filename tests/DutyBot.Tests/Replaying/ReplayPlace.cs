using System.CommandLine;
using DutyBot.CommandLine;
using DutyBot.Demo;
using DutyBot.Domain;
using DutyBot.Domain.Alerts;
using DutyBot.Domain.Figures;
using DutyBot.Domain.Units;
using DutyBot.Importing;
using DutyBot.Replaying;
using DutyBot.Tests.Importing;
using Microsoft.Extensions.DependencyInjection;

namespace DutyBot.Tests.Replaying;

/// <summary>A store in a folder of its own, and the verb that replays into it.</summary>
internal sealed class ReplayPlace : IDisposable
{
    public static readonly string Year = System.IO.Path.Combine(ImportFolder.Demo(), "alerts.jsonl");

    public static readonly FigureScope Always = new(new DutyDay(DateOnly.MinValue), new DutyDay(DateOnly.MaxValue));

    public static readonly TimeZoneInfo Zone = TimeZoneInfo.FindSystemTimeZoneById("Asia/Shanghai");

    private readonly string folder = Directory.CreateTempSubdirectory("dutybot-replay-").FullName;

    public string Database => Path.Combine(folder, "dutybot.db");

    public IReadOnlyList<string> Files => [.. Directory.GetFiles(folder).Select(file => Path.GetFileName(file)).Order(StringComparer.Ordinal)];

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    /// <summary>A store with the demo's directory and nothing else.</summary>
    public static async Task<ReplayPlace> WithDemoAsync()
    {
        var place = new ReplayPlace();
        await place.AloneAsync("default", store => store.GetRequiredService<IDistrictStore>().ReplaceAsync(DemoDistrict.Read(ImportFolder.Demo()), isDemo: true, Cancel));
        return place;
    }

    /// <summary>What it ended with and what it printed.</summary>
    public async Task<(int Code, string Printed)> ReplayAsync(string file, params string[] more)
    {
        await using var output = new StringWriter { NewLine = "\n" };
        var root = new RootCommand { new ReplayVerb([Setting, .. more.Where(word => word.Contains('=', StringComparison.Ordinal))]) };
        var code = await root.Parse(["replay", file, .. more.Where(word => !word.Contains('=', StringComparison.Ordinal))]).InvokeAsync(new InvocationConfiguration { Output = output, EnableDefaultExceptionHandler = false }, Cancel);
        return (code, output.ToString());
    }

    /// <summary>The demo's year with each line changed: from its number, as text.</summary>
    public string YearWith(Func<int, string, string> change)
    {
        var file = Path.Combine(folder, "changed.jsonl");
        File.WriteAllLines(file, File.ReadLines(Year).Select((line, index) => change(index + 1, line)));
        return file;
    }

    public Task<IReadOnlyList<AlertHistory>> AlertsAsync(string district = "default") =>
        AloneAsync(district, store => store.GetRequiredService<IAlertStore>().ReadSpanAsync(Always.From, Always.To, Cancel));

    public async Task<AlertFigures> FiguresAsync(string district = "default") =>
        AlertFigures.Of(await AlertsAsync(district), Always, DateTimeOffset.MaxValue, Zone);

    /// <summary>Opens the store as a verb does, for one thing.</summary>
    public async Task<T> AloneAsync<T>(string district, Func<ServiceProvider, Task<T>> use)
    {
        await using var store = VerbRun.Begin(VerbSettings.Of([Setting], district), TextWriter.Null).OpenAlone();
        return await use(store);
    }

    public Task AloneAsync(string district, Func<ServiceProvider, Task> use) => AloneAsync(district, async store =>
    {
        await use(store);
        return true;
    });

    public void Dispose() => Directory.Delete(folder, recursive: true);

    private string Setting => "--ConnectionStrings:Sqlite=Data Source=" + Database;
}
