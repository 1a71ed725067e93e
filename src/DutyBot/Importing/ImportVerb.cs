using System.CommandLine;
using DutyBot.CommandLine;
using DutyBot.Domain.Units;

namespace DutyBot.Importing;

/// <summary>The verb <c>import FOLDER</c>: all of it or nothing.</summary>
internal sealed class ImportVerb : Verb
{
    private readonly Argument<string> folder = new("FOLDER") { Description = "Holds units, people, topics and places." };
    private readonly Option<bool> check = new("--check") { Description = "Says what would be done and does not do it." };

    public ImportVerb(IReadOnlyList<string> settings)
        : base("import", "Puts the directory of an office into the store.", settings)
    {
        Add(folder);
        Add(check);
    }

    /// <summary>Reads a folder and puts it in place of the directory that is kept. 0: done; 1: refused, nothing was written.</summary>
    /// <param name="check">Says what would be done and does not do it.</param>
    /// <param name="store">Null where a check finds no store yet.</param>
    /// <param name="database">The store's file, named where it has to be deleted first.</param>
    /// <exception cref="Domain.StoreUnavailableException">The store took nothing.</exception>
    public static async Task<int> RunAsync(string folder, bool check, IDistrictStore? store, string database, TextWriter output, CancellationToken cancel)
    {
        if (!Directory.Exists(folder))
            return await RefuseAsync(output, $"There is no folder {folder}.");

        var read = DirectoryFiles.Read(folder);
        if (read.LeftAlone.Count > 0)
            await output.WriteLineAsync($"Left alone: {string.Join(", ", read.LeftAlone)}.");

        switch (read)
        {
            case DirectoryRead.Faulty faulty:
                foreach (var fault in faulty.Faults)
                    await output.WriteLineAsync(fault.ToString());
                return await RefuseAsync(output, $"{Counted(faulty.Faults.Count, "fault", "faults")}: nothing was imported.");
            case DirectoryRead.Complete complete:
                return await PutAsync(complete.District, check, store, database, output, cancel);
            default:
                throw new InvalidOperationException("A folder is read completely or with faults.");
        }
    }

    protected override async Task<int> RunAsync(ParseResult line, VerbRun run, CancellationToken cancel)
    {
        var (from, checks) = (line.GetRequiredValue(folder), line.GetValue(check));
        if (checks && !File.Exists(run.Database))
            return await RunAsync(from, checks, store: null, run.Database, run.Output, cancel);
        // A dry run reads beside a running bot; an import needs the store alone.
        await using var store = checks ? run.OpenBeside() : run.OpenAlone();
        return await RunAsync(from, checks, store.GetRequiredService<IDistrictStore>(), run.Database, run.Output, cancel);
    }

    private static async Task<int> PutAsync(District district, bool check, IDistrictStore? store, string database, TextWriter output, CancellationToken cancel)
    {
        await output.WriteLineAsync($"{district.Name}: {Counts(district)}.");
        var holdsDemo = store is not null && await store.IsDemoAsync(cancel);
        if (holdsDemo && (await store!.ReadAsync(cancel)).Name != district.Name)
            return await RefuseAsync(output, $"The store holds the demo district: delete {database} first, nothing was imported.");

        if (check || store is null)
        {
            await output.WriteLineAsync("No fault was found; nothing was imported, because this was a check.");
            return Done;
        }

        await store.ReplaceAsync(district, holdsDemo, cancel);
        await output.WriteLineAsync("Imported.");
        return Done;
    }

    private static string Counts(District district) => string.Join(
        ", ",
        Counted(district.Units.Count, "unit", "units"),
        Counted(district.People.Count, "person", "people"),
        Counted(district.Topics.Count, "topic", "topics"),
        Counted(district.Places.Count, "place", "places"));

    private static string Counted(int count, string one, string many) => FormattableString.Invariant($"{count} {(count == 1 ? one : many)}");
}
