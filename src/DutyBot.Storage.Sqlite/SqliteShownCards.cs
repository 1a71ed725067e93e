using DutyBot.Domain;
using DutyBot.Domain.Outgoing;
using Microsoft.Data.Sqlite;

namespace DutyBot.Storage.Sqlite;

internal sealed class SqliteShownCards(SqliteDatabase database, string district) : IShownCards
{
    public Task<ShownCard?> FindAsync(ConversationId conversation, string slot, CancellationToken cancel) =>
        database.ReadAsync(
            session => session.Query(
                """
                select conversation, slot, message, posted_at, edited_at, content from shown_card
                where district = $district and conversation = $conversation and slot = $slot
                """,
                Read,
                ("$district", district),
                ("$conversation", conversation.Value),
                ("$slot", slot)).FirstOrDefault(),
            cancel);

    public Task<ShownCard?> OfMessageAsync(ConversationId conversation, string messageId, CancellationToken cancel) =>
        database.ReadAsync(
            session => session.Query(
                """
                select conversation, slot, message, posted_at, edited_at, content from shown_card
                where district = $district and conversation = $conversation and message = $message
                """,
                Read,
                ("$district", district),
                ("$conversation", conversation.Value),
                ("$message", messageId)).FirstOrDefault(),
            cancel);

    public Task PutAsync(ShownCard card, CancellationToken cancel) =>
        database.WriteAsync(session => Put(session, district, card), cancel);

    public Task ForgetContentAsync(ShownCard card, CancellationToken cancel) =>
        database.WriteAsync(
            session => session.Execute(
                "update shown_card set content = '' where district = $district and conversation = $conversation and slot = $slot and message = $message",
                ("$district", district),
                ("$conversation", card.Conversation.Value),
                ("$slot", card.Slot),
                ("$message", card.MessageId)),
            cancel);

    public Task RemoveAsync(ConversationId conversation, string slot, CancellationToken cancel) =>
        database.WriteAsync(
            session => session.Execute(
                "delete from shown_card where district = $district and conversation = $conversation and slot = $slot",
                ("$district", district),
                ("$conversation", conversation.Value),
                ("$slot", slot)),
            cancel);

    /// <summary>Keeps a card inside the transaction that settles what showed it. An edit that ends late takes nothing back from a newer message.</summary>
    public static void Settle(SqliteSession session, string district, ShownCard card, bool edited)
    {
        if (!edited || session.Query("select message from shown_card where district = $district and conversation = $conversation and slot = $slot", row => row.GetString(0), ("$district", district), ("$conversation", card.Conversation.Value), ("$slot", card.Slot)).SequenceEqual([card.MessageId]))
            Put(session, district, card);
    }

    private static void Put(SqliteSession session, string district, ShownCard card) =>
        session.Execute(
            """
            insert or replace into shown_card (district, conversation, slot, message, posted_at, edited_at, content)
            values ($district, $conversation, $slot, $message, $posted, $edited, $content)
            """,
            ("$district", district),
            ("$conversation", card.Conversation.Value),
            ("$slot", card.Slot),
            ("$message", card.MessageId),
            ("$posted", Moments.Stored(card.PostedAt)),
            ("$edited", Moments.Stored(card.EditedAt)),
            ("$content", card.Content));

    private static ShownCard Read(SqliteDataReader row) =>
        new(new ConversationId(row.GetString(0)), row.GetString(1), row.GetString(2), Moments.Read(row.GetInt64(3)), Moments.Read(row.GetInt64(4)), row.GetString(5));
}
