using System.Text.Json;
using DutyBot.Domain;
using DutyBot.Domain.Outgoing;
using Microsoft.Data.Sqlite;

namespace DutyBot.Storage.Sqlite;

internal sealed class SqliteConversations(SqliteDatabase database, string district) : IConversationStore
{
    public Task<Conversation?> FindAsync(ConversationId id, CancellationToken cancel) =>
        database.ReadAsync(
            session => session.Query(
                "select body from conversation where district = $district and conversation = $id",
                Read,
                ("$district", district),
                ("$id", id.Value)).FirstOrDefault(),
            cancel);

    /// <remarks>Of several, the one heard from last.</remarks>
    public Task<Conversation?> PrivateAsync(PersonId person, CancellationToken cancel) =>
        database.ReadAsync(
            session => session.Query(
                "select body from conversation where district = $district and person = $person and is_group = 0 order by rowid desc limit 1",
                Read,
                ("$district", district),
                ("$person", person.Value)).FirstOrDefault(),
            cancel);

    public Task<IReadOnlyList<Conversation>> GroupsAsync(CancellationToken cancel) =>
        database.ReadAsync<IReadOnlyList<Conversation>>(
            session => session.Query(
                "select body from conversation where district = $district and is_group = 1 order by conversation",
                Read,
                ("$district", district)),
            cancel);

    public Task<IReadOnlySet<PersonId>> WithPrivateChatAsync(CancellationToken cancel) =>
        database.ReadAsync<IReadOnlySet<PersonId>>(
            session => session.Query(
                "select distinct person from conversation where district = $district and is_group = 0 and person is not null",
                row => new PersonId(row.GetString(0)),
                ("$district", district)).ToHashSet(),
            cancel);

    public Task PutAsync(Conversation conversation, CancellationToken cancel)
    {
        var body = JsonSerializer.Serialize(conversation, DomainJson.Default.Conversation);
        return database.WriteAsync(
            session =>
            {
                if (Put(session, conversation, body) > 0 && conversation is { IsGroup: false, Person: { } person })
                    OutboxRows.HasChat(session, district, person, conversation.Id);
            },
            cancel);
    }

    public Task RemoveAsync(ConversationId id, CancellationToken cancel) =>
        database.WriteAsync(
            session => session.Execute(
                "delete from conversation where district = $district and conversation = $id",
                ("$district", district),
                ("$id", id.Value)),
            cancel);

    // Every activity puts its conversation; one that says nothing new costs no write.
    private int Put(SqliteSession session, Conversation conversation, string body) =>
        session.Execute(
            """
            insert or replace into conversation (district, conversation, is_group, person, body)
            select $district, $id, $group, $person, $body
            where not exists (
              select 1 from conversation known
              where known.district = $district and known.conversation = $id and known.body = $body
                and not exists (
                  select 1 from conversation later
                  where later.district = $district and later.person = $person and later.rowid > known.rowid))
            """,
            ("$district", district),
            ("$id", conversation.Id.Value),
            ("$group", conversation.IsGroup),
            ("$person", conversation.Person?.Value),
            ("$body", body));

    public static ConversationId? PrivateChat(SqliteSession session, string district, PersonId person) =>
        session.Value(
            "select conversation from conversation where district = $district and person = $person and is_group = 0 order by rowid desc limit 1",
            ("$district", district),
            ("$person", person.Value)) is string chat ? new ConversationId(chat) : null;

    public static Conversation Read(SqliteDataReader row) =>
        JsonSerializer.Deserialize(row.GetString(0), DomainJson.Default.Conversation) ?? throw new JsonException("A stored conversation is empty.");
}
