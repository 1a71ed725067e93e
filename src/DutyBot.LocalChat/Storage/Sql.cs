using Microsoft.Data.Sqlite;

namespace DutyBot.LocalChat.Storage;

internal static class Sql
{
    public static int Run(this SqliteConnection connection, string sql, params ReadOnlySpan<(string Name, object? Value)> given)
    {
        using var command = connection.Command(sql, given);
        return command.ExecuteNonQuery();
    }

    public static IReadOnlyList<T> Read<T>(this SqliteConnection connection, string sql, Func<SqliteDataReader, T> row, params ReadOnlySpan<(string Name, object? Value)> given)
    {
        using var command = connection.Command(sql, given);
        using var reader = command.ExecuteReader();
        var rows = new List<T>();
        while (reader.Read())
        {
            rows.Add(row(reader));
        }

        return rows;
    }

    public static string? Text(this SqliteDataReader row, int column) => row.IsDBNull(column) ? null : row.GetString(column);

    public static DateTimeOffset? Moment(this SqliteDataReader row, int column) => row.IsDBNull(column) ? null : row.GetDateTimeOffset(column);

    private static SqliteCommand Command(this SqliteConnection connection, string sql, ReadOnlySpan<(string Name, object? Value)> given)
    {
        var command = connection.CreateCommand();
        command.CommandText = sql;
        foreach (var (name, value) in given)
        {
            command.Parameters.AddWithValue(name, value ?? DBNull.Value);
        }

        return command;
    }
}
