namespace DutyBot.BotFramework;

/// <summary>Asks for one of several. It is named by its value, by the title of its button, by a synonym, or by its number; near misses are none.</summary>
public class ChoicePrompt : Prompt<FoundChoice>
{
    public ChoicePrompt(string dialogId, PromptValidator<FoundChoice> validator = null, string defaultLocale = null)
        : base(dialogId, validator) => DefaultLocale = defaultLocale;

    public ListStyle Style { get; set; } = ListStyle.Auto;

    public string DefaultLocale { get; set; }

    public ChoiceFactoryOptions ChoiceOptions { get; set; }

    protected override async Task OnPromptAsync(ITurnContext turnContext, IDictionary<string, object> state, PromptOptions options, bool isRetry, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        ArgumentNullException.ThrowIfNull(options);
        var said = isRetry ? options.RetryPrompt ?? options.Prompt : options.Prompt;
        var words = ChoiceOptions ?? ChoiceWords.Of(Locale(turnContext, DefaultLocale));
        await turnContext.SendActivityAsync(AppendChoices(said, turnContext.Activity.ChannelId, options.Choices, options.Style ?? Style, words, cancellationToken), cancellationToken);
    }

    protected override Task<PromptRecognizerResult<FoundChoice>> OnRecognizeAsync(
        ITurnContext turnContext, IDictionary<string, object> state, PromptOptions options, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        ArgumentNullException.ThrowIfNull(options);
        return Task.FromResult(SpokenChoice.Read(turnContext.Activity.Text, options.Choices) is { } found ? Recognized(found) : new PromptRecognizerResult<FoundChoice>());
    }
}
