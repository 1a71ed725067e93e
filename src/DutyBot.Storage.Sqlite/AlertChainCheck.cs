using System.Globalization;
using DutyBot.Domain;

namespace DutyBot.Storage.Sqlite;

/// <summary>Follows the hashes of all rows and names those that do not follow from the row before.</summary>
internal static class AlertChainCheck
{
    private const string Rows =
        """
        select alert.alert, event.number, event.body, event.hash, alert.last_row, alert.last_hash,
          event.number is max(event.number) over (partition by alert.alert), event.redacted
        from alert left join alert_event event on event.district = alert.district and event.alert = alert.alert
        where alert.district = $district
        order by alert.alert, event.number
        """;

    private static readonly string RowsBeforeVersion5 = Rows.Replace("event.redacted", "null", StringComparison.Ordinal);

    public static IReadOnlyList<string> Broken(SqliteSession session, string district)
    {
        var broken = new List<string>();
        var redacts = session.Value("select 1 from pragma_table_info('alert_event') where name = 'redacted'") is not null;
        var before = (Alert: "", Number: 0L, Hash: "");

        // The alert's own line remembers its last row, so that a last row taken away shows too.
        session.Each(
            redacts ? Rows : RowsBeforeVersion5,
            row =>
            {
                var (alert, lastRow) = (row.GetString(0), row.GetInt64(4));
                if (row.IsDBNull(1))
                {
                    broken.Add(Name(alert, lastRow));
                    return;
                }

                var (number, hash) = (row.GetInt64(1), row.GetString(3));
                if (before.Alert != alert)
                    before = (alert, 0, "");
                // Where names were taken out, what is left has a hash of its own, and the row's is that of what it said first.
                var whole = row.IsDBNull(7) ? hash == RowChain.Hash(before.Hash, row.GetString(2)) : row.GetString(7) == RowChain.Hash(hash, row.GetString(2));
                if (number != before.Number + 1 || !whole)
                    broken.Add(Name(alert, number));
                else if (row.GetBoolean(6) && (number != lastRow || hash != row.GetString(5)))
                    broken.Add(Name(alert, lastRow));
                before = (alert, number, hash);
            },
            ("$district", district));
        return broken;
    }

    private static string Name(string alert, long row) => string.Create(CultureInfo.InvariantCulture, $"{alert} {row}");
}
