using DutyBot.Domain.Outgoing;

namespace DutyBot.Domain.Keeping;

/// <summary>How something that waits stands: how much, and since when the oldest.</summary>
public sealed record Backlog(long Count, DateTimeOffset? Oldest);

/// <summary>What became of what was said in one line of recipients (<see cref="Recipient.Lane"/>).</summary>
public sealed record LaneRecord(string Lane, DateTimeOffset? LastSent, DateTimeOffset? LastFailed)
{
    /// <summary>Whether the last word that was to be said there could not be sent.</summary>
    public bool IsCut => LastFailed is { } failed && !(LastSent >= failed);
}

/// <summary>The state of the store, read beside a bot that may be running.</summary>
/// <param name="Free">Free room on its disk, in bytes; null where the system does not say.</param>
/// <param name="Damage">What the database says is wrong with its file.</param>
/// <param name="BrokenRows">Rows of alerts that do not follow from the row before.</param>
/// <param name="Newest">The latest moment that anything in it was written down at.</param>
/// <param name="Due">Work that is due.</param>
/// <param name="Unsent">What is to be said to people and was not yet, by when it was to be said first.</param>
/// <param name="NextPurge">When the night's deletion comes next; null where none is planned.</param>
public sealed record StoreLook(
    string Path,
    long Bytes,
    long? Free,
    int Shape,
    int KnownShape,
    IReadOnlyList<string> Damage,
    IReadOnlyList<string> BrokenRows,
    DateTimeOffset? Newest,
    Backlog Due,
    Backlog Unsent,
    IReadOnlyList<LaneRecord> Lanes,
    IReadOnlyList<Deleted> Deleted,
    DateTimeOffset? NextPurge)
{
    /// <summary>Other programs that are told, one record for each that was.</summary>
    public IReadOnlyList<WebhookRecord> Webhooks { get; init; } = [];
}

/// <summary>How a program that is told (<see cref="ToWebhook"/>) stands.</summary>
/// <param name="Waiting">What it has not taken yet, by when it was to be told first.</param>
/// <param name="GivenUp">How much was put aside, as long as it is kept.</param>
public sealed record WebhookRecord(string Name, DateTimeOffset? LastTaken, Backlog Waiting, long GivenUp);

/// <summary>Looks at the store without changing it.</summary>
public interface IStoreLook
{
    /// <exception cref="StoreUnavailableException">It cannot be read.</exception>
    Task<StoreLook> LookAsync(DateTimeOffset now, CancellationToken cancel);
}
