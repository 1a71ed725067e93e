using DutyBot.Domain;
using DutyBot.Domain.Succession;

namespace DutyBot.Work;

/// <summary>What goes over when a post of a unit changes hands: open calls, later shifts. Done again after a failure, so that twice must be harmless.</summary>
/// <param name="from">Null where nobody held the post.</param>
/// <param name="at">When it changed hands.</param>
internal delegate Task WhenPostTaken(UnitId unit, PersonId? from, PersonId to, DateTimeOffset at, CancellationToken cancel);

/// <summary>What the clock does of posts: requests that lapse, and what goes over to a new holder.</summary>
internal sealed class PostsWork(PostDesk desk, IEnumerable<WhenPostTaken> goesOver)
{
    public PostDesk Desk => desk;

    /// <param name="request">The request by which the post changed hands.</param>
    public async Task HandOverAsync(string request, CancellationToken cancel)
    {
        if (await desk.TakenAsync(request, cancel) is not { } taken)
            return;
        foreach (var part in goesOver)
            await part(taken.Unit, taken.From, taken.To, taken.At, cancel);
    }
}
