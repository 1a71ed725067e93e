using System.Text.Json;
using DutyBot.Domain;
using DutyBot.Domain.Alerts;
using DutyBot.Domain.Work;

namespace DutyBot.Storage.Sqlite;

internal sealed class SqliteAlertStore(SqliteDatabase database, string district) : IAlertStore
{
    // Every card reads what is open, and between two cards hardly any of it changes: what was read and folded stands here until its last hash is another.
    private volatile IReadOnlyDictionary<AlertId, AlertHistory> open = new Dictionary<AlertId, AlertHistory>();

    public Task<AlertHistory> ReadAsync(AlertId id, CancellationToken cancel) =>
        database.ReadAsync(
            session => open.GetValueOrDefault(id) is { } known && known.LastHash == LastHash(session, id) ? known : AlertRows.Histories(session.Query(
                "select alert, body, hash from alert_event where district = $district and alert = $alert order by number",
                AlertRows.Row,
                ("$district", district),
                ("$alert", id.Value))) is [var history] ? history : AlertHistory.None(id),
            cancel);

    public Task<IReadOnlyList<AlertHistory>> ReadOpenAsync(CancellationToken cancel) =>
        database.ReadAsync<IReadOnlyList<AlertHistory>>(
            session =>
            {
                var known = open;
                var last = session.Query(
                    "select alert, last_hash from alert where district = $district and open = 1 order by day, counter",
                    row => (Id: new AlertId(row.GetString(0)), Hash: row.GetString(1)),
                    ("$district", district));
                var changed = Read(session, [.. last.Where(one => known.GetValueOrDefault(one.Id)?.LastHash != one.Hash).Select(one => one.Id)]);
                List<AlertHistory> now = [.. last.Select(one => changed.GetValueOrDefault(one.Id) ?? known[one.Id])];
                open = now.ToDictionary(history => history.Id);
                return now;
            },
            cancel);

    public Task<IReadOnlyList<AlertHistory>> ReadDayAsync(DutyDay day, CancellationToken cancel) => ReadSpanAsync(day, day, cancel);

    public Task<IReadOnlyList<AlertHistory>> ReadSpanAsync(DutyDay first, DutyDay last, CancellationToken cancel) =>
        database.ReadAsync(
            session => AlertRows.Histories(session.Query(
                """
                select event.alert, event.body, event.hash
                from alert join alert_event event on event.district = alert.district and event.alert = alert.alert
                where alert.district = $district and alert.day between $first and $last
                order by alert.day, alert.counter, event.number
                """,
                AlertRows.Row,
                ("$district", district),
                ("$first", first.Compact),
                ("$last", last.Compact))),
            cancel);

    public Task<int> LastCounterAsync(DutyDay day, CancellationToken cancel) =>
        database.ReadAsync(
            session => session.Value(
                """
                select max(counter) from (
                  select counter from alert where district = $district and day = $day
                  union all select last from day_counter where district = $district and day = $day)
                """,
                ("$district", district),
                ("$day", day.Compact)) is long counter ? (int)counter : 0,
            cancel);

    public Task<AlertId?> FromSourceAsync(string source, CancellationToken cancel) =>
        database.ReadAsync(session => FromSource(session, source), cancel);

    public Task<bool> AppendAsync(AlertHistory seen, IReadOnlyList<AlertRow> rows, AlertWork work, CancellationToken cancel)
    {
        ArgumentOutOfRangeException.ThrowIfZero(rows.Count);

        // Made here and not by the writer, for whom everybody waits.
        var chained = AlertRows.Chain(seen, rows);
        return database.WriteAsync(session => Append(session, seen.Id, chained, work), cancel);
    }

