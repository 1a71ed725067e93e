using System.Globalization;
using DutyBot.Domain;

namespace DutyBot.Storage.Sqlite;

/// <summary>Follows the hashes of all rows and names those that do not follow from the row before.</summary>
internal static class AlertChainCheck
{
    public static IReadOnlyList<string> Broken(SqliteSession session, string district)
    {
        var broken = new List<string>();
        var before = (Alert: "", Number: 0L, Hash: "");

        // The alert's own line remembers its last row, so that a last row taken away shows too.
        session.Each(
            """
            select alert.alert, event.number, event.body, event.hash, alert.last_row, alert.last_hash,
              event.number is max(event.number) over (partition by alert.alert)
            from alert left join alert_event event on event.district = alert.district and event.alert = alert.alert
            where alert.district = $district
            order by alert.alert, event.number
            """,
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
                if (number != before.Number + 1 || hash != RowChain.Hash(before.Hash, row.GetString(2)))
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
