using DutyBot.Domain.Keeping;
using DutyBot.Domain.Work;

namespace DutyBot.Storage.Sqlite;

/// <summary>Looks at a store of any shape that this program knows.</summary>
internal sealed class SqliteLook(SqliteDatabase database, string district) : IStoreLook
{
    public Task<StoreLook> LookAsync(DateTimeOffset now, CancellationToken cancel) => database.ReadAsync(session => Look(session, now), cancel);

    private StoreLook Look(SqliteSession session, DateTimeOffset now)
    {
        var damage = session.Query("pragma quick_check", row => row.GetString(0));
        return new StoreLook(
            database.Path,
            CopyFiles.Beside(database.Path).Prepend(database.Path).Where(File.Exists).Sum(file => new FileInfo(file).Length),
            Free(database.Path),
            (int)(long)session.Value("select version from schema_version")!,
            Migrations.All.Count,
            damage is ["ok"] ? [] : damage,
            AlertChainCheck.Broken(session, district),
            Newest(session),
            Backlog(
                session,
                "select count(*), min(due_at) from due_work where district = $district and due_at <= $now and (lease_until is null or lease_until <= $now)",
                now),
            Backlog(
                session,
                """
                select count(*), min(since) from (
                  select coalesce(unixepoch(json_extract(body, '$.due')) * 1000, due) as since from outbox where district = $district and settled_at is null and lane not like 'webhook:%')
                where since <= $now
                """,
                now),
            Lanes(session),
            Has(session, "deletion") ? SqliteKeeping.Deleted(session, district) : [],
            Moment(session.Value("select due_at from due_work where district = $district and kind = $kind", ("$district", district), ("$kind", (int)WorkKind.Purge))))
        {
            Webhooks = Webhooks(session),
        };
    }

    private DateTimeOffset? Newest(SqliteSession session) =>
        Moment(session.Value(
            """
            select max(at) from (
              select max(recorded_at) as at from alert_event where district = $district
              union all select max(settled_at) from outbox where district = $district
              union all select max(edited_at) from shown_card where district = $district
              union all select max(at) from notice where district = $district)
            """,
            ("$district", district)));

    private Backlog Backlog(SqliteSession session, string sql, DateTimeOffset now) =>
        session.Query(sql, row => new Backlog(row.GetInt64(0), row.IsDBNull(1) ? null : Moments.Read(row.GetInt64(1))), ("$district", district), ("$now", Moments.Stored(now))).Single();

    /// <summary>By recipient: what was said to a person waited in the lane of a conversation. A card that was edited is one more message that was taken; edits leave no row of their own.</summary>
    private List<LaneRecord> Lanes(SqliteSession session) =>
        session.Query(
            """
            select lane, max(sent), max(failed) from (
              select coalesce('person:' || json_extract(body, '$.to.person'), lane) as lane,
                case outcome when 'sent' then settled_at end as sent,
                case outcome when 'failed' then settled_at end as failed
              from outbox where district = $district and settled_at is not null and lane not like 'webhook:%'
              union all
              select 'conversation:' || conversation, edited_at, null from shown_card where district = $district)
            group by lane order by lane
            """,
            row => new LaneRecord(row.GetString(0), Moment(row.GetValue(1)), Moment(row.GetValue(2))),
            ("$district", district));

    /// <summary>A webhook has a lane for each alert: webhook:name:alert.</summary>
    private List<WebhookRecord> Webhooks(SqliteSession session) =>
        session.Query(
            """
            select substr(lane, 9, instr(substr(lane, 9), ':') - 1) as name,
              max(case outcome when 'sent' then settled_at end), sum(settled_at is null),
              min(case when settled_at is null then coalesce(unixepoch(json_extract(body, '$.due')) * 1000, due) end), sum(coalesce(outcome = 'failed', 0))
            from outbox where district = $district and lane like 'webhook:%'
            group by name order by name
            """,
            row => new WebhookRecord(row.GetString(0), Moment(row.GetValue(1)), new Backlog(row.GetInt64(2), Moment(row.GetValue(3))), row.GetInt64(4)),
            ("$district", district));

    private static bool Has(SqliteSession session, string table) =>
        session.Value("select 1 from sqlite_master where type = 'table' and name = $table", ("$table", table)) is not null;

    private static DateTimeOffset? Moment(object? stored) => stored is long moment ? Moments.Read(moment) : null;

    private static long? Free(string file)
    {
        try
        {
            return new DriveInfo(Path.GetDirectoryName(file)!).AvailableFreeSpace;
        }
        catch (Exception unknown) when (unknown is IOException or UnauthorizedAccessException or ArgumentException)
        {
            return null;
        }
    }
}
