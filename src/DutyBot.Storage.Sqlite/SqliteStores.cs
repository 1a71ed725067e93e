using DutyBot.Domain;
using DutyBot.Domain.Alerts;
using DutyBot.Domain.Keeping;
using DutyBot.Domain.Notices;
using DutyBot.Domain.Outgoing;
using DutyBot.Domain.Succession;
using DutyBot.Domain.Units;
using DutyBot.Domain.Work;
using Microsoft.Extensions.DependencyInjection;

namespace DutyBot.Storage.Sqlite;

/// <summary>Puts every store of one district behind its port.</summary>
public static class SqliteStores
{
    /// <summary>For the running bot: the file is opened alone when it is first asked for.</summary>
    /// <param name="district">The key of the office; every stored row begins with it.</param>
    public static IServiceCollection AddSqliteStores(this IServiceCollection services, string connectionString, string district) =>
        services.AddSqliteStores(() => SqliteDatabase.OpenForBot(connectionString), district);

    /// <summary>For a verb that opens the file in its own way (<see cref="SqliteDatabase.Open(string)"/> beside a bot).</summary>
    public static IServiceCollection AddSqliteStores(this IServiceCollection services, Func<SqliteDatabase> open, string district) => services
        .AddSingleton(_ => open())
        .AddSingleton<IStore>(from => from.GetRequiredService<SqliteDatabase>())
        .AddSingleton<IAlertStore>(from => new SqliteAlertStore(from.GetRequiredService<SqliteDatabase>(), district))
        .AddSingleton<IDueWork>(from => new SqliteDueWork(from.GetRequiredService<SqliteDatabase>(), district))
        .AddSingleton<IMoments>(from => new SqliteMoments(from.GetRequiredService<SqliteDatabase>(), district))
        .AddSingleton<IBacklogs>(from => new SqliteBacklogs(from.GetRequiredService<SqliteDatabase>(), district))
        .AddSingleton<IOutbox>(from => new SqliteOutbox(from.GetRequiredService<SqliteDatabase>(), district))
        .AddSingleton<IUnsent>(from => new SqliteUnsent(from.GetRequiredService<SqliteDatabase>(), district))
        .AddSingleton<IReceipts>(from => new SqliteReceipts(from.GetRequiredService<SqliteDatabase>(), district))
        .AddSingleton<IShownCards>(from => new SqliteShownCards(from.GetRequiredService<SqliteDatabase>(), district))
        .AddSingleton<IConversationStore>(from => new SqliteConversations(from.GetRequiredService<SqliteDatabase>(), district))
        .AddSingleton<INoticeStore>(from => new SqliteNotices(from.GetRequiredService<SqliteDatabase>(), district))
        .AddSingleton<IPostStore>(from => new SqlitePosts(from.GetRequiredService<SqliteDatabase>(), district))
        .AddSingleton<IDistrictStore>(from => new SqliteDistrict(from.GetRequiredService<SqliteDatabase>(), district))
        .AddSingleton<IKeeping>(from => new SqliteKeeping(from.GetRequiredService<SqliteDatabase>(), district))
        .AddSingleton<IStoreLook>(from => new SqliteLook(from.GetRequiredService<SqliteDatabase>(), district))
        .AddSingleton<IStateStore>(from => new SqliteState(from.GetRequiredService<SqliteDatabase>(), district));
}
