using DutyBot.Domain.Work;

namespace DutyBot.Storage.Sqlite;

internal sealed class SqliteMoments(SqliteDatabase database, string district) : IMoments
{
    /// <summary>How young a card is decides for a minute whether it is edited or posted anew, so that its age must not change with the clock.</summary>
    private static readonly TimeSpan AgeCounts = TimeSpan.FromMinutes(2);

    public Task SetBackAsync(DateTimeOffset now, TimeSpan by, CancellationToken cancel) =>
        database.WriteAsync(
            session =>
            {
                foreach (var statement in Statements)
                    session.Execute(
                        statement,
                        ("$district", district),
                        ("$now", Moments.Stored(now)),
                        ("$by", (long)by.TotalMilliseconds),
                        ("$young", Moments.Stored(now - AgeCounts)));
            },
            cancel);

    // What is told or handed over is always to be done at once; rows of the outbox too, unless the platform asked for a pause.
    private static readonly string[] Statements =
    [
        $"update due_work set due_at = $now where district = $district and due_at > $now and kind in ({(int)WorkKind.Tell}, {(int)WorkKind.HandOver})",
        "update due_work set lease_until = lease_until - $by where district = $district and lease_until > $now",
        "update outbox set due = max($now, due - $by) where district = $district and settled_at is null and due > $now",
        "update outbox set lease_until = max($now, lease_until - $by) where district = $district and settled_at is null and lease_until > $now",
        "update shown_card set posted_at = posted_at - $by, edited_at = edited_at - $by where district = $district and edited_at > $young",
    ];
}
