using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using DutyBot.Domain;
using DutyBot.Domain.Units;

namespace DutyBot.Storage.Sqlite;

internal sealed class SqliteDistrict(SqliteDatabase database, string district) : IDistrictStore
{
    public Task<long> VersionAsync(CancellationToken cancel) =>
        database.ReadAsync(
            session => (long?)session.Value("select version from directory_info where district = $district", ("$district", district)) ?? 0,
            cancel);

    public Task<District> ReadAsync(CancellationToken cancel) =>
        database.ReadAsync(
            session =>
            {
                // One statement, so that an import between two reads cannot mix two directories.
                var rows = session.Query(
                    """
                    select info.name, coalesce(entry.kind, ''), coalesce(entry.body, '')
                    from directory_info info left join directory entry on entry.district = info.district
                    where info.district = $district order by entry.position
                    """,
                    row => (Name: row.GetString(0), Kind: row.GetString(1), Body: row.GetString(2)),
                    ("$district", district));
                return rows.Count == 0
                    ? District.Empty
                    : new District(rows[0].Name, All(DirectoryEntry.UnitKind, DomainJson.Default.Unit), All(DirectoryEntry.PersonKind, DomainJson.Default.Person), All(DirectoryEntry.TopicKind, DomainJson.Default.Topic), All(DirectoryEntry.PlaceKind, DomainJson.Default.Place));

                List<T> All<T>(string kind, JsonTypeInfo<T> type) =>
                    [.. rows.Where(row => row.Kind == kind).Select(row => JsonSerializer.Deserialize(row.Body, type) ?? throw new JsonException("A stored entry of the directory is empty."))];
            },
            cancel);

    public Task ReplaceAsync(District directory, bool isDemo, CancellationToken cancel)
    {
        List<DirectoryEntry> entries =
        [
            .. directory.Units.Select(DirectoryEntry.Of),
            .. directory.People.Select(DirectoryEntry.Of),
            .. directory.Topics.Select(DirectoryEntry.Of),
            .. directory.Places.Select(DirectoryEntry.Of),
        ];
        return database.WriteAsync(
            session =>
            {
                PutInfo(session, directory.Name, isDemo);
                session.Execute("delete from directory where district = $district", ("$district", district));
                foreach (var (position, entry) in entries.Index())
                    Put(session, position, entry);
            },
            cancel);
    }

    public Task<bool> ChangeAsync(DirectoryChange change, CancellationToken cancel) =>
        database.WriteAsync(session => DirectoryRows.Change(session, district, change), cancel);

    public Task<IReadOnlyList<ChangedInChat>> ChangedInChatAsync(CancellationToken cancel) =>
        database.ReadAsync<IReadOnlyList<ChangedInChat>>(
            session => session.Query(
                "select kind, body, changed_in_chat from directory where district = $district and changed_in_chat is not null order by position",
                row => Changed(row.GetString(0), row.GetString(1), Moments.Read(row.GetInt64(2))),
                ("$district", district)),
            cancel);

    public Task<bool> IsDemoAsync(CancellationToken cancel) =>
        database.ReadAsync(
            session => session.Value("select is_demo from directory_info where district = $district", ("$district", district)) is 1L,
            cancel);

    private static ChangedInChat Changed(string kind, string body, DateTimeOffset at) => kind == DirectoryEntry.UnitKind
        ? new ChangedInChat(at, JsonSerializer.Deserialize(body, DomainJson.Default.Unit), null)
        : new ChangedInChat(at, null, JsonSerializer.Deserialize(body, DomainJson.Default.Person));

    private void PutInfo(SqliteSession session, string name, bool isDemo) =>
        session.Execute(
            """
            insert into directory_info (district, name, version, is_demo) values ($district, $name, 1, $demo)
            on conflict (district) do update set name = excluded.name, version = version + 1, is_demo = excluded.is_demo
            """,
            ("$district", district),
            ("$name", name),
            ("$demo", isDemo));

    private void Put(SqliteSession session, int position, DirectoryEntry entry) =>
        session.Execute(
            "insert into directory (district, kind, id, position, body) values ($district, $kind, $id, $position, $body)",
            ("$district", district),
            ("$kind", entry.Kind),
            ("$id", entry.Id),
            ("$position", position),
            ("$body", entry.Body));
}
