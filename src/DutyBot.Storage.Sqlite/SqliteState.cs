using DutyBot.Domain;

namespace DutyBot.Storage.Sqlite;

internal sealed class SqliteState(SqliteDatabase database, string district) : IStateStore
{
    public Task<IReadOnlyList<StateRow>> ReadAsync(IReadOnlyCollection<string> keys, CancellationToken cancel) =>
        database.ReadAsync<IReadOnlyList<StateRow>>(session => [.. keys.Select(key => Find(session, key)).OfType<StateRow>()], cancel);

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
