using DutyBot.Cards;
using DutyBot.Chat.Typed;
using DutyBot.Domain;
using DutyBot.Domain.Alerts;

namespace DutyBot.Chat.Guided;

/// <summary>Asks the next question of a course until a line says something of the alert, and ends with the course as it is then.</summary>
internal sealed class QuestionPrompt() : Prompt<Course>(nameof(QuestionPrompt))
{
    protected override Task OnPromptAsync(
        ITurnContext turnContext, IDictionary<string, object> state, PromptOptions options, bool isRetry, CancellationToken cancellationToken = default)
    {
        var (hearing, course) = (turnContext.TurnState.Get<Hearing>(), (Course)options.Validations);
        hearing.Once = course.Once();
        hearing.Asked = QuestionCard.Of(hearing.Turn.To, course.Next()!.Value, DraftScreens.Start(course.Now.Pieces(), null), course.Once(), hearing.Problem, hearing.Instead, course.IsFirst);
        return Task.CompletedTask;
    }

    protected override Task<PromptRecognizerResult<Course>> OnRecognizeAsync(
        ITurnContext turnContext, IDictionary<string, object> state, PromptOptions options, CancellationToken cancellationToken = default)
    {
        var (hearing, course) = (turnContext.TurnState.Get<Hearing>(), (Course)options.Validations);
        var moved = Moved(hearing, course, Read(hearing, course));
        return Task.FromResult(new PromptRecognizerResult<Course> { Succeeded = moved is not null, Value = moved! });
    }

    private static StepLine Read(Hearing hearing, Course course) => hearing.Press switch
    {
        { Verb: Verbs.GuideBack } => new StepLine.Back(),
        { Verb: Verbs.GuideSkip } => new StepLine.Skip(),
        { Fields.Line: null } press => new StepLine.Pieces(Drafts.Said(hearing.Turn, press.Fields) with { Kind = course.Now.Kind }),
        var typed => StepLine.Read(typed?.Fields.Line ?? hearing.Text, course.Now.Kind, course.Next() == Question.People, hearing.Turn.District),
    };

    /// <summary>Null where the line will not do; what is wrong with it is noted.</summary>
    private static Course? Moved(Hearing hearing, Course course, StepLine said)
    {
        switch (said)
        {
            case StepLine.Back when course.IsFirst:
                hearing.Problem = hearing.Turn.Texts.GuideFirst;
                return null;
            case StepLine.Back:
                return course.Back();
            case StepLine.Skip when course.Next() == Question.Place:
                return course.Skipped();
            case StepLine.Number(var number) when QuestionCard.Answers(hearing.Turn.To, course.Next()!.Value) is var answers && number >= 1 && number <= answers.Count:
                return course.With(Drafts.Said(hearing.Turn, PressFields.Of(answers[number - 1].Press)));
            case StepLine.Pieces({ IsEmpty: false } pieces) when Drafts.Refuses(hearing.Turn, course.Now.Kind, pieces.Topic) is { } why:
                hearing.Problem = hearing.Turn.Texts.Refused(why, hearing.Turn.Phone);
                return null;
            case StepLine.Pieces({ IsEmpty: false } pieces):
                return course.With(pieces);
            default:
                Explain(hearing, said is StepLine.Unreadable(var problem) ? problem : new TypedLine.NotACommand(null));
                return null;
        }
    }

    private static void Explain(Hearing hearing, TypedLine why)
    {
        if (why is TypedLine.Ambiguous several)
        {
            hearing.Problem = hearing.Turn.Texts.ChooseUnit(Plain.Of(several.Word));
            hearing.Instead = [.. several.Candidates.Select(unit => new QuestionCard.Answer(
                hearing.Turn.To.Unit(unit), new Cards.Press { Line = several.With(hearing.Turn.District.Unit(unit)!.NameIn(hearing.Turn.Language)) }))];
            return;
        }

        hearing.Problem = hearing.Turn.Problem(why) is { } sentence ? Plain.Of(sentence) : null;
        hearing.Quotes = why is TypedLine.NotUnderstood;
    }
}
