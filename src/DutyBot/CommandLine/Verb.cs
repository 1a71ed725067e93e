using DutyBot.Domain.Units;
using DutyBot.Importing;
using DutyBot.Settings;
using DutyBot.Storage.Sqlite;

namespace DutyBot.CommandLine;

/// <summary>What is done once from the command line instead of running the bot (product 1). No verb listens on a port.</summary>
internal sealed class Verb(string name, IReadOnlyList<string> words, IReadOnlyList<string> settings)
{
    private const string Usage = "Use: import FOLDER [--check] [--district KEY]";

    /// <summary>Null where the command line only holds settings and the bot is to run.</summary>
    public static Verb? Named(string[] args) => args is [var first, ..] && !first.StartsWith('-') && !first.Contains('=')
        ? new Verb(first, [.. args.Skip(1).Where((word, index) => !IsSetting(args, index + 1))], [.. args.Skip(1).Where((word, index) => IsSetting(args, index + 1))])
        : null;

    /// <summary>0: done; 1: refused or failed with a sentence; 2: not understood.</summary>
    public async Task<int> RunAsync()
    {
        try
        {
            return name == "import" ? await ImportAsync() : Misused($"There is no verb '{name}'.");
        }
        catch (Exception wrong) when (StartFault.Sentence(wrong) is { } sentence)
        {
            await Console.Error.WriteLineAsync(sentence);
            return 1;
        }
    }

    private async Task<int> ImportAsync()
    {
        var check = words.Contains("--check");
        var folders = words.Where(word => word != "--check").ToList();
        if (folders is not [var folder] || folder.StartsWith('-'))
            return Misused("import takes one folder.");

        var setup = ReadSetup();
        var database = StorePath.Of(setup.Database);
        if (check && !File.Exists(database))
            return await ImportVerb.RunAsync(folder, check, store: null, database, Console.Out, CancellationToken.None);
        // A dry run reads beside a running bot; an import needs the store alone.
        await using var store = check ? SqliteDatabase.Open(setup.Database) : SqliteDatabase.OpenForBot(setup.Database);
        await using var services = new ServiceCollection().AddSqliteStores(() => store, setup.District).BuildServiceProvider();
        return await ImportVerb.RunAsync(folder, check, services.GetRequiredService<IDistrictStore>(), database, Console.Out, CancellationToken.None);
    }

    private Setup ReadSetup()
    {
        var builder = Host.CreateApplicationBuilder(new HostApplicationBuilderSettings { Args = [.. settings.Select(word => word == "--district" ? "--DutyBot:District" : word)], ContentRootPath = AppContext.BaseDirectory });
        return Setup.Read(builder.Configuration, builder.Environment, runs: false);
    }

    private static bool IsSetting(string[] args, int index) =>
        args[index] == "--district" || args[index - 1] == "--district" || (args[index].StartsWith("--", StringComparison.Ordinal) && args[index].Contains('='));

    private static int Misused(string why)
    {
        Console.Error.WriteLine($"{why} {Usage}");
        return 2;
    }
}
