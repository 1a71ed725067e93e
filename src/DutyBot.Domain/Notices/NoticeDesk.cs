using DutyBot.Domain.Outgoing;
using DutyBot.Domain.Units;
using DutyBot.Domain.Work;

namespace DutyBot.Domain.Notices;

/// <summary>What became of something asked of a notice.</summary>
public sealed record NoticeAnswer(Notice? Now, Refusal? Why = null);

/// <summary>Where the gate's notices are taken, decided and saved together with what must be said of them.</summary>
public sealed class NoticeDesk(INoticeStore notices, Office office, WorkSignal signal)
{
    private const int Tries = 8;

    /// <summary>A new notice; the same id starts once for ever.</summary>
    public async Task<NoticeAnswer> StartAsync(string id, DateTimeOffset at, PersonId by, int people, PlaceId? place, CancellationToken cancel)
    {
        switch (NoticeRules.Start(id, at, by, people, place, await office.AtAsync(at, cancel)))
        {
            case NoticeDecision.Changed(var notice, var ring):
                // The first call of a visit always goes at once (product 11): people stand at the gate, and this is all that is known of them.
                List<Telling> tellings = [Card(notice, at, TellingKind.Answer), .. ring.Select(person => Ring(notice, person, TellingKind.Call, at))];
                await SaveAsync(notice, tellings, cancel);
                return new NoticeAnswer(await notices.FindAsync(id, cancel));
            case NoticeDecision.Refused(var why):
                return new NoticeAnswer(null, why);
            default:
                return new NoticeAnswer(await notices.FindAsync(id, cancel));
        }
    }

    /// <exception cref="TimeoutException">Another process was first every time.</exception>
    public async Task<NoticeAnswer> HandleAsync(string id, NoticeCommand command, CancellationToken cancel)
    {
        for (var attempt = 1; attempt <= Tries; attempt++)
        {
            var seen = await notices.FindAsync(id, cancel);
            switch (NoticeRules.Decide(seen, command, await office.AtAsync(command.At, cancel)))
            {
                case NoticeDecision.Changed(var now, var ring):
                    if (await SaveAsync(now, [.. Changes(now, ring, command.At)], cancel))
                        return new NoticeAnswer(now);
                    break;
                case NoticeDecision.Refused(var why):
                    return new NoticeAnswer(seen, why);
                case NoticeDecision.AlreadySo(var same):
                    return new NoticeAnswer(same);
            }
        }

        throw new TimeoutException($"Notice {id} changed {Tries} times while it was being decided.");
    }

    /// <summary>Asks what fell due; false where nothing is planned for the notice any more.</summary>
    /// <param name="awakeSince">Since when the bot has missed nothing.</param>
    public async Task<bool> PassDeadlineAsync(string id, DateTimeOffset now, DateTimeOffset awakeSince, CancellationToken cancel) =>
        (await HandleAsync(id, new PassNoticeDeadline(now, awakeSince), cancel)).Now is { } notice && NoticeRules.NextMoment(notice) is not null;

    public Task<IReadOnlyList<Notice>> OpenAsync(CancellationToken cancel) => notices.ReadOpenAsync(cancel);

    private async Task<bool> SaveAsync(Notice notice, IReadOnlyList<Telling> tellings, CancellationToken cancel)
    {
        var saved = await notices.SaveAsync(notice, NoticeRules.NextMoment(notice), tellings, cancel);
        signal.Raise();
        return saved;
    }

    private static IEnumerable<Telling> Changes(Notice now, IReadOnlyList<PersonId> ring, DateTimeOffset at) => ring
        .Select(person => Ring(now, person, TellingKind.Ring, at))
        .Concat(now.Told.Except(ring).Select(person => AlertTeller.RefreshLive(person, at)))
        .Append(Card(now, at, TellingKind.Refresh));

    private static Telling Ring(Notice notice, PersonId person, TellingKind kind, DateTimeOffset at) =>
        new($"notice|{notice.Id}|{person}", new ToPerson(person), kind, new ShowLive(), at, Rung: "notice", Late: notice.Late?.People.Contains(person) ?? false);

    private static Telling Card(Notice notice, DateTimeOffset at, TellingKind kind) =>
        new($"{kind}|notice-card|{notice.Id}", new ToPerson(notice.By), kind, new ShowNotice(notice.Id), at);
}
