#nullable enable
using System.Collections.Concurrent;

namespace DutyBot.BotFramework;

/// <summary>Members asked for within the hour: a burst of presses must not use up the roster's rate (protocol 2.2).</summary>
internal sealed class MemberCache(TimeProvider time)
{
    private const int Most = 10_000;
    private static readonly TimeSpan Life = TimeSpan.FromHours(1);

    private readonly ConcurrentDictionary<(string Conversation, string User), (TeamsChannelAccount Member, DateTimeOffset Until)> _known = new();

    internal TeamsChannelAccount? Find(string conversation, string user) =>
        _known.TryGetValue((conversation, user), out var known) && time.GetUtcNow() < known.Until ? known.Member : null;

    internal void Keep(string conversation, string user, TeamsChannelAccount? member)
    {
        if (member is null)
            return;
        if (_known.Count >= Most)
            _known.Clear();
        _known[(conversation, user)] = (member, time.GetUtcNow() + Life);
    }
}
