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
            Verbs.Acknowledge or Verbs.Eta or Verbs.Arrive or Verbs.Sent or Verbs.Unmean => await units.AnswerAsync(press, cancel),
            Verbs.Confirm or Verbs.Unseen or Verbs.Phone or Verbs.Result or Verbs.Close or Verbs.Cancel or Verbs.Seen or Verbs.RingBack
                => await officers.AnswerAsync(press, cancel),
            Verbs.Draft or Verbs.Edit or Verbs.Post or Verbs.Drop => await posting.AnswerAsync(press, cancel),
            Verbs.TakeNotice or Verbs.DismissNotice => await notices.AnswerAsync(press, cancel),
            Verbs.ReadLine => await ReadLineAsync(press, cancel),
            Verbs.Bind => await office.AnswerAsync(press, cancel),
            _ => new PressAnswer.Sentence(texts.PressUnreadable(turn.Phone)),
        };
    }

    /// <summary>A unit was chosen for a word that fits several: the line is read again as if it had been typed whole.</summary>
    private async Task<PressAnswer> ReadLineAsync(Press press, CancellationToken cancel)
    {
        var line = press.Fields.Line ?? "";
        await lines.ReadAsync(press.Turn with { Addressed = true }, line, cancel);
        return new PressAnswer.Card(OfficeScreens.Noted(press.Turn, line));
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
