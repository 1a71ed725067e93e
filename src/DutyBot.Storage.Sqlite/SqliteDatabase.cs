using System.Collections.Concurrent;
using DutyBot.Domain;
using Microsoft.Data.Sqlite;

namespace DutyBot.Storage.Sqlite;

/// <summary>One SQLite file: one writer, readers side by side with it (WAL), every commit on the disk before it counts.</summary>
public sealed class SqliteDatabase : IStore, IAsyncDisposable
{
    // Whoever presses is told "not recorded" while he still looks, not after half a minute.
    private const int SecondsToWaitForALock = 5;

    private readonly ConcurrentBag<SqliteSession> idleReaders = [];
    private readonly string connectionString;
    private readonly FileStream? held;
    private readonly SqliteWriter writer;
    private readonly bool isScratch;
    private volatile bool closed;

    private SqliteDatabase(string connectionString, string path, FileStream? held, bool isScratch)
    {
        this.connectionString = connectionString;
        this.held = held;
        this.isScratch = isScratch;
        Path = path;
        writer = new SqliteWriter(() => new SqliteSession(connectionString, readOnly: false, durable: !isScratch), path);
    }

    /// <summary>The whole path of the file.</summary>
    public string Path { get; }

    /// <summary>Opens the file beside a bot that may be running; makes the folder and the file, and moves an older file forward.</summary>
    /// <exception cref="StoreUnavailableException">The file cannot be used, or was made by a newer program.</exception>
    public static SqliteDatabase Open(string connectionString) => Open(connectionString, Migrations.All, alone: false);

    /// <summary>Opens the file alone: for the running bot, and for what may not be done while a bot has the file open.
    /// Holds <c>dutybot.db.lock</c> beside the file until it is closed.</summary>
    /// <exception cref="StoreUnavailableException">The file is held already, cannot be used, or was made by a newer program.</exception>
    public static SqliteDatabase OpenForBot(string connectionString)
    {
        var database = Open(connectionString, Migrations.All, alone: true);
        database.EndLeases();
        return database;
    }

    /// <summary>An empty store to think in: nothing of it waits for the disk, and its file is gone when it is closed, or when the next one is opened there after a crash.</summary>
    /// <exception cref="StoreUnavailableException">The file cannot be made.</exception>
    public static SqliteDatabase OpenScratch(string path)
    {
        Remove(path);
        return Open($"Data Source={path}", Migrations.All, alone: false, isScratch: true);
    }

    /// <summary>Opens the file to read it as it is: neither made nor moved forward.</summary>
    /// <exception cref="StoreUnavailableException">There is no file, it cannot be used, or it was made by a newer program.</exception>
    public static SqliteDatabase OpenToRead(string connectionString)
    {
        var path = PathOf(connectionString);
        if (!File.Exists(path))
            throw new StoreUnavailableException($"There is no store {path} yet.");
        var settings = new SqliteConnectionStringBuilder(connectionString) { DataSource = path, Pooling = false, Mode = SqliteOpenMode.ReadWrite };
        try
        {
            using var session = new SqliteSession(settings.ToString(), readOnly: true);
            if (session.Value("select 1 from sqlite_master where name = 'schema_version'") is null || session.Value("select version from schema_version") is not long shape)
                throw new StoreUnavailableException($"{path} is a database, but not one of DutyBot.");
            Migrations.RefuseNewer(shape, path, Migrations.All.Count);
            return new SqliteDatabase(settings.ToString(), path, held: null, isScratch: false);
        }
        catch (SqliteException fault)
        {
            throw StoreFaults.Of(fault, path);
        }
    }

    /// <summary>The whole path of the file that a connection string names.</summary>
    internal static string PathOf(string connectionString) => System.IO.Path.GetFullPath(new SqliteConnectionStringBuilder(connectionString).DataSource);

    internal static SqliteDatabase Open(string connectionString, IReadOnlyList<string> migrations, bool alone, bool isScratch = false)
    {
        var settings = new SqliteConnectionStringBuilder(connectionString);
        if (settings.DataSource is "" or ":memory:")
            throw new StoreUnavailableException("The connection string of the store names no file (Data Source=data/dutybot.db).");

        var path = System.IO.Path.GetFullPath(settings.DataSource);
        settings.DataSource = path;
        settings.Pooling = false;
        if (!settings.ShouldSerialize("Default Timeout"))
            settings.DefaultTimeout = SecondsToWaitForALock;

        FileStream? held = null;
        try
        {
            Directory.CreateDirectory(System.IO.Path.GetDirectoryName(path)!);
            held = alone ? StoreLock.Take(path) : null;
            using var session = new SqliteSession(settings.ToString(), readOnly: false, durable: !isScratch);
            Migrations.Apply(session, path, migrations);
            return new SqliteDatabase(settings.ToString(), path, held, isScratch);
        }
        catch (Exception fault)
        {
            held?.Dispose();
            var said = StoreFaults.Of(fault, path);
            if (said != fault)
                throw said;
            throw;
        }
    }

    /// <summary>Nobody else has the file, so a lease can only be of a process that died: what it held is due at once.
    /// An ended lease still tells that the row was tried.</summary>
    private void EndLeases()
    {
        using var session = new SqliteSession(connectionString, readOnly: false);
        session.Execute("update due_work set lease_until = null where lease_until is not null");
        session.Execute("update outbox set lease_until = 0 where lease_until > 0 and settled_at is null");
    }

    /// <summary>Whether the store takes a write now; a full or locked store may still answer reads.</summary>
    public async Task<bool> AnswersAsync(CancellationToken cancel = default)
    {
        try
        {
            return await WriteAsync(session => session.Execute("update schema_version set version = version") == 1, cancel);
        }
        catch (StoreUnavailableException)
        {
            return false;
        }
    }

    public async ValueTask DisposeAsync()
    {
        closed = true;
        await writer.DisposeAsync();
        while (idleReaders.TryTake(out var session))
            session.Dispose();
        if (held is not null)
            await held.DisposeAsync();
        if (isScratch)
            Remove(Path);
    }

    private static void Remove(string path)
    {
        try
        {
            foreach (var file in new[] { path, path + "-wal", path + "-shm" })
                File.Delete(file);
        }
        catch (Exception fault) when (fault is UnauthorizedAccessException or (IOException and not DirectoryNotFoundException))
        {
            throw StoreFaults.Of(fault, path);
        }
        catch (DirectoryNotFoundException)
        {
            // Where there is no folder yet there is nothing to remove.
        }
    }

    /// <summary>Reads on the caller's thread, which SQLite would block anyway; each statement sees one committed state.</summary>
    internal Task<T> ReadAsync<T>(Func<SqliteSession, T> read, CancellationToken cancel)
    {
        if (cancel.IsCancellationRequested)
            return Task.FromCanceled<T>(cancel);
        if (closed)
            return Task.FromException<T>(new StoreUnavailableException($"The store {Path} is closed."));

        SqliteSession? session = null;
        try
        {
            session = idleReaders.TryTake(out var idle) ? idle : new SqliteSession(connectionString, readOnly: true);
            var result = read(session);
            idleReaders.Add(session);
            return Task.FromResult(result);
        }
        catch (Exception fault)
        {
            session?.Dispose();
            return Task.FromException<T>(StoreFaults.Of(fault, Path));
        }
    }

    internal Task<T> WriteAsync<T>(Func<SqliteSession, T> write, CancellationToken cancel) => writer.WriteAsync(write, cancel);

    internal Task WriteAsync(Action<SqliteSession> write, CancellationToken cancel) =>
        writer.WriteAsync(
            session =>
            {
                write(session);
                return true;
            },
            cancel);
}
