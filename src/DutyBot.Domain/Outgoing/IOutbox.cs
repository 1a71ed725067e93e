using DutyBot.Domain.Alerts;
using DutyBot.Domain.Work;

namespace DutyBot.Domain.Outgoing;

/// <summary>A waiting row as it was taken; its number orders what is said to one recipient.</summary>
/// <param name="MayHaveArrived">It was tried before and nobody knows whether the platform took it: a new message says that it is a repeat.</param>
public sealed record Waiting(long Number, Telling Telling, int Attempts, bool MayHaveArrived = false);

/// <summary>What became of a row that was said to be sent.</summary>
/// <param name="ReadAt">When its recipient is known to have read it; null says nothing.</param>
public sealed record Told(Telling Telling, Outcome? Outcome, Route? Route, DateTimeOffset? At, DateTimeOffset? ReadAt = null);

/// <summary>How sending ended. <c>Shown</c> is the card as it stands in its conversation now, kept in the same transaction.</summary>
/// <param name="Edited">The message stood there before: it is the card's only while no other message has become so.</param>
public sealed record Sent(Outcome Outcome, Route? Route, DateTimeOffset At, ShownCard? Shown = null, bool Edited = false);

/// <summary>What must be said and has not been said yet, of one district.</summary>
public interface IOutbox
{
    /// <summary>Adds rows in one transaction; a key that is there already is left as it is (a waiting refresh moves to the end).
    /// <paramref name="unfolded"/>: the work that these rows came from is marked done with them, unless it was changed since.</summary>
    Task PutAsync(IReadOnlyList<Telling> tellings, DueWork? unfolded, CancellationToken cancel);

    /// <summary>Leases waiting rows that are due, in order. A lane with a leased row, or whose first row must still wait, gives nothing.
    /// A row whose lease ended without a word may have arrived.</summary>
    Task<IReadOnlyList<Waiting>> TakeAsync(DateTimeOffset now, TimeSpan lease, int most, CancellationToken cancel);

    /// <summary>The earliest moment at which a row may be taken; null where nothing waits.</summary>
    Task<DateTimeOffset?> NextAsync(CancellationToken cancel);

    /// <summary>Writes down what became of a taken row. A refresh is removed, unless a newer one took its place meanwhile.</summary>
    Task SettleAsync(Waiting row, Sent sent, CancellationToken cancel);

    /// <summary>Gives a taken row back for a later moment, with what is known of its arrival; the lane waits with it.</summary>
    Task PutOffAsync(Waiting row, DateTimeOffset until, CancellationToken cancel);

    /// <summary>Everything that was or will be said of these alerts, refreshes left out, in order, in one read.</summary>
    Task<IReadOnlyList<Told>> OfAlertsAsync(IReadOnlyCollection<AlertId> alerts, CancellationToken cancel);
}

/// <summary>A card as it stands in a conversation.</summary>
/// <param name="MessageId">The platform's id of the message that later edits change.</param>
/// <param name="PostedAt">When it was last posted anew: the last time it rang.</param>
/// <param name="Content">Hash of what it shows, so that an edit that changes nothing is not sent.</param>
public sealed record ShownCard(ConversationId Conversation, string Slot, string MessageId, DateTimeOffset PostedAt, DateTimeOffset EditedAt, string Content);

/// <summary>Which message shows which card.</summary>
public interface IShownCards
{
    Task<ShownCard?> FindAsync(ConversationId conversation, string slot, CancellationToken cancel);

    /// <summary>The card that a message shows now; null for an old copy or any other message.</summary>
    Task<ShownCard?> OfMessageAsync(ConversationId conversation, string messageId, CancellationToken cancel);

    Task PutAsync(ShownCard card, CancellationToken cancel);

    /// <summary>Forgets a card that is gone from its conversation.</summary>
    Task RemoveAsync(ConversationId conversation, string slot, CancellationToken cancel);
}
