namespace DutyBot.Domain.Units;

/// <summary>An entry that says something else than before.</summary>
/// <param name="Columns">What it says differently, by the names of the columns.</param>
public sealed record ChangedEntry(string Id, IReadOnlyList<string> Columns);

/// <summary>How the entries of one kind differ from those before, by their ids.</summary>
/// <param name="New">Never seen before.</param>
/// <param name="Back">Left once and are here again.</param>
/// <param name="Reordered">Whether those that stay stand in another order.</param>
public sealed record EntriesDifference(
    string One, string Many, IReadOnlyList<ChangedEntry> Changed, IReadOnlyList<string> New, IReadOnlyList<string> Back, IReadOnlyList<string> Left, bool Reordered)
{
    public bool IsNothing => Changed.Count + New.Count + Back.Count + Left.Count == 0 && !Reordered;
}

/// <summary>How one directory differs from another. Pure.</summary>
/// <param name="Renamed">Whether the district has another name.</param>
/// <param name="Kinds">Units, people, topics and places.</param>
public sealed record DirectoryDifference(bool Renamed, IReadOnlyList<EntriesDifference> Kinds)
{
    public bool IsNothing => !Renamed && Kinds.All(kind => kind.IsNothing);

    public static DirectoryDifference Between(District before, District after) => new(
        before.Name != after.Name,
        [
            Of(EntryKinds.Units, before.Units, before.Former.Units, after.Units),
            Of(EntryKinds.People, before.People, before.Former.People, after.People),
            Of(EntryKinds.Topics, before.Topics, before.Former.Topics, after.Topics),
            Of(EntryKinds.Places, before.Places, before.Former.Places, after.Places),
        ]);

    private static EntriesDifference Of<T>(EntryKind<T> kind, IReadOnlyList<T> before, IReadOnlyList<T> former, IReadOnlyList<T> after)
    {
        var old = before.ToDictionary(kind.Id);
        var gone = former.Select(kind.Id).ToHashSet();
        var now = after.Select(kind.Id).ToHashSet();
        var coming = after.Select(kind.Id).Where(id => !old.ContainsKey(id)).ToList();
        return new EntriesDifference(
            kind.One,
            kind.Many,
            [.. after.Where(entry => old.ContainsKey(kind.Id(entry))).Select(entry => Changed(kind, old[kind.Id(entry)], entry)).Where(entry => entry.Columns.Count > 0)],
            [.. coming.Where(id => !gone.Contains(id))],
            [.. coming.Where(gone.Contains)],
            [.. before.Select(kind.Id).Where(id => !now.Contains(id))],
            !before.Select(kind.Id).Where(now.Contains).SequenceEqual(after.Select(kind.Id).Where(old.ContainsKey)));
    }

    private static ChangedEntry Changed<T>(EntryKind<T> kind, T before, T after) =>
        new(kind.Id(after), [.. kind.Fields.Where(field => !field.IsSame(before, after)).Select(field => field.Column)]);
}
