namespace DutyBot.Cards;

/// <summary>A button as the templates take it: an Action.Execute, and an Action.Submit with the same data for clients that know no other.</summary>
/// <param name="Submit">The press with its verb inside.</param>
/// <param name="Inputs">"auto" sends the inputs of the card along, "none" leaves them out.</param>
internal sealed record Button(string Title, string Verb, Press Press, Press Submit, string Style, string Inputs)
{
    /// <summary>A press without inputs: it takes what the card shows.</summary>
    public static Button Of(string title, string verb, Press press, bool first = false) =>
        new(title, verb, press, press with { Verb = verb }, first ? "positive" : "default", "none");

    /// <summary>The first title that fits a button of every platform, the fullest first; letters are narrower than characters.</summary>
    public static string Fitting(Texts words, params ReadOnlySpan<string> fullestFirst)
    {
        var longest = words.Language == Domain.Language.English ? LongestInLetters : Longest;
        foreach (var title in fullestFirst)
        {
            if (title.Length <= longest)
                return title;
        }

        return fullestFirst[^1];
    }

    private const int Longest = 10;

    private const int LongestInLetters = 27;

    public static Button WithInputs(string title, string verb, Press press) =>
        new(title, verb, press, press with { Verb = verb }, "positive", "auto");
}

/// <summary>Buttons that stand in one row.</summary>
internal sealed record ButtonRow(IReadOnlyList<Button> Buttons)
{
    public static IReadOnlyList<ButtonRow> Of(params ReadOnlySpan<Button> buttons) => buttons.IsEmpty ? [] : [new ButtonRow([.. buttons])];
}

/// <summary>One line of a card as the templates take it.</summary>
internal sealed record Line(string Text, string Color = "default", bool Subtle = false, string Weight = "default", string Size = "default")
{
    public static Line Quiet(string text) => new(text, Subtle: true, Size: "small");

    public static Line Strong(string text) => new(text, Weight: "bolder");
}
