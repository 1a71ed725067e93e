using DutyBot.Domain.Alerts;
using DutyBot.Domain.Keeping;
using DutyBot.Storage.Sqlite;
using static DutyBot.Storage.Tests.Sample;

namespace DutyBot.Storage.Tests.Sqlite;

/// <summary>A store with an alert in it, and a folder for its copies.</summary>
internal sealed class CopyPlace : IAsyncDisposable
{
    public const string Home = "default";

    private readonly string folder = Directory.CreateTempSubdirectory("dutybot-copies-").FullName;

    public SqlitePlace Place { get; } = new();

    public Ports Ports => Place.PortsOf(Home);

    public SqliteCopies Copies => new(Place.ConnectionString);

    /// <summary>The store's own file.</summary>
    public string Store => Place.Database.Path;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public static async Task<CopyPlace> OpenAsync()
    {
        var place = new CopyPlace();
        await place.Ports.Alerts.AppendAsync(AlertHistory.None(First), [PostedRow], Planned with { Source = "draft-1" }, Cancel);
        return place;
    }

    public string Below(string name) => Path.Combine(folder, name);

    public string[] Files => [.. Directory.GetFiles(folder).Select(file => Path.GetFileName(file)!).Order(StringComparer.Ordinal)];

    /// <summary>The store's folder, without its lock.</summary>
    public string[] StoreFiles => [.. Directory.GetFiles(Path.GetDirectoryName(Store)!).Select(file => Path.GetFileName(file)!).Where(file => !file.EndsWith(".lock", StringComparison.Ordinal)).Order(StringComparer.Ordinal)];

    public static string Refused(Action asked) => Assert.Throws<CopyRefusedException>(asked).Message;

    /// <summary>Closes the store and puts a copy in its place.</summary>
    public async Task<string?> RestoreAsync(string file, string stamp = "20261125-151100")
    {
        _ = Store;
        await Place.ReopenAsync();
        using var restore = Copies.BeginRestore(file);
        return restore.Finish(stamp);
    }

    public async ValueTask DisposeAsync()
    {
        await Place.DisposeAsync();
        Directory.Delete(folder, recursive: true);
    }
}
