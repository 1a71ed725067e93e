using System.Collections.Concurrent;
using DutyBot.Domain;
using DutyBot.Domain.Alerts;

namespace DutyBot.Chat;

/// <summary>When somebody last said something else in a group. Kept in memory only: a moment, never what was said.</summary>
internal sealed class GroupTalk
{
    private readonly ConcurrentDictionary<ConversationId, DateTimeOffset> lastOther = new();

    public void SomethingElse(ConversationId group, DateTimeOffset at) => lastOther[group] = at;

    /// <summary>A bare word in a group, addressed to nobody, counts only within the acknowledge limit while no other person's line stands between (product 4).</summary>
    public bool BareWordCounts(ConversationId group, DateTimeOffset at, Call call) =>
        at <= call.Unit.AcknowledgeBy && !(lastOther.TryGetValue(group, out var other) && other >= call.Unit.NotifiedAt);
}
