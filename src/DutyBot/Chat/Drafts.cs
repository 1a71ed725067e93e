using System.Globalization;
using DutyBot.Cards;
using DutyBot.Chat.Typed;
using DutyBot.Domain;
using DutyBot.Domain.Alerts;
using DutyBot.Domain.Notices;
using DutyBot.Domain.Outgoing;
using DutyBot.Domain.Units;

namespace DutyBot.Chat;

/// <summary>From 通报 to the posted alert: the draft of the officer, the form, and the press that posts.</summary>
internal sealed class Drafts(INoticeStore store, NoticeDesk notices, AlertFinder finder, AlertDesk desk, DraftScreens screens)
{
    public const string Slot = "draft";

    /// <summary>A new draft of this author in place of his older one, or why there is none.</summary>
    /// <param name="said">People, topic and territory are there; without units the topic's lead is proposed.</param>
    public async Task<PressAnswer> DraftAsync(Speaking turn, SaidPieces said, string? notice, CancellationToken cancel)
    {
        if (Refuses(turn, said.Kind, said.Topic) is { } why)
            return PressAnswer.No(turn, why);
        var (people, topic, territory) = (said.People!.Value, said.Topic!.Value, said.Territory!.Value);
        var seen = notice is null && said.Kind == AlertKind.Onsite ? await SameVisitAsync(turn, people, said.Place, cancel) : null;
        IReadOnlyList<UnitId> units = said.Units.Count > 0 ? said.Units : [.. turn.District.Topic(topic)!.Lead.Take(1)];
        var draft = new Draft(
            turn.Key, turn.Person!.Id, turn.At, people, topic, territory, [.. units.Where(unit => unit != territory)], said.Place ?? seen?.Place, notice ?? seen?.Id,
            said.Kind, said.Level ?? AlertLevel.District);
        await store.PutDraftAsync(draft, cancel);
        return new PressAnswer.Card(await screens.DraftAsync(turn, draft, cancel));
    }

    /// <summary>The short line that answers a notice of the gate (征地 白鹭); null where none waits for this officer.</summary>
    public async Task<PressAnswer?> FromNoticeAsync(Speaking turn, TypedLine.ShortLine said, CancellationToken cancel)
    {
        if (await MeantNoticeAsync(turn, cancel) is not { } meant)
            return (await WaitingAsync(turn, cancel)).Count > 1 ? new PressAnswer.Sentence(turn.Texts.WhichNotice) : null;
        var taken = await notices.HandleAsync(meant.Id, new TakeNotice(turn.At, turn.Person!.Id), cancel);
        return taken is { Now: { } now, Why: null }
            ? await DraftAsync(turn, new SaidPieces { People = now.PartySize, Topic = said.Topic, Territory = said.Territory, Place = now.Place }, now.Id, cancel)
            : null;
    }

    /// <summary>The gate's notice of the same people at the same place: whoever posts with the whole command has answered it too.</summary>
    private async Task<Notice?> SameVisitAsync(Speaking turn, int people, PlaceId? place, CancellationToken cancel) =>
        (await WaitingAsync(turn, cancel))
            .Where(one => one.PartySize == people && (place is null || one.Place is null || place == one.Place))
            .OrderByDescending(one => one.TakenBy is not null)
            .FirstOrDefault();

    /// <summary>Whether the gate waits for this officer's topic and territory.</summary>
    public async Task<bool> NoticeWaitsAsync(Speaking turn, CancellationToken cancel) => await MeantNoticeAsync(turn, cancel) is not null;

    public static PressAnswer Form(Speaking turn, SaidPieces known) => Refuses(turn, known.Kind, topic: null) is { } why
        ? PressAnswer.No(turn, why)
        // No form asks for the level: without it nobody knows that nobody is sent.
        : known is { Kind: AlertKind.Transfer, Level: null } ? new PressAnswer.Sentence(turn.Problem(new TypedLine.Missing(CommandName.Alert, [Piece.Level], known))!)
        : new PressAnswer.Card(DraftScreens.Form(turn, known, null));

