using DutyBot.Domain.Alerts;
using DutyBot.Domain.Outgoing;
using DutyBot.Domain.Units;

namespace DutyBot.Domain.Keeping;

/// <summary>Finds and deletes what one district keeps too long. Each deletion is one short transaction with its count beside it, so that a crash between two loses nothing.</summary>
public interface IKeeping
{
    /// <summary>Plans the night's work at a moment unless it is planned already, for then or earlier.</summary>
    Task PlanAsync(DateTimeOffset at, CancellationToken cancel);

    /// <summary>Alerts off the board that were posted up to a day, oldest first, behind one where it is given. One of which something is still to be sent is not among them.</summary>
    Task<IReadOnlyList<AlertHistory>> EndedAsync(DutyDay until, AlertId? behind, int most, CancellationToken cancel);

    /// <summary>Deletes an alert with everything about it. False: it was changed since it was read.</summary>
    Task<bool> DeleteAsync(AlertHistory seen, DutyDay day, CancellationToken cancel);

    /// <summary>Those of the ended alerts that keep names of people nobody knew.</summary>
    Task<IReadOnlyList<AlertHistory>> WithNamesAsync(DutyDay until, AlertId? behind, int most, CancellationToken cancel);

    /// <summary>Puts rows without names in place of what they said; the chain of hashes goes on as it was. False: the alert was changed since it was read.</summary>
    Task<bool> TakeNamesAsync(AlertHistory seen, IReadOnlyList<AlertRow> without, DutyDay day, CancellationToken cancel);

    /// <summary>How many single rows of a kind have been kept since a moment or longer.</summary>
    Task<int> CountAsync(Perishable kind, DateTimeOffset before, CancellationToken cancel);

    /// <summary>Deletes some of them. How many.</summary>
    Task<int> DeleteAsync(Perishable kind, DateTimeOffset before, int most, DutyDay day, CancellationToken cancel);

    /// <summary>Every private chat, whosever it is.</summary>
    Task<IReadOnlyList<Conversation>> PrivateChatsAsync(CancellationToken cancel);

    /// <summary>Who was noted to be gone, and when first.</summary>
    Task<IReadOnlyDictionary<string, DateTimeOffset>> NotedAsync(CancellationToken cancel);

    /// <summary>Notes who is gone now: new ones from this moment on, whoever is back no more; and the talks that nobody has noted since they were last written.</summary>
    Task NoteAsync(IReadOnlyCollection<string> gone, DateTimeOffset at, CancellationToken cancel);

    /// <summary>Deletes these chats and puts these people in place of their entries. False: the directory was changed since the version.</summary>
    Task<bool> ForgetAsync(Forgotten forgotten, DutyDay day, CancellationToken cancel);

    /// <summary>What was deleted, the newest day first.</summary>
    Task<IReadOnlyList<Deleted>> DeletedAsync(CancellationToken cancel);
}

/// <summary>What is not to be known of somebody any more.</summary>
/// <param name="Directory">The version of the directory that it was decided on.</param>
/// <param name="Counted">Addresses or people.</param>
public sealed record Forgotten(long Directory, IReadOnlyList<ConversationId> Chats, IReadOnlyList<Person> People, Perishable Counted, int Count);
