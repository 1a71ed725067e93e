using System.Text.Json;
using DutyBot.Cards;
using DutyBot.Domain;
using DutyBot.Domain.Units;

namespace DutyBot.Chat;

/// <summary>The answer to a press: a card in place of the pressed one, or one sentence for the presser alone.</summary>
internal abstract record PressAnswer
{
    private PressAnswer()
    {
    }

    public sealed record Card(CardMessage Shown) : PressAnswer;

    /// <param name="Why">Set where something was refused by a rule: the log keeps it.</param>
    public sealed record Sentence(string Words, Refusal? Why = null) : PressAnswer;

    public static PressAnswer No(Speaking turn, Refusal why) => new Sentence(turn.Texts.Refused(why, turn.Phone), why);
}

/// <summary>One press as its desk gets it.</summary>
internal sealed record Press(Speaking Turn, string Verb, PressFields Fields);

/// <summary>One switch on the verb of a button. A press of any age is answered from the state as it is now.</summary>
internal sealed class Presses(UnitPress units, OfficerPress officers, Vouches vouches, Posting posting, NoticePress notices, PostPress posts, OfficePress office, UnsentPress unsent, TypedLines lines)
{
    public async Task<AdaptiveCardInvokeResponse> PressedAsync(Speaking turn, string? verb, object? data, CancellationToken cancel) =>
        await AnswerAsync(turn, verb, data, cancel) switch
        {
            PressAnswer.Card(var card) => new AdaptiveCardInvokeResponse { StatusCode = 200, Type = Messages.CardType, Value = BotPayload.Card(card.Card) },
            PressAnswer.Sentence(var words, _) => Said(words),
            _ => throw new InvalidOperationException("A press has no other answer."),
        };

    /// <summary>A sentence that the presser alone sees.</summary>
    public static AdaptiveCardInvokeResponse Said(string words) => new() { StatusCode = 200, Type = "application/vnd.microsoft.activity.message", Value = words };

    /// <summary>A button of a client without Action.Execute: the same data comes as a message, the answer as a message.</summary>
    public async Task SubmittedAsync(Speaking turn, object data, CancellationToken cancel)
    {
        switch (await AnswerAsync(turn, null, data, cancel))
        {
            case PressAnswer.Card(var card):
                await office.Answers.ToAuthorAsync(turn, card, slot: null, cancel);
                break;
            case PressAnswer.Sentence(var words, _):
                await office.Answers.ToAuthorAsync(turn, words, cancel);
                break;
        }
    }

    private async Task<PressAnswer> AnswerAsync(Speaking said, string? verb, object? data, CancellationToken cancel)
    {
        var turn = said with { IsPress = true };
        var texts = Texts.In(turn.Language);
        if (Read(data) is not { } fields || (verb ?? fields.Verb) is not { } asked)
            return new PressAnswer.Sentence(texts.PressUnreadable(turn.Phone));
        var press = new Press(turn, asked, fields.Of(asked));
        var answer = turn.Person is null && !SaysWho(press) ? await StrangerAsync(press, cancel) : await DoAsync(press, cancel);
        if (answer is PressAnswer.Sentence { Why: { } why })
            office.Answers.WriteDown(turn, Known(asked), fields.AlertId, why);
        return answer;
    }

    /// <summary>Whoever is not in the directory may have come for a colleague: an officer is asked who he is.</summary>
    private async Task<PressAnswer> StrangerAsync(Press press, CancellationToken cancel) =>
        press.Verb is Verbs.Acknowledge or Verbs.Arrive && press.Turn.Here is { IsGroup: true, Purpose: Domain.Outgoing.Purpose.Alerts }
        && await vouches.OfferAsync(press, cancel) is { } sentence
            ? new PressAnswer.Sentence(sentence)
            : PressAnswer.No(press.Turn, Refusal.UnknownPerson);

