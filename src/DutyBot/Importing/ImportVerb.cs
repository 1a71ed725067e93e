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
        ServiceProvider? store = null;
        try
        {
            return await new DirectoryImporting(Open, run.Database, run.Setup.Zone, run.Output).RunAsync(asked, run.Now, cancel) ? Done : Refused;
        }
        finally
        {
            if (store is not null)
                await store.DisposeAsync();
        }

        IDistrictStore? Open()
        {
            if (asked.Check && !File.Exists(run.Database))
                return null;
            // A dry run reads beside a running bot; an import needs the store alone.
            store = asked.Check ? run.OpenBeside() : run.OpenAlone();
            return store.GetRequiredService<IDistrictStore>();
        }
    }
}
