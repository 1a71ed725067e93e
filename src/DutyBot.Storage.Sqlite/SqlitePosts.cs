using System.Text.Json;
using DutyBot.Domain;
using DutyBot.Domain.Succession;
using DutyBot.Domain.Work;
using Microsoft.Data.Sqlite;

namespace DutyBot.Storage.Sqlite;

internal sealed class SqlitePosts(SqliteDatabase database, string district) : IPostStore
{
    public Task<PostRequest?> FindAsync(string id, CancellationToken cancel) =>
        database.ReadAsync(
            session => session.Query(
                "select body from post_request where district = $district and request = $id",
                Read,
                ("$district", district),
                ("$id", id)).FirstOrDefault(),
            cancel);

    public Task<IReadOnlyList<PostRequest>> OfAccountAsync(string account, DateTimeOffset since, CancellationToken cancel) =>
        database.ReadAsync<IReadOnlyList<PostRequest>>(
            session => session.Query(
                """
                select body from post_request
                where district = $district and account = $account and (open = 1 or at >= $since) order by at desc, request
                """,
                Read,
                ("$district", district),
                ("$account", account),
                ("$since", Moments.Stored(since))),
            cancel);

    public Task<bool> SaveAsync(PostSaving saving, CancellationToken cancel)
    {
        List<(PostRequest Seen, string Body)> requests =
            [.. saving.Requests.Select(request => (request, JsonSerializer.Serialize(request with { Version = request.Version + 1 }, DomainJson.Default.PostRequest)))];
        var stored = StoredTelling.All(saving.Tellings);
        return database.WriteAsync(
            session =>
            {
                if (requests.Exists(request => Version(session, request.Seen.Id) != request.Seen.Version))
                    return false;
                if (saving.Directory is { } change && !DirectoryRows.Change(session, district, change))
                    return false;

                foreach (var (seen, body) in requests)
                    Put(session, seen, body);
                if (saving.Directory is { } taken)
                    DueWorkRows.Put(session, district, WorkKind.HandOver, saving.Requests[0].Id, taken.At);
                OutboxRows.Put(session, district, stored);
                return true;
            },
            cancel);
    }

    private long Version(SqliteSession session, string id) =>
        (long?)session.Value(
            "select version from post_request where district = $district and request = $id",
            ("$district", district),
            ("$id", id)) ?? 0;

    private void Put(SqliteSession session, PostRequest seen, string body)
    {
        session.Execute(
            """
            insert or replace into post_request (district, request, version, account, open, at, body)
            values ($district, $id, $version, $account, $open, $at, $body)
            """,
            ("$district", district),
            ("$id", seen.Id),
            ("$version", seen.Version + 1),
            ("$account", seen.By.Id),
            ("$open", seen.IsOpen),
            ("$at", Moments.Stored(seen.At)),
            ("$body", body));
        DueWorkRows.PutOrRemove(session, district, WorkKind.CheckPost, seen.Id, seen.NextMoment);
    }

    private static PostRequest Read(SqliteDataReader row) =>
        JsonSerializer.Deserialize(row.GetString(0), DomainJson.Default.PostRequest) ?? throw new JsonException("A stored request for a post is empty.");
}
