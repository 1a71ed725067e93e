namespace DutyBot.Domain;

/// <summary>What is remembered under a key.</summary>
/// <param name="Tag">Another one with every write.</param>
public sealed record StateRow(string Key, string Tag, string Body);

/// <summary>What is to be remembered under a key.</summary>
/// <param name="Seen">The tag of what the writer read; null writes over whatever there is.</param>
public sealed record StateChange(string Key, string? Seen, string Body);

/// <summary>What a talk remembers from one turn to the next, over restarts. Facts of duty do not belong here: they have stores of their own that check every write.</summary>
public interface IStateStore
{
    Task<IReadOnlyList<StateRow>> ReadAsync(IReadOnlyCollection<string> keys, CancellationToken cancel);

    /// <summary>Writes all or nothing. Null: done; otherwise a key that somebody else has changed since it was read.</summary>
    Task<string?> WriteAsync(IReadOnlyCollection<StateChange> changes, CancellationToken cancel);

    Task DeleteAsync(IReadOnlyCollection<string> keys, CancellationToken cancel);
}
