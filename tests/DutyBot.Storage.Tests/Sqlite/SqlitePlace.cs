using DutyBot.Domain.Alerts;
using DutyBot.Domain.Keeping;
using DutyBot.Domain.Notices;
using DutyBot.Domain.Outgoing;
using DutyBot.Domain.Succession;
using DutyBot.Domain.Units;
using DutyBot.Domain.Work;
using DutyBot.Storage.Sqlite;
using Microsoft.Extensions.DependencyInjection;

namespace DutyBot.Storage.Tests.Sqlite;

/// <summary>A SQLite file in a folder of its own that goes with it.</summary>
/// <param name="settings">More of the connection string.</param>
public sealed class SqlitePlace(string settings = "") : IStorePlace
{
    private readonly string folder = Directory.CreateTempSubdirectory("dutybot-").FullName;
    private readonly Dictionary<string, Ports> ports = [];
    private readonly List<ServiceProvider> processes = [];
    private SqliteDatabase? first;
    private SqliteDatabase? second;

    public string ConnectionString => $"Data Source={Path.Combine(folder, "data", "dutybot.db")};{settings}";

    internal SqliteDatabase Database
    {
        get
        {
            lock (ports)
                return first ??= SqliteDatabase.Open(ConnectionString);
        }
    }

    public Ports PortsOf(string district)
    {
        lock (ports)
        {
            if (!ports.TryGetValue(district, out var known))
                ports.Add(district, known = Open(Database, district));
            return known;
        }
    }

    public Ports PortsOfAnotherProcess(string district) => Open(second ??= SqliteDatabase.Open(ConnectionString), district);

    public async Task ReopenAsync()
    {
        ports.Clear();
        foreach (var process in processes)
            await process.DisposeAsync();
        processes.Clear();
        foreach (var database in new[] { first, second })
            if (database is not null)
                await database.DisposeAsync();
        (first, second) = (null, null);
    }

    public Task<long> CountRowsAsync() => Database.ReadAsync(
        session => session
            .Query("select name from sqlite_master where type = 'table' and name not like 'sqlite%'", row => row.GetString(0))
            .Sum(table => (long)session.Value($"select count(*) from {table}")!),
        TestContext.Current.CancellationToken);

    public Task ChangeRowAsync(AlertId alert, int number) => Database.WriteAsync(
        session => session.Execute(
            "update alert_event set body = body || ' ' where alert = $alert and number = $number", ("$alert", alert.Value), ("$number", number)),
        TestContext.Current.CancellationToken);

    public Task LoseRowAsync(AlertId alert, int number) => Database.WriteAsync(
        session => session.Execute("delete from alert_event where alert = $alert and number = $number", ("$alert", alert.Value), ("$number", number)),
        TestContext.Current.CancellationToken);

    public async ValueTask DisposeAsync()
    {
        await ReopenAsync();
        Directory.Delete(folder, recursive: true);
    }

    private Ports Open(SqliteDatabase database, string district)
    {
        var process = new ServiceCollection().AddSqliteStores(() => database, district).BuildServiceProvider();
        processes.Add(process);
        return new Ports(
            process.GetRequiredService<IAlertStore>(),
            process.GetRequiredService<IDueWork>(),
            process.GetRequiredService<IOutbox>(),
            process.GetRequiredService<IUnsent>(),
            process.GetRequiredService<IReceipts>(),
            process.GetRequiredService<IShownCards>(),
            process.GetRequiredService<IConversationStore>(),
            process.GetRequiredService<INoticeStore>(),
            process.GetRequiredService<IDistrictStore>(),
            process.GetRequiredService<IPostStore>(),
            process.GetRequiredService<IKeeping>(),
            process.GetRequiredService<IMoments>(),
            process.GetRequiredService<IBacklogs>());
    }
}
