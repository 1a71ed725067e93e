using System.Text.Json;
using DutyBot.Domain;
using DutyBot.Domain.Units;

namespace DutyBot.Exporting;

/// <summary>One list of the directory in rows and columns.</summary>
/// <param name="List">The name of its file: units.</param>
/// <param name="District">The name of the district where the list carries it; else null.</param>
/// <param name="Rows">In each a text, a whole number, a flag, texts or leaves for every column; null where nothing is known.</param>
internal sealed record ExportTable(string List, string? District, IReadOnlyList<string> Columns, IReadOnlyList<IReadOnlyList<object?>> Rows)
{
    public static IReadOnlyList<ExportTable> All(District district) =>
    [
        Of(EntryKinds.Units, district.Units, district.Name),
        // Whose time has passed has no name any more, and could not be imported.
        Of(EntryKinds.People, [.. district.People.Where(person => person.Name.Length > 0)]),
        Of(EntryKinds.Topics, district.Topics),
        Of(EntryKinds.Places, district.Places),
    ];

    private static ExportTable Of<T>(EntryKind<T> kind, IReadOnlyList<T> entries, string? district = null) => new(
        kind.Many,
        district,
        [kind.IdColumn, .. kind.Fields.Select(field => field.Column)],
        [.. entries.Select(entry => (IReadOnlyList<object?>)[kind.Id(entry), .. kind.Fields.Select(field => Plain(field.Of(entry)))])]);

    private static object? Plain(object? value) => value switch
    {
        UnitId unit => unit.Value,
        PersonId person => person.Value,
        IEnumerable<UnitId> units => units.Select(unit => unit.Value).ToList(),
        Enum name => JsonSerializer.SerializeToElement(name, DomainJson.Default.Options.GetTypeInfo(name.GetType())).GetString(),
        _ => value,
    };
}
