using System.Text.Json;
using DutyBot.Domain;
using DutyBot.Domain.Keeping;
using DutyBot.Domain.Outgoing;
using Microsoft.Data.Sqlite;

namespace DutyBot.Storage.Sqlite;

/// <summary>A checked copy beside the store, made ready to be the store. At every moment the store's name leads to the whole old one or to the whole new one.</summary>
internal sealed class SqliteRestore : IStoreRestore
{
    private readonly FileStream held;
    private readonly string store;

    private SqliteRestore(FileStream held, string store, StoreCopy copy) => (this.held, this.store, Copy) = (held, store, copy);

    public StoreCopy Copy { get; }

    public string File => Copy.File;

    /// <summary>Moves the copy to this program's shape, and says of what it was about to send that it may have been sent since.</summary>
    public static SqliteRestore Prepare(FileStream held, string store, string next, string source)
    {
        using (var session = new SqliteSession(CopyCheck.Connection(next), readOnly: false))
        {
            Migrations.Apply(session, next, Migrations.All);
            session.RunScript("begin immediate;");
            SettleOutbox(session);
            // What the cards show now is not known any more, so that the next edit of each is sent.
            session.Execute("update shown_card set content = ''");
            KeepNumbers(session, store);
            session.RunScript("commit;");
        }

        CopyFiles.MakeOneFile(next);
        return new SqliteRestore(held, store, CopyCheck.Of(next));
    }

    public string? Finish(string stamp)
    {
        var kept = System.IO.File.Exists(store) ? $"{store}.before-restore-{stamp}" : null;
        try
        {
            CopyFiles.MakeOneFile(File);
            CopyFiles.Flush(File);
            if (kept is not null)
                Keep(kept);
            // A log of the old store must never meet the new one; what it held lies in the store that was kept.
            foreach (var part in CopyFiles.Beside(store))
                System.IO.File.Delete(part);
            System.IO.File.Move(File, store, overwrite: true);
            return kept;
        }
        catch (Exception fault) when (CopyFiles.Sentence(fault, $"The store {store} could not be kept and replaced") is { } sentence)
        {
            throw new CopyRefusedException(sentence, fault);
        }
    }

    public void Dispose()
    {
        CopyFiles.Delete(File);
        held.Dispose();
    }

    /// <summary>The old store as one file; one that is damaged as it lies there, with its log.</summary>
    private void Keep(string kept)
    {
        if (System.IO.File.Exists(kept))
            throw new IOException($"{kept} is there already");
        if (!IsOneFile())
        {
            foreach (var part in CopyFiles.Beside(store).Where(System.IO.File.Exists))
                System.IO.File.Copy(part, kept + part[store.Length..]);
        }

        System.IO.File.Copy(store, kept);
        CopyFiles.Flush(kept);
    }

    /// <summary>False: it is damaged, which may be why it is replaced, or somebody reads it; what its log holds is to be kept beside it.</summary>
    private bool IsOneFile()
    {
        // SQLite throws away a log beside a file that is none of its own.
        if (!CopyCheck.IsDatabase(store))
            return false;
        try
        {
            CopyFiles.MakeOneFile(store);
            return true;
        }
        catch (Exception fault) when (fault is SqliteException or IOException)
        {
            return false;
        }
    }

    /// <summary>What waited to be sent when the copy was taken may have been sent since: what must arrive goes out again and says that it may be a repeat, the rest does not (product 10).</summary>
    private static void SettleOutbox(SqliteSession session)
    {
        var waiting = session.Query("select number, body from outbox where settled_at is null and refresh = 0", row => (Number: row.GetInt64(0), Kind: KindOf(row.GetString(1))));
        foreach (var (number, kind) in waiting)
            session.Execute(
                kind.MustArrive()
                    ? "update outbox set unsure = 1, lease_until = null where number = $number"
                    : "update outbox set settled_at = due, outcome = 'joined', lease_until = null where number = $number",
                ("$number", number));
    }

    /// <summary>Numbers that the lost days gave are not given again: their cards still stand in the groups.</summary>
    private static void KeepNumbers(SqliteSession session, string store)
    {
        if (!System.IO.File.Exists(store) || !CopyCheck.IsDatabase(store))
            return;
        try
        {
            using var old = new SqliteSession(CopyCheck.Connection(store), readOnly: true);
            foreach (var (district, day, last) in Numbers(old))
                session.Execute(
                    """
                    insert into day_counter (district, day, last)
                    select $district, $day, $last
                    where $last > coalesce((select max(counter) from alert where district = $district and day = $day), 0)
                    on conflict (district, day) do update set last = max(last, excluded.last)
                    """,
                    ("$district", district),
                    ("$day", day),
                    ("$last", last));
        }
        catch (SqliteException)
        {
            // The old store cannot be read any more; that it is replaced matters more.
        }
    }

    private static List<(string District, string Day, long Last)> Numbers(SqliteSession old)
    {
        var numbers = Read("select district, day, max(counter) from alert group by district, day");
        return old.Value("select 1 from sqlite_master where name = 'day_counter'") is null ? numbers : [.. numbers, .. Read("select district, day, last from day_counter")];

        List<(string, string, long)> Read(string sql) => old.Query(sql, row => (row.GetString(0), row.GetString(1), row.GetInt64(2)));
    }

    private static TellingKind KindOf(string body) =>
        (JsonSerializer.Deserialize(body, DomainJson.Default.Telling) ?? throw new JsonException("A stored row of the outbox is empty.")).Kind;
}
