using DutyBot.Domain;
using DutyBot.Domain.Units;

namespace DutyBot.Importing;

/// <summary>One entry of each file, column by column, in the file's own names.</summary>
internal sealed class DirectoryEntries
{
    private const string UnitKindName = "unit", PersonKindName = "person", TopicKindName = "topic", PlaceKindName = "place";

    private readonly Dictionary<PersonId, Person> people = [];

    public Unit Unit(Columns columns)
    {
        var id = new UnitId(columns.Id("unit_id", UnitKindName));
        var kind = columns.OneOf<UnitKind>("kind");
        var unit = new Unit(
            id,
            columns.Text("name"),
            columns.Text("short_name"),
            columns.Text("name_en"),
            columns.Text("short_name_en"),
            kind,
            columns.Phone("duty_phone"),
            columns.Minutes("typical_travel_minutes"),
            Contact("head_id"),
            Contact("deputy_id"),
            Contact("liaison_id"),
            Contact("backup_id"),
            columns.Texts("aliases"),
            columns.Flag("active", otherwise: true));

        // Who belongs to a unit stands with the people, and groups are learned from the chat.
        columns.Ignore("member_ids", "group_chat_id");
        return unit;

        PersonId? Contact(string column) =>
            columns.OptionalReference(column, PersonKindName, person => CannotSpeak(new PersonId(person), id, kind)) is { } contact ? new PersonId(contact) : null;
    }

    public Person Person(Columns columns)
    {
        var id = columns.Id("person_id", PersonKindName);
        var person = new Person(
            new PersonId(id),
            columns.Text("display_name"),
            columns.Text("display_name_en"),
            new UnitId(columns.Reference("unit_id", UnitKindName)),
            UnitsIn(columns, "also_unit_ids"),
            columns.OneOf<Role>("role"),
            columns.Account("channel_user_id", id),
            columns.Account("aad_object_id", id),
            columns.Account("upn", id),
            columns.Account("email", id),
            Leave(columns.Entries("leave")),
            UnitsIn(columns, "gave_over_unit_ids") is { Count: > 0 } gaveOver ? gaveOver : null);

        // Who stands in for whom is said by the unit's liaison and backup.
        columns.Ignore("substantive", "backup_person_id");
        // Of whom something cannot be read nobody can say what he may do.
        if (columns.IsSound)
            people.TryAdd(person.Id, person);
        return person;
    }

    public static Topic Topic(Columns columns) => new(
        new TopicCode(columns.Id("code", TopicKindName)),
        columns.Text("zh"),
        columns.Text("en"),
        columns.Texts("words"),
        UnitsIn(columns, "lead"),
        columns.Flag("never_posted", otherwise: false));

    public static Place Place(Columns columns) => new(
        new PlaceId(columns.Id("id", PlaceKindName)),
        columns.Text("zh"),
        columns.Text("en"),
        columns.Texts("words"),
        columns.Flag("reception", otherwise: false));

    private static List<UnitId> UnitsIn(Columns columns, string column) => [.. columns.References(column, UnitKindName).Select(unit => new UnitId(unit))];

    /// <summary>A contact whose answers the bot would refuse is found out here, not on the day he is called.</summary>
    private string? CannotSpeak(PersonId id, UnitId unit, UnitKind kind) =>
        !people.TryGetValue(id, out var person) ? null
        : !person.IsOf(unit) ? $"who is not of the unit '{unit}'"
        : kind is not (UnitKind.Office or UnitKind.Compound or UnitKind.Leadership) && !person.MayHoldPost() ? "whose role answers for no unit"
        : null;

    private static List<Leave>? Leave(IReadOnlyList<Columns> rows)
    {
        var leaves = new List<Leave>();
        foreach (var row in rows)
        {
            var leave = new Leave(row.Date("from"), row.Date("to"));
            if (leave.To < leave.From)
                row.Note("The leave ends before it begins.");
            else if (leaves.Exists(other => other.From <= leave.To && leave.From <= other.To))
                row.Note("The leave overlaps with another of the same person.");
            row.Done();
            leaves.Add(leave);
        }

        return leaves.Count == 0 ? null : leaves;
    }
}
