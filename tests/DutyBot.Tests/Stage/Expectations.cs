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

    /// <summary>The end of a story: nothing was said that it did not expect, and everybody was rung exactly so often.</summary>
    /// <param name="group">Cards and lines of alerts in the work group.</param>
    /// <param name="rings">Each person's rings; nobody else was rung.</param>
    public static void ExpectsNothingMore(this Stage stage, int group, params (string Person, int Rings)[] rings)
    {
        stage.ExpectsNothingMore();
        stage.KeepsTheBudget();
        Assert.True(
            stage.GroupLines() == group && rings.ToDictionary(one => one.Person, one => one.Rings) is var named && named.Count == stage.Rings().Count && stage.Rings().All(rung => named.GetValueOrDefault(rung.Key) == rung.Value),
            "Spent: " + stage.Spent());
    }

    /// <summary>Up to here nothing was said that the story did not expect.</summary>
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

    private static string Unexpected(Stage stage) => string.Join("\n", stage.Channel.Messages
        .Where(message => !message.Expected)
        .Select(message => $"  {message.At.ToOffset(TimeSpan.FromHours(8)):HH:mm:ss} {message.Conversation}: {message.Text} [{string.Join("][", message.Buttons)}]"));
}
