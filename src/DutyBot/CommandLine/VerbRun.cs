using DutyBot.Settings;
using DutyBot.Storage.Sqlite;

namespace DutyBot.CommandLine;

/// <summary>What every verb works with: the settings, the store they name, and where it prints.</summary>
internal sealed record VerbRun(Setup Setup, TextWriter Output)
{
    /// <summary>The whole path of the store's file.</summary>
    public string Database => StorePath.Of(Setup.Database);

    /// <exception cref="WrongSettingException">One sentence that names the wrong setting.</exception>
    public static VerbRun Begin(IReadOnlyList<string> settings, string? district, TextWriter output)
    {
        string[] args = [Setup.ReadOnce, .. settings, .. district is null ? Array.Empty<string>() : [$"--DutyBot:District={district}"]];
        var builder = Host.CreateApplicationBuilder(new HostApplicationBuilderSettings { Args = args, ContentRootPath = AppContext.BaseDirectory });
        return new VerbRun(Setup.Read(builder.Configuration, builder.Environment, runs: false), output);
    }

    /// <summary>The store for this verb alone: refused while a bot runs.</summary>
    /// <exception cref="Domain.StoreUnavailableException">Somebody has the store, or it cannot be used.</exception>
    public ServiceProvider OpenAlone() => Open(() => SqliteDatabase.OpenForBot(Setup.Database));

    /// <summary>The store beside a bot that may be running.</summary>
    /// <exception cref="Domain.StoreUnavailableException">The store cannot be used.</exception>
    public ServiceProvider OpenBeside() => Open(() => SqliteDatabase.Open(Setup.Database));

    private ServiceProvider Open(Func<SqliteDatabase> open) => new ServiceCollection().AddSingleton(Setup).AddSqliteStores(open, Setup.District).AddDuty().BuildServiceProvider();
}
