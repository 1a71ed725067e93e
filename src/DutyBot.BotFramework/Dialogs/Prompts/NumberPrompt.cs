using System.Globalization;
using System.Numerics;

namespace DutyBot.BotFramework;

/// <summary>Asks for a number. The whole answer must be one: in figures of any width, or in Chinese numerals.</summary>
/// <typeparam name="T">A number; one that does not fit into it is no answer.</typeparam>
public class NumberPrompt<T> : Prompt<T>
    where T : struct
{
    /// <exception cref="NotSupportedException"><typeparamref name="T"/> is none of int, long, float, double, decimal.</exception>
    public NumberPrompt(string dialogId, PromptValidator<T> validator = null, string defaultLocale = null)
        : base(dialogId, validator)
    {
        if (typeof(T) != typeof(int) && typeof(T) != typeof(long) && typeof(T) != typeof(float) && typeof(T) != typeof(double) && typeof(T) != typeof(decimal))
            throw new NotSupportedException($"A number prompt gives no {typeof(T).Name}.");
        DefaultLocale = defaultLocale;
    }

    public string DefaultLocale { get; set; }

    protected override Task OnPromptAsync(ITurnContext turnContext, IDictionary<string, object> state, PromptOptions options, bool isRetry, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        ArgumentNullException.ThrowIfNull(options);
        return SayAsync(turnContext, options, isRetry, cancellationToken);
    }

    protected override Task<PromptRecognizerResult<T>> OnRecognizeAsync(ITurnContext turnContext, IDictionary<string, object> state, PromptOptions options, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        var locale = CultureInfo.GetCultureInfo(Locale(turnContext, DefaultLocale));
        return Task.FromResult(SpokenNumber.Read(turnContext.Activity.Text, locale) is { } number && Fitting(number) is { } value ? Recognized(value) : new PromptRecognizerResult<T>());
    }

    private static T? Fitting(decimal number) => default(T) switch
    {
        int => Whole(number, int.MinValue, int.MaxValue) is { } fits ? (T)(object)(int)fits : null,
        long => Whole(number, long.MinValue, long.MaxValue) is { } fits ? (T)(object)(long)fits : null,
        float => (T)(object)(float)number,
        double => (T)(object)(double)number,
        _ => (T)(object)number,
    };

    private static decimal? Whole(decimal number, decimal least, decimal most) => decimal.IsInteger(number) && number >= least && number <= most ? number : null;
}
