using DutyBot.Domain.Outgoing;
using DutyBot.Domain.Work;

namespace DutyBot.Storage.Sqlite;

/// <summary>What must be looked at because something could not be sent, planned in the transaction that settles it.</summary>
internal static class ReachRows
{
    /// <summary>After a failure, and after whatever gets through to somebody of an alert of which something has failed.</summary>
    public static void Plan(SqliteSession session, string district, Telling telling, Sent sent)
    {
        if (telling.Alert is not { } alert || !Reaches.Matter(telling))
            return;
        if (sent.Outcome == Outcome.Failed || HasFailed(session, district, alert.Value))
            DueWorkRows.Put(session, district, WorkKind.Reach, alert.Value, sent.At);
    }

    private static bool HasFailed(SqliteSession session, string district, string alert) =>
        session.Value(
            "select 1 from outbox where district = $district and alert = $alert and outcome = $failed limit 1",
            ("$district", district),
            ("$alert", alert),
            ("$failed", StoredNames.Of(Outcome.Failed))) is not null;
}
