using DutyBot.Domain.Keeping;
using DutyBot.Domain.Outgoing;
using DutyBot.Domain.Work;

namespace DutyBot.Storage.Sqlite;

internal sealed class SqliteBacklogs(SqliteDatabase database, string district) : IBacklogs
{
    public Task<(Backlog Due, Backlog Unsent)> LookAsync(DateTimeOffset now, bool withDrills, CancellationToken cancel) =>
        database.ReadAsync(
            session => (
                Read(
                    session,
                    $"""
                    select count(*), min(due_at) from due_work
                    where district = $district and due_at <= $now and ($drills or kind not in ({(int)WorkKind.CheckDeadline}, {(int)WorkKind.Tell}) or not {IsDrill("due_work.subject")})
                    """,
                    now,
                    withDrills),
                // A row that is put off has another moment in its column; the one that it was to be said at stands in its body.
                Read(
                    session,
                    $"""
                    select count(*), min(since) from (
                      select coalesce(cast(unixepoch(json_extract(body, '$.due'), 'subsec') * 1000 as integer), due) as since from outbox
                      where district = $district and settled_at is null and lane not like '{ShowAlarm.Lane}:%' and lane not like 'webhook:%' and ($drills or alert is null or not {IsDrill("outbox.alert")}))
                    where since <= $now
                    """,
                    now,
                    withDrills)),
            cancel);

    // What an alert is stands in the first thing that happened to it.
    private static string IsDrill(string alert) =>
        $"exists (select 1 from alert_event where alert_event.district = $district and alert_event.alert = {alert} and alert_event.number = 1 and json_extract(alert_event.body, '$.events[0].kind') = 'drill')";

    private Backlog Read(SqliteSession session, string sql, DateTimeOffset now, bool withDrills) =>
        session.Query(
            sql,
            row => new Backlog(row.GetInt64(0), row.IsDBNull(1) ? null : Moments.Read(row.GetInt64(1))),
            ("$district", district),
            ("$now", Moments.Stored(now)),
            ("$drills", withDrills)).Single();
}
