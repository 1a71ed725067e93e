using DutyBot.Domain;

namespace DutyBot.Storage.Sqlite;

/// <summary>Moves a file forward to the shape this program knows, never back. Script n makes version n out of n - 1.</summary>
internal static class Migrations
{
    private static readonly string[] Files = ["Schema.sql", "Schema2.sql", "Schema3.sql", "Schema4.sql", "Schema5.sql", "Schema6.sql", "Schema7.sql"];

    public static IReadOnlyList<string> All { get; } = [.. Files.Select(Read)];

    /// <exception cref="StoreUnavailableException">The file was made by a newer program.</exception>
    public static void Apply(SqliteSession session, string path, IReadOnlyList<string> scripts)
    {
        session.RunScript("pragma journal_mode = wal;");
        session.RunScript("begin immediate;");
        try
        {
            session.RunScript("create table if not exists schema_version (version integer not null) strict;");
            var found = (long?)session.Value("select version from schema_version") ?? 0;
            RefuseNewer(found, path, scripts.Count);
            if (found < scripts.Count)
                MoveForward(session, scripts, (int)found);
            session.RunScript("commit;");
        }
        catch
        {
            if (session.IsInTransaction)
                session.RunScript("rollback;");
            throw;
        }
    }

    /// <exception cref="StoreUnavailableException">The file was made by a newer program.</exception>
    public static void RefuseNewer(long found, string path, int known)
    {
        if (found > known)
            throw new StoreUnavailableException($"The store {path} was made by a newer DutyBot (its shape is {found}, this program knows {known}): start that one.");
    }

    private static void MoveForward(SqliteSession session, IReadOnlyList<string> scripts, int found)
    {
        foreach (var script in scripts.Skip(found))
            session.RunScript(script);
        session.RunScript("delete from schema_version;");
        session.Execute("insert into schema_version (version) values ($version)", ("$version", scripts.Count));
    }

    private static string Read(string name)
    {
        using var stream = typeof(Migrations).Assembly.GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"The program lacks its own {name}.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
