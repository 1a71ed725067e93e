using DutyBot.Cards;
using DutyBot.Chat;
using DutyBot.Domain;
using DutyBot.Domain.Alerts;
using DutyBot.Domain.Notices;
using DutyBot.Domain.Outgoing;
using DutyBot.Domain.Succession;
using DutyBot.Domain.Units;

namespace DutyBot.Work;

/// <summary>What to show now: reads the state as it is and hands it to the cards.</summary>
internal sealed class Screens(CardTemplates templates, IAlertStore alerts, INoticeStore notices, IPostStore posts, IUnsent unsent, Office office, Watch watch, TimeProvider time)
{
    public Showing To(OnDuty duty, Language language) => new(templates, duty, language);

    public CardMessage Alert(Alert alert, OnDuty duty, Language language, bool repeat = false) =>
        AlertCard.Of(To(duty, language), alert, person => duty.District.Person(person) is { } known ? known.ChannelUserId ?? known.AadObjectId : null, repeat: repeat);

    /// <summary>A person's live private card from the state as it is now.</summary>
    /// <param name="about">The alert it rings for.</param>
    public async Task<CardMessage> LiveAsync(PersonId person, OnDuty duty, Language language, CancellationToken cancel, bool repeat = false, AlertId? about = null)
    {
        var histories = await alerts.ReadOpenAsync(cancel);
        List<Alert> open = [.. histories.Select(history => history.Now).OfType<Alert>()];
        var bare = open.Where(alert => alert.Units.Any(unit => unit.Acknowledged is { Bare: true } answer && answer.By == person)).Select(alert => alert.Id).ToHashSet();
        var rows = LiveRows.For(person, open, await notices.ReadOpenAsync(cancel), duty, bare, duty.DutyLeader == person ? await UnsentAsync(open, cancel) : null);
        return LiveCard.Of(To(duty, language), rows, Late(person, histories), repeat, about, duty.District.Person(person)?.IsOfficer() == true);
    }

    /// <summary>What could not be sent and has not become untrue since.</summary>
    private async Task<IReadOnlyList<UnsentRow>> UnsentAsync(List<Alert> open, CancellationToken cancel)
    {
        List<UnsentRow> standing = [];
        foreach (var row in await unsent.OpenAsync(cancel))
        {
            var alert = row.Telling.Alert is { } id ? open.Find(one => one.Id == id) ?? (await alerts.ReadAsync(id, cancel)).Now : null;
            if (Unsent.Stands(row, alert))
                standing.Add(row);
        }

        return standing;
    }

    /// <summary>The card of a slot as it is now; null where there is nothing to show any more.</summary>
    /// <param name="repeat">It may have been sent before and says so.</param>
    public async Task<CardMessage?> CardAsync(Telling telling, RouteTo route, bool repeat, CancellationToken cancel)
    {
        var duty = await office.AtAsync(time.GetUtcNow(), cancel);
        return telling.Say switch
        {
            ShowAlert show => (await alerts.ReadAsync(show.Alert, cancel)).Now is { } alert ? Alert(alert, duty, route.Language, repeat) : null,
            ShowLive when route.Person is { } person => await LiveAsync(person.Id, duty, route.Language, cancel, repeat, telling.Alert),
            ShowNotice show => await notices.FindAsync(show.Notice, cancel) is { } notice ? NoticeCard.Of(To(duty, route.Language), notice, repeat) : null,
            ShowPost show => await posts.FindAsync(show.Request, cancel) is { } request ? PostCard.Of(To(duty, route.Language), request, repeat) : null,
            ShowAlarm { Over: { } over } show => AlarmCard.Over(To(duty, route.Language), show.Since, over),
            // It may have waited for the very channel that it tells of: it is said only while something is late.
            ShowAlarm => await watch.LateAsync(withDrills: false, cancel) is [_, ..] late ? AlarmCard.Of(To(duty, route.Language), late, repeat) : null,
            _ => null,
        };
    }

    public async Task<CardMessage> PostAsync(PostRequest request, DateTimeOffset at, Language language, CancellationToken cancel) =>
        PostCard.Of(To(await office.AtAsync(at, cancel), language), request);

    /// <summary>The sentence for whoever is to have a post; null where the request stands otherwise by now, or where a group would hear what is for him alone.</summary>
    public async Task<Activity?> PostWordAsync(PostWord word, RouteTo route, bool repeat, CancellationToken cancel)
    {
        if (await posts.FindAsync(word.Request, cancel) is not { } request || request.Status != word.Status)
            return null;
        if (route is { Route: Route.Group, ByMention: false } && !request.IsOpen)
            return null;
        var to = To(await office.AtAsync(time.GetUtcNow(), cancel), route.Language);
        return PostCard.Word(to, request) is { } sentence ? Mentioning(route, repeat ? Lines.Repeated(to.Words, sentence) : sentence) : null;
    }

    public CardMessage Moved(OnDuty duty, Language language) => MovedCard.Of(To(duty, language), duty.At);

