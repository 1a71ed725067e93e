#nullable enable
namespace DutyBot.BotFramework;

/// <summary>
/// What Teams said within the hour of members, teams and channels: a burst of presses must not use up the roster's rate (protocol 2.2).
/// What many ask at once is asked once; news from a conversation or team forgets what was known of it. Bodies are kept and not objects, so that nobody changes what others read.
/// </summary>
internal sealed class KnownTeams(TimeProvider time)
{
    internal const int Most = 10_000;

    /// <summary>Of all answers together: a page of a large roster is some 100 KB.</summary>
    internal const int MostBytes = 32 * 1024 * 1024;

    private static readonly TimeSpan Life = TimeSpan.FromHours(1);

    private readonly Lock _gate = new();
    private readonly Dictionary<(string Place, string What), LinkedListNode<Question>> _known = [];

    // All live equally long: the first that was asked is the first to go.
    private readonly LinkedList<Question> _byAge = new();
    private long _bytes;

    /// <summary>One for all, as the roster's rate is.</summary>
    internal NewcomerLimit Newcomers { get; } = new(time);

    internal int Count
    {
        get
        {
            lock (_gate)
                return _known.Count;
        }
    }

    /// <summary>What is known of a place, or what asking gives; nothing is kept of an answer that is null or fails.</summary>
    /// <param name="place">Conversation or team.</param>
    /// <param name="what">The question, alike for alike.</param>
    /// <param name="ask">Cancelled for nobody who asked, because others may wait for the same answer.</param>
    internal Task<byte[]?> AskAsync(string place, string what, Func<CancellationToken, Task<byte[]?>> ask, CancellationToken cancel)
    {
        Question question;
        lock (_gate)
        {
            ForgetOld();
            question = _known.TryGetValue((place, what), out var known) ? known.Value : Add((place, what), ask);
        }

        return question.Answer.Value.WaitAsync(cancel);
    }

    /// <summary>Takes news in: who came or went, what became of a channel or team, where the bot was put in or taken out (protocol 3.4).</summary>
    internal void Hear(Activity activity)
    {
        lock (_gate)
            ForgetOld();
        if (activity.Type is not (ActivityTypes.ConversationUpdate or ActivityTypes.InstallationUpdate))
            return;

        activity.TryGetChannelData<TeamsChannelData>(out var data);
        string?[] places = [activity.Conversation?.Id, activity.Conversation?.Id?.Split(";messageid=")[0], data?.Team?.Id, data?.Channel?.Id];
        lock (_gate)
        {
            // A question that is still open is forgotten too, and with it an answer that is out of date.
            foreach (var known in _known.Values.Where(known => places.Contains(known.Value.Key.Place)).ToList())
                Forget(known);
        }
    }

    private Question Add((string Place, string What) key, Func<CancellationToken, Task<byte[]?>> ask)
    {
        if (_known.Count >= Most)
            Forget(_byAge.First!);
        var question = new Question { Key = key, Asked = new Stamp(time) };
        question.Answer = new Lazy<Task<byte[]?>>(() => AskOnceAsync(question, ask));
        _known[key] = _byAge.AddLast(question);
        return question;
    }

    private async Task<byte[]?> AskOnceAsync(Question question, Func<CancellationToken, Task<byte[]?>> ask)
    {
        byte[]? answer = null;
        try
        {
            return answer = await ask(CancellationToken.None);
        }
        finally
        {
            Keep(question, answer);
        }
    }

    private void Keep(Question question, byte[]? answer)
    {
        lock (_gate)
        {
            // News may have come meanwhile, and the same question may have been asked anew.
            if (!_known.TryGetValue(question.Key, out var known) || known.Value != question)
                return;

            question.Bytes = answer?.Length ?? 0;
            _bytes += question.Bytes;
            if (answer is null)
                Forget(known);
            while (_bytes > MostBytes)
                Forget(_byAge.First!);
        }
    }

    private void ForgetOld()
    {
        while (_byAge.First is { } first && first.Value.Asked.Age >= Life)
            Forget(first);
    }

    private void Forget(LinkedListNode<Question> known)
    {
        _known.Remove(known.Value.Key);
        _byAge.Remove(known);
        _bytes -= known.Value.Bytes;
    }

    private sealed class Question
    {
        internal required (string Place, string What) Key { get; init; }

        internal required Stamp Asked { get; init; }

        internal Lazy<Task<byte[]?>> Answer { get; set; } = null!;

        /// <summary>0 while it is open.</summary>
        internal int Bytes { get; set; }
    }
}
