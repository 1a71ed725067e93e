using DutyBot.Domain;
using DutyBot.Domain.Keeping;
using Microsoft.Data.Sqlite;

namespace DutyBot.Storage.Sqlite;

/// <summary>Copies of the store's file by SQLite's own online backup (sqlite.org/backup.html), which sees one committed state.</summary>
public sealed class SqliteCopies(string connectionString) : IStoreCopies
{
    private const string Partial = ".partial", Restoring = ".restoring";

    private readonly string store = SqliteDatabase.PathOf(connectionString);

    public StoreCopy Take(string file, bool replaces)
    {
        var target = Path.GetFullPath(file);
        RefuseTarget(target, replaces);
        var partial = target + Partial;
        try
        {
            CopyFiles.Delete(partial);
            var counted = Copy(store, partial);
            var copy = CopyCheck.Of(partial);
            if (!SameCounts(copy.Tables, counted))
                throw new CopyRefusedException($"The copy {target} does not hold what the store held: it was not kept.");
            CopyFiles.Flush(partial);
            File.Move(partial, target, overwrite: replaces);
            return copy with { File = target };
        }
        catch (CopyRefusedException refused)
        {
            throw new CopyRefusedException(refused.Message.Replace(partial, store, StringComparison.Ordinal), refused);
        }
        catch (Exception fault) when (CopyFiles.Sentence(fault, $"The copy {target} could not be written") is { } sentence)
        {
            throw new CopyRefusedException(sentence, fault);
        }
        finally
        {
            CopyFiles.Delete(partial);
        }
    }

    public IStoreRestore BeginRestore(string file)
    {
        var source = Path.GetFullPath(file);
        if (Directory.Exists(source))
            throw new CopyRefusedException($"{source} is a folder: name a file.");
        if (!File.Exists(source))
            throw new CopyRefusedException($"There is no file {source}.");
        if (CopyFiles.AreSame(source, store))
            throw new CopyRefusedException($"{source} is the store itself.");
        CopyCheck.RefuseStranger(source);

        Directory.CreateDirectory(Path.GetDirectoryName(store)!);
        var held = StoreLock.Take(store);
        var next = store + Restoring;
        try
        {
            CopyFiles.Delete(next);
            Copy(source, next);
            CopyCheck.Of(next);
            return SqliteRestore.Prepare(held, store, next, source);
        }
        catch (Exception fault)
        {
            CopyFiles.Delete(next);
            held.Dispose();
            if (fault is CopyRefusedException)
                throw new CopyRefusedException(fault.Message.Replace(next, source, StringComparison.Ordinal), fault);
            if (CopyFiles.Sentence(fault, $"{source} could not be copied beside the store") is { } sentence)
                throw new CopyRefusedException(sentence, fault);
            throw;
        }
    }

    private void RefuseTarget(string target, bool replaces)
    {
        if (!File.Exists(store))
            throw new CopyRefusedException($"There is no store {store} yet.");
        if (Directory.Exists(target))
            throw new CopyRefusedException($"{target} is a folder: name a file.");
        if (!Directory.Exists(Path.GetDirectoryName(target)))
            throw new CopyRefusedException($"There is no folder {Path.GetDirectoryName(target)}.");
        if (CopyFiles.AreSame(target, store) || CopyFiles.Beside(store).Any(part => CopyFiles.AreSame(target, part)))
            throw new CopyRefusedException($"{target} is the store itself: name another file.");
        if (File.Exists(target) && !replaces)
            throw new CopyRefusedException($"{target} is there already: take another name, or --force.");
    }

    /// <summary>Copies as one reader sees it, and counts within the same state. The copy is one file without a log beside it.</summary>
    private static IReadOnlyDictionary<string, long> Copy(string from, string to)
    {
        IReadOnlyDictionary<string, long> counted;
        using (var source = new SqliteSession(CopyCheck.Connection(from), readOnly: true))
        {
            source.RunScript("begin;");
            counted = CopyCheck.Counts(source);
            source.CopyInto(new SqliteConnectionStringBuilder { DataSource = to, Pooling = false }.ToString());
            source.RunScript("commit;");
        }

        CopyFiles.MakeOneFile(to);
        return counted;
    }

    private static bool SameCounts(IReadOnlyDictionary<string, long> one, IReadOnlyDictionary<string, long> other) =>
        one.Count == other.Count && one.All(table => other.TryGetValue(table.Key, out var rows) && rows == table.Value);
}
