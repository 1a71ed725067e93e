using DutyBot.Domain.Keeping;
using Microsoft.Data.Sqlite;

namespace DutyBot.Storage.Sqlite;

/// <summary>Opens a copy again and says whether it is a whole store.</summary>
internal static class CopyCheck
{
    private static ReadOnlySpan<byte> Header => "SQLite format 3\0"u8;

    /// <summary>Tables without which a database is none of ours, from the first version on.</summary>
    private static readonly string[] OurTables = ["alert", "alert_event", "due_work", "outbox", "directory", "schema_version"];

    /// <exception cref="CopyRefusedException">It is no whole copy of a store.</exception>
    public static StoreCopy Of(string file)
    {
        RefuseStranger(file);
        try
        {
            using var session = new SqliteSession(Connection(file), readOnly: true);
            return Read(session, file);
        }
        catch (SqliteException fault)
        {
            throw new CopyRefusedException($"{file} is damaged and no whole copy of a store.", fault);
        }
    }

    /// <summary>A file that need not be opened to see that it is no database.</summary>
    public static void RefuseStranger(string file)
    {
        try
        {
            if (!IsDatabase(file))
                throw new CopyRefusedException($"{file} is no copy of a store: it is no SQLite database.");
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            throw new CopyRefusedException($"{file} cannot be opened.", fault);
        }
    }

    public static bool IsDatabase(string file)
    {
        using var open = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        Span<byte> begin = stackalloc byte[Header.Length];
        return open.ReadAtLeast(begin, begin.Length, throwOnEndOfStream: false) == begin.Length && begin.SequenceEqual(Header);
    }

    public static IReadOnlyDictionary<string, long> Counts(SqliteSession session) => session
        .Query("select name from sqlite_master where type = 'table' and name not like 'sqlite%' order by name", row => row.GetString(0))
        // A name of our own schema, or of a stranger's, which may hold anything.
        .ToDictionary(table => table, table => (long)session.Value($"select count(*) from \"{table.Replace("\"", "\"\"", StringComparison.Ordinal)}\"")!, StringComparer.Ordinal);

    public static string Connection(string file) =>
        new SqliteConnectionStringBuilder { DataSource = file, Mode = SqliteOpenMode.ReadWrite, Pooling = false, DefaultTimeout = 5 }.ToString();

    private static StoreCopy Read(SqliteSession session, string file)
    {
        var damage = session.Query("pragma integrity_check", row => row.GetString(0));
        if (damage is not ["ok"])
            throw new CopyRefusedException($"{file} is damaged: {damage[0].ReplaceLineEndings(" ")}.");
        var tables = Counts(session);
        if (!OurTables.All(tables.ContainsKey) || session.Value("select version from schema_version") is not long shape)
            throw new CopyRefusedException($"{file} is a database, but not one of DutyBot.");
        if (shape > Migrations.All.Count)
            throw new CopyRefusedException($"{file} was made by a newer DutyBot (its shape is {shape}, this program knows {Migrations.All.Count}): take that one.");
        if (BrokenRows(session) is [var first, ..] broken)
            throw new CopyRefusedException($"{file} holds alerts that were changed by another hand: row {first}{(broken.Count > 1 ? $" and {broken.Count - 1} more do" : " does")} not follow from the row before.");
        return new StoreCopy(file, new FileInfo(file).Length, (int)shape, tables);
    }

    private static List<string> BrokenRows(SqliteSession session) =>
        [.. session.Query("select distinct district from alert order by district", row => row.GetString(0)).SelectMany(district => AlertChainCheck.Broken(session, district))];
}
