namespace DutyBot.Domain.Outgoing;

/// <summary>What is known to have been read, of one district. Whatever has no receipt may have been read all the same (product 10).</summary>
public interface IReceipts
{
    /// <summary>Notes that everything sent to a one-to-one chat up to a message was read. False where it holds no such message, or nothing of it is news.</summary>
    Task<bool> NoteAsync(ConversationId chat, string lastRead, DateTimeOffset at, CancellationToken cancel);
}
