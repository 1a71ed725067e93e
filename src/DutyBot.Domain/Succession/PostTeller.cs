using DutyBot.Domain.Outgoing;

namespace DutyBot.Domain.Succession;

/// <summary>Who hears of a request for a post: one ring of whoever may grant it, one sentence a turn to whoever asked; cards that stand follow (product 11).</summary>
public static class PostTeller
{
    /// <param name="before">The request before what happened; null for a new one.</param>
    public static IEnumerable<Telling> Of(PostRequest? before, PostRequest now, DateTimeOffset at)
    {
        var toldLater = before?.TellAt is not null && now.TellAt is null;
        if (now.AskedOf is { } granter)
        {
            if (now.IsOpen && (before is null ? now.TellAt is null : toldLater))
                yield return new Telling($"post|{now.Id}|{granter}", new ToPerson(granter), TellingKind.Post, new ShowPost(now.Id), at, Unit: now.Unit, Rung: "post", As: now.AskedAs);
            else if (before is not null)
                yield return Refresh(now, granter, at);
            if (before?.Status != now.Status)
                yield return Word(now, TellingKind.Answer, at, now.Id);
        }
        else if (now.TellAt is null && (before is null || toldLater))
        {
            yield return Word(now, TellingKind.Post, at, now.Id);
        }
    }

    /// <summary>The sentence for whoever is to have the post, as the request stands.</summary>
    /// <param name="occasion">What it is said for; said once for each.</param>
    public static Telling Word(PostRequest request, TellingKind kind, DateTimeOffset at, string occasion) => new(
        $"post-word|{occasion}|{request.Status}", Asker(request), kind, new PostWord(request.Id, request.Status), at, Unit: request.Unit, Rung: "post");

    private static Recipient Asker(PostRequest request) =>
        (request.To ?? request.ById) is { } person ? new ToPerson(person) : new ToAccount(request.By.Id, request.In);

    private static Telling Refresh(PostRequest request, PersonId granter, DateTimeOffset at) =>
        new($"refresh|{new ToPerson(granter).Lane}|{new ShowPost(request.Id).Slot}", new ToPerson(granter), TellingKind.Refresh, new ShowPost(request.Id), at);
}
