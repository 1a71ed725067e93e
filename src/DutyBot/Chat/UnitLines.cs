using DutyBot.Cards;
using DutyBot.Chat.Typed;
using DutyBot.Domain;
using DutyBot.Domain.Alerts;
using DutyBot.Domain.Outgoing;
using DutyBot.Domain.Units;

namespace DutyBot.Chat;

/// <summary>What a unit's people type: 签收, 收到 and its kin, 到场.</summary>
internal sealed class UnitLines(AlertFinder finder, AlertDesk desk, GroupTalk talk, IShownCards shown, Answers answers, Vouches vouches)
{
    public Task AcknowledgeAsync(Speaking turn, TypedLine.Acknowledge said, CancellationToken cancel) =>
        AnswerAsync(turn, new Answer(Verbs.Acknowledge, said.Number, said.All, said.Bare, said.Unit) { Besides = new Cards.Press { Minutes = said.Minutes, EnRoute = said.EnRoute ? true : null } }, call => Command(turn, said, call), cancel);

    public Task ArriveAsync(Speaking turn, TypedLine.Arrive said, CancellationToken cancel) =>
        AnswerAsync(turn, new Answer(Verbs.Arrive, said.Number, said.All, said.Bare), call => new ClaimArrival(turn.At, call.Unit.Unit, turn.Person!.Id), cancel);

    public Task PassAsync(Speaking turn, TypedLine.Pass said, CancellationToken cancel) =>
        AnswerAsync(turn, new Answer(Verbs.Pass, said.Number), call => new PassCall(turn.At, call.Unit.Unit, turn.Person!.Id), cancel);

    /// <summary>有异议: without a reason the choices are sent.</summary>
    public Task ObjectAsync(Speaking turn, TypedLine.Object said, CancellationToken cancel) => AnswerAsync(
        turn, new Answer(Verbs.Object, said.Number) { Besides = Reason(said) }, call => said.Reason is { } reason ? new ObjectToCall(turn.At, call.Unit.Unit, turn.Person!.Id, reason, said.Words, said.Suggests) : null, cancel);

    /// <summary>A reason in one's own words stays with the line: no button carries free text, so it is asked for again.</summary>
    private static Cards.Press Reason(TypedLine.Object said) =>
        said is { Reason: { } reason, Words: null } ? new Cards.Press { Objection = reason, To = said.Suggests?.Value } : new Cards.Press();

    private static AcknowledgeAlert Command(Speaking turn, TypedLine.Acknowledge said, Call call)
    {
        var coming = said.Who?.Of(call.Unit.Unit, turn.District) is [var one] ? one : (PersonId?)null;
        var eta = said.Minutes is { } minutes ? AlertPolicy.Limit(turn.At, TimeSpan.FromMinutes(minutes)) : (DateTimeOffset?)null;
        var bare = said.Bare && turn.Here.IsGroup;
        return new AcknowledgeAlert(turn.At, call.Unit.Unit, turn.Person!.Id, coming, eta, said.EnRoute, bare);
    }

    private async Task AnswerAsync(Speaking turn, Answer said, Func<Call, AlertCommand?> command, CancellationToken cancel)
    {
        if (turn.Person is not { } person)
        {
            if (said.MayBeVouched && await StrangerAsync(turn, said, cancel))
                return;
            if (turn.Addressed)
                await answers.RefuseAsync(turn, said.Verb, Refusal.UnknownPerson, cancel);
            return;
        }

        var meant = await MeantAsync(turn, said, person, cancel);
        if (meant.Silent)
            return;
        if (meant.Why is { } why)
            answers.WriteDown(turn, said.Verb, meant.Named?.Id, why);
        if (meant.Instead is { Count: > 0 } instead && meant.Named is { } named)
            await answers.ToAuthorAsync(turn, OfficeScreens.NotThisOne(turn, named, instead), slot: null, cancel);
        else if (meant.Sentence is { } sentence)
            await answers.ToAuthorAsync(turn, sentence, cancel);
        else if (meant.Calls.Count > 1 && !said.All)
            await answers.ToAuthorAsync(turn, OfficeScreens.ChooseCall(turn, meant.Calls, said.Verb, said.Besides), slot: null, cancel);
        else
            await TakeAsync(turn, said, meant.Calls, command, cancel);
    }

