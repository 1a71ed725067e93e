using DutyBot.Domain;
using Microsoft.Data.Sqlite;

namespace DutyBot.Storage.Sqlite;

/// <summary>Files of a database: the one that counts, and those that SQLite keeps beside it.</summary>
internal static class CopyFiles
{
    private static readonly string[] Endings = ["-wal", "-shm", "-journal"];

    public static IEnumerable<string> Beside(string file) => Endings.Select(ending => file + ending);

    public static void Delete(string file)
    {
        foreach (var part in Beside(file).Prepend(file))
            File.Delete(part);
    }

    /// <summary>What was written lies on the disk before a name points to it.</summary>
    public static void Flush(string file)
    {
        using var open = new FileStream(file, FileMode.Open, FileAccess.ReadWrite);
        open.Flush(flushToDisk: true);
    }

    /// <summary>Puts what lies in the log beside it into the file and takes the log away.</summary>
    public static void MakeOneFile(string file)
    {
        using (var session = new SqliteSession(CopyCheck.Connection(file), readOnly: false))
        {
            // Whoever else has it open keeps its log, and then it must not be taken away.
            if (session.Value("pragma journal_mode = delete") is not "delete")
                throw new IOException($"{file} is open elsewhere");
        }

        foreach (var part in Beside(file))
            File.Delete(part);
    }

    /// <summary>Whether two names lead to one file, through links too.</summary>
    public static bool AreSame(string one, string other) => Real(one) == Real(other);

    /// <summary>One sentence for a disk that does not play along; null for a fault of the program.</summary>
    public static string? Sentence(Exception fault, string what) => fault switch
    {
        IOException or UnauthorizedAccessException => $"{what}: {fault.Message}",
        SqliteException sqlite when StoreFaults.Why(sqlite) is { } why => $"{what}: {why}.",
        StoreUnavailableException => fault.Message,
        _ => null,
    };

    private static string Real(string file)
    {
        var folder = Path.GetDirectoryName(file)!;
        var real = Directory.Exists(folder) && new DirectoryInfo(folder).ResolveLinkTarget(returnFinalTarget: true) is { } target ? Path.Combine(target.FullName, Path.GetFileName(file)) : file;
        return File.Exists(real) && new FileInfo(real).ResolveLinkTarget(returnFinalTarget: true) is { } linked ? linked.FullName : real;
    }
}
