using DutyBot.Domain;
using DutyBot.Domain.Units;

namespace DutyBot.Importing;

/// <summary>One entry of each file, column by column, in the file's own names.</summary>
internal static class DirectoryEntries
{
    private const string UnitKindName = "unit", PersonKindName = "person", TopicKindName = "topic", PlaceKindName = "place";

    public static Unit Unit(Columns columns)
    {
        var unit = new Unit(
            new UnitId(columns.Id("unit_id", UnitKindName)),
            columns.Text("name"),
            columns.Text("short_name"),
            columns.Text("name_en"),
            columns.Text("short_name_en"),
            columns.OneOf<UnitKind>("kind"),
            columns.OptionalText("duty_phone"),
            columns.Minutes("typical_travel_minutes"),
            PersonIn(columns, "head_id"),
            PersonIn(columns, "deputy_id"),
            PersonIn(columns, "liaison_id"),
            PersonIn(columns, "backup_id"),
            columns.Texts("aliases"),
            columns.Flag("active", otherwise: true));

        // Who belongs to a unit stands in people.json, and groups are learned from the chat.
        columns.Ignore("member_ids", "group_chat_id");
        return unit;
    }

    public static Person Person(Columns columns)
    {
        var id = columns.Id("person_id", PersonKindName);
        var leave = columns.Entries("leave");
        var person = new Person(
            new PersonId(id),
            columns.Text("display_name"),
            columns.Text("display_name_en"),
            new UnitId(columns.Reference("unit_id", UnitKindName)),
            [.. columns.References("also_unit_ids", UnitKindName).Select(unit => new UnitId(unit))],
            columns.OneOf<Role>("role"),
            columns.Account("channel_user_id", id),
            columns.Account("aad_object_id", id),
            columns.Account("upn", id),
            columns.Account("email", id),
            leave.Count == 0 ? null : [.. leave.Select(Leave)]);

        // Who stands in for whom is said by the unit's liaison and backup.
        columns.Ignore("substantive", "backup_person_id");
        return person;
    }

    public static Topic Topic(Columns columns) => new(
        new TopicCode(columns.Id("code", TopicKindName)),
        columns.Text("zh"),
        columns.Text("en"),
        columns.Texts("words"),
        [.. columns.References("lead", UnitKindName).Select(unit => new UnitId(unit))],
        columns.Flag("never_posted", otherwise: false));

    public static Place Place(Columns columns) => new(
        new PlaceId(columns.Id("id", PlaceKindName)),
        columns.Text("zh"),
        columns.Text("en"),
        columns.Texts("words"),
        columns.Flag("reception", otherwise: false));

    private static Leave Leave(Columns columns)
    {
        var leave = new Leave(columns.Date("from"), columns.Date("to"));
        if (leave.To < leave.From)
            columns.Note("The leave ends before it begins.");
        columns.Done();
        return leave;
    }

    private static PersonId? PersonIn(Columns columns, string column) =>
        columns.OptionalReference(column, PersonKindName) is { } id ? new PersonId(id) : null;
}
