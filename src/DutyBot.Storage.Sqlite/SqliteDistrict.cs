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
                    select info.name, coalesce(entry.kind, ''), coalesce(entry.body, ''), entry.left_at is not null
                    from directory_info info left join directory entry on entry.district = info.district
                    where info.district = $district order by entry.position
                    """,
                    row => new Row(row.GetString(0), row.GetString(1), row.GetString(2), row.GetBoolean(3)),
                    ("$district", district));
                return rows.Count == 0 ? District.Empty : Whole(rows[0].District, rows.ToLookup(row => row.HasLeft));
            },
            cancel);

    public Task ReplaceAsync(District directory, bool isDemo, CancellationToken cancel)
    {
        var entries = DirectoryEntry.All(directory);
        return database.WriteAsync(
            session =>
            {
                DirectoryRows.PutInfo(session, district, directory.Name, isDemo);
                session.Execute("delete from directory where district = $district", ("$district", district));
                foreach (var (position, entry) in entries.Index())
                    Put(session, position, entry);
            },
            cancel);
    }

    public Task<bool> ImportAsync(DirectoryImport import, CancellationToken cancel) =>
        database.WriteAsync(session => DirectoryRows.Import(session, district, import), cancel);

    public Task<bool> ChangeAsync(DirectoryChange change, CancellationToken cancel) =>
        database.WriteAsync(session => DirectoryRows.Change(session, district, change), cancel);

    public Task<IReadOnlyList<ChangedInChat>> ChangedInChatAsync(CancellationToken cancel) =>
        database.ReadAsync<IReadOnlyList<ChangedInChat>>(
            session => session.Query(
                "select kind, body, changed_in_chat, imported from directory where district = $district and changed_in_chat is not null order by position",
                row => Changed(row.GetString(0), row.GetString(1), Moments.Read(row.GetInt64(2)), row.IsDBNull(3) ? null : row.GetString(3)),
                ("$district", district)),
            cancel);

    public Task<bool> IsDemoAsync(CancellationToken cancel) =>
        database.ReadAsync(
            session => session.Value("select is_demo from directory_info where district = $district", ("$district", district)) is 1L,
            cancel);

    private static District Whole(string name, ILookup<bool, Row> rows)
    {
        var (here, left) = (rows[false].ToLookup(row => row.Kind), rows[true].ToLookup(row => row.Kind));
        return new District(
            name, All(here, DirectoryEntry.UnitKind, DomainJson.Default.Unit), All(here, DirectoryEntry.PersonKind, DomainJson.Default.Person), All(here, DirectoryEntry.TopicKind, DomainJson.Default.Topic), All(here, DirectoryEntry.PlaceKind, DomainJson.Default.Place),
            new Former(All(left, DirectoryEntry.UnitKind, DomainJson.Default.Unit), All(left, DirectoryEntry.PersonKind, DomainJson.Default.Person), All(left, DirectoryEntry.TopicKind, DomainJson.Default.Topic), All(left, DirectoryEntry.PlaceKind, DomainJson.Default.Place)));
    }

    private static List<T> All<T>(ILookup<string, Row> rows, string kind, JsonTypeInfo<T> type) => [.. rows[kind].Select(row => Read(row.Body, type))];

    private static ChangedInChat Changed(string kind, string body, DateTimeOffset at, string? imported) => kind == DirectoryEntry.UnitKind
        ? new ChangedInChat(at, Read(body, DomainJson.Default.Unit), null, ImportedUnit: imported is null ? null : Read(imported, DomainJson.Default.Unit))
        : new ChangedInChat(at, null, Read(body, DomainJson.Default.Person), ImportedPerson: imported is null ? null : Read(imported, DomainJson.Default.Person));

    private static T Read<T>(string body, JsonTypeInfo<T> type) => JsonSerializer.Deserialize(body, type) ?? throw new JsonException("A stored entry of the directory is empty.");

    private void Put(SqliteSession session, int position, DirectoryEntry entry) =>
        session.Execute(
            "insert into directory (district, kind, id, position, body) values ($district, $kind, $id, $position, $body)",
            ("$district", district),
            ("$kind", entry.Kind),
            ("$id", entry.Id),
            ("$position", position),
            ("$body", entry.Body));

    private sealed record Row(string District, string Kind, string Body, bool HasLeft);
}
