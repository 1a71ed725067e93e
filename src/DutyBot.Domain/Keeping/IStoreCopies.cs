namespace DutyBot.Domain.Keeping;

/// <summary>A copy of the store was not made or not taken; the message is one sentence that says why.</summary>
public sealed class CopyRefusedException(string sentence, Exception? cause = null) : Exception(sentence, cause);

/// <summary>A copy of the store in one file that was opened again and found whole.</summary>
/// <param name="Shape">The version of the shape it is stored in.</param>
/// <param name="Tables">Rows of each table.</param>
public sealed record StoreCopy(string File, long Bytes, int Shape, IReadOnlyDictionary<string, long> Tables);

/// <summary>Copies of the whole store, of every district in it.</summary>
public interface IStoreCopies
{
    /// <summary>Copies the store as it is at one moment, beside a bot that may be running; the copy takes its name only once it was opened again and checked.</summary>
    /// <param name="replaces">Whether a file of this name may be replaced.</param>
    /// <exception cref="CopyRefusedException">Nothing was copied, and no part of a copy is left.</exception>
    StoreCopy Take(string file, bool replaces);

    /// <summary>Takes the store alone and puts a checked copy of a copy beside it, where it can be made ready.</summary>
    /// <exception cref="CopyRefusedException">The file is no whole copy of a store; the store is as it was.</exception>
    /// <exception cref="StoreUnavailableException">A bot has the store open.</exception>
    IStoreRestore BeginRestore(string file);
}

/// <summary>A copy on its way to be the store; closed without <see cref="Finish"/>, the store is as it was.</summary>
public interface IStoreRestore : IDisposable
{
    StoreCopy Copy { get; }

    /// <summary>The file that will be the store.</summary>
    string File { get; }

    /// <summary>Keeps the old store under a name with this stamp and puts the copy in its place in one step. The old store's new name; null where there was none.</summary>
    /// <exception cref="CopyRefusedException">The store is as it was.</exception>
    string? Finish(string stamp);
}
