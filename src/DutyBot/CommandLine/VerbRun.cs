using DutyBot.Domain;
using DutyBot.Domain.Keeping;
using DutyBot.Settings;
using DutyBot.Storage.Sqlite;

namespace DutyBot.CommandLine;

/// <summary>What every verb works with: the settings, the store they name, and where it prints.</summary>
internal sealed record VerbRun(Setup Setup, TextWriter Output)
{
    /// <summary>The whole path of the store's file.</summary>
    public string Database => StorePath.Of(Setup.Database);

    /// <summary>Copies of the store as a whole.</summary>
    public IStoreCopies Copies => new SqliteCopies(Setup.Database);

    /// <summary>Verbs are done at once, by the clock of the machine.</summary>
    public DateTimeOffset Now { get; } = TimeProvider.System.GetUtcNow();

    /// <exception cref="WrongSettingException">One sentence that names the wrong setting.</exception>
    public static VerbRun Begin(VerbSettings given, TextWriter output) =>
        new(Setup.Read(given.Host.Configuration, given.Host.Environment, runs: false), output);

    /// <summary>The store for this verb alone: refused while a bot runs.</summary>
    /// <exception cref="StoreUnavailableException">Somebody has the store, or it cannot be used.</exception>
    public ServiceProvider OpenAlone() => Open(() => SqliteDatabase.OpenForBot(Setup.Database));

    /// <summary>The store beside a bot that may be running.</summary>
    /// <exception cref="StoreUnavailableException">The store cannot be used.</exception>
    public ServiceProvider OpenBeside() => Open(() => SqliteDatabase.Open(Setup.Database));

    /// <summary>The store beside a bot that may be running, as it is: it is not made, and not changed in any way.</summary>
    /// <exception cref="StoreUnavailableException">There is none, or it cannot be used.</exception>
    public ServiceProvider OpenToRead() => Open(() => SqliteDatabase.OpenToRead(Setup.Database));

    /// <summary>A copy that is to be the store.</summary>
    public ServiceProvider OpenCopy(string file) => Open(() => SqliteDatabase.Open($"Data Source={file}"));

    private ServiceProvider Open(Func<SqliteDatabase> open) => new ServiceCollection().AddSingleton(Setup).AddSqliteStores(open, Setup.District).AddDuty().BuildServiceProvider();
}
