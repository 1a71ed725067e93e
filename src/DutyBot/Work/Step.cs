using DutyBot.Domain;
using DutyBot.Domain.Outgoing;

namespace DutyBot.Work;

/// <summary>What came of saying a row.</summary>
internal abstract record Step
{
    private Step()
    {
    }

    /// <summary>It is settled, whatever became of it.</summary>
    public sealed record Done(Sent Sent) : Step;

    /// <summary>It is to be tried again.</summary>
    /// <param name="Tried">False: nothing was sent.</param>
    public sealed record Later(DateTimeOffset At, bool Tried = true, bool MayHaveArrived = false) : Step;

    /// <summary>Its recipient is reached in a group, so it waits for its turn in the lane of that.</summary>
    public sealed record Moved(ConversationId To) : Step;

    public static Done Joined(Route? route, DateTimeOffset at) => new(new Sent(Outcome.Joined, route, at));

    public static Done Failed(DateTimeOffset at) => new(new Sent(Outcome.Failed, null, at));
}
