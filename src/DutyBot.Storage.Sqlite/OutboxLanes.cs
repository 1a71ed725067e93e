using DutyBot.Domain.Outgoing;

namespace DutyBot.Storage.Sqlite;

/// <summary>Which rows of the outbox may be taken: of each lane that nobody is sending from, the first ones. Costs grow with the lanes that wait, not with the rows.</summary>
internal static class OutboxLanes
{
    // One step along the index for each lane.
    private const string Heads =
        """
        with recursive lanes(lane) as (
          select min(lane) from outbox where district = $district and settled_at is null
          union all
          select (select min(lane) from outbox where district = $district and settled_at is null and lane > lanes.lane) from lanes where lane is not null),
        heads as (
          select lane,
            (select number from outbox where district = $district and settled_at is null and lane = lanes.lane order by refresh, number limit 1) as head,
            (select max(lease_until) from outbox where district = $district and settled_at is null and lease_until is not null and lane = lanes.lane) as leased_until
          from lanes where lane is not null),
        waiting as (
          select heads.lane, first.refresh, first.number, max(first.due, coalesce(heads.leased_until, 0)) as free_at, heads.lane like 'webhook:%' as is_program
          from heads join outbox first on first.number = heads.head)
        """;

    /// <summary>The rows to take now, posts before edits, over all lanes in the order in which they were put.</summary>
    /// <param name="now">Unix milliseconds.</param>
    public static List<long> Free(SqliteSession session, string district, long now, Room room)
    {
        var lanes = session.Query(
            Heads +
            """
            select lane from (select lane from waiting where free_at <= $now and not is_program order by lane not like $first, refresh, number limit $conversations)
            union all
            select lane from (select lane from waiting where free_at <= $now and is_program order by number limit $programs)
            """,
            row => row.GetString(0),
            ("$district", district),
            ("$now", now),
            ("$conversations", room.Conversations),
            ("$programs", room.Programs),
            // That the bot is late must not itself wait for everything that is.
            ("$first", ShowAlarm.Lane + ":%"));
        return [.. lanes.SelectMany(lane => First(session, district, lane, now)).OrderBy(row => row.Refresh).ThenBy(row => row.Number).Select(row => row.Number)];
    }

    /// <summary>When a lane for which there is room has something to say next, in unix milliseconds; null where none has.</summary>
    public static long? Next(SqliteSession session, string district, Room room) =>
        (long?)session.Value(
            Heads + "select min(free_at) from waiting where case when is_program then $programs else $conversations end > 0",
            ("$district", district),
            ("$conversations", room.Conversations),
            ("$programs", room.Programs));

    // A row that must wait holds those behind it.
    private static IEnumerable<(long Refresh, long Number)> First(SqliteSession session, string district, string lane, long now) => session.Query(
        "select refresh, number, due from outbox where district = $district and settled_at is null and lane = $lane order by refresh, number limit $rows",
        row => (Refresh: row.GetInt64(0), Number: row.GetInt64(1), Due: row.GetInt64(2)),
        ("$district", district),
        ("$lane", lane),
        ("$rows", IOutbox.MostOfALane)).TakeWhile(row => row.Due <= now).Select(row => (row.Refresh, row.Number));
}
