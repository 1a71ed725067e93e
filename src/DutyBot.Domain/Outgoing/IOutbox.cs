using DutyBot.Domain.Alerts;
using DutyBot.Domain.Work;

namespace DutyBot.Domain.Outgoing;

/// <summary>A waiting row as it was taken; its number orders what is said in one lane.</summary>
/// <param name="MayHaveArrived">It was tried before and nobody knows whether the platform took it: a new message says that it is a repeat.</param>
/// <param name="Lane">The conversation that it waits for, where one is known (<see cref="ToConversation.Lane"/>), else its recipient's own.</param>
public sealed record Waiting(long Number, Telling Telling, int Attempts, bool MayHaveArrived, string Lane);

/// <summary>What became of a row that was said to be sent.</summary>
/// <param name="ReadAt">When its recipient is known to have read it; null says nothing.</param>
public sealed record Told(Telling Telling, Outcome? Outcome, Route? Route, DateTimeOffset? At, DateTimeOffset? ReadAt = null);

/// <summary>How sending ended. <c>Shown</c> is the card as it stands in its conversation now, kept in the same transaction.</summary>
/// <param name="Edited">The message stood there before: it is the card's only while no other message has become so.</param>
/// <param name="Older">Copies of the card above the one that was sent: each is to shrink to a line, which is planned in the same transaction.</param>
public sealed record Sent(Outcome Outcome, Route? Route, DateTimeOffset At, ShownCard? Shown = null, bool Edited = false, IReadOnlyList<string>? Older = null);

/// <summary>How many lanes may be taken: of conversations, and of other programs, which never stand in their way.</summary>
public readonly record struct Room(int Conversations, int Programs)
{
    public static Room Any { get; } = Of(int.MaxValue);

    /// <summary>The same for both.</summary>
    public static Room Of(int lanes) => new(lanes, lanes);
}

/// <summary>What must be said and has not been said yet, of one district.</summary>
public interface IOutbox
{
    /// <summary>So many rows of one lane are sent one after another within their lease.</summary>
    const int MostOfALane = 10;

    /// <summary>Adds rows in one transaction; a key that is there already is left as it is (a waiting refresh moves to the end).
    /// <paramref name="unfolded"/>: the work that these rows came from is marked done with them, unless it was changed since.</summary>
    Task PutAsync(IReadOnlyList<Telling> tellings, DueWork? unfolded, CancellationToken cancel);

    /// <summary>Leases waiting rows that are due, in order; a refresh stands behind what is said anew in its lane, and lanes that have only refreshes behind the others; an alarm before all.
    /// A lane with a leased row, or whose first row must still wait, gives nothing; any other gives at most <see cref="MostOfALane"/>.
    /// A row whose lease ended without a word may have arrived.</summary>
    Task<IReadOnlyList<Waiting>> TakeAsync(DateTimeOffset now, TimeSpan lease, Room room, CancellationToken cancel);

    /// <summary>Leases taken rows that are still being sent for longer, so that nobody takes them again.</summary>
    Task RenewAsync(IReadOnlyCollection<long> numbers, DateTimeOffset until, CancellationToken cancel);

    /// <summary>The earliest moment at which a row may be taken where there is room; null where nothing waits for it.</summary>
    Task<DateTimeOffset?> NextAsync(Room room, CancellationToken cancel);

    /// <summary>Writes down what became of a taken row. A refresh is removed, unless a newer one took its place meanwhile.</summary>
    Task SettleAsync(Waiting row, Sent sent, CancellationToken cancel);

    /// <summary>Gives a taken row back for a later moment, with what is known of its arrival; the lane waits with it.</summary>
    /// <param name="tried">False: nothing was sent, so it is no attempt.</param>
    Task PutOffAsync(Waiting row, DateTimeOffset until, bool tried, CancellationToken cancel);

    /// <summary>Gives a taken row to the lane of a group, in which its recipient is mentioned; it stands there by its number.</summary>
    Task MoveAsync(Waiting row, ConversationId group, CancellationToken cancel);

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

    /// <summary>Nobody knows what a card shows after an edit that may have arrived, so that the next one is made whatever it shows; a card posted anew since keeps its content.</summary>
    Task ForgetContentAsync(ShownCard card, CancellationToken cancel);

    /// <summary>Forgets a card that is gone from its conversation.</summary>
    Task RemoveAsync(ConversationId conversation, string slot, CancellationToken cancel);
}
