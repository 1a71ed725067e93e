namespace DutyBot.Domain.Units;

/// <summary>Keeps the directory of one district.</summary>
public interface IDistrictStore
{
    /// <summary>A number that grows with every change, so that a reader may keep what it has read.</summary>
    Task<long> VersionAsync(CancellationToken cancel);

    /// <summary>The whole directory; <see cref="District.Empty"/> where nothing was imported yet.</summary>
    Task<District> ReadAsync(CancellationToken cancel);

    /// <summary>Puts a whole directory in place of the one that is there, in one transaction: nothing of that stays, not even the names in history.</summary>
    Task ReplaceAsync(District district, bool isDemo, CancellationToken cancel);

    /// <summary>Makes the directory that of an import, in one transaction: only what differs is written, and what is not in it any more stays as <see cref="District.Former"/>.
    /// False: the directory was changed since <see cref="DirectoryImport.Seen"/>.</summary>
    Task<bool> ImportAsync(DirectoryImport import, CancellationToken cancel);

    /// <summary>Puts single units and people, new ones behind the others, in one transaction, and marks them as changed in chat.
    /// False: the directory was changed since <see cref="DirectoryChange.Seen"/>, or there is none.</summary>
    Task<bool> ChangeAsync(DirectoryChange change, CancellationToken cancel);

    /// <summary>What was changed in chat since the last import, in the order of the directory.</summary>
    Task<IReadOnlyList<ChangedInChat>> ChangedInChatAsync(CancellationToken cancel);

    /// <summary>Whether the directory kept here is the fictional demo district.</summary>
    Task<bool> IsDemoAsync(CancellationToken cancel);
}

/// <summary>A change of the directory that somebody made in chat.</summary>
/// <param name="Seen">The version of the directory that it was decided on.</param>
public sealed record DirectoryChange(long Seen, DateTimeOffset At, IReadOnlyList<Unit> Units, IReadOnlyList<Person> People);

/// <summary>A directory read from files.</summary>
/// <param name="Seen">The version of the directory that it was decided on; 0 where there was none.</param>
/// <param name="StillOfChat">What in it is as chat left it.</param>
public sealed record DirectoryImport(long Seen, DateTimeOffset At, District District, bool IsDemo, IReadOnlyList<ChangedInChat> StillOfChat);

/// <summary>An entry as chat left it: a unit or a person, and as the last import had it.</summary>
/// <param name="At">When it was changed last.</param>
/// <param name="ImportedUnit">Null where it is no unit, or the files do not have it.</param>
/// <param name="ImportedPerson">Null where it is no person, or the files do not have him.</param>
public sealed record ChangedInChat(DateTimeOffset At, Unit? Unit, Person? Person, Unit? ImportedUnit = null, Person? ImportedPerson = null);
