using System.Text.Json;
using DutyBot.Domain;
using DutyBot.Domain.Units;

namespace DutyBot.Storage.Sqlite;

/// <summary>An entry of the directory as it is stored.</summary>
internal sealed record DirectoryEntry(string Kind, string Id, string Body)
{
    public const string UnitKind = "unit", PersonKind = "person", TopicKind = "topic", PlaceKind = "place";

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

    /// <summary>Puts entries in place of those of the same people, without a mark: nobody in chat has changed them. False, and nothing is written, as above.</summary>
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
                "update directory set body = $body where district = $district and kind = $kind and id = $id",
                ("$body", entry.Body),
                ("$district", district),
                ("$kind", entry.Kind),
                ("$id", entry.Id));
        return true;
    }

    private static void Put(SqliteSession session, string district, DirectoryEntry entry, DateTimeOffset at) =>
        session.Execute(
            """
            insert into directory (district, kind, id, position, body, changed_in_chat)
            select $district, $kind, $id, coalesce(max(position), -1) + 1, $body, $at from directory where district = $district
            on conflict (district, kind, id) do update set body = excluded.body, changed_in_chat = excluded.changed_in_chat
            """,
            ("$district", district),
            ("$kind", entry.Kind),
            ("$id", entry.Id),
            ("$body", entry.Body),
            ("$at", Moments.Stored(at)));
}