    private async Task TakeAsync(Speaking turn, Answer said, IReadOnlyList<Call> calls, Func<Call, AlertCommand?> command, CancellationToken cancel)
    {
        foreach (var call in calls)
        {
            if (command(call) is not { } asked)
            {
                await answers.FormAsync(turn, ObjectCard.Of(turn.To, call.Alert, call.Unit.Unit), cancel);
                continue;
            }

            var answer = await desk.HandleAsync(call.Alert.Id, asked, cancel);
            if (answer.Why is { } why)
                answers.WriteDown(turn, said.Verb, call.Alert.Id, why);
            if (UnitPress.Sentence(answer, call.Unit.Unit, turn) is { } sentence)
                await answers.ToAuthorAsync(turn, sentence, cancel);
            else if (!answer.Changed)
                await answers.AsItIsAsync(turn, answer.Now!, cancel);
        }
    }

    /// <summary>Somebody whom the directory does not know answers in the work group: by number, under the card, by the unit that he names, or where only one visit waits.
    /// Whoever speaks to the bot and leaves open which visit is asked about on each that it may be: the officer knows.</summary>
    private async Task<bool> StrangerAsync(Speaking turn, Answer said, CancellationToken cancel)
    {
        if (turn.Here is not { IsGroup: true, Purpose: Purpose.Alerts })
            return false;
        var open = await finder.OpenAsync(cancel);
        var alert = said.Number is { } number ? await finder.NumberedAsync(number, turn, open, cancel) : await RepliedToAsync(turn, cancel);
        if (alert is null && said is { Bare: true, Number: null } && !turn.Addressed)
            return true;
        List<Alert> meant = alert is not null ? [alert] : said.Number is null ? MayMean(open, said.Unit) : [];
        if (meant.Count > 1 && !turn.Addressed)
            return false;
        string? sentence = null;
        foreach (var one in meant)
            sentence = await vouches.OfferAsync(turn, one, said.Unit, said.Verb == Verbs.Arrive, cancel) ?? sentence;
        if (sentence is null)
            return false;
        await answers.HereAsync(turn, sentence, cancel);
        return true;
    }

    /// <summary>The visits that wait for the unit that was named; where it is called to none, or none was named, any: the only one among them says what is wrong.</summary>
    private static List<Alert> MayMean(IReadOnlyList<Alert> open, UnitId? unit)
    {
        List<Alert> visits = [.. open.Where(alert => alert.Kind != AlertKind.Transfer)];
        List<Alert> calling = unit is { } named ? [.. visits.Where(alert => alert.Called(named) is { IsOut: false, StopsArrivalChase: false })] : visits;
        return calling.Count > 0 || visits.Count > 1 ? calling : visits;
    }

    /// <summary>Which calls a line means; silence where a group's everyday talk is none of the bot's business.</summary>
    private async Task<Meant> MeantAsync(Speaking turn, Answer said, Person person, CancellationToken cancel)
    {
        var open = await finder.OpenAsync(cancel);
        var numbered = said.Number is { } number ? await finder.NumberedAsync(number, turn, open, cancel) : await RepliedToAsync(turn, cancel);
        if (said.Number is not null && numbered is null)
            return new Meant([], turn.NoSuchAlert(open), Why: Refusal.NoSuchAlert);
        if (numbered is not null)
            return OfAlert(turn, said, person, numbered, open);

        var calls = Unnumbered(said, AlertFinder.WaitingFor(person, open));
        if (said.Bare && turn.Here.IsGroup && !turn.Addressed && (turn.RepliesTo is not null || !calls.Any(call => talk.BareWordCounts(turn.Here.Id, person.Id, turn.At, call))))
            return Meant.Nothing;
        return calls.Count > 0 ? new Meant(calls, null)
            : said.Bare && !turn.Addressed ? Meant.Nothing
            : new Meant([], ForgotUnit(turn, said, person) ?? NothingWaits(turn, person, open));
    }

