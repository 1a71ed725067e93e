using DutyBot.Domain;
using DutyBot.Domain.Outgoing;
using DutyBot.Domain.Work;
using Microsoft.Data.Sqlite;

namespace DutyBot.Storage.Sqlite;

internal sealed class SqliteUnsent(SqliteDatabase database, string district) : IUnsent
{
    public Task<UnsentRow?> FindAsync(long number, CancellationToken cancel) =>
        database.ReadAsync(
            session => session.Query(
                "select number, body, outcome, put_at from outbox where district = $district and number = $number",
                Read,
                ("$district", district),
                ("$number", number)).FirstOrDefault(),
            cancel);

    public Task TakeAsync(UnsentRow row, UnsentStep decided, DueWork work, DateTimeOffset at, CancellationToken cancel)
    {
        var stored = StoredTelling.All(decided.Tellings);
        return database.WriteAsync(
            session =>
            {
                if (decided.PutsBefore)
                    session.Execute(
                        "update outbox set put_at = $at where district = $district and number = $number and put_at is null and (outcome is null or outcome = $failed)",
                        ("$at", Moments.Stored(at)),
                        ("$district", district),
                        ("$number", row.Number),
                        ("$failed", StoredNames.Of(Outcome.Failed)));
                OutboxRows.Put(session, district, stored);
                DueWorkRows.Done(session, district, work);
            },
            cancel);
    }

    public Task<IReadOnlyList<UnsentRow>> OpenAsync(CancellationToken cancel) =>
        database.ReadAsync<IReadOnlyList<UnsentRow>>(
            session => session.Query(
                """
                select number, body, outcome, put_at from outbox
                where district = $district and put_at is not null and handled_at is null and (outcome is null or outcome = $failed)
                order by number
                """,
                Read,
                ("$district", district),
                ("$failed", StoredNames.Of(Outcome.Failed))),
            cancel);

    public Task<bool> HandleAsync(long number, PersonId by, DateTimeOffset at, CancellationToken cancel) =>
        database.WriteAsync(
            session => session.Execute(
                """
                update outbox set handled_at = $at, handled_by = $by
                where district = $district and number = $number and put_at is not null and handled_at is null
                """,
                ("$at", Moments.Stored(at)),
                ("$by", by.Value),
                ("$district", district),
                ("$number", number)) > 0,
            cancel);

    private static UnsentRow Read(SqliteDataReader row) => new(
        row.GetInt64(0),
        UnsentRows.Body(row.GetString(1)),
        row.IsDBNull(2) ? null : StoredNames.Outcome(row.GetString(2)),
        row.IsDBNull(3) ? null : Moments.Read(row.GetInt64(3)));
}
