namespace DutyBot.BotFramework;

/// <summary>Asks yes or no. Both languages are understood at all times.</summary>
public class ConfirmPrompt : Prompt<bool>
{
    public ConfirmPrompt(string dialogId, PromptValidator<bool> validator = null, string defaultLocale = null)
        : base(dialogId, validator) => DefaultLocale = defaultLocale;

    public ListStyle Style { get; set; } = ListStyle.Auto;

    public string DefaultLocale { get; set; }

    public ChoiceFactoryOptions ChoiceOptions { get; set; }

    /// <summary>Yes, then no, in other words than the language's own.</summary>
    public Tuple<Choice, Choice> ConfirmChoices { get; set; }

    protected override async Task OnPromptAsync(ITurnContext turnContext, IDictionary<string, object> state, PromptOptions options, bool isRetry, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        ArgumentNullException.ThrowIfNull(options);
        var said = isRetry ? options.RetryPrompt ?? options.Prompt : options.Prompt;
        var words = ChoiceOptions ?? ChoiceWords.Of(Locale(turnContext, DefaultLocale));
        await turnContext.SendActivityAsync(AppendChoices(said, turnContext.Activity.ChannelId, Choices(turnContext), options.Style ?? Style, words, cancellationToken), cancellationToken);
    }

    protected override Task<PromptRecognizerResult<bool>> OnRecognizeAsync(
        ITurnContext turnContext, IDictionary<string, object> state, PromptOptions options, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        var text = turnContext.Activity.Text;
        var answer = SpokenChoice.Read(text, Choices(turnContext), numbered: ChoiceOptions?.IncludeNumbers ?? true) is { } found ? found.Index == 0 : YesAndNo.Read(text);
        return Task.FromResult(answer is { } said ? Recognized(said) : new PromptRecognizerResult<bool>());
    }

    private List<Choice> Choices(ITurnContext turn) => ConfirmChoices is { } own ? [own.Item1, own.Item2] : YesAndNo.Choices(Locale(turn, DefaultLocale));
}
