namespace DutyBot.Domain;

/// <summary>The store as a whole, for whoever starts the bot or watches over it.</summary>
public interface IStore
{
    /// <summary>Where the data lies, in words that people can look it up by.</summary>
    string Path { get; }

    /// <summary>Whether the store takes a write now; a full or locked store may still answer reads.</summary>
    Task<bool> AnswersAsync(CancellationToken cancel = default);
}
