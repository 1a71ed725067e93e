using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace DutyBot.Storage.Sqlite;

/// <summary>One connection and the statements it has prepared; used by one thread at a time.</summary>
internal sealed class SqliteSession : IDisposable
{
    private readonly SqliteConnection connection;

    // Every statement of this project is a constant, so that this stays small.
    private readonly Dictionary<string, SqliteCommand> prepared = new(StringComparer.Ordinal);

    /// <param name="durable">Whether a commit waits until it lies on the disk.</param>
    public SqliteSession(string connectionString, bool readOnly, bool durable = true)
    {
        connection = new SqliteConnection(connectionString);
        try
        {
            connection.Open();
            RunScript($"pragma synchronous = {(durable ? "full" : "off")}; pragma foreign_keys = on;");
            RunScript($"pragma busy_timeout = {connection.DefaultTimeout * 1000};");
            // What is deleted is overwritten, so that neither the file nor a copy of it goes on holding it.
            RunScript(readOnly ? "pragma query_only = on;" : "pragma secure_delete = on;");
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    /// <summary>False after SQLite has answered a fault by undoing the whole transaction.</summary>
    public bool IsInTransaction => raw.sqlite3_get_autocommit(connection.Handle) == 0;

    /// <summary>The number of rows changed.</summary>
    public int Execute(string sql, params ReadOnlySpan<(string Name, object? Value)> values) => Prepare(sql, values).ExecuteNonQuery();

    /// <summary>The first column of the first row; null where there is none.</summary>
    public object? Value(string sql, params ReadOnlySpan<(string Name, object? Value)> values) =>
        Prepare(sql, values).ExecuteScalar() is { } value and not DBNull ? value : null;

    public List<T> Query<T>(string sql, Func<SqliteDataReader, T> read, params ReadOnlySpan<(string Name, object? Value)> values)
    {
        var rows = new List<T>();
        using var reader = Prepare(sql, values).ExecuteReader();
        while (reader.Read())
            rows.Add(read(reader));
        return rows;
    }

    /// <summary>Reads one row after the other without holding them all.</summary>
    public void Each(string sql, Action<SqliteDataReader> read, params ReadOnlySpan<(string Name, object? Value)> values)
    {
        using var reader = Prepare(sql, values).ExecuteReader();
        while (reader.Read())
            read(reader);
    }

    /// <summary>Several statements without parameters, not kept.</summary>
    public void RunScript(string script)
    {
        using var command = connection.CreateCommand();
        command.CommandText = script;
        command.ExecuteNonQuery();
    }

    /// <summary>Copies what this connection sees now, page by page, into another file.</summary>
    public void CopyInto(string connectionString)
    {
        using var copy = new SqliteConnection(connectionString);
        copy.Open();
        connection.BackupDatabase(copy);
    }

    public void Dispose()
    {
        foreach (var command in prepared.Values)
            command.Dispose();
        connection.Dispose();
    }

    private SqliteCommand Prepare(string sql, ReadOnlySpan<(string Name, object? Value)> values)
    {
        if (!prepared.TryGetValue(sql, out var command))
        {
            command = connection.CreateCommand();
            command.CommandText = sql;
            prepared.Add(sql, command);
        }

        command.Parameters.Clear();
        foreach (var (name, value) in values)
            command.Parameters.AddWithValue(name, value ?? DBNull.Value);
        return command;
    }
}
