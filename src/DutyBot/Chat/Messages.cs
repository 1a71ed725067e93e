using DutyBot.Cards;

namespace DutyBot.Chat;

/// <summary>Messages as activities. Text and card are never in one: Teams would split them (protocol 2.3).</summary>
internal static class Messages
{
    public const string CardType = "application/vnd.microsoft.card.adaptive";

    public static Activity OfCard(CardMessage card) => new(ActivityTypes.Message)
    {
        Summary = card.Summary,
        Attachments = [new Attachment { ContentType = CardType, Content = BotPayload.Card(card.Card) }],
    };

    public static Activity OfText(string text) => new(ActivityTypes.Message) { Text = text, Summary = text };

    /// <summary>A line that mentions people; their names stand in the text already.</summary>
    public static Activity OfText(string text, IEnumerable<(string Account, string Name)> mentions)
    {
        var message = OfText(text);
        message.Entities = [.. mentions.Select(person => new AccountMention
        {
            Type = "mention",
            Mentioned = new ChannelAccount(person.Account, person.Name),
            Text = $"<at>{person.Name}</at>",
        })];
        return message;
    }
}
