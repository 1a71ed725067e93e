#nullable enable
using System.Collections.Concurrent;

namespace DutyBot.BotFramework;

/// <summary>
/// What Teams said within the hour of members, teams and channels: a burst of presses must not use up the roster's rate (protocol 2.2).
/// News from a conversation or team forgets what was known of it.
/// </summary>
internal sealed class KnownTeams(TimeProvider time)
{
    private const int Most = 10_000;
    private static readonly TimeSpan Life = TimeSpan.FromHours(1);

    private readonly ConcurrentDictionary<string, Place> _places = new(StringComparer.Ordinal);
    private int _held;

    /// <summary>What is known of a place, or what asking gives; nothing is kept of an answer that is null or fails.</summary>
    /// <param name="place">Conversation or team.</param>
    /// <param name="what">The question, alike for alike.</param>
    internal async Task<T?> AskAsync<T>(string place, string what, Func<Task<T?>> ask)
        where T : class
    {
        // Taken before asking: news that come meanwhile leave this one behind, and with it an answer that is out of date.
        var known = _places.GetOrAdd(place, _ => new Place());
        if (known.Answers.TryGetValue(what, out var kept) && time.GetUtcNow() < kept.Until)
            return (T)kept.Answer;

        var answer = await ask();
        if (answer is null)
            return null;
        if (Interlocked.Increment(ref _held) > Most)
        {
            _places.Clear();
            Interlocked.Exchange(ref _held, 0);
        }

        known.Answers[what] = (answer, time.GetUtcNow() + Life);
        return answer;
    }

    /// <summary>Takes news in: who came or went, what became of a channel or team, where the bot was put in or taken out (protocol 3.4).</summary>
    internal void Hear(Activity activity)
    {
        if (activity.Type is not (ActivityTypes.ConversationUpdate or ActivityTypes.InstallationUpdate))
            return;

        activity.TryGetChannelData<TeamsChannelData>(out var data);
        foreach (var place in (string?[])[activity.Conversation?.Id, activity.Conversation?.Id?.Split(";messageid=")[0], data?.Team?.Id, data?.Channel?.Id])
        {
            if (place is not null)
                _places.TryRemove(place, out _);
        }
    }

    private sealed class Place
    {
        internal ConcurrentDictionary<string, (object Answer, DateTimeOffset Until)> Answers { get; } = new(StringComparer.Ordinal);
    }
}
