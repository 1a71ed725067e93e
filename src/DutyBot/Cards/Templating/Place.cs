namespace DutyBot.Cards.Templating;

/// <summary>Where in which template the reader stands.</summary>
internal sealed record Place(string Template, string Path)
{
    public Place Member(string name) => this with { Path = $"{Path}.{name}" };

    public Place Item(int index) => this with { Path = $"{Path}[{index}]" };

    public CardTemplateException Refuses(string what) => new(Template, Path, what);
}
