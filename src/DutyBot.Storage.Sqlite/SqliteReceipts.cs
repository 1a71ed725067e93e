using DutyBot.Domain;
using DutyBot.Domain.Outgoing;

namespace DutyBot.Storage.Sqlite;

internal sealed class SqliteReceipts(SqliteDatabase database, string district) : IReceipts
{
    // Ids of messages have no order of their own: that of the rows that first showed them counts.
    public Task<bool> NoteAsync(ConversationId chat, string lastRead, DateTimeOffset at, CancellationToken cancel) =>
        database.WriteAsync(
            session => session.Execute(
                """
                update outbox set read_at = $at
                where district = $district and conversation = $chat and message is not null and read_at is null and outcome = $sent and settled_at <= $at
                  and (select min(first.number) from outbox first where first.district = $district and first.conversation = $chat and first.message = outbox.message)
                    <= (select min(last.number) from outbox last where last.district = $district and last.conversation = $chat and last.message = $last)
                """,
                ("$at", Moments.Stored(at)),
                ("$district", district),
                ("$chat", chat.Value),
                ("$sent", StoredNames.Of(Outcome.Sent)),
                ("$last", lastRead)) > 0,
            cancel);

    /// <summary>Which message said a row, in the transaction that settles it; what is said in groups is never known as read.</summary>
    public static void Keep(SqliteSession session, string district, Waiting row, Sent sent)
    {
        if (sent is { Route: Route.Private, Shown: { MessageId.Length: > 0 } shown })
            session.Execute(
                "update outbox set conversation = $conversation, message = $message where district = $district and number = $number",
                ("$conversation", shown.Conversation.Value),
                ("$message", shown.MessageId),
                ("$district", district),
                ("$number", row.Number));
    }
}
