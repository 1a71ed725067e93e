namespace DutyBot.Domain.Work;

public enum WorkKind
{
    /// <summary>Ask the rules of an alert what fell due.</summary>
    CheckDeadline = 1,

    /// <summary>Unfold what people must be told of an alert's rows, from row <see cref="DueWork.From"/> on.</summary>
    Tell = 2,

    /// <summary>Ask the rules of a gate's notice what fell due.</summary>
    CheckNotice = 3,

    /// <summary>Ask the rules of a request for a post what fell due.</summary>
    CheckPost = 4,

    /// <summary>A post went to somebody else: what is open of its unit goes over to him.</summary>
    HandOver = 5,

    /// <summary>Delete what has been kept long enough; one row, that goes from night to night.</summary>
    Purge = 6,

    /// <summary>Something about an alert could not be sent, or got through after that: whoever is next is told.</summary>
    Reach = 7,

    /// <summary>A row of the outbox has been unsent for an hour, or was sent after that; the subject is its number.</summary>
    Unsent = 8,
}

/// <summary>Something the bot must do at a moment. One row per key: (kind, subject).</summary>
/// <param name="Version">Grows with every change of the row, so that only what was seen is marked done.</param>
public sealed record DueWork(WorkKind Kind, string Subject, DateTimeOffset DueAt, int From, long Version);

/// <summary>Due work of one district; shared by every instance of the bot.</summary>
public interface IDueWork
{
    /// <summary>The earliest moment at which anything falls due or a lease ends; null where nothing is planned.</summary>
    Task<DateTimeOffset?> NextAsync(CancellationToken cancel);

    /// <summary>Takes what is due and not leased by another, oldest first; the lease ends by itself.</summary>
    Task<IReadOnlyList<DueWork>> LeaseAsync(DateTimeOffset now, TimeSpan lease, int most, CancellationToken cancel);

    /// <summary>Marks work done: takes the row away unless it was changed since it was leased.</summary>
    Task DoneAsync(DueWork work, CancellationToken cancel);

    /// <summary>Puts leased work to another moment unless it was changed since (nothing was due yet, or it failed).</summary>
    Task PutOffAsync(DueWork work, DateTimeOffset until, CancellationToken cancel);
}
