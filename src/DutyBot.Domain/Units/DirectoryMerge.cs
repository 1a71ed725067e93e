namespace DutyBot.Domain.Units;

/// <summary>What stays as it was changed in chat although the files say otherwise.</summary>
/// <param name="Columns">Empty where the files do not have the entry at all.</param>
public sealed record KeptFromChat(string Id, DateTimeOffset At, IReadOnlyList<string> Columns);

/// <summary>Somebody whom chat entered, and whose account the files give to somebody else.</summary>
public sealed record AccountClash(PersonId InFiles, PersonId FromChat);

/// <summary>The directory that an import makes: what the files say, and what was changed in chat since the last one. Pure.</summary>
/// <param name="StillOfChat">What is still to be known as changed in chat.</param>
/// <param name="Agreed">Ids of entries changed in chat that now stand in the files as they are.</param>
/// <param name="Clashes">Where there is one, nothing may be imported.</param>
public sealed record DirectoryMerge(
    District District,
    IReadOnlyList<ChangedInChat> StillOfChat,
    IReadOnlyList<KeptFromChat> Kept,
    IReadOnlyList<string> Agreed,
    IReadOnlyList<AccountClash> Clashes)
{
    /// <param name="chat">What was changed in chat since the last import; empty where the files are to be taken as they are.</param>
    public static DirectoryMerge Of(District files, IReadOnlyList<ChangedInChat> chat)
    {
        var units = Merge(EntryKinds.Units, files.Units, chat, change => change.Unit, change => change.ImportedUnit, (change, file) => change with { ImportedUnit = file }, _ => true);
        var there = units.Entries.Select(unit => unit.Id).ToHashSet();
        var people = Merge(
            EntryKinds.People, files.People, chat, change => change.Person, change => change.ImportedPerson, (change, file) => change with { ImportedPerson = file },
            // Who gave over all he had, or whose units are all gone, leaves as the files say.
            person => !person.HasLeft && (there.Contains(person.Unit) || person.AlsoUnits.Any(there.Contains)));
        return new DirectoryMerge(
            new District(files.Name, units.Entries, people.Entries, files.Topics, files.Places),
            [.. units.Still, .. people.Still],
            [.. units.Kept, .. people.Kept],
            [.. units.Agreed, .. people.Agreed],
            [.. Clash(files.People, people.Entries.Skip(files.People.Count))]);
    }

    private static Merged<T> Merge<T>(
        EntryKind<T> kind, IReadOnlyList<T> files, IReadOnlyList<ChangedInChat> chat, Func<ChangedInChat, T?> now, Func<ChangedInChat, T?> imported, Func<ChangedInChat, T, ChangedInChat> with, Func<T, bool> stays)
        where T : class
    {
        var merged = new Merged<T>([], [], [], []);
        var changes = chat.Where(change => now(change) is not null).ToDictionary(change => kind.Id(now(change)!));
        foreach (var file in files)
        {
            if (!changes.Remove(kind.Id(file), out var change))
            {
                merged.Entries.Add(file);
                continue;
            }

            var (ours, before) = (now(change)!, imported(change));
            var kept = kind.Fields.Where(field => !field.IsSame(ours, file) && (before is null || !field.IsSame(before, ours))).ToList();
            merged.Entries.Add(kept.Aggregate(file, (entry, field) => field.With(entry, ours)));
            if (kept.Count == 0)
                merged.Agreed.Add(kind.Id(file));
            else
                merged.Keep(with(change, file), kind.Id(file), [.. kept.Select(field => field.Column)]);
        }

        foreach (var (id, change) in changes.Where(left => stays(now(left.Value)!)))
        {
            merged.Entries.Add(now(change)!);
            merged.Keep(new ChangedInChat(change.At, change.Unit, change.Person), id, []);
        }

        return merged;
    }

    private static IEnumerable<AccountClash> Clash(IReadOnlyList<Person> files, IEnumerable<Person> fromChat) =>
        from person in fromChat
        from account in Accounts(person)
        from other in files
        where Accounts(other).Contains(account, StringComparer.OrdinalIgnoreCase)
        select new AccountClash(other.Id, person.Id);

    private static IEnumerable<string> Accounts(Person person) =>
        new[] { person.ChannelUserId, person.AadObjectId, person.Upn, person.Email }.Where(account => account is { Length: > 0 }).Select(account => account!).Distinct();

    private sealed record Merged<T>(List<T> Entries, List<ChangedInChat> Still, List<KeptFromChat> Kept, List<string> Agreed)
    {
        public void Keep(ChangedInChat change, string id, IReadOnlyList<string> columns)
        {
            Still.Add(change);
            Kept.Add(new KeptFromChat(id, change.At, columns));
        }
    }
}
