using Microsoft.Data.Sqlite;

namespace DutyBot.Tests.Edges;

/// <summary>Another program that keeps the store's file locked for writing, until it is disposed of.</summary>
internal sealed class LockedStore : IDisposable
{
    private readonly SqliteConnection connection;

    public LockedStore(string database)
    {
        connection = new SqliteConnection($"Data Source={database};Pooling=false");
        connection.Open();
        Run("begin immediate");
    }

    public void Dispose()
    {
        Run("rollback");
        connection.Dispose();
    }

    private void Run(string statement)
    {
        using var command = connection.CreateCommand();
        command.CommandText = statement;
        command.ExecuteNonQuery();
    }
}
