using System.Text.Json;
using DutyBot.Domain;
using DutyBot.Domain.Alerts;
using DutyBot.Domain.Keeping;
using DutyBot.Domain.Outgoing;
using DutyBot.Domain.Work;

namespace DutyBot.Storage.Sqlite;

internal sealed class SqliteKeeping(SqliteDatabase database, string district) : IKeeping
{
    private const string Nightly = "nightly";

    public Task PlanAsync(DateTimeOffset at, CancellationToken cancel) =>
        database.WriteAsync(
            session =>
            {
                // Planned by a clock that was ahead, it would not come for as long.
                session.Execute(
                    "update due_work set due_at = $due where district = $district and kind = $kind and due_at > $due",
                    ("$district", district),
                    ("$kind", (int)WorkKind.Purge),
                    ("$due", Moments.NotBefore(at)));
                return session.Execute(
                    """
                    insert into due_work (district, kind, subject, due_at, from_row, version)
                    select $district, $kind, $subject, $due, 0, $version
                    where not exists (select 1 from due_work where district = $district and kind = $kind)
                    """,
                    ("$district", district),
                    ("$kind", (int)WorkKind.Purge),
                    ("$subject", Nightly),
                    ("$due", Moments.NotBefore(at)),
                    ("$version", DueWorkRows.NextVersion(session, district)));
            },
            cancel);

    public Task<IReadOnlyList<AlertHistory>> EndedAsync(DutyDay until, AlertId? behind, int most, CancellationToken cancel) =>
        database.ReadAsync(
            session => Histories(session, session.Query(
                """
                select alert from alert
                where district = $district and open = 0 and day <= $until and (day, counter) > ($day, $counter)
                  and not exists (select 1 from outbox where outbox.district = $district and outbox.alert = alert.alert and settled_at is null)
                order by day, counter limit $most
                """,
                row => row.GetString(0),
                ("$district", district),
                ("$until", until.Compact),
                ("$day", behind?.Day.Compact ?? ""),
                ("$counter", behind?.Counter ?? 0),
                ("$most", most))),
            cancel);

    public Task<IReadOnlyList<AlertHistory>> WithNamesAsync(DutyDay until, AlertId? behind, int most, CancellationToken cancel) =>
        database.ReadAsync(
            session => Histories(session, session.Query(
                """
                select alert.alert from alert
                where district = $district and open = 0 and day <= $until and (day, counter) > ($day, $counter)
                  and exists (
                    select 1 from alert_event event
                    where event.district = $district and event.alert = alert.alert and event.redacted is null and instr(event.body, '"answer-offered"') > 0)
                order by day, counter limit $most
                """,
                row => row.GetString(0),
                ("$district", district),
                ("$until", until.Compact),
                ("$day", behind?.Day.Compact ?? ""),
                ("$counter", behind?.Counter ?? 0),
                ("$most", most))),
            cancel);

    public Task<bool> DeleteAsync(AlertHistory seen, DutyDay day, CancellationToken cancel) =>
        database.WriteAsync(
            session =>
            {
                if (!IsAsSeen(session, seen))
                    return false;
                KeepNumber(session, seen.Id);
                foreach (var statement in AlertRemoval.Statements)
                    session.Execute(statement, ("$district", district), ("$alert", seen.Id.Value));
                PerishableRows.WriteDown(session, district, Perishable.Alerts, 1, day);
                return true;
            },
            cancel);

    public Task<bool> TakeNamesAsync(AlertHistory seen, IReadOnlyList<AlertRow> without, DutyDay day, CancellationToken cancel)
    {
        List<(int Number, string Body)> bodies = [.. without.Select(row => (row.Number, JsonSerializer.Serialize(row, DomainJson.Default.AlertRow)))];
        return database.WriteAsync(
            session =>
            {
                if (!IsAsSeen(session, seen))
                    return false;
                foreach (var (number, body) in bodies)
                    Redact(session, seen.Id, number, body);
                PerishableRows.WriteDown(session, district, Perishable.Names, bodies.Count, day);
                return true;
            },
            cancel);
    }

    public Task<int> CountAsync(Perishable kind, DateTimeOffset before, CancellationToken cancel) =>
        database.ReadAsync(session => PerishableRows.Count(session, district, kind, Moments.Stored(before)), cancel);

    public Task<int> DeleteAsync(Perishable kind, DateTimeOffset before, int most, DutyDay day, CancellationToken cancel) =>
        database.WriteAsync(
            session =>
            {
                var rows = PerishableRows.Delete(session, district, kind, Moments.Stored(before), most);
                PerishableRows.WriteDown(session, district, kind, rows, day);
                return rows;
            },
            cancel);

