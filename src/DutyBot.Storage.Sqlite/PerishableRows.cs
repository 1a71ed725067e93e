using DutyBot.Domain;
using DutyBot.Domain.Keeping;

namespace DutyBot.Storage.Sqlite;

/// <summary>Kinds whose rows go one by one, by age alone: how they are counted and deleted. What is still open is in none of them.</summary>
internal static class PerishableRows
{
    private const string OldMessage =
        "district = $district and settled_at <= $before and (alert is null or json_extract(body, '$.say.say') = 'ready')";

    // The one live card of a person stands as long as he does.
    private const string OldCard =
        """
        district = $district and edited_at <= $before and slot <> 'live'
        and not exists (select 1 from alert where alert.district = $district and alert.open = 1 and (slot = 'alert:' || alert.alert or slot like 'line:' || alert.alert || ':%'))
        and not exists (select 1 from notice where notice.district = $district and notice.open = 1 and slot = 'notice:' || notice.notice)
        and not exists (select 1 from post_request request where request.district = $district and request.open = 1 and slot = 'post:' || request.request)
        """;

    private const string OldNotice = "district = $district and open = 0 and at <= $before";

    private const string OldDraft = "district = $district and unixepoch(json_extract(body, '$.at')) * 1000 <= $before";

    private const string OldTalk = "district = $district and noted_at <= $before";

    public static int Count(SqliteSession session, string district, Perishable kind, long before) =>
        (int)(long)session.Value(Counting(kind), ("$district", district), ("$before", before))!;

    public static int Delete(SqliteSession session, string district, Perishable kind, long before, int most) =>
        session.Execute(Deleting(kind), ("$district", district), ("$before", before), ("$most", most));

    /// <summary>Adds to the day's count, in the transaction that deletes.</summary>
    public static void WriteDown(SqliteSession session, string district, Perishable kind, int rows, DutyDay on)
    {
        if (rows > 0)
            session.Execute(
                """
                insert into deletion (district, day, kind, rows) values ($district, $day, $kind, $rows)
                on conflict (district, day, kind) do update set rows = rows + excluded.rows
                """,
                ("$district", district),
                ("$day", on.Compact),
                ("$kind", StoredNames.Of(kind)),
                ("$rows", rows));
    }

    private static string Counting(Perishable kind) => kind switch
    {
        Perishable.Messages => $"select count(*) from outbox where {OldMessage}",
        Perishable.Cards => $"select count(*) from shown_card where {OldCard}",
        Perishable.Notices => $"select count(*) from notice where {OldNotice}",
        Perishable.Drafts => $"select count(*) from draft where {OldDraft}",
        Perishable.Requests => $"select count(*) from post_request where {OldNotice}",
        Perishable.Talks => $"select count(*) from state where {OldTalk}",
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "No rows of their own."),
    };

    private static string Deleting(Perishable kind) => kind switch
    {
        Perishable.Messages => $"delete from outbox where number in (select number from outbox where {OldMessage} limit $most)",
        Perishable.Cards => $"delete from shown_card where (district, conversation, slot) in (select district, conversation, slot from shown_card where {OldCard} limit $most)",
        Perishable.Notices => $"delete from notice where rowid in (select rowid from notice where {OldNotice} limit $most)",
        Perishable.Drafts => $"delete from draft where rowid in (select rowid from draft where {OldDraft} limit $most)",
        Perishable.Requests => $"delete from post_request where rowid in (select rowid from post_request where {OldNotice} limit $most)",
        Perishable.Talks => $"delete from state where (district, key) in (select district, key from state where {OldTalk} limit $most)",
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "No rows of their own."),
    };
}
