using System.CommandLine;
using DutyBot.CommandLine;
using DutyBot.Domain.Units;
using DutyBot.Importing;

namespace DutyBot.Exporting;

/// <summary>The verb <c>export FOLDER</c>: the files that <c>import</c> reads, from the store, also beside a running bot.</summary>
internal sealed class ExportVerb : Verb
{
    private readonly Argument<string> folder = new("FOLDER") { Description = "Where units, people, topics and places are written; made where it is none." };
    private readonly Option<string> format = new("--format") { Description = "json, csv or xlsx.", HelpName = "json|csv|xlsx", DefaultValueFactory = _ => DirectoryExport.Formats[0] };
    private readonly Option<bool> force = new("--force") { Description = "Writes over files that are there." };

    public ExportVerb(IReadOnlyList<string> settings)
        : base("export", "Writes the directory of an office as files.", settings)
    {
        format.AcceptOnlyFromAmong([.. DirectoryExport.Formats]);
        Add(folder);
        Add(force);
        Add(format);
    }

    protected override async Task<int> RunAsync(ParseResult line, VerbRun run, CancellationToken cancel)
    {
        if (!File.Exists(run.Database))
            return await RefuseAsync(run, $"There is no store {run.Database}.");
        await using var store = run.OpenBeside();
        var districts = store.GetRequiredService<IDistrictStore>();
        if (await districts.VersionAsync(cancel) == 0)
            return await RefuseAsync(run, $"The store holds no directory of the district '{run.Setup.District}'.");

        var asked = new ExportAsked(line.GetRequiredValue(folder), line.GetRequiredValue(format), line.GetValue(force));
        return await WriteAsync(await districts.ReadAsync(cancel), asked, run);
    }

    private static async Task<int> WriteAsync(District district, ExportAsked asked, VerbRun run)
    {
        try
        {
            if (DirectoryExport.Write(district, asked, run.Output) is not { } names)
                return Refused;
            await run.Output.WriteLineAsync($"{district.Name}: {ImportReport.Counts(district)}.");
            await run.Output.WriteLineAsync($"Written to {Path.GetFullPath(asked.Folder)}: {string.Join(", ", names)}.");
            return Done;
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            return await RefuseAsync(run, $"The folder {Path.GetFullPath(asked.Folder)} took nothing: {fault.Message}");
        }
    }

    private static async Task<int> RefuseAsync(VerbRun run, string sentence)
    {
        await run.Output.WriteLineAsync(sentence);
        return Refused;
    }
}