    public async Task<CardMessage> MovedAsync(RouteTo route, CancellationToken cancel) =>
        Moved(await office.AtAsync(time.GetUtcNow(), cancel), route.Language);

    /// <summary>A line as it is true now; null where it has become untrue.</summary>
    /// <param name="repeat">It may have been sent before and says so.</param>
    public async Task<Activity?> LineAsync(Telling telling, RouteTo route, bool repeat, CancellationToken cancel)
    {
        if (telling.Alert is not { } id || (await alerts.ReadAsync(id, cancel)).Now is not { } alert)
            return null;
        var to = To(await office.AtAsync(time.GetUtcNow(), cancel), route.Language);
        DateTimeOffset? late = telling.Late ? telling.Due : null;
        var line = telling.Say switch
        {
            AwaitedLine awaited => Awaited(to, alert, awaited, late),
            LeadersLine => Lines.Leaders(to, alert, late).Text,
            NoNeedToCome when telling is { Unit: { } unit, To: ToPerson recipient } =>
                Lines.NoNeedToCome(to, alert, unit, recipient.Person, await IntoAsync(alert, cancel), late)?.Text,
            ShowLive when route.Person is { } person && alert.IsOpen => Rung(to, alert, telling, person),
            _ => null,
        };
        return line is null ? null : Mentioning(route, repeat ? Lines.Repeated(to.Words, line) : line);
    }

    private static string? Awaited(Showing to, Alert alert, AwaitedLine line, DateTimeOffset? late)
    {
        List<(UnitId, DateTimeOffset)> units =
        [
            .. line.Units.Select(alert.Called).OfType<CalledUnit>()
                // Nobody is named while its objection waits (product 5).
                .Where(unit => alert.Chases(unit) && !unit.StopsArrivalChase && unit.Response is not Response.Objected)
                .Where(unit => line.Limit == Limit.Arrive || !unit.HasAnswered)
                .Select(unit => (unit.Unit, unit.ArriveBy)),
        ];
        return units.Count == 0 ? null : Lines.Awaited(to, alert, line.Limit, units, late).Text;
    }

    /// <summary>Whether a call is one of those that the posting made: the card of that moment mentions whom they ring.</summary>
    public async Task<bool> WasCalledByCardAsync(Telling call, CancellationToken cancel) =>
        call.Alert is not { } id || (await alerts.ReadAsync(id, cancel)).Now is not { } alert
        || (call.Due <= alert.PostedAt && (call is not { Unit: { } unit, To: ToPerson to } || alert.Called(unit)?.FirstCalled.Contains(to.Person) != false));

    /// <summary>A mention in place of a private card: whoever is asked to come hears by when, everybody else which alert it is.</summary>
    private static string Rung(Showing to, Alert alert, Telling telling, Person person) =>
        telling.Unit is { } unit && person.IsOf(unit) ? AlertTitle.Summary(to, alert, alert.Called(unit)) : AlertTitle.Brief(to, alert);

    /// <summary>The visit that goes on after merging, however often it was merged on.</summary>
    private async Task<Alert?> IntoAsync(Alert merged, CancellationToken cancel)
    {
        var into = merged;
        HashSet<AlertId> seen = [merged.Id];
        while (into is { MergedInto: { } next } && seen.Add(next))
            into = (await alerts.ReadAsync(next, cancel)).Now;
        return ReferenceEquals(into, merged) ? null : into;
    }

    /// <summary>By mention where the route is the group.</summary>
    private static Activity Mentioning(RouteTo route, string text) =>
        route is { ByMention: true, Person: { } person } && (person.ChannelUserId ?? person.AadObjectId) is { } account
            ? Messages.OfText($"<at>{person.NameIn(route.Language)}</at> {text}", [(account, person.NameIn(route.Language))])
            : Messages.OfText(text);

    /// <summary>What a person was told late, and by how much: of the last thing that the clock told him.</summary>
    private static Dictionary<AlertId, LateTold> Late(PersonId person, IReadOnlyList<AlertHistory> histories)
    {
        Dictionary<AlertId, LateTold> late = [];
        foreach (var history in histories)
        {
            var last = history.Rows
                .SelectMany(row => row.Events.Select(ByTheClock).OfType<(DateTimeOffset Due, IReadOnlyList<ToldPerson> Told, bool Late)>().Where(due => due.Told.Any(told => told.Person == person)).Select(due => (row, due)))
                .LastOrDefault();
            if (last.due.Late)
                late[history.Id] = new LateTold(last.due.Due, last.row.RecordedAt);
        }

        return late;
    }

    private static (DateTimeOffset Due, IReadOnlyList<ToldPerson> Told, bool Late)? ByTheClock(AlertEvent happened) => happened switch
    {
        RungReached rung => (rung.At, rung.Told, rung.Late),
        ClaimPending claim => (claim.At, claim.Told, claim.Late),
        RulingPending ruling => (ruling.At, ruling.Told, ruling.Late),
        _ => null,
    };
}
