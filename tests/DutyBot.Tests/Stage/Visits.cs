namespace DutyBot.Tests;

/// <summary>A visit as the office posts it: the officer's desk, the group's card, and the calls of those it asks to come.</summary>
/// <param name="Desk">The draft, which became the officer's desk.</param>
internal sealed record Visit(ChannelMessage Desk, ChannelMessage Card, IReadOnlyDictionary<string, ChannelMessage> Calls)
{
    public ChannelMessage this[string person] => Calls[person];
}

internal static class Visits
{
    /// <summary>Three people about land from Bailu: the town and the land centre are called, one person each.</summary>
    public const string Land = "通报 3人 征地 白鹭镇";

    public static readonly string[] LandCalls = ["t04-3", "d02-3"];

    public static Task<Visit> PostsAsync(this Stage stage) => stage.PostsAsync(Land, LandCalls);

    /// <summary>An officer types the line and presses; the group gets its card and these people are called privately.</summary>
    public static async Task<Visit> PostsAsync(this Stage stage, string line, string[] calls, string officer = "o01-3", string post = "发出")
    {
        await stage.WhisperAsync(officer, line);
        var draft = stage.Channel.Messages[^1];
        Assert.Equal(Stage.Private(officer), draft.Conversation);
        draft.Expected = true;
        var posted = await stage.PressAsync(draft, post, officer);
        Assert.True(posted.IsCard, posted.Text);
        var card = stage.ExpectsInGroup(post == "发出" ? "来访" : "Visit");
        return new Visit(draft, card, calls.ToDictionary(person => person, person => stage.ExpectsPrivately(person)));
    }

    /// <summary>The newest copy of a person's live card.</summary>
    public static ChannelMessage LiveOf(this Stage stage, string person) =>
        stage.Channel.Messages.Last(message => message.Conversation == Stage.Private(person) && message.Buttons.Count > 0);
}
