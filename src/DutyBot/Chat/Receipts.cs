using DutyBot.Domain;
using DutyBot.Domain.Outgoing;
using DutyBot.Domain.Units;

namespace DutyBot.Chat;

/// <summary>A chat says up to which message its person has read (protocol 3.4); only his own chat, and never a group, says that of him.</summary>
internal sealed class Receipts(IConversationStore conversations, IReceipts receipts, Office office, TimeProvider time)
{
    public async Task NoteAsync(Activity activity, string? lastRead, CancellationToken cancel)
    {
        if (lastRead is not { Length: > 0 } || activity.Conversation?.Id is not { } id)
            return;
        var at = time.GetUtcNow();
        if (await conversations.FindAsync(new ConversationId(id), cancel) is { IsGroup: false, Person: { } owner } chat
            && (await office.AtAsync(at, cancel)).District.WithAccount(activity.From?.Id, activity.From?.AadObjectId)?.Id == owner)
            await receipts.NoteAsync(chat.Id, lastRead, at, cancel);
    }
}
