using DutyBot.Domain.Outgoing;
using DutyBot.Domain.Units;
using DutyBot.Domain.Work;

namespace DutyBot.Domain.Succession;

/// <summary>What became of something asked of a post.</summary>
/// <param name="Now">Null where he holds the post already and never had to ask, or where it was refused.</param>
/// <param name="Changed">Whether anything was written.</param>
public sealed record PostAnswer(PostRequest? Now, Refusal? Why = null, bool Changed = false);

/// <summary>Where requests for posts are taken, decided and saved together with the directory and what must be said of them.</summary>
public sealed class PostDesk(IPostStore posts, IDistrictStore districts, Office office, WorkSignal signal)
{
    private const int Tries = 8;

    /// <summary>我是: the same id asks once for ever.</summary>
    /// <exception cref="TimeoutException">Another process was first every time.</exception>
    public Task<PostAnswer> AskAsync(AskForPost asked, CancellationToken cancel) => DecideAsync(
        asked.Id,
        asked.At,
        async (seen, duty) => seen is not null
            ? new PostDecision.AlreadySo(seen)
            : PostRules.Ask(asked, await posts.OfAccountAsync(asked.By.Id, asked.At - PostRequest.OpenFor, cancel), duty),
        cancel);

    /// <summary>换人: the same id changes the post once for ever.</summary>
    /// <exception cref="TimeoutException">Another process was first every time.</exception>
    public Task<PostAnswer> FillAsync(FillPost said, CancellationToken cancel) => DecideAsync(
        said.Id,
        said.At,
        (seen, duty) => Task.FromResult(seen is not null ? new PostDecision.AlreadySo(seen) : PostRules.Fill(said, duty)),
        cancel);

    /// <exception cref="TimeoutException">Another process was first every time.</exception>
    public Task<PostAnswer> HandleAsync(string id, PostCommand command, CancellationToken cancel) =>
        DecideAsync(id, command.At, (seen, duty) => Task.FromResult(PostRules.Decide(seen, command, duty)), cancel);

    /// <summary>Asks what fell due; false where nothing is planned for the request any more.</summary>
    public async Task<bool> PassDeadlineAsync(string id, DateTimeOffset now, CancellationToken cancel) =>
        (await HandleAsync(id, new PassPostDeadline(now), cancel)).Now is { NextMoment: not null };

    /// <summary>Who took over what by a request; null where nobody did.</summary>
    public async Task<PostTaken?> TakenAsync(string id, CancellationToken cancel) =>
        await posts.FindAsync(id, cancel) is { Status: RequestStatus.Granted, To: { } to, DecidedAt: { } at } request
            ? new PostTaken(request.Unit, request.Role, request.From, to, at)
            : null;

    private async Task<PostAnswer> DecideAsync(string id, DateTimeOffset at, Func<PostRequest?, OnDuty, Task<PostDecision>> decide, CancellationToken cancel)
    {
        for (var attempt = 1; attempt <= Tries; attempt++)
        {
            // The version is read before the directory: what changes in between is seen when it is saved.
            var version = await districts.VersionAsync(cancel);
            var duty = await office.AtAsync(at, cancel);
            var seen = await posts.FindAsync(id, cancel);
            switch (await decide(seen, duty))
            {
                case PostDecision.Changed changed:
                    if (await SaveAsync(seen, changed, version, at, cancel))
                        return new PostAnswer(changed.Now, Changed: true);
                    break;
                case PostDecision.Refused(var why):
                    return new PostAnswer(seen, why);
                case PostDecision.AlreadySo(var same):
                    return new PostAnswer(same);
            }
        }

        throw new TimeoutException($"Request {id} changed {Tries} times while it was being decided.");
    }

    private async Task<bool> SaveAsync(PostRequest? seen, PostDecision.Changed changed, long version, DateTimeOffset at, CancellationToken cancel)
    {
        var directory = changed.Taken is { } taken ? new DirectoryChange(version, at, [taken.Unit], taken.People) : null;
        IReadOnlyList<Telling> tellings = [.. PostTeller.Of(seen, changed.Now, at), .. changed.Replaced.SelectMany(older => PostTeller.Of(older, older, at))];
        var saved = await posts.SaveAsync(new PostSaving([changed.Now, .. changed.Replaced], directory, tellings), cancel);
        signal.Raise();
        return saved;
    }
}
