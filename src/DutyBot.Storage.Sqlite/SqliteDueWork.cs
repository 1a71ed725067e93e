using DutyBot.Domain.Work;

namespace DutyBot.Storage.Sqlite;

internal sealed class SqliteDueWork(SqliteDatabase database, string district) : IDueWork
{
    public Task<DateTimeOffset?> NextAsync(CancellationToken cancel) =>
        database.ReadAsync(
            session => session.Value(
                "select min(max(due_at, coalesce(lease_until, due_at))) from due_work where district = $district",
                ("$district", district)) is long moment ? Moments.Read(moment) : (DateTimeOffset?)null,
            cancel);

    public Task<IReadOnlyList<DueWork>> LeaseAsync(DateTimeOffset now, TimeSpan lease, int most, CancellationToken cancel) =>
        database.WriteAsync<IReadOnlyList<DueWork>>(
            session => [.. Due(session, now, now + lease, most).Select(work => Lease(session, work, now + lease))],
            cancel);

    public Task DoneAsync(DueWork work, CancellationToken cancel) =>
        database.WriteAsync(session => DueWorkRows.Done(session, district, work), cancel);

    public Task PutOffAsync(DueWork work, DateTimeOffset until, CancellationToken cancel) =>
        database.WriteAsync(
            session => session.Execute(
                """
                update due_work set due_at = $until, lease_until = null, version = $newer
                where district = $district and kind = $kind and subject = $subject and version = $version
                """,
                ("$until", Moments.NotBefore(until)),
                ("$newer", DueWorkRows.NextVersion(session, district)),
                ("$district", district),
                ("$kind", (int)work.Kind),
                ("$subject", work.Subject),
                ("$version", work.Version)),
            cancel);

    // A lease that ends later than any given now could was given by a clock that has been set back since.
    private List<DueWork> Due(SqliteSession session, DateTimeOffset now, DateTimeOffset longest, int most) =>
        session.Query(
            """
            select kind, subject, due_at, from_row, version from due_work
            where district = $district and due_at <= $now and (lease_until is null or lease_until <= $now or lease_until > $longest)
            order by due_at, kind, subject limit $most
            """,
            row => new DueWork((WorkKind)row.GetInt32(0), row.GetString(1), Moments.Read(row.GetInt64(2)), row.GetInt32(3), row.GetInt64(4)),
            ("$district", district),
            ("$now", Moments.Stored(now)),
            ("$longest", Moments.NotBefore(longest)),
            ("$most", most));

    // Leasing is a change too: whoever held it before and comes late with "done" has lost it.
    private DueWork Lease(SqliteSession session, DueWork work, DateTimeOffset until)
    {
        var leased = work with { Version = DueWorkRows.NextVersion(session, district) };
        session.Execute(
            "update due_work set lease_until = $until, version = $version where district = $district and kind = $kind and subject = $subject",
            ("$until", Moments.NotBefore(until)),
            ("$version", leased.Version),
            ("$district", district),
            ("$kind", (int)work.Kind),
            ("$subject", work.Subject));
        return leased;
    }
}
