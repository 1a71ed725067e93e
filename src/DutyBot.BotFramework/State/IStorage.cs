namespace DutyBot.BotFramework;

/// <summary>Where state lies between turns.</summary>
public interface IStorage
{
    /// <summary>What is stored under these keys; a key with nothing under it is left out.</summary>
    Task<IDictionary<string, object>> ReadAsync(string[] keys, CancellationToken cancellationToken = default);

    /// <exception cref="InvalidOperationException">An <see cref="IStoreItem"/> was changed by somebody else since it was read.</exception>
    Task WriteAsync(IDictionary<string, object> changes, CancellationToken cancellationToken = default);

    Task DeleteAsync(string[] keys, CancellationToken cancellationToken = default);
}

/// <summary>Something stored whose writer must have seen the last version; the tag <c>*</c> writes over any.</summary>
public interface IStoreItem
{
    string ETag { get; set; }
}
