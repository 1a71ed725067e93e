using System.Globalization;

namespace DutyBot.BotFramework;

/// <summary>Messages that offer choices.</summary>
public static class ChoiceFactory
{
    // Longer titles are cut by the channels that show buttons.
    private const int LongestTitle = 20;

    /// <summary>As the channel shows them best: buttons where it has enough of them, else words.</summary>
    public static IMessageActivity ForChannel(string channelId, IList<Choice> list, string text = null, string speak = null, ChoiceFactoryOptions options = null)
    {
        list ??= [];
        var fits = list.All(choice => Title(choice).Length <= LongestTitle);
        return fits switch
        {
            true when ChannelButtons.MostSuggested(channelId) >= list.Count => SuggestedAction(list, text, speak),
            true when ChannelButtons.MostOnCard(channelId) >= list.Count => HeroCard(list, text, speak),
            true when list.Count <= 3 => Inline(list, text, speak, options),
            _ => List(list, text, speak, options),
        };
    }

    public static Activity Inline(IList<Choice> choices, string text = null, string speak = null, ChoiceFactoryOptions options = null)
    {
        choices ??= [];
        var words = ChoiceWords.Filled(options);
        var said = choices.Select((choice, at) => (at == 0 ? " " : Before(at)) + (words.IncludeNumbers == true ? $"({Number(at)}) " : "") + Title(choice));
        return MessageFactory.Text(text + string.Concat(said), speak, InputHints.ExpectingInput);

        string Before(int at) => at < choices.Count - 1 ? words.InlineSeparator : at == 1 ? words.InlineOr : words.InlineOrMore;
    }

    public static Activity List(IList<Choice> choices, string text = null, string speak = null, ChoiceFactoryOptions options = null)
    {
        choices ??= [];
        var numbered = options?.IncludeNumbers ?? true;
        var lines = choices.Select((choice, at) => $"   {(numbered ? Number(at) + "." : "-")} {Title(choice)}");
        return MessageFactory.Text($"{text}\n\n{string.Join('\n', lines)}", speak, InputHints.ExpectingInput);
    }

    public static IMessageActivity SuggestedAction(IList<Choice> choices, string text = null, string speak = null) =>
        MessageFactory.SuggestedActions(Buttons(choices), text, speak, InputHints.ExpectingInput);

    public static IMessageActivity HeroCard(IList<Choice> choices, string text = null, string speak = null) => MessageFactory.Attachment(
        new Attachment(BotFramework.HeroCard.ContentType, content: new HeroCard(text: text, buttons: Buttons(choices))), ssml: speak, inputHint: InputHints.ExpectingInput);

    public static IList<Choice> ToChoices(IList<string> choices) => [.. (choices ?? []).Select(words => new Choice(words))];

    internal static Activity Of(ListStyle style, string channelId, IList<Choice> choices, string text, ChoiceFactoryOptions options) => (Activity)(style switch
    {
        ListStyle.Inline => Inline(choices, text, null, options),
        ListStyle.List => List(choices, text, null, options),
        ListStyle.SuggestedAction => SuggestedAction(choices, text),
        ListStyle.HeroCard => HeroCard(choices, text),
        ListStyle.None => MessageFactory.Text(text),
        _ => ForChannel(channelId, choices, text, null, options),
    });

    private static List<CardAction> Buttons(IList<Choice> choices) =>
        [.. (choices ?? []).Select(choice => choice.Action ?? new CardAction(ActionTypes.ImBack, choice.Value, value: choice.Value))];

    private static string Title(Choice choice) => choice.Action?.Title ?? choice.Value ?? "";

    private static string Number(int at) => (at + 1).ToString(CultureInfo.InvariantCulture);
}
