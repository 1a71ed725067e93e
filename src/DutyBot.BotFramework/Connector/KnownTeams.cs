#nullable enable
namespace DutyBot.BotFramework;

/// <summary>
/// What Teams said within the hour of members, teams and channels: a burst of presses must not use up the roster's rate (protocol 2.2).
/// What many ask at once is asked once; news from a conversation or team forgets what was known of it.
/// </summary>
internal sealed class KnownTeams(TimeProvider time)
{
    internal const int Most = 10_000;
    private static readonly TimeSpan Life = TimeSpan.FromHours(1);

    private readonly Lock _gate = new();
    private readonly Dictionary<(string Place, string What), (Lazy<Task> Answer, DateTimeOffset Until)> _known = [];

    internal int Count => _known.Count;

    /// <summary>What is known of a place, or what asking gives; nothing is kept of an answer that is null or fails.</summary>
    /// <param name="place">Conversation or team.</param>
    /// <param name="what">The question, alike for alike.</param>
    /// <param name="ask">Cancelled for nobody who asked, because others may wait for the same answer.</param>
    internal Task<T?> AskAsync<T>(string place, string what, Func<CancellationToken, Task<T?>> ask, CancellationToken cancel)
        where T : class
    {
        var key = (place, what);
        Lazy<Task> answer;
        lock (_gate)
        {
            if (_known.TryGetValue(key, out var known) && time.GetUtcNow() < known.Until)
            {
                answer = known.Answer;
            }
            else
            {
                if (_known.Count >= Most)
                    _known.Clear();
                answer = new Lazy<Task>(() => AskOnceAsync(key, ask));
                _known[key] = (answer, time.GetUtcNow() + Life);
            }
        }

        return ((Task<T?>)answer.Value).WaitAsync(cancel);
    }

    /// <summary>Takes news in: who came or went, what became of a channel or team, where the bot was put in or taken out (protocol 3.4).</summary>
    internal void Hear(Activity activity)
    {
        if (activity.Type is not (ActivityTypes.ConversationUpdate or ActivityTypes.InstallationUpdate))
            return;

        activity.TryGetChannelData<TeamsChannelData>(out var data);
        string?[] places = [activity.Conversation?.Id, activity.Conversation?.Id?.Split(";messageid=")[0], data?.Team?.Id, data?.Channel?.Id];
        lock (_gate)
        {
            // A question that is still open is forgotten too, and with it an answer that is out of date.
            foreach (var key in _known.Keys.Where(key => places.Contains(key.Place)).ToList())
                _known.Remove(key);
        }
    }

    private async Task<T?> AskOnceAsync<T>((string Place, string What) key, Func<CancellationToken, Task<T?>> ask)
        where T : class
    {
        T? answer = null;
        try
        {
            return answer = await ask(CancellationToken.None);
        }
        finally
        {
            if (answer is null)
            {
                lock (_gate)
                    _known.Remove(key);
            }
        }
    }
}
