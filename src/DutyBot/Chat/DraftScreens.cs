using DutyBot.Cards;
using DutyBot.Chat.Typed;
using DutyBot.Domain;
using DutyBot.Domain.Alerts;
using DutyBot.Domain.Notices;
using DutyBot.Domain.Outgoing;
using DutyBot.Domain.Units;
using DutyBot.Work;

namespace DutyBot.Chat;

/// <summary>The cards around a draft, and the desk that takes the draft's place once it is posted.</summary>
internal sealed class DraftScreens(Screens screens, AlertFinder finder, IShownCards shown, Answers answers, Office office)
{
    private static readonly TimeSpan Lapses = TimeSpan.FromMinutes(30);

    public static bool HasLapsed(Draft draft, DateTimeOffset at) => at > draft.At + Lapses;

    public async Task<CardMessage> DraftAsync(Speaking turn, Draft draft, CancellationToken cancel)
    {
        var open = await finder.OpenAsync(cancel);
        return DraftCard.Of(
            turn.To, draft, unit => Limit(turn, draft, unit), draft.At + Lapses,
            unit => open.Count(alert => alert.Called(unit) is { StopsArrivalChase: false }),
            Twins.Of(draft, open, turn.At));
    }

    /// <summary>The limit that a unit would have if the draft were posted now.</summary>
    private DateTimeOffset Limit(Speaking turn, Draft draft, UnitId unit)
    {
        if (draft.Kind == AlertKind.Transfer)
            return AlertPolicy.Limit(turn.At, office.Policies.TransferAcknowledge);
        var policy = turn.District.Unit(unit) is { } called
            ? office.Policies.For(called.Kind, draft.PartySize, turn.At, office.Zone)
            : office.Policies.General;
        return AlertPolicy.Limit(turn.At, policy.Arrive);
    }

    public static CardMessage Form(Speaking turn, SaidPieces? known, string? notice) => AlertForm.Of(turn.To, Start(known, notice));

    public static FormStart Start(SaidPieces? known, string? notice) =>
        new(known?.People, known?.Topic, known?.Territory, known?.Place, known?.Units, notice, known?.Kind ?? AlertKind.Onsite, known?.Level ?? AlertLevel.District);

    public static CardMessage Posted(Speaking turn, Alert alert) => DraftCard.Posted(turn.To, alert.Id, alert.PostedAt);

    public static CardMessage Replaced(Speaking turn) => DraftCard.Replaced(turn.To, turn.At);

    public static CardMessage Dropped(Speaking turn) => DraftCard.Dropped(turn.To, turn.At);

    public static CardMessage Lapsed(Speaking turn) => DraftCard.Lapsed(turn.To, turn.At);

    /// <summary>The pressed draft becomes the officer's desk in place: his own act rings nobody. An older desk above shrinks.</summary>
    public async Task<CardMessage> DeskInPlaceAsync(Speaking turn, Alert posted, CancellationToken cancel)
    {
        if (turn.Here.IsGroup || turn.RepliesTo is not { Length: > 0 } message)
            return Posted(turn, posted);
        var desk = await screens.LiveAsync(turn.Person!.Id, turn.Duty, turn.Language, cancel);
        var old = await shown.FindAsync(turn.Here.Id, ShowLive.LiveSlot, cancel);
        await shown.PutAsync(new ShownCard(turn.Here.Id, ShowLive.LiveSlot, message, turn.At, turn.At, Content: ""), cancel);
        await shown.RemoveAsync(turn.Here.Id, Drafts.Slot, cancel);
        List<Telling> follow = [AlertTeller.RefreshLive(turn.Person.Id, turn.At)];
        if (old is not null && old.MessageId != message)
            // In the lane of his other cards, so that an edit under way does not end after it.
            follow.Add(new Telling($"shrink|{turn.Here.Id}|{old.MessageId}", new ToPerson(turn.Person.Id), TellingKind.Refresh, new ShrinkCard(old.MessageId), turn.At));
        await answers.PutAsync(follow, cancel);
        return desk;
    }
}