    /// <summary>Of several visits those that wait for an answer; where all are answered, only a time is for them, or the only one is shown as it stands.</summary>
    private static IReadOnlyList<Call> Unnumbered(Answer said, IReadOnlyList<Call> waiting)
    {
        if (said.Verb != Verbs.Acknowledge)
            return waiting;
        List<Call> silent = [.. waiting.Where(call => !call.Unit.HasAnswered)];
        return silent.Count == 0 && (waiting.Count == 1 || ChoiceCard.SaysWhen(said.Besides)) ? waiting : silent;
    }

    /// <summary>A transfer is always named, so whoever is left with one alone is told its number (product 4).</summary>
    private static string NothingWaits(Speaking turn, Person person, IReadOnlyList<Alert> open) =>
        open.FirstOrDefault(alert => alert.Kind == AlertKind.Transfer && alert.Units.Any(unit => unit.IsSilent() && person.MayAnswerFor(unit.Unit))) is { } transfer
            ? turn.Texts.OnlyTransferWaits(transfer.Id.Brief)
            : turn.Texts.NothingWaits(turn.Phone);

    /// <summary>An officer answers for a unit that telephoned, so he has to say which.</summary>
    private static string? ForgotUnit(Speaking turn, Answer said, Person person) => said is { Verb: Verbs.Acknowledge, Bare: false, Unit: null } && person.IsOfficer()
        ? turn.Problem(new TypedLine.Missing(CommandName.Acknowledge, [Piece.Unit], new SaidPieces()))
        : null;

    private static Meant OfAlert(Speaking turn, Answer said, Person person, Alert alert, IReadOnlyList<Alert> open)
    {
        var units = said.Unit is { } named ? alert.Units.Where(unit => unit.Unit == named) : alert.Units.Where(unit => person.MayAnswerFor(unit.Unit));
        List<Call> calls = [.. units.Select(unit => new Call(alert, unit))];
        // Whoever was released meanwhile hears why, as on any older card.
        if (calls.Count == 0 && alert.Released(person, said.Unit) is { } released)
            return new Meant([new Call(alert, released)], null);
        if (calls.Count == 0 && ForgotUnit(turn, said, person) is { } missing)
            return new Meant([], missing, Why: Refusal.NotYourUnit, Named: alert);
        if (calls.Count == 0)
            return new Meant([], turn.NotYours(alert, []), Why: Refusal.NotYourUnit, Named: alert, Instead: [.. AlertFinder.WaitingFor(person, open).Where(call => !call.Unit.HasAnswered)]);
        List<Call> waiting = [.. calls.Where(call => !call.Unit.StopsArrivalChase)];
        return new Meant(waiting.Count > 0 ? waiting : [calls[0]], null);
    }

    /// <summary>An answer to the alert's own card, or to a line about it, means that alert.</summary>
    private async Task<Alert?> RepliedToAsync(Speaking turn, CancellationToken cancel)
    {
        if (turn.RepliesTo is not { } message || await shown.OfMessageAsync(turn.Here.Id, message, cancel) is not { } card)
            return null;
        return ShowAlert.OfSlot(card.Slot) is { } alert ? await finder.ReadAsync(alert, cancel) : null;
    }

    private sealed record Answer(string Verb, SaidNumber? Number, bool All = false, bool Bare = false, UnitId? Unit = null)
    {
        /// <summary>What the line said besides, where a press is to say which call it was for.</summary>
        public Cards.Press Besides { get; init; } = new();

        public bool MayBeVouched => Verb is Verbs.Acknowledge or Verbs.Arrive;
    }

    private sealed record Meant(IReadOnlyList<Call> Calls, string? Sentence, bool Silent = false, Refusal? Why = null, Alert? Named = null, IReadOnlyList<Call>? Instead = null)
    {
        public static Meant Nothing { get; } = new([], null, Silent: true);
    }
}
