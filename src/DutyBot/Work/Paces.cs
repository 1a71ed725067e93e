using DutyBot.Domain;

namespace DutyBot.Work;

/// <summary>Nothing was sent, because the platform would refuse it: there is a turn at <see cref="Until"/>.</summary>
internal sealed class TooSoonException(DateTimeOffset until) : Exception($"The next turn is at {until:O}.")
{
    public DateTimeOffset Until => until;
}

/// <summary>Keeps to the rates of Teams, the strictest platform: a conversation's own and that of the whole bot (protocol 2.2).
/// Remembered in this process only: after a restart the platform's own 429 is obeyed.</summary>
internal sealed class Paces(TimeProvider time)
{
    private const int ManyConversations = 1000;

    private readonly Lock gate = new();
    private readonly Dictionary<ConversationId, Pace> conversations = [];
    private readonly Pace whole = new((50, TimeSpan.FromSeconds(1)));

    /// <exception cref="TooSoonException">There is no turn now.</exception>
    public void Take(ConversationId conversation, bool urgent)
    {
        lock (gate)
        {
            var now = time.GetUtcNow();
            if ((Of(conversation, now).Take(now, urgent) ?? whole.Take(now, urgent)) is { } until)
                throw new TooSoonException(until);
        }
    }

    /// <summary>For a call that belongs to no conversation yet.</summary>
    /// <exception cref="TooSoonException">There is no turn now.</exception>
    public void Take()
    {
        lock (gate)
        {
            if (whole.Take(time.GetUtcNow(), urgent: true) is { } until)
                throw new TooSoonException(until);
        }
    }

    public void Pause(ConversationId conversation, TimeSpan span)
    {
        lock (gate)
        {
            var now = time.GetUtcNow();
            Of(conversation, now).Pause(now + span);
        }
    }

    private Pace Of(ConversationId conversation, DateTimeOffset now)
    {
        if (conversations.TryGetValue(conversation, out var pace))
            return pace;
        if (conversations.Count >= ManyConversations)
            foreach (var idle in conversations.Where(one => one.Value.IsIdle(now)).Select(one => one.Key).ToList())
                conversations.Remove(idle);
        return conversations[conversation] = new Pace((7, TimeSpan.FromSeconds(1)), (8, TimeSpan.FromSeconds(2)), (60, TimeSpan.FromSeconds(30)), (1800, TimeSpan.FromHours(1)));
    }
}
