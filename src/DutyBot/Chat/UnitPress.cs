using System.Globalization;
using DutyBot.Cards;
using DutyBot.Domain;
using DutyBot.Domain.Alerts;
using DutyBot.Domain.Units;

namespace DutyBot.Chat;

/// <summary>What a unit's people press: 签收, a time, 已到场, 我已安排, 不是回这个.</summary>
internal sealed class UnitPress(AlertFinder finder, AlertDesk desk, PressedCards cards, Answers answers)
{
    public async Task<PressAnswer> AnswerAsync(Press press, CancellationToken cancel)
    {
        var turn = press.Turn;
        var texts = Texts.In(turn.Language);
        if (press.Fields.AlertId is not { } id || await finder.ReadAsync(id, cancel) is not { } alert)
            return new PressAnswer.Sentence(turn.NoSuchAlert(await finder.OpenAsync(cancel)), Refusal.NoSuchAlert);

        var units = UnitsMeant(press, alert);
        if (units.Count == 0)
            return new PressAnswer.Sentence(await NotYoursAsync(turn, alert, cancel), Refusal.NotYourUnit);
        if (units.Count > 1)
        {
            await answers.ToAuthorAsync(turn, ChoiceCard.UnitOf(turn.To, alert, [.. units.Select(unit => unit.Unit)], press.Verb, OfficeScreens.Again(press)), slot: null, cancel);
            return new PressAnswer.Sentence(texts.ChooseUnitOf(alert.Id.Brief));
        }

        if (press.Verb == Verbs.Object && press.Fields.Objection is null)
            return await AskWhyAsync(turn, alert, units[0], cancel);
        if (Command(press, units[0].Unit) is not { } command)
            return new PressAnswer.Sentence(texts.PressUnreadable(turn.Phone));
        var answer = await desk.HandleAsync(id, command, cancel);
        return Sentence(answer, units[0].Unit, turn) is { } sentence
            ? new PressAnswer.Sentence(sentence, answer.Why)
            : new PressAnswer.Card(await cards.AfterFormAsync(turn, answer.Now!, cancel));
    }

    /// <summary>有异议 alone: the reasons are asked for in the presser's private chat.</summary>
    private async Task<PressAnswer> AskWhyAsync(Speaking turn, Alert alert, CalledUnit unit, CancellationToken cancel)
    {
        if (!alert.IsOpen)
            return new PressAnswer.Sentence(turn.Ended(alert), Refusal.AlertEnded);
        if (unit.IsOut)
            return new PressAnswer.Sentence(Releases.Why(turn.To, alert, unit), Refusal.AlertEnded);
        await answers.FormAsync(turn, ObjectCard.Of(turn.To, alert, unit.Unit), cancel);
        return new PressAnswer.Sentence(turn.Here.IsGroup ? turn.Texts.ChooseReason(alert.Id.Brief) : turn.Texts.FormBelow);
    }

    /// <summary>Null where it is done or was so already; a sentence where the presser must hear something else.</summary>
    public static string? Sentence(AlertAnswer answer, UnitId unit, Speaking turn)
    {
        var texts = Texts.In(turn.Language);
        if (answer.Why is { } why)
            return why switch
            {
                Refusal.AlertEnded => Over(answer.Now, unit, turn),
                Refusal.OnlyCalled when WhoHasIt(answer.Now?.Called(unit)) is { } person => texts.OnlyHolderPasses(turn.To.Person(person), turn.Phone),
                _ => texts.Refused(why, turn.Phone),
            };
        return answer.Now switch
        {
            // The very answer that was awaited last ends a transfer.
            { Status: AlertStatus.Acknowledged } now when answer.Changed && now.Called(unit) is { IsOut: false } => null,
            { } now when !now.IsOpen || now.Called(unit) is { IsOut: true } => Over(now, unit, turn),
            _ => null,
        };
    }

    private static PersonId? WhoHasIt(CalledUnit? unit) => unit?.OnTheWay ?? unit?.PassedTo ?? unit?.FirstCalled.Select(person => (PersonId?)person).FirstOrDefault();

    /// <summary>The alert has ended, or goes on without the unit.</summary>
    private static string Over(Alert? now, UnitId unit, Speaking turn) =>
        now is { IsOpen: false } ? turn.Ended(now)
        : now?.Called(unit) is { IsOut: true } released ? Releases.Why(turn.To, now, released)
        : turn.Texts.Refused(Refusal.AlertEnded, turn.Phone);

    private static List<CalledUnit> UnitsMeant(Press press, Alert alert)
    {
        if (press.Fields.Unit is { Length: > 0 } given)
            return alert.Called(new UnitId(given)) is { } called && press.Turn.Person!.MayAnswerFor(called.Unit) ? [called] : [];
        List<CalledUnit> own = [.. alert.Units.Where(unit => press.Turn.Person!.MayAnswerFor(unit.Unit))];
        List<CalledUnit> waiting = [.. own.Where(unit => !unit.StopsArrivalChase && (press.Verb != Verbs.Acknowledge || !unit.HasAnswered))];
        return waiting.Count > 0 ? waiting : own.Count > 0 ? [.. own.Take(1)] : alert.Released(press.Turn.Person!, null) is { } released ? [released] : [];
    }

    private static AlertCommand? Command(Press press, UnitId unit)
    {
        var (at, by) = (press.Turn.At, press.Turn.Person!.Id);
        return press.Verb switch
        {
            Verbs.Acknowledge => new AcknowledgeAlert(at, unit, by),
            Verbs.Arrive => new ClaimArrival(at, unit, by),
            Verbs.Sent => new SendSomebody(at, unit, by),
            Verbs.Pass => new PassCall(at, unit, by),
            Verbs.Object when Codes.Objection(press.Fields.Objection) is { } reason => new ObjectToCall(at, unit, by, reason, Suggests: Suggested(press)),
            Verbs.Unmean => new TakeBackAnswer(at, unit, by),
            Verbs.Eta when int.TryParse(press.Fields.Minutes, NumberStyles.None, CultureInfo.InvariantCulture, out var minutes) && minutes is > 0 and <= 600
                => new ExpectArrival(at, unit, by, AlertPolicy.Limit(at, TimeSpan.FromMinutes(minutes)), HasSetOut(press)),
            Verbs.Eta when press.Fields.Minutes is null && HasSetOut(press) => new ExpectArrival(at, unit, by, null, EnRoute: true),
            _ => null,
        };
    }

    /// <summary>A time alone is no departure: whoever gives one later than the limit is still reminded (product 5).</summary>
    private static bool HasSetOut(Press press) => press.Fields.EnRoute == "true";

    private static UnitId? Suggested(Press press) =>
        press.Fields.To is { Length: > 0 } to && press.Turn.District.Unit(new UnitId(to)) is { CanBeCalled: true } known ? known.Id : null;

    private async Task<string> NotYoursAsync(Speaking turn, Alert alert, CancellationToken cancel)
    {
        // A button of another unit of this very alert: his own is called too.
        if (alert.Responses.Any(unit => turn.Person!.MayAnswerFor(unit.Unit)))
            return turn.Texts.Refused(Refusal.NotYourUnit, turn.Phone);
        var waiting = AlertFinder.WaitingFor(turn.Person!, await finder.OpenAsync(cancel));
        return turn.NotYours(alert, waiting.Select(call => call.Alert));
    }
}
