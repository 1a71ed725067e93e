namespace DutyBot.BotFramework;

/// <summary>Asks until there is an answer that will do, and ends with it.</summary>
public abstract class Prompt<T> : Dialog
{
    internal const string AttemptCountKey = "AttemptCount";

    private const string KeptOptions = "options";
    private const string KeptState = "state";

    private readonly PromptValidator<T> _validator;

    protected Prompt(string dialogId, PromptValidator<T> validator = null)
        : base(dialogId)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(dialogId);
        _validator = validator;
    }

    /// <exception cref="ArgumentOutOfRangeException"><paramref name="options"/> are no <see cref="PromptOptions"/>.</exception>
    public override async Task<DialogTurnResult> BeginDialogAsync(DialogContext dc, object options = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(dc);
        var asked = options as PromptOptions ?? throw new ArgumentOutOfRangeException(nameof(options), "A prompt is begun with its options.");
        Expect(asked.Prompt);
        Expect(asked.RetryPrompt);

        var state = new Dictionary<string, object>(StringComparer.Ordinal) { [AttemptCountKey] = 0 };
        dc.ActiveDialog.State[KeptOptions] = asked;
        dc.ActiveDialog.State[KeptState] = state;
        await OnPromptAsync(dc.Context, state, asked, false, cancellationToken);
        return EndOfTurn;
    }

    /// <summary>Anything but a message is no answer. After one that will not do it asks again, unless the validator has said something.</summary>
    public override async Task<DialogTurnResult> ContinueDialogAsync(DialogContext dc, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(dc);
        if (dc.Context.Activity.Type != ActivityTypes.Message)
            return EndOfTurn;

        var (state, options) = Kept(dc.ActiveDialog);
        var recognized = await OnRecognizeAsync(dc.Context, state, options, cancellationToken);
        state[AttemptCountKey] = ForeignStackException.KeptCount(dc.ActiveDialog, state, AttemptCountKey) + 1;
        var willDo = _validator is null
            ? recognized.Succeeded
            : await _validator(new PromptValidatorContext<T>(dc.Context, recognized, state, options), cancellationToken);
        if (willDo)
            return await dc.EndDialogAsync(recognized.Value, cancellationToken);

        if (!dc.Context.Responded)
            await OnPromptAsync(dc.Context, state, options, true, cancellationToken);
        return EndOfTurn;
    }

    /// <summary>A dialog was put on top of the question and has ended: the question is asked again.</summary>
    public override async Task<DialogTurnResult> ResumeDialogAsync(DialogContext dc, DialogReason reason, object result = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(dc);
        await RepromptDialogAsync(dc.Context, dc.ActiveDialog, cancellationToken);
        return EndOfTurn;
    }

    public override Task RepromptDialogAsync(ITurnContext turnContext, DialogInstance instance, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(instance);
        var (state, options) = Kept(instance);
        return OnPromptAsync(turnContext, state, options, false, cancellationToken);
    }

    /// <summary>Asks.</summary>
    /// <param name="isRetry">After an answer that would not do.</param>
    protected abstract Task OnPromptAsync(ITurnContext turnContext, IDictionary<string, object> state, PromptOptions options, bool isRetry, CancellationToken cancellationToken = default);

    /// <summary>Reads an answer.</summary>
    protected abstract Task<PromptRecognizerResult<T>> OnRecognizeAsync(ITurnContext turnContext, IDictionary<string, object> state, PromptOptions options, CancellationToken cancellationToken = default);

    /// <summary>The prompt with the choices in it or under it; the prompt that was given stays as it is.</summary>
    protected virtual IMessageActivity AppendChoices(
        IMessageActivity prompt, string channelId, IList<Choice> choices, ListStyle style, ChoiceFactoryOptions options = null, CancellationToken cancellationToken = default)
    {
        var offer = ChoiceFactory.Of(style, channelId, choices, prompt?.Text, options);
        if (prompt is null)
        {
            offer.InputHint = InputHints.ExpectingInput;
            return offer;
        }

        var said = Wire.Read<Activity>(Wire.ToElement(prompt));
        said.Text = offer.Text;
        said.SuggestedActions = offer.SuggestedActions ?? said.SuggestedActions;
        if (offer.Attachments is { Count: > 0 } shown)
            said.Attachments = [.. said.Attachments ?? [], .. shown];
        return said;
    }

    private protected static async Task SayAsync(ITurnContext turn, PromptOptions options, bool isRetry, CancellationToken cancel)
    {
        if ((isRetry ? options.RetryPrompt ?? options.Prompt : options.Prompt) is { } said)
            await turn.SendActivityAsync(said, cancel);
    }

    private protected static PromptRecognizerResult<T> Recognized(T value) => new() { Succeeded = true, Value = value };

    /// <summary>The language of the answer, else the prompt's own, else English; the machine's plays no part.</summary>
    private protected static string Locale(ITurnContext turn, string usual) => KnownLocales.Find(turn.Activity.Locale) ?? KnownLocales.Find(usual) ?? "en-US";

    private static (IDictionary<string, object> State, PromptOptions Options) Kept(DialogInstance instance) =>
        (ForeignStackException.Kept<IDictionary<string, object>>(instance, KeptState), ForeignStackException.Kept<PromptOptions>(instance, KeptOptions));

    private static void Expect(Activity said)
    {
        if (said is not null && string.IsNullOrEmpty(said.InputHint))
            said.InputHint = InputHints.ExpectingInput;
    }
}