    private async Task<PressAnswer> DoAsync(Press press, CancellationToken cancel) => press.Verb switch
        {
            Verbs.Acknowledge when IsForAnother(press) => await officers.AnswerAsync(press, cancel),
            Verbs.Acknowledge or Verbs.Eta or Verbs.Arrive or Verbs.Sent or Verbs.Unmean or Verbs.Pass or Verbs.Object => await units.AnswerAsync(press, cancel),
            Verbs.Merge when press.Fields.Draft is not null => await posting.AnswerAsync(press, cancel),
            Verbs.Confirm or Verbs.Unseen or Verbs.Phone or Verbs.Result or Verbs.Close or Verbs.Cancel or Verbs.Seen or Verbs.RingBack
                or Verbs.Uphold or Verbs.Reassign or Verbs.Leader or Verbs.Call or Verbs.Excuse or Verbs.Add or Verbs.Correct or Verbs.Receive
                or Verbs.Merge or Verbs.Reopen or Verbs.Backfill or Verbs.More or Verbs.Ask
                => await officers.AnswerAsync(press, cancel),
            Verbs.Accept or Verbs.Enter or Verbs.Refuse => await vouches.AnswerAsync(press, cancel),
            Verbs.Draft or Verbs.Edit or Verbs.Post or Verbs.Drop or Verbs.GuideAnswer or Verbs.GuideBack or Verbs.GuideSkip or Verbs.GuideCancel => await posting.AnswerAsync(press, cancel),
            Verbs.TakeNotice or Verbs.DismissNotice => await notices.AnswerAsync(press, cancel),
            Verbs.Visitors => await notices.VisitorsAsync(press, cancel),
            Verbs.TakePost => await posts.TakePostAsync(press, cancel),
            Verbs.Grant or Verbs.Deny => await posts.AnswerAsync(press, cancel),
            Verbs.ReadLine => await ReadLineAsync(press, cancel),
            Verbs.Say => await SayAsync(press, cancel),
            Verbs.Bind => await office.AnswerAsync(press, cancel),
            Verbs.Handled => await unsent.AnswerAsync(press, cancel),
            Verbs.CallList => await office.PressCallListAsync(press, cancel),
            _ => new PressAnswer.Sentence(press.Turn.Texts.PressUnreadable(press.Turn.Phone)),
        };

    private static bool SaysWho(Press press) => press.Verb == Verbs.TakePost
        || (press.Verb is Verbs.ReadLine or Verbs.Say && TypedLines.SaysWho(press.Turn, press.Fields.Line ?? ""));

    /// <summary>An officer writes down what a unit has answered by telephone.</summary>
    private static bool IsForAnother(Press press) =>
        press.Fields.Unit is { Length: > 0 } unit && press.Turn.Person!.IsOfficer() && !press.Turn.Person!.MayAnswerFor(new UnitId(unit));

    /// <summary>A verb that came over the wire may be anything; only those of our own buttons are written down.</summary>
    private static string Known(string verb) => Verbs.All.Contains(verb) ? verb : "an unknown verb";

    /// <summary>A unit was chosen for a word that fits several: the line is read again as if it had been typed whole.</summary>
    private async Task<PressAnswer> ReadLineAsync(Press press, CancellationToken cancel)
    {
        var line = press.Fields.Line ?? "";
        // The line comes from a button and may be forged: only what is a command is read, and shown again.
        if (!TypedLines.IsCommand(press.Turn, line))
            return new PressAnswer.Sentence(press.Turn.Texts.PressUnreadable(press.Turn.Phone));
        await lines.ReadAsync(press.Turn with { Addressed = true }, line, cancel);
        return new PressAnswer.Card(OfficeScreens.Noted(press.Turn, line));
    }

    /// <summary>The card that was pressed stays: what the line is answered with stands below it.</summary>
    private async Task<PressAnswer> SayAsync(Press press, CancellationToken cancel) =>
        await ReadLineAsync(press, cancel) is PressAnswer.Card ? new PressAnswer.Sentence(press.Turn.Texts.SeeBelow) : new PressAnswer.Sentence(press.Turn.Texts.PressUnreadable(press.Turn.Phone));

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
