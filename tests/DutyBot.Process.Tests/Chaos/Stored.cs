using System.Globalization;
using System.Text.Json.Nodes;
using Microsoft.Data.Sqlite;

namespace DutyBot.Processes.Chaos;

/// <summary>Something that was to be said, as the store has it. Edits that follow a change are gone from there once they are made.</summary>
/// <param name="Place">The conversation in which it was said, or waits.</param>
/// <param name="To">The person it is for; empty where it is for a group.</param>
/// <param name="SettledAt">When it was said or given up; null while it waits.</param>
/// <param name="Outcome">sent, joined or failed.</param>
internal sealed record Row(
    long Number, string Key, string Place, string To, string Kind, string? Alert, string? Unit, string? Rung, DateTimeOffset Due, DateTimeOffset? SettledAt, string? Outcome, string? Route);

/// <summary>A card as the store believes it to stand.</summary>
internal sealed record Kept(string Place, string Slot, string Message);

/// <summary>The store of a bot that has stopped.</summary>
internal sealed class Stored : IDisposable
{
    private readonly SqliteConnection connection;

    public Stored(string store)
    {
        connection = new SqliteConnection(store + ";Mode=ReadOnly;Pooling=false");
        connection.Open();
    }

    public IReadOnlyList<Row> Rows() => Read("select number, key, lane, body, settled_at, outcome, route from outbox where refresh = 0 order by number", row =>
    {
        var told = JsonNode.Parse(row.GetString(3))!;
        return new Row(
            row.GetInt64(0), row.GetString(1), Place(row.GetString(2), (string?)row.GetValue(6).ToString(), told), (string?)told["to"]!["person"] ?? "", (string)told["kind"]!,
            (string?)told["alert"], (string?)told["unit"], (string?)told["rung"], DateTimeOffset.Parse((string)told["due"]!, CultureInfo.InvariantCulture),
            row.IsDBNull(4) ? null : DateTimeOffset.FromUnixTimeMilliseconds(row.GetInt64(4)), row.IsDBNull(5) ? null : row.GetString(5), row.IsDBNull(6) ? null : row.GetString(6));
    });

    /// <summary>Keys of whatever was not said by the end.</summary>
    public IReadOnlyList<string> Waiting() => Read("select key from outbox where settled_at is null", row => row.GetString(0));

    public IReadOnlyList<Kept> Cards() => Read("select conversation, slot, message from shown_card", row => new Kept(row.GetString(0), row.GetString(1), row.GetString(2)));

    public void Dispose() => connection.Dispose();

    /// <summary>A lane names its conversation, or a person whose chat it is.</summary>
    public static string Place(string lane) =>
        lane.StartsWith("conversation:", StringComparison.Ordinal) ? lane["conversation:".Length..]
        : lane.StartsWith("person:", StringComparison.Ordinal) ? People.Private(lane["person:".Length..])
        : lane;

    private static string Place(string lane, string? route, JsonNode told) =>
        route == "private" && (string?)told["to"]!["person"] is { } person ? People.Private(person) : Place(lane);

    private List<T> Read<T>(string question, Func<SqliteDataReader, T> read)
    {
        using var command = connection.CreateCommand();
        command.CommandText = question;
        using var rows = command.ExecuteReader();
        List<T> all = [];
        while (rows.Read())
            all.Add(read(rows));
        return all;
    }
}