    public async Task<PressAnswer> AnswerAsync(Press press, CancellationToken cancel)
    {
        if (press.Verb == Verbs.Draft)
            return await FromFormAsync(press, cancel);
        if (press.Turn.Person is not { } officer || !officer.IsOfficer())
            return PressAnswer.No(press.Turn, Refusal.OnlyOfficer);
        var id = press.Fields.Draft ?? "";
        var draft = await store.DraftOfAsync(officer.Id, cancel);
        if (await finder.FromSourceAsync(Source(id), cancel) is { } posted)
        {
            // The store may have failed between the alert and its notice: the same press makes it good.
            if (draft?.Id == id)
                await SettleNoticeAsync(press.Turn, draft, posted.Id, cancel);
            return new PressAnswer.Card(DraftScreens.Posted(press.Turn, posted));
        }

        if (draft is null)
            return PressAnswer.No(press.Turn, Refusal.NoSuchDraft);
        if (draft.Id != id)
            return new PressAnswer.Card(DraftScreens.Replaced(press.Turn));
        return press.Verb switch
        {
            Verbs.Edit => new PressAnswer.Card(DraftScreens.Form(press.Turn, Pieces(draft), draft.Notice)),
            Verbs.Drop => await DropAsync(press.Turn, draft, cancel),
            Verbs.Merge => await MergeAsync(press, draft, cancel),
            _ => await PostAsync(press.Turn, draft, cancel),
        };
    }

    /// <summary>The draft that the speaker may still post; null where there is none.</summary>
    public async Task<PressAnswer?> StandingAsync(Speaking turn, CancellationToken cancel) =>
        turn.Person is { } author && await store.DraftOfAsync(author.Id, cancel) is { } draft && !DraftScreens.HasLapsed(draft, turn.At)
        && await finder.FromSourceAsync(Source(draft.Id), cancel) is null
            ? new PressAnswer.Card(await screens.DraftAsync(turn, draft, cancel))
            : null;

    /// <summary>The notice he has taken, else the only one that nobody has.</summary>
    private async Task<Notice?> MeantNoticeAsync(Speaking turn, CancellationToken cancel)
    {
        var waiting = await WaitingAsync(turn, cancel);
        return waiting.LastOrDefault(one => one.TakenBy is not null) ?? (waiting is [var only] ? only : null);
    }

    /// <summary>Notices that this officer may answer: his own and those that nobody has.</summary>
    private async Task<List<Notice>> WaitingAsync(Speaking turn, CancellationToken cancel) => turn.Person?.IsOfficer() != true
        ? []
        : [.. (await notices.OpenAsync(cancel)).Where(one => one.TakenBy is null || one.TakenBy == turn.Person.Id)];

    private async Task<PressAnswer> PostAsync(Speaking turn, Draft draft, CancellationToken cancel)
    {
        if (DraftScreens.HasLapsed(draft, turn.At))
            return new PressAnswer.Card(DraftScreens.Lapsed(turn));
        var noticed = draft.Notice is { } id ? await store.FindAsync(id, cancel) : null;
        var answer = await desk.PostAsync(
            new PostAlert(turn.At, draft.Author, null, draft.Kind, draft.PartySize, draft.Topic, draft.Territory, draft.Units, draft.Place, null, noticed?.At, draft.Level),
            Source(draft.Id), cancel);
        if (answer.Why is { } why)
            return PressAnswer.No(turn, why);
        await SettleNoticeAsync(turn, draft, answer.Now!.Id, cancel);
        return new PressAnswer.Card(await screens.DeskInPlaceAsync(turn, answer.Now!, cancel));
    }

    /// <summary>并入: the visit was posted by somebody else already; nothing new is posted.</summary>
    private async Task<PressAnswer> MergeAsync(Press press, Draft draft, CancellationToken cancel)
    {
        var turn = press.Turn;
        if (!AlertId.TryParse(press.Fields.Into, out var id) || await finder.ReadAsync(id, cancel) is not { } into)
            return new PressAnswer.Sentence(turn.NoSuchAlert(await finder.OpenAsync(cancel)), Refusal.NoSuchAlert);
        if (!into.IsOpen)
            return new PressAnswer.Sentence(turn.Ended(into), Refusal.AlertEnded);
        await SettleNoticeAsync(turn, draft, into.Id, cancel);
        await store.DropDraftAsync(draft.Author, draft.Id, cancel);
        return new PressAnswer.Card(OfficeScreens.Noted(turn, turn.Texts.DraftMerged(into.Id.Brief, turn.To.Time(turn.At))));
    }

