using System.Text.Json;
using DutyBot.Domain;
using DutyBot.Domain.Units;

namespace DutyBot.Storage.Sqlite;

/// <summary>An entry of the directory as it is stored.</summary>
internal sealed record DirectoryEntry(string Kind, string Id, string Body)
{
    public const string UnitKind = "unit", PersonKind = "person", TopicKind = "topic", PlaceKind = "place";

    /// <summary>In the order in which they are read again.</summary>
    public static IReadOnlyList<DirectoryEntry> All(District district) =>
    [
        .. district.Units.Select(Of),
        .. district.People.Select(Of),
        .. district.Topics.Select(Of),
        .. district.Places.Select(Of),
    ];

    public static DirectoryEntry Of(Unit unit) => new(UnitKind, unit.Id.Value, JsonSerializer.Serialize(unit, DomainJson.Default.Unit));

    public static DirectoryEntry Of(Person person) => new(PersonKind, person.Id.Value, JsonSerializer.Serialize(person, DomainJson.Default.Person));

    public static DirectoryEntry Of(Topic topic) => new(TopicKind, topic.Code.Value, JsonSerializer.Serialize(topic, DomainJson.Default.Topic));

    public static DirectoryEntry Of(Place place) => new(PlaceKind, place.Id.Value, JsonSerializer.Serialize(place, DomainJson.Default.Place));
}

/// <summary>The directory as it is written inside the transaction that calls for it.</summary>
internal static class DirectoryRows
{
    /// <summary>False, and nothing is written: it was changed since it was read, or there is none.</summary>
    public static bool Change(SqliteSession session, string district, DirectoryChange change)
    {
        if (session.Execute(
            "update directory_info set version = version + 1 where district = $district and version = $seen",
            ("$district", district),
            ("$seen", change.Seen)) == 0)
            return false;

        foreach (var entry in change.Units.Select(DirectoryEntry.Of).Concat(change.People.Select(DirectoryEntry.Of)))
            Put(session, district, entry, change.At);
        return true;
    }

    /// <summary>False, and nothing is written: it was changed since it was read.</summary>
    public static bool Import(SqliteSession session, string district, DirectoryImport import)
    {
        if (((long?)session.Value("select version from directory_info where district = $district", ("$district", district)) ?? 0) != import.Seen)
            return false;

        PutInfo(session, district, import.District.Name, import.IsDemo);
        var entries = DirectoryEntry.All(import.District);
        Leave(session, district, entries, import.At);
        foreach (var (position, entry) in entries.Index())
            Put(session, district, position, entry);
        foreach (var change in import.StillOfChat)
            MarkChanged(session, district, change);
        return true;
    }

    public static void PutInfo(SqliteSession session, string district, string name, bool isDemo) =>
        session.Execute(
            """
            insert into directory_info (district, name, version, is_demo) values ($district, $name, 1, $demo)
            on conflict (district) do update set name = excluded.name, version = version + 1, is_demo = excluded.is_demo
            """,
            ("$district", district),
            ("$name", name),
            ("$demo", isDemo));

    /// <summary>Whoever left before keeps the moment at which he did.</summary>
    private static void Leave(SqliteSession session, string district, IReadOnlyList<DirectoryEntry> staying, DateTimeOffset at)
    {
        var stay = staying.Select(entry => (entry.Kind, entry.Id)).ToHashSet();
        var here = session.Query("select kind, id from directory where district = $district and left_at is null", row => (Kind: row.GetString(0), Id: row.GetString(1)), ("$district", district));
        foreach (var (kind, id) in here.Where(entry => !stay.Contains(entry)))
            session.Execute(
                "update directory set left_at = $at, changed_in_chat = null, imported = null where district = $district and kind = $kind and id = $id",
                ("$district", district),
                ("$kind", kind),
                ("$id", id),
                ("$at", Moments.Stored(at)));
    }

    private static void Put(SqliteSession session, string district, int position, DirectoryEntry entry) =>
        session.Execute(
            """
            insert into directory (district, kind, id, position, body) values ($district, $kind, $id, $position, $body)
            on conflict (district, kind, id) do update set position = excluded.position, body = excluded.body, changed_in_chat = null, imported = null, left_at = null
            where body <> excluded.body or position <> excluded.position or changed_in_chat is not null or left_at is not null
            """,
            ("$district", district),
            ("$kind", entry.Kind),
            ("$id", entry.Id),
            ("$position", position),
            ("$body", entry.Body));

    private static void MarkChanged(SqliteSession session, string district, ChangedInChat change)
    {
        var now = change.Unit is { } unit ? DirectoryEntry.Of(unit) : DirectoryEntry.Of(change.Person!);
        var imported = change.ImportedUnit is { } file ? DirectoryEntry.Of(file).Body : change.ImportedPerson is { } person ? DirectoryEntry.Of(person).Body : null;
        session.Execute(
            "update directory set changed_in_chat = $at, imported = $imported where district = $district and kind = $kind and id = $id",
            ("$district", district),
            ("$kind", now.Kind),
            ("$id", now.Id),
            ("$at", Moments.Stored(change.At)),
            ("$imported", imported));
    }

    /// <summary>Puts entries in place of those of the same people, without a mark: nobody in chat has changed them. What the files said of them goes too, because it holds what is to be forgotten. False, and nothing is written, as above.</summary>
    public static bool Rewrite(SqliteSession session, string district, long seen, IReadOnlyList<Person> people)
    {
        if (session.Execute(
            "update directory_info set version = version + $more where district = $district and version = $seen",
            ("$more", people.Count > 0 ? 1 : 0),
            ("$district", district),
            ("$seen", seen)) == 0)
            return false;

        foreach (var entry in people.Select(DirectoryEntry.Of))
            session.Execute(
                "update directory set body = $body, imported = null where district = $district and kind = $kind and id = $id",
                ("$body", entry.Body),
                ("$district", district),
                ("$kind", entry.Kind),
                ("$id", entry.Id));
        return true;
    }

    /// <summary>What an entry was before chat changed it first is what the last import said.</summary>
    private static void Put(SqliteSession session, string district, DirectoryEntry entry, DateTimeOffset at) =>
        session.Execute(
            """
            insert into directory (district, kind, id, position, body, changed_in_chat)
            select $district, $kind, $id, coalesce(max(position), -1) + 1, $body, $at from directory where district = $district
            on conflict (district, kind, id) do update set
              imported = case when changed_in_chat is null then body else imported end,
              body = excluded.body, changed_in_chat = excluded.changed_in_chat, left_at = null
            """,
            ("$district", district),
            ("$kind", entry.Kind),
            ("$id", entry.Id),
            ("$body", entry.Body),
            ("$at", Moments.Stored(at)));
}