    public Task<IReadOnlyList<Conversation>> PrivateChatsAsync(CancellationToken cancel) =>
        database.ReadAsync<IReadOnlyList<Conversation>>(
            session => session.Query(
                "select body from conversation where district = $district and is_group = 0 order by conversation",
                SqliteConversations.Read,
                ("$district", district)),
            cancel);

    public Task<IReadOnlyDictionary<string, DateTimeOffset>> NotedAsync(CancellationToken cancel) =>
        database.ReadAsync<IReadOnlyDictionary<string, DateTimeOffset>>(
            session => session.Query(
                "select subject, noted_at from departure where district = $district",
                row => KeyValuePair.Create(row.GetString(0), Moments.Read(row.GetInt64(1))),
                ("$district", district)).ToDictionary(StringComparer.Ordinal),
            cancel);

    public Task NoteAsync(IReadOnlyCollection<string> gone, DateTimeOffset at, CancellationToken cancel)
    {
        var subjects = JsonSerializer.Serialize(gone, StoredJson.Default.IReadOnlyCollectionString);
        return database.WriteAsync(
            session =>
            {
                session.Execute(
                    "delete from departure where district = $district and subject not in (select value from json_each($gone))",
                    ("$district", district),
                    ("$gone", subjects));
                session.Execute(
                    "insert into departure (district, subject, noted_at) select $district, value, $at from json_each($gone) where true on conflict do nothing",
                    ("$district", district),
                    ("$gone", subjects),
                    ("$at", Moments.Stored(at)));
                session.Execute("update state set noted_at = $at where district = $district and noted_at is null", ("$district", district), ("$at", Moments.Stored(at)));
            },
            cancel);
    }

    public Task<bool> ForgetAsync(Forgotten forgotten, DutyDay day, CancellationToken cancel) =>
        database.WriteAsync(
            session =>
            {
                if (!DirectoryRows.Rewrite(session, district, forgotten.Directory, forgotten.People))
                    return false;
                foreach (var chat in forgotten.Chats)
                    foreach (var statement in AlertRemoval.OfChat)
                        session.Execute(statement, ("$district", district), ("$conversation", chat.Value));
                PerishableRows.WriteDown(session, district, forgotten.Counted, forgotten.Count, day);
                return true;
            },
            cancel);

    public Task<IReadOnlyList<Deleted>> DeletedAsync(CancellationToken cancel) =>
        database.ReadAsync(session => Deleted(session, district), cancel);

    public static IReadOnlyList<Deleted> Deleted(SqliteSession session, string district) =>
        session.Query(
            "select day, kind, rows from deletion where district = $district order by day desc, kind",
            row => new Deleted(Moments.Day(row.GetString(0)), StoredNames.Perishable(row.GetString(1)), row.GetInt64(2)),
            ("$district", district));

    private IReadOnlyList<AlertHistory> Histories(SqliteSession session, List<string> alerts) =>
        AlertRows.Histories(alerts.SelectMany(alert => session.Query(
            "select alert, body, hash from alert_event where district = $district and alert = $alert order by number",
            AlertRows.Row,
            ("$district", district),
            ("$alert", alert))));

    private bool IsAsSeen(SqliteSession session, AlertHistory seen) =>
        session.Value(
            "select 1 from alert where district = $district and alert = $alert and open = 0 and last_row = $row",
            ("$district", district),
            ("$alert", seen.Id.Value),
            ("$row", seen.Rows.Count)) is not null;

    private void KeepNumber(SqliteSession session, AlertId id) =>
        session.Execute(
            """
            insert into day_counter (district, day, last) values ($district, $day, $last)
            on conflict (district, day) do update set last = max(last, excluded.last)
            """,
            ("$district", district),
            ("$day", id.Day.Compact),
            ("$last", id.Counter));

    private void Redact(SqliteSession session, AlertId id, int number, string body)
    {
        var hash = (string)session.Value(
            "select hash from alert_event where district = $district and alert = $alert and number = $number",
            ("$district", district),
            ("$alert", id.Value),
            ("$number", number))!;
        session.Execute(
            "update alert_event set body = $body, redacted = $redacted where district = $district and alert = $alert and number = $number",
            ("$body", body),
            ("$redacted", RowChain.Hash(hash, body)),
            ("$district", district),
            ("$alert", id.Value),
            ("$number", number));
    }
}