    private Task SettleNoticeAsync(Speaking turn, Draft draft, AlertId posted, CancellationToken cancel) => draft.Notice is { } notice
        ? notices.HandleAsync(notice, new PostFromNotice(turn.At, draft.Author, posted), cancel)
        : Task.CompletedTask;

    private async Task<PressAnswer> DropAsync(Speaking turn, Draft draft, CancellationToken cancel)
    {
        await store.DropDraftAsync(draft.Author, draft.Id, cancel);
        return new PressAnswer.Card(DraftScreens.Dropped(turn));
    }

    private async Task<PressAnswer> FromFormAsync(Press press, CancellationToken cancel)
    {
        var (turn, fields) = (press.Turn, press.Fields);
        var known = Said(turn, fields);
        var notice = fields.Notice is { Length: > 0 } given && await store.FindAsync(given, cancel) is { } found ? found.Id : null;
        if (Refuses(turn, known.Kind, known.Topic) is { } why)
            return PressAnswer.No(turn, why);
        if (known is not { People: not null, Topic: not null, Territory: not null })
            return new PressAnswer.Card(DraftScreens.Form(turn, known, notice));
        return await DraftAsync(turn, known, notice, cancel);
    }

    /// <summary>What a form or a button says of an alert: a claim, so only what the office's lists hold finds its way into a draft.</summary>
    public static SaidPieces Said(Speaking turn, PressFields fields)
    {
        var people = int.TryParse(fields.People, NumberStyles.None, CultureInfo.InvariantCulture, out var count) && count is > 0 and <= VisitLines.MostPeople ? count : (int?)null;
        var topic = turn.District.Topics.FirstOrDefault(one => one.Code.Value == fields.Topic)?.Code;
        var territory = turn.District.Units.FirstOrDefault(unit => unit.Id.Value == fields.Territory && unit.IsTerritory)?.Id;
        var place = turn.District.Places.FirstOrDefault(one => one.Id.Value == fields.Place)?.Id;
        List<UnitId> more = [.. fields.UnitIds.Where(unit => turn.District.Unit(unit) is { CanBeCalled: true }).Distinct()];
        return new SaidPieces
        {
            People = people, Topic = topic, Territory = territory, Place = place, Units = LeadFirst(turn.District, fields.Lead, topic, more), Kind = Kind(fields.Kind), Level = Level(fields.Level),
        };
    }

    /// <summary>The lead that was chosen comes before the other units; where none was, the topic's does.</summary>
    private static List<UnitId> LeadFirst(District district, string? chosen, TopicCode? topic, List<UnitId> more)
    {
        if (district.Unit(new UnitId(chosen ?? "")) is { CanBeCalled: true } lead)
            return [.. more.Prepend(lead.Id).Distinct()];
        return more.Count > 0 && topic is { } about ? [.. district.Topic(about)!.Lead.Take(1).Union(more)] : more;
    }

    public static Refusal? Refuses(Speaking turn, AlertKind kind, TopicCode? topic) =>
        turn.Person is null ? Refusal.UnknownPerson
        : kind == AlertKind.Drill && turn.Person.Id != turn.Duty.DutyLeader ? Refusal.OnlyDutyLeader
        : !turn.Person.IsOfficer() ? Refusal.OnlyOfficer
        // Art. 30: an accusation is shown the right way before a draft exists.
        : topic is { } code && turn.District.Topic(code) is { NeverPosted: true } ? Refusal.TopicNeverPosted
        : null;

    private static SaidPieces Pieces(Draft draft) =>
        new() { People = draft.PartySize, Topic = draft.Topic, Territory = draft.Territory, Units = draft.Units, Place = draft.Place, Kind = draft.Kind, Level = draft.Level };

    /// <summary>What the form carries along: a claim like everything a button says.</summary>
    private static AlertKind Kind(string? code) => code switch { "drill" => AlertKind.Drill, "transfer" => AlertKind.Transfer, _ => AlertKind.Onsite };

    private static AlertLevel? Level(string? code) => code switch { "city" => AlertLevel.City, "province" => AlertLevel.Province, _ => null };

    private static string Source(string draft) => "draft:" + draft;
}
