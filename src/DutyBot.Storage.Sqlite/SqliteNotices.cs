using System.Text.Json;
using DutyBot.Domain;
using DutyBot.Domain.Notices;
using DutyBot.Domain.Outgoing;
using DutyBot.Domain.Work;
using Microsoft.Data.Sqlite;

namespace DutyBot.Storage.Sqlite;

internal sealed class SqliteNotices(SqliteDatabase database, string district) : INoticeStore
{
    public Task<Notice?> FindAsync(string id, CancellationToken cancel) =>
        database.ReadAsync(
            session => session.Query(
                "select body from notice where district = $district and notice = $id",
                Read,
                ("$district", district),
                ("$id", id)).FirstOrDefault(),
            cancel);

    /// <remarks>Oldest first.</remarks>
    public Task<IReadOnlyList<Notice>> ReadOpenAsync(CancellationToken cancel) =>
        database.ReadAsync<IReadOnlyList<Notice>>(
            session => session.Query(
                "select body from notice where district = $district and open = 1 order by at, notice",
                Read,
                ("$district", district)),
            cancel);

    public Task<bool> SaveAsync(Notice notice, DateTimeOffset? nextMoment, IReadOnlyList<Telling> tellings, CancellationToken cancel)
    {
        var saved = notice with { Version = notice.Version + 1 };
        var body = JsonSerializer.Serialize(saved, DomainJson.Default.Notice);
        var stored = StoredTelling.All(tellings);
        return database.WriteAsync(
            session =>
            {
                if (Version(session, notice.Id) != notice.Version)
                    return false;

                Put(session, saved, body);
                DueWorkRows.PutOrRemove(session, district, WorkKind.CheckNotice, notice.Id, nextMoment);
                OutboxRows.Put(session, district, stored);
                return true;
            },
            cancel);
    }

    public Task<Draft?> DraftOfAsync(PersonId author, CancellationToken cancel) =>
        database.ReadAsync(
            session => session.Value(
                "select body from draft where district = $district and author = $author",
                ("$district", district),
                ("$author", author.Value)) is string body ? JsonSerializer.Deserialize(body, DomainJson.Default.Draft) : null,
            cancel);

    public Task PutDraftAsync(Draft draft, CancellationToken cancel) =>
        database.WriteAsync(
            session => session.Execute(
                "insert or replace into draft (district, author, draft, body) values ($district, $author, $draft, $body)",
                ("$district", district),
                ("$author", draft.Author.Value),
                ("$draft", draft.Id),
                ("$body", JsonSerializer.Serialize(draft, DomainJson.Default.Draft))),
            cancel);

    public Task DropDraftAsync(PersonId author, string id, CancellationToken cancel) =>
        database.WriteAsync(
            session => session.Execute(
                "delete from draft where district = $district and author = $author and draft = $draft",
                ("$district", district),
                ("$author", author.Value),
                ("$draft", id)),
            cancel);

    private long Version(SqliteSession session, string id) =>
        (long?)session.Value(
            "select version from notice where district = $district and notice = $id",
            ("$district", district),
            ("$id", id)) ?? 0;

    private void Put(SqliteSession session, Notice notice, string body) =>
        session.Execute(
            """
            insert or replace into notice (district, notice, version, open, at, body)
            values ($district, $id, $version, $open, $at, $body)
            """,
            ("$district", district),
            ("$id", notice.Id),
            ("$version", notice.Version),
            ("$open", notice.IsOpen),
            ("$at", Moments.Stored(notice.At)),
            ("$body", body));

    private static Notice Read(SqliteDataReader row) =>
        JsonSerializer.Deserialize(row.GetString(0), DomainJson.Default.Notice) ?? throw new JsonException("A stored notice is empty.");
}
