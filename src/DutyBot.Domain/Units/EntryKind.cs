using System.Collections;

namespace DutyBot.Domain.Units;

/// <summary>One thing that an entry of the directory says, under the name of its column.</summary>
/// <param name="With">The first entry, saying this as the second does.</param>
public sealed record EntryField<T>(string Column, Func<T, object?> Of, Func<T, T, T> With)
{
    public bool IsSame(T one, T other) => Same(Of(one), Of(other));

    // A list that is missing and one that is empty say the same.
    private static bool Same(object? one, object? other) => (one, other) switch
    {
        (string or null, string or null) => Equals(one, other),
        (IEnumerable or null, IEnumerable or null) => Items(one).SequenceEqual(Items(other)),
        _ => Equals(one, other),
    };

    private static IEnumerable<object> Items(object? list) => (list as IEnumerable)?.Cast<object>() ?? [];
}

/// <summary>What entries of one kind are called, and everything that they say.</summary>
/// <param name="Id">The id by which it is told from others of its kind.</param>
public sealed record EntryKind<T>(string One, string Many, string IdColumn, Func<T, string> Id, IReadOnlyList<EntryField<T>> Fields)
{
    public bool IsSame(T one, T other) => Fields.All(field => field.IsSame(one, other));
}

/// <summary>The four kinds of entries, with the columns of their files.</summary>
public static class EntryKinds
{
    public static EntryKind<Unit> Units { get; } = new("unit", "units", "unit_id", unit => unit.Id.Value,
    [
        new("name", unit => unit.Name, (unit, other) => unit with { Name = other.Name }),
        new("short_name", unit => unit.ShortName, (unit, other) => unit with { ShortName = other.ShortName }),
        new("name_en", unit => unit.NameEn, (unit, other) => unit with { NameEn = other.NameEn }),
        new("short_name_en", unit => unit.ShortNameEn, (unit, other) => unit with { ShortNameEn = other.ShortNameEn }),
        new("aliases", unit => unit.Aliases, (unit, other) => unit with { Aliases = other.Aliases }),
        new("kind", unit => unit.Kind, (unit, other) => unit with { Kind = other.Kind }),
        new("duty_phone", unit => unit.DutyPhone, (unit, other) => unit with { DutyPhone = other.DutyPhone }),
        new("typical_travel_minutes", unit => unit.TypicalTravelMinutes, (unit, other) => unit with { TypicalTravelMinutes = other.TypicalTravelMinutes }),
        new("active", unit => unit.Active, (unit, other) => unit with { Active = other.Active }),
        new("head_id", unit => unit.HeadId, (unit, other) => unit with { HeadId = other.HeadId }),
        new("deputy_id", unit => unit.DeputyId, (unit, other) => unit with { DeputyId = other.DeputyId }),
        new("liaison_id", unit => unit.LiaisonId, (unit, other) => unit with { LiaisonId = other.LiaisonId }),
        new("backup_id", unit => unit.BackupId, (unit, other) => unit with { BackupId = other.BackupId }),
    ]);

    public static EntryKind<Person> People { get; } = new("person", "people", "person_id", person => person.Id.Value,
    [
        new("display_name", person => person.Name, (person, other) => person with { Name = other.Name }),
        new("display_name_en", person => person.NameEn, (person, other) => person with { NameEn = other.NameEn }),
        new("unit_id", person => person.Unit, (person, other) => person with { Unit = other.Unit }),
        new("also_unit_ids", person => person.AlsoUnits, (person, other) => person with { AlsoUnits = other.AlsoUnits }),
        new("role", person => person.Role, (person, other) => person with { Role = other.Role }),
        new("channel_user_id", person => person.ChannelUserId, (person, other) => person with { ChannelUserId = other.ChannelUserId }),
        new("aad_object_id", person => person.AadObjectId, (person, other) => person with { AadObjectId = other.AadObjectId }),
        new("upn", person => person.Upn, (person, other) => person with { Upn = other.Upn }),
        new("email", person => person.Email, (person, other) => person with { Email = other.Email }),
        new("leave", person => person.Leave, (person, other) => person with { Leave = other.Leave }),
        new("gave_over_unit_ids", person => person.GaveOver, (person, other) => person with { GaveOver = other.GaveOver }),
    ]);

    public static EntryKind<Topic> Topics { get; } = new("topic", "topics", "code", topic => topic.Code.Value,
    [
        new("zh", topic => topic.Zh, (topic, other) => topic with { Zh = other.Zh }),
        new("en", topic => topic.En, (topic, other) => topic with { En = other.En }),
        new("words", topic => topic.Words, (topic, other) => topic with { Words = other.Words }),
        new("lead", topic => topic.Lead, (topic, other) => topic with { Lead = other.Lead }),
        new("never_posted", topic => topic.NeverPosted, (topic, other) => topic with { NeverPosted = other.NeverPosted }),
    ]);

    public static EntryKind<Place> Places { get; } = new("place", "places", "id", place => place.Id.Value,
    [
        new("zh", place => place.Zh, (place, other) => place with { Zh = other.Zh }),
        new("en", place => place.En, (place, other) => place with { En = other.En }),
        new("words", place => place.Words, (place, other) => place with { Words = other.Words }),
        new("reception", place => place.Reception, (place, other) => place with { Reception = other.Reception }),
    ]);
}
