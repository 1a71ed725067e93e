using DutyBot.Domain.Work;

namespace DutyBot.Storage.Sqlite;

/// <summary>Due work as it is written inside the transaction that calls for it.</summary>
internal static class DueWorkRows
{
    /// <summary>Plans the one row of a key: a later plan moves it, an earlier first row stays.</summary>
    public static void Put(SqliteSession session, string district, WorkKind kind, string subject, DateTimeOffset dueAt, int from = 0) =>
        session.Execute(
            """
            insert into due_work (district, kind, subject, due_at, from_row, version)
            values ($district, $kind, $subject, $due, $from, $version)
            on conflict (district, kind, subject) do update set
              due_at = excluded.due_at,
              from_row = min(from_row, excluded.from_row),
              version = excluded.version,
              lease_until = null
            """,
            ("$district", district),
            ("$kind", (int)kind),
            ("$subject", subject),
            ("$due", Moments.NotBefore(dueAt)),
            ("$from", from),
            ("$version", NextVersion(session, district)));

    /// <summary>Plans the row of a key for a moment, or takes it away where there is none.</summary>
    public static void PutOrRemove(SqliteSession session, string district, WorkKind kind, string subject, DateTimeOffset? dueAt)
    {
        if (dueAt is { } moment)
            Put(session, district, kind, subject, moment);
        else
            session.Execute(
                "delete from due_work where district = $district and kind = $kind and subject = $subject",
                ("$district", district),
                ("$kind", (int)kind),
                ("$subject", subject));
    }

    public static void Done(SqliteSession session, string district, DueWork work) =>
        session.Execute(
            "delete from due_work where district = $district and kind = $kind and subject = $subject and version = $version",
            ("$district", district),
            ("$kind", (int)work.Kind),
            ("$subject", work.Subject),
            ("$version", work.Version));

    public static long NextVersion(SqliteSession session, string district) =>
        (long)session.Value(
            """
            insert into change_counter (district, value) values ($district, 1)
            on conflict (district) do update set value = value + 1
            returning value
            """,
            ("$district", district))!;
}
