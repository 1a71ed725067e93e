using DutyBot.Cards;
using DutyBot.Chat.Typed;

namespace DutyBot.Chat.Guided;

/// <summary>The alert in questions: asks what is missing, one thing after another, and ends with everything that was said.</summary>
internal sealed class AlertDialog : ComponentDialog
{
    public AlertDialog()
        : base(nameof(AlertDialog))
    {
        AddDialog(new WaterfallDialog(nameof(Course), [AskAsync, TakeAsync]));
        AddDialog(new QuestionPrompt());
        InitialDialogId = nameof(Course);
    }

    /// <summary>At every question it can be left; whatever was said is forgotten.</summary>
    protected override Task<DialogTurnResult> OnContinueDialogAsync(DialogContext innerDc, CancellationToken cancellationToken = default)
    {
        var hearing = innerDc.Context.TurnState.Get<Hearing>();
        var cancels = hearing.Press is { } press ? press.Verb == Verbs.GuideCancel : StepLine.Cancels(hearing.Text);
        return cancels
            ? innerDc.CancelAllDialogsAsync(cancellationToken)
            : base.OnContinueDialogAsync(innerDc, cancellationToken);
    }

    private static Task<DialogTurnResult> AskAsync(WaterfallStepContext step, CancellationToken cancel)
    {
        var course = (Course)step.Options;
        return course.Next() is null
            ? step.EndDialogAsync(course.Now, cancel)
            : step.PromptAsync(nameof(QuestionPrompt), new PromptOptions { Validations = course }, cancel);
    }

    private static Task<DialogTurnResult> TakeAsync(WaterfallStepContext step, CancellationToken cancel)
    {
        var course = (Course)step.Result;
        return step.ReplaceDialogAsync(nameof(Course), course with { Now = course.Now.In(step.Context.TurnState.Get<Hearing>().Turn.District) }, cancel);
    }
}
