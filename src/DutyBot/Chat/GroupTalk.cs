using System.Collections.Concurrent;
using DutyBot.Domain;
using DutyBot.Domain.Alerts;

namespace DutyBot.Chat;

/// <summary>When somebody last said something else in a group. Kept in memory only: who and when, never what was said.</summary>
internal sealed class GroupTalk
{
    private readonly ConcurrentDictionary<ConversationId, Last> last = new();

    public void SomethingElse(ConversationId group, PersonId? by, DateTimeOffset at) => last.AddOrUpdate(
        group,
        _ => new Last(by, at, null),
        (_, before) => new Last(by, at, before.ByOtherThan(by)));

    /// <summary>A bare word in a group, addressed to nobody, counts only within the acknowledge limit while no other person's line stands between (product 4).</summary>
    public bool BareWordCounts(ConversationId group, PersonId by, DateTimeOffset at, Call call) =>
        at <= call.Unit.AcknowledgeBy && !(last.TryGetValue(group, out var line) && line.ByOtherThan(by) >= call.Unit.NotifiedAt);

    /// <summary>The last line, and the last one of anybody but its author; an author whom nobody knows is never the same person.</summary>
    private sealed record Last(PersonId? By, DateTimeOffset At, DateTimeOffset? ByAnother)
    {
        public DateTimeOffset? ByOtherThan(PersonId? person) => person is not null && By == person ? ByAnother : At;
    }
}
