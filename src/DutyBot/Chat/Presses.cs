using System.Text.Json;
using DutyBot.Cards;
using DutyBot.Domain;

namespace DutyBot.Chat;

/// <summary>The answer to a press: a card in place of the pressed one, or one sentence for the presser alone.</summary>
internal abstract record PressAnswer
{
    private PressAnswer()
    {
    }

    public sealed record Card(CardMessage Shown) : PressAnswer;

    public sealed record Sentence(string Words) : PressAnswer;
}

/// <summary>One press as its desk gets it.</summary>
internal sealed record Press(Speaking Turn, string Verb, PressFields Fields);

/// <summary>One switch on the verb of a button. A press of any age is answered from the state as it is now.</summary>
internal sealed class Presses(UnitPress units, OfficerPress officers, Drafts posting, NoticePress notices, OfficePress office, TypedLines lines)
{
    public async Task<AdaptiveCardInvokeResponse> PressedAsync(Speaking turn, string? verb, object? data, CancellationToken cancel) =>
        await AnswerAsync(turn, verb, data, cancel) switch
        {
            PressAnswer.Card(var card) => new AdaptiveCardInvokeResponse { StatusCode = 200, Type = Messages.CardType, Value = BotPayload.Card(card.Card) },
            PressAnswer.Sentence(var words) => new AdaptiveCardInvokeResponse { StatusCode = 200, Type = "application/vnd.microsoft.activity.message", Value = words },
            _ => throw new InvalidOperationException("A press has no other answer."),
        };

    /// <summary>A button of a client without Action.Execute: the same data comes as a message, the answer as a message.</summary>
    public async Task SubmittedAsync(Speaking turn, object data, CancellationToken cancel)
    {
        switch (await AnswerAsync(turn, null, data, cancel))
        {
            case PressAnswer.Card(var card):
                await office.Answers.ToAuthorAsync(turn, card, slot: null, cancel);
                break;
            case PressAnswer.Sentence(var words):
                await office.Answers.ToAuthorAsync(turn, words, cancel);
                break;
        }
    }

    private async Task<PressAnswer> AnswerAsync(Speaking turn, string? verb, object? data, CancellationToken cancel)
    {
        var texts = Texts.In(turn.Language);
        if (Read(data) is not { } fields || (verb ?? fields.Verb) is not { } asked)
            return new PressAnswer.Sentence(texts.PressUnreadable(turn.Phone));
        if (turn.Person is null)
            return new PressAnswer.Sentence(texts.Refused(Refusal.UnknownPerson, turn.Phone));

        var press = new Press(turn, asked, fields);
        return asked switch
        {
            "alert.acknowledge" or "alert.eta" or "alert.arrive" or "alert.sent" or "alert.unmean" => await units.AnswerAsync(press, cancel),
            "alert.confirm" or "alert.unseen" or "alert.phone" or "alert.result" or "alert.close" or "alert.cancel" or "alert.seen" or "alert.ringback"
                => await officers.AnswerAsync(press, cancel),
            "alert.form" or "alert.draft" or "alert.edit" or "alert.post" or "alert.drop" => await posting.AnswerAsync(press, cancel),
            "notice.take" or "notice.dismiss" => await notices.AnswerAsync(press, cancel),
            "line.read" => await ReadLineAsync(press, cancel),
            "group.bind" => await office.AnswerAsync(press, cancel),
            _ => new PressAnswer.Sentence(texts.PressUnreadable(turn.Phone)),
        };
    }

    /// <summary>A unit was chosen for a word that fits several: the line is read again as if it had been typed whole.</summary>
    private async Task<PressAnswer> ReadLineAsync(Press press, CancellationToken cancel)
    {
        var line = press.Fields.Line ?? "";
        await lines.ReadAsync(press.Turn with { Addressed = true }, line, cancel);
        return new PressAnswer.Card(office.Noted(press.Turn, line));
    }

    private static PressFields? Read(object? data)
    {
        try
        {
            return BotPayload.Read(data, PressJson.Default.PressFields);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
