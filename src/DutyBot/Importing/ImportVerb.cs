using System.CommandLine;
using DutyBot.CommandLine;
using DutyBot.Domain.Units;

namespace DutyBot.Importing;

/// <summary>The verb <c>import FOLDER</c>: all of it or nothing.</summary>
internal sealed class ImportVerb : Verb
{
    private readonly Argument<string> folder = new("FOLDER") { Description = "Holds units, people, topics and places, as JSON, CSV or XLSX." };
    private readonly Option<bool> check = new("--check") { Description = "Says what would be done and does not do it." };
    private readonly Option<bool> force = new("--force") { Description = "Takes the files' also where something was changed in chat." };

    public ImportVerb(IReadOnlyList<string> settings)
        : base("import", "Puts the directory of an office into the store.", settings)
    {
        Add(folder);
        Add(force);
        Add(check);
    }

    protected override async Task<int> RunAsync(ParseResult line, VerbRun run, CancellationToken cancel)
    {
        var asked = new ImportAsked(line.GetRequiredValue(folder), line.GetValue(check), line.GetValue(force));
        if (asked.Check && !File.Exists(run.Database))
            return await ImportAsync(asked, store: null, run, cancel);
        // A dry run reads beside a running bot; an import needs the store alone.
        await using var store = asked.Check ? run.OpenBeside() : run.OpenAlone();
        return await ImportAsync(asked, store.GetRequiredService<IDistrictStore>(), run, cancel);
    }

    private static async Task<int> ImportAsync(ImportAsked asked, IDistrictStore? store, VerbRun run, CancellationToken cancel) =>
        await new DirectoryImporting(store, run.Database, run.Setup.Zone, run.Output).RunAsync(asked, run.Now, cancel) ? Done : Refused;
}
