using DutyBot.Cards;
using DutyBot.Domain;
using DutyBot.Domain.Alerts;
using DutyBot.Domain.Units;

namespace DutyBot.Chat;

/// <summary>Answers of people whom the directory does not know, and the officer's one press that they count (product 3).</summary>
internal sealed class Vouches(AlertFinder finder, AlertDesk desk, PressedCards cards, Newcomers newcomers, Answers answers, ILogger<Vouches> log)
{
    /// <summary>The sentence for whoever answered; null where nobody vouches for him: an officer has said no, or the platform names no account.</summary>
    public async Task<string?> OfferAsync(Speaking turn, Alert alert, UnitId? unit, bool arrives, CancellationToken cancel)
    {
        if (turn.Account is not { } account)
            return null;
        log.UnknownAccount(arrives ? Verbs.Arrive : Verbs.Acknowledge, turn.Here.Id.Value);
        var answer = await desk.HandleAsync(alert.Id, new OfferAnswer(turn.At, turn.Key, account.Id, account.AadObjectId, account.Name, unit, arrives), cancel);
        return answer.Why is null ? Standing(turn, answer.Now!, account.Id, unit, arrives) : OfficerPress.Sentence(answer, turn);
    }

    /// <summary>Who says the same again hears what became of it: nobody checks him a second time.</summary>
    private static string? Standing(Speaking turn, Alert now, string account, UnitId? unit, bool arrives) =>
        now.Offers.LastOrDefault(offer => offer.Account == account && offer.Arrives == arrives && (offer.Unit == unit || !offer.IsSettled)) switch
        {
            { IsAccepted: true } accepted => turn.Texts.Noted(turn.To.Time(accepted.At), now.Id.Brief),
            { IsSettled: true } => null,
            _ => turn.Texts.BeingChecked(turn.Phone),
        };

    /// <summary>The same for a press on the group's card.</summary>
    public async Task<string?> OfferAsync(Press press, CancellationToken cancel) => press.Fields.AlertId is { } id && await finder.ReadAsync(id, cancel) is { } alert
        ? await OfferAsync(press.Turn, alert, press.Fields.Unit is { Length: > 0 } unit ? new UnitId(unit) : null, press.Verb == Verbs.Arrive, cancel)
        : null;

    /// <summary>认可这一次, 认可并登记, 不认.</summary>
    public async Task<PressAnswer> AnswerAsync(Press press, CancellationToken cancel)
    {
        var turn = press.Turn;
        if (press.Fields.AlertId is not { } id || await finder.ReadAsync(id, cancel) is not { } alert)
            return new PressAnswer.Sentence(turn.NoSuchAlert(await finder.OpenAsync(cancel)), Refusal.NoSuchAlert);
        if (!turn.Person!.IsOfficer())
            return PressAnswer.No(turn, Refusal.OnlyOfficer);
        if (alert.Offers.FirstOrDefault(one => one.Id == press.Fields.Offer) is not { } offer)
            return PressAnswer.No(turn, Refusal.NoSuchOffer);
        UnitId? unit = offer.Unit ?? (press.Fields.Unit is { Length: > 0 } given ? new UnitId(given) : alert.Units.Where(one => !one.StopsArrivalChase).ToList() is [var only] ? only.Unit : null);
        if (press.Verb != Verbs.Refuse && !offer.IsSettled && unit is null)
        {
            await answers.FormAsync(turn, VouchCard.ChooseUnit(turn.To, alert, offer.Id, press.Verb), cancel);
            return new PressAnswer.Sentence(turn.Texts.ChooseOfferUnit(alert.Id.Brief));
        }

        var answer = await desk.HandleAsync(id, await CommandAsync(press, alert, offer, unit, cancel), cancel);
        return OfficerPress.Sentence(answer, turn) is { } sentence
            ? new PressAnswer.Sentence(sentence, answer.Why)
            : new PressAnswer.Card(await cards.AfterFormAsync(turn, answer.Now!, cancel));
    }

    private async Task<AlertCommand> CommandAsync(Press press, Alert alert, Offer offer, UnitId? unit, CancellationToken cancel)
    {
        var (at, by) = (press.Turn.At, press.Turn.Person!.Id);
        if (press.Verb == Verbs.Refuse)
            return new RefuseAnswer(at, by, offer.Id);
        // Whoever is entered answers in his own name from now on; a unit that was not called enters nobody.
        var enters = press.Verb == Verbs.Enter && !offer.IsSettled && alert.IsOpen && unit is { } named && alert.Called(named) is { IsOut: false };
        var entered = enters ? await newcomers.EnterAsync(new Account(offer.Account, offer.AadObjectId, offer.ShownAs), unit!.Value, at, cancel) : (PersonId?)null;
        return new AcceptAnswer(at, by, offer.Id, unit, entered);
    }
}
