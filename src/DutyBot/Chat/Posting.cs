using DutyBot.Cards;
using DutyBot.Chat.Guided;
using DutyBot.Chat.Typed;
using DutyBot.Domain;
using DutyBot.Domain.Alerts;

namespace DutyBot.Chat;

/// <summary>From 通报 to the draft: the whole line, the form, or one question after another where no form is drawn.</summary>
internal sealed class Posting(Drafts drafts, Questions questions, Answers answers)
{
    /// <summary>Whether a line was an answer to a question that is open; then it has been heard.</summary>
    public async Task<bool> HearsAsync(Speaking turn, TypedLine line, string text, CancellationToken cancel)
    {
        if (!StepLine.MayAnswer(line) || await questions.HearAsync(turn, text, cancel) is not { } guidance)
            return false;
        await SayAsync(turn, guidance, cancel);
        return true;
    }

    /// <summary>Another command was done between question and answer: what is asked stays open, and is asked again below.</summary>
    public async Task AskAgainAsync(Speaking turn, TypedLine after, CancellationToken cancel)
    {
        // Of its own alert nothing is left to ask; and a language that was just changed is not this turn's yet.
        if (after is TypedLine.Alert or TypedLine.AlertForm or TypedLine.AlertSteps or TypedLine.Missing { Command: CommandName.Alert } or TypedLine.Speak || StepLine.MayAnswer(after))
            return;
        if (await questions.AskAgainAsync(turn, cancel) is { Answer: PressAnswer.Card(var question) })
            await answers.AskAgainAsync(turn, question, cancel);
    }

    public async Task DraftAsync(Speaking turn, TypedLine.Alert said, CancellationToken cancel)
    {
        await questions.EndAsync(turn, cancel);
        await SayAsync(turn, await drafts.DraftAsync(turn, SaidPieces.Of(said), null, cancel), Drafts.Slot, cancel);
    }

    public Task FormAsync(Speaking turn, TypedLine.AlertForm said, CancellationToken cancel) =>
        FormAsync(turn, new SaidPieces { Kind = said.Kind, Level = said.Level == AlertLevel.District ? null : said.Level }, cancel);

    /// <summary>What is missing is asked: on a form, or one thing after another where none is drawn.</summary>
    public async Task FormAsync(Speaking turn, SaidPieces known, CancellationToken cancel)
    {
        if (!Platforms.DrawForms(turn.Here.Channel))
        {
            await StepsAsync(turn, known, cancel);
            return;
        }

        await questions.EndAsync(turn, cancel);
        await SayAsync(turn, Drafts.Form(turn, known), null, cancel);
    }

    /// <summary>Questions are asked in the private chat alone: in a group anybody's line might be an answer.</summary>
    public async Task StepsAsync(Speaking turn, SaidPieces known, CancellationToken cancel)
    {
        if (!turn.Here.IsGroup)
            await SayAsync(turn, await questions.BeginAsync(turn, known, cancel), cancel);
        else if (Drafts.Refuses(turn, known.Kind, known.Topic) is { } why)
            await answers.RefuseAsync(turn, Verbs.Draft, why, cancel);
        else
            await answers.ToAuthorAsync(turn, turn.Texts.GuideInPrivate, cancel);
    }

    /// <summary>The short line that answers a notice of the gate, else the beginning of an alert.</summary>
    public async Task ShortLineAsync(Speaking turn, TypedLine.ShortLine said, CancellationToken cancel)
    {
        if (await drafts.FromNoticeAsync(turn, said, cancel) is { } answer)
            await SayAsync(turn, answer, Drafts.Slot, cancel);
        else
            await FormAsync(turn, new SaidPieces { Topic = said.Topic, Territory = said.Territory }, cancel);
    }

    public Task<bool> NoticeWaitsAsync(Speaking turn, CancellationToken cancel) => drafts.NoticeWaitsAsync(turn, cancel);

    public async Task<PressAnswer> AnswerAsync(Press press, CancellationToken cancel) => press.Verb switch
    {
        Verbs.GuideAnswer or Verbs.GuideBack or Verbs.GuideSkip or Verbs.GuideCancel => await questions.AnswerAsync(press, cancel),
        // To change a draft is to say it again; the draft stands until then.
        Verbs.Edit when !Platforms.DrawForms(press.Turn.Here.Channel) && !press.Turn.Here.IsGroup => (await questions.BeginAsync(press.Turn, new SaidPieces(), cancel)).Answer,
        _ => await drafts.AnswerAsync(press, cancel),
    };

    private Task SayAsync(Speaking turn, Guidance guidance, CancellationToken cancel) => guidance switch
    {
        { Quotes: true, Answer: PressAnswer.Card(var question) } => answers.QuoteAsync(turn, question, cancel),
        _ => SayAsync(turn, guidance.Answer, guidance.Slot, cancel),
    };

    private Task SayAsync(Speaking turn, PressAnswer answer, string? slot, CancellationToken cancel) => answer switch
    {
        PressAnswer.Sentence { Why: { } why } => answers.RefuseAsync(turn, Verbs.Draft, why, cancel),
        PressAnswer.Card(var card) => answers.ToAuthorAsync(turn, card, slot, cancel),
        PressAnswer.Sentence(var words, _) => answers.ToAuthorAsync(turn, words, cancel),
        _ => Task.CompletedTask,
    };
}
