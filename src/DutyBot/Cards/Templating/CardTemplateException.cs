namespace DutyBot.Cards;

/// <summary>A card template that cannot be used; the message is one sentence that names the template, the place and what is wrong there.</summary>
internal sealed class CardTemplateException(string template, string path, string what, Exception? cause = null)
    : Exception($"Card template {template} cannot be used: at {path} {what}.", cause)
{
    /// <summary>The name the template was loaded under, for a file its file name.</summary>
    public string Template { get; } = template;

    /// <summary>Where in the template, as a JSON path from <c>$</c>.</summary>
    public string Path { get; } = path;
}
