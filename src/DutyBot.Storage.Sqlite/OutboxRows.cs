using System.Text.Json;
using DutyBot.Domain;
using DutyBot.Domain.Outgoing;

namespace DutyBot.Storage.Sqlite;

/// <summary>Something to be said as it is stored.</summary>
internal sealed record StoredTelling(Telling Telling, string Body)
{
    public static IReadOnlyList<StoredTelling> All(IReadOnlyList<Telling> tellings) =>
        [.. tellings.Select(telling => new StoredTelling(telling, JsonSerializer.Serialize(telling, DomainJson.Default.Telling)))];
}

/// <summary>Rows of the outbox as they are written inside the transaction that calls for them.</summary>
internal static class OutboxRows
{
    public static void Put(SqliteSession session, string district, IReadOnlyList<StoredTelling> tellings)
    {
        foreach (var told in tellings)
            if (told.Telling.Kind == TellingKind.Refresh)
                PutNewest(session, district, told, LaneOf(session, district, told.Telling.To));
            else
                Insert(session, district, told, LaneOf(session, district, told.Telling.To));
    }

    /// <summary>What waited for a person waits for his private chat once there is one.</summary>
    public static void HasChat(SqliteSession session, string district, PersonId person, ConversationId chat) =>
        session.Execute(
            "update outbox set lane = $chat where district = $district and lane = $person and settled_at is null",
            ("$chat", new ToConversation(chat).Lane),
            ("$district", district),
            ("$person", new ToPerson(person).Lane));

    // One line for a conversation, whether a thing is said to it or to the person whose private chat it is.
    private static string LaneOf(SqliteSession session, string district, Recipient to) =>
        to is ToPerson { Apart: null } person && SqliteConversations.PrivateChat(session, district, person.Person) is { } chat ? new ToConversation(chat).Lane : to.Lane;

    // What waits is replaced; what is being sent now is not touched, and the newer one stands behind it.
    private static void PutNewest(SqliteSession session, string district, StoredTelling told, string lane)
    {
        var replaced = session.Query(
            "delete from outbox where district = $district and key = $key and refresh = 1 and lease_until is null returning due, attempts, unsure",
            row => (Until: row.GetInt32(1) > 0 ? row.GetInt64(0) : 0, Unsure: row.GetBoolean(2)),
            ("$district", district),
            ("$key", told.Telling.Key));
        session.Execute(
            "update outbox set superseded = 1 where district = $district and key = $key and refresh = 1",
            ("$district", district),
            ("$key", told.Telling.Key));
        Insert(session, district, told, lane, unsure: replaced.Any(row => row.Unsure));
        if (replaced.Count > 0)
            KeepPause(session, district, lane, replaced.Max(row => row.Until));
    }

    // The platform asked for the pause, so that it stays with the lane when the row that was put off goes.
    private static void KeepPause(SqliteSession session, string district, string lane, long until) =>
        session.Execute(
            """
            update outbox set due = max(due, $until) where number =
              (select number from outbox where district = $district and lane = $lane and settled_at is null order by refresh, number limit 1)
            """,
            ("$until", until),
            ("$district", district),
            ("$lane", lane));

    /// <param name="unsure">What it replaces may have been posted anew, in place of a card that was gone.</param>
    private static void Insert(SqliteSession session, string district, StoredTelling told, string lane, bool unsure = false) =>
        session.Execute(
            """
            insert into outbox (district, key, lane, refresh, alert, body, due, unsure)
            values ($district, $key, $lane, $refresh, $alert, $body, $due, $unsure)
            on conflict (district, key) where superseded = 0 do nothing
            """,
            ("$district", district),
            ("$key", told.Telling.Key),
            ("$lane", lane),
            ("$refresh", told.Telling.Kind == TellingKind.Refresh),
            ("$alert", told.Telling.Alert?.Value),
            ("$body", told.Body),
            ("$due", Moments.NotBefore(told.Telling.Due)),
            ("$unsure", unsure));
}
