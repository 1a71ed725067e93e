namespace DutyBot.Storage.Sqlite;

/// <summary>What is remembered under a key.</summary>
/// <param name="Tag">Another one with every write.</param>
public sealed record StateRow(string Key, string Tag, string Body);

/// <summary>What is to be remembered under a key.</summary>
/// <param name="Seen">The tag of what the writer read; null writes over whatever there is.</param>
public sealed record StateChange(string Key, string? Seen, string Body);

/// <summary>What a talk remembers from one turn to the next, over restarts. Facts of duty do not belong here: they have stores of their own that check every write.</summary>
public sealed class SqliteState(SqliteDatabase database, string district)
{
    public Task<List<StateRow>> ReadAsync(IReadOnlyCollection<string> keys, CancellationToken cancel) =>
        database.ReadAsync(session => keys.Select(key => Find(session, key)).OfType<StateRow>().ToList(), cancel);

    /// <summary>Writes all or nothing. Null: done; otherwise a key that somebody else has changed since it was read.</summary>
    public Task<string?> WriteAsync(IReadOnlyCollection<StateChange> changes, CancellationToken cancel) =>
        database.WriteAsync(
            session =>
            {
                if (changes.FirstOrDefault(change => change.Seen is not null && Find(session, change.Key) is { } row && row.Tag != change.Seen) is { } late)
                    return late.Key;
                foreach (var change in changes)
                    Put(session, change);
                return null;
            },
            cancel);

    public Task DeleteAsync(IReadOnlyCollection<string> keys, CancellationToken cancel) =>
        database.WriteAsync(
            session => keys.Sum(key => session.Execute("delete from state where district = $district and key = $key", ("$district", district), ("$key", key))),
            cancel);

    private StateRow? Find(SqliteSession session, string key) =>
        session.Query(
            "select key, tag, body from state where district = $district and key = $key",
            row => new StateRow(row.GetString(0), row.GetString(1), row.GetString(2)),
            ("$district", district),
            ("$key", key)).FirstOrDefault();

    // A tag is drawn, not counted: what was deleted and written anew must not look like what was read before.
    private void Put(SqliteSession session, StateChange change) =>
        session.Execute(
            "insert or replace into state (district, key, tag, body) values ($district, $key, lower(hex(randomblob(8))), $body)",
            ("$district", district),
            ("$key", change.Key),
            ("$body", change.Body));
}
