using DutyBot.Cards;
using DutyBot.Chat.Typed;
using DutyBot.Domain;
using DutyBot.Domain.Alerts;

namespace DutyBot.Chat;

/// <summary>What officers and leaders press on their desk and on what reached them.</summary>
internal sealed class OfficerPress(AlertFinder finder, AlertDesk desk, PressedCards cards)
{
    public async Task<PressAnswer> AnswerAsync(Press press, CancellationToken cancel)
    {
        var turn = press.Turn;
        var texts = Texts.In(turn.Language);
        if (press.Fields.AlertId is not { } id || await finder.ReadAsync(id, cancel) is not { } alert)
            return new PressAnswer.Sentence(turn.NoSuchAlert(await finder.OpenAsync(cancel)), Refusal.NoSuchAlert);
        var commands = Commands(press, alert).ToList();
        if (commands.Count == 0)
            return new PressAnswer.Sentence(texts.PressUnreadable(turn.Phone));

        AlertAnswer? answer = null;
        foreach (var command in commands)
        {
            answer = await desk.HandleAsync(id, command, cancel);
            if (Sentence(answer, turn) is { } sentence)
                return new PressAnswer.Sentence(sentence, answer.Why);
        }

        return new PressAnswer.Card(await cards.AfterAsync(turn, answer!.Now!, cancel));
    }

    /// <summary>Null where it is done or was so already.</summary>
    public static string? Sentence(AlertAnswer answer, Speaking turn)
    {
        var texts = Texts.In(turn.Language);
        return answer.Why switch
        {
            null => null,
            Refusal.AlertEnded => turn.Ended(answer.Now!),
            { } why => texts.Refused(why, turn.Phone),
        };
    }

    private static IEnumerable<AlertCommand> Commands(Press press, Alert alert)
    {
        var (at, by, fields) = (press.Turn.At, press.Turn.Person!.Id, press.Fields);
        UnitId? unit = fields.Unit is { Length: > 0 } given ? new UnitId(given) : null;
        return press.Verb switch
        {
            // Without a unit: the claims that the card showed.
            Verbs.Confirm when unit is null => alert.Units.Where(one => one.Response is Response.Claimed && fields.UnitIds.Contains(one.Unit)).Select(one => new ConfirmArrival(at, one.Unit, by)),
            Verbs.Confirm => [new ConfirmArrival(at, unit!.Value, by)],
            Verbs.Unseen when unit is { } one => [new UnseeArrival(at, one, by)],
            Verbs.Phone when unit is { } one => [new PhoneUnit(at, one, by, fields.Answered == "true")],
            Verbs.Seen => [new SeeAlert(at, by)],
            Verbs.RingBack => [new AskRingBack(at, by)],
            Verbs.Result when Codes.Result(fields.ResultChosen) is { } result => [new SetResult(at, by, result)],
            Verbs.Close => [new CloseAlert(at, by, Codes.Result(fields.ResultChosen))],
            Verbs.Cancel when Codes.Reason(fields.Reason) is { } reason => [new CancelAlert(at, by, reason, null)],
            _ => [],
        };
    }
}

/// <summary>The codes that buttons carry for results and reasons (product 4).</summary>
internal static class Codes
{
    public static VisitResult? Result(string? code) => code switch
    {
        "answered" => VisitResult.Answered,
        "assigned" => VisitResult.Assigned,
        "next_talk" => VisitResult.NextTalk,
        "legal_route" => VisitResult.LegalRoute,
        "gone" => VisitResult.Gone,
        _ => null,
    };

    public static CancelReason? Reason(string? code) => code switch
    {
        "mistake" => CancelReason.Mistake,
        "duplicate" => CancelReason.Duplicate,
        "gone" => CancelReason.VisitorsGone,
        "other" => CancelReason.Other,
        _ => null,
    };
}
