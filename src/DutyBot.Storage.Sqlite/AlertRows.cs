using System.Text.Json;
using DutyBot.Domain;
using DutyBot.Domain.Alerts;
using Microsoft.Data.Sqlite;

namespace DutyBot.Storage.Sqlite;

/// <summary>One row of an alert as it is stored.</summary>
internal sealed record StoredRow(int Number, string Body, string Hash, DateTimeOffset RecordedAt);

/// <summary>Rows of alerts between memory and file.</summary>
internal static class AlertRows
{
    /// <summary>Rows as text, each with the hash that binds it to the one before.</summary>
    public static IReadOnlyList<StoredRow> Chain(AlertHistory seen, IReadOnlyList<AlertRow> rows)
    {
        var chained = new List<StoredRow>(rows.Count);
        var hash = seen.LastHash;
        var next = seen.Rows.Count;
        foreach (var row in rows)
        {
            if (row.Number != ++next)
                throw new ArgumentException($"Row {row.Number} of alert {seen.Id} does not follow row {next - 1}.", nameof(rows));
            var body = JsonSerializer.Serialize(row, DomainJson.Default.AlertRow);
            hash = RowChain.Hash(hash, body);
            chained.Add(new StoredRow(row.Number, body, hash, row.RecordedAt));
        }

        return chained;
    }

    /// <summary>Histories out of (alert, body, hash) rows that come alert by alert in order.</summary>
    public static IReadOnlyList<AlertHistory> Histories(IEnumerable<(string Alert, string Body, string Hash)> rows) =>
        [.. rows
            .GroupBy(row => row.Alert, StringComparer.Ordinal)
            .Select(alert => new AlertHistory(new AlertId(alert.Key), [.. alert.Select(row => Read(row.Body))], alert.Last().Hash))];

    public static (string Alert, string Body, string Hash) Row(SqliteDataReader row) => (row.GetString(0), row.GetString(1), row.GetString(2));

    private static AlertRow Read(string body) =>
        JsonSerializer.Deserialize(body, DomainJson.Default.AlertRow) ?? throw new JsonException("A stored row of an alert is empty.");
}