    public Task<bool> PutEndedAsync(IReadOnlyList<EndedAlert> ended, CancellationToken cancel)
    {
        var chained = ended.Select(alert => (alert.History.Id, alert.Source, Rows: AlertRows.Chain(AlertHistory.None(alert.History.Id), alert.History.Rows))).ToList();
        return database.WriteAsync(
            session =>
            {
                if (chained.Any(alert => LastRow(session, alert.Id) > 0 || FromSource(session, alert.Source) is not null))
                    return false;
                foreach (var alert in chained)
                    PutRows(session, alert.Id, alert.Rows, open: false, alert.Source);
                return true;
            },
            cancel);
    }

    /// <remarks>Reads the whole history once, away from the caller's thread.</remarks>
    public Task<IReadOnlyList<string>> BrokenRowsAsync(CancellationToken cancel) =>
        Task.Run(() => database.ReadAsync(session => AlertChainCheck.Broken(session, district), cancel), cancel);

    private bool Append(SqliteSession session, AlertId id, IReadOnlyList<StoredRow> rows, AlertWork work)
    {
        if (LastRow(session, id) != rows[0].Number - 1 || (work.Source is { } source && FromSource(session, source) is not null))
            return false;

        PutRows(session, id, rows, work.Open, work.Source);
        DueWorkRows.PutOrRemove(session, district, WorkKind.CheckDeadline, id.Value, work.Next);
        DueWorkRows.Put(session, district, WorkKind.Tell, id.Value, work.At, work.TellFrom);
        return true;
    }

    private long LastRow(SqliteSession session, AlertId id) =>
        (long?)session.Value(
            "select last_row from alert where district = $district and alert = $alert",
            ("$district", district),
            ("$alert", id.Value)) ?? 0;

    private string? LastHash(SqliteSession session, AlertId id) =>
        (string?)session.Value(
            "select last_hash from alert where district = $district and alert = $alert",
            ("$district", district),
            ("$alert", id.Value));

    private Dictionary<AlertId, AlertHistory> Read(SqliteSession session, IReadOnlyCollection<AlertId> alerts) => alerts.Count == 0
        ? []
        : AlertRows.Histories(session.Query(
            "select alert, body, hash from alert_event where district = $district and alert in (select value from json_each($alerts)) order by alert, number",
            AlertRows.Row,
            ("$district", district),
            ("$alerts", JsonSerializer.Serialize(alerts, DomainJson.Default.IReadOnlyCollectionAlertId)))).ToDictionary(history => history.Id);

    private AlertId? FromSource(SqliteSession session, string source) =>
        session.Value(
            "select alert from alert where district = $district and source = $source",
            ("$district", district),
            ("$source", source)) is string alert ? new AlertId(alert) : null;

    private void PutRows(SqliteSession session, AlertId id, IReadOnlyList<StoredRow> rows, bool open, string? source)
    {
        PutAlert(session, id, rows[^1], open, source);
        foreach (var row in rows)
            PutRow(session, id, row);
    }

    private void PutAlert(SqliteSession session, AlertId id, StoredRow last, bool open, string? source) =>
        session.Execute(
            """
            insert into alert (district, alert, day, counter, last_row, last_hash, open, source)
            values ($district, $alert, $day, $counter, $row, $hash, $open, $source)
            on conflict (district, alert) do update set
              last_row = excluded.last_row, last_hash = excluded.last_hash, open = excluded.open
            """,
            ("$district", district),
            ("$alert", id.Value),
            ("$day", id.Day.Compact),
            ("$counter", id.Counter),
            ("$row", last.Number),
            ("$hash", last.Hash),
            ("$open", open),
            ("$source", source));

    private void PutRow(SqliteSession session, AlertId id, StoredRow row) =>
        session.Execute(
            """
            insert into alert_event (district, alert, number, body, hash, recorded_at)
            values ($district, $alert, $number, $body, $hash, $recorded)
            """,
            ("$district", district),
            ("$alert", id.Value),
            ("$number", row.Number),
            ("$body", row.Body),
            ("$hash", row.Hash),
            ("$recorded", Moments.Stored(row.RecordedAt)));
}
