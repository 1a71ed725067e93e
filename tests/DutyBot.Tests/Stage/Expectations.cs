namespace DutyBot.Tests;

/// <summary>What a story expects of the channel. Only what was expected may have been said.</summary>
internal static class Expectations
{
    /// <summary>A new message in the person's private chat that reads like this.</summary>
    public static ChannelMessage ExpectsPrivately(this Stage stage, string person, params string[] words) => stage.Expects(Stage.Private(person), words);

    /// <summary>A new message in the group that reads like this.</summary>
    public static ChannelMessage ExpectsInGroup(this Stage stage, params string[] words) => stage.Expects(Stage.Hall, words);

    public static ChannelMessage Expects(this Stage stage, string conversation, params string[] words)
    {
        var found = stage.Channel.Messages.FirstOrDefault(message => message.Conversation == conversation && !message.Expected && words.All(message.Text.Contains));
        Assert.True(found is not null, $"Nobody said {string.Join(" … ", words)} in {conversation}. Said and not expected:\n{Unexpected(stage)}");
        found.Expected = true;
        return found;
    }

    public static void ExpectsNothingMore(this Stage stage)
    {
        Assert.Empty(stage.Channel.Faults);
        var more = Unexpected(stage);
        Assert.True(more.Length == 0, "Nobody expected:\n" + more);
    }

    public static void ShowsNow(this ChannelMessage message, params string[] words) =>
        Assert.True(words.All(message.Text.Contains), $"Expected {string.Join(" … ", words)} on: {message.Text}");

    public static void ShowsNoMore(this ChannelMessage message, params string[] words) =>
        Assert.False(words.Any(message.Text.Contains), $"Did not expect {string.Join(" or ", words)} on: {message.Text}");

    /// <summary>How often a person's phone rang: new messages in his private chat.</summary>
    public static int RingsOf(this Stage stage, string person) => stage.Channel.Messages.Count(message => message.Conversation == Stage.Private(person));

    public static int LinesInGroup(this Stage stage) => stage.Channel.Messages.Count(message => message.Conversation == Stage.Hall);

    private static string Unexpected(Stage stage) => string.Join("\n", stage.Channel.Messages
        .Where(message => !message.Expected)
        .Select(message => $"  {message.At.ToOffset(TimeSpan.FromHours(8)):HH:mm:ss} {message.Conversation}: {message.Text} [{string.Join("][", message.Buttons)}]"));
}
