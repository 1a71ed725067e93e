namespace DutyBot.BotFramework;

/// <summary>A simple card: words and buttons, for channels without Adaptive Cards.</summary>
public class HeroCard : WireObject
{
    public const string ContentType = "application/vnd.microsoft.card.hero";

    public HeroCard()
    {
    }

    public HeroCard(string title = null, string subtitle = null, string text = null, IList<CardAction> buttons = null)
    {
        Title = title;
        Subtitle = subtitle;
        Text = text;
        Buttons = buttons;
    }

    public string Title { get; set; }

    public string Subtitle { get; set; }

    public string Text { get; set; }

    public IList<CardAction> Buttons { get; set; }
}
