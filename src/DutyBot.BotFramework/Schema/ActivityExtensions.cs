using System.Text.RegularExpressions;

namespace DutyBot.BotFramework;

/// <summary>Mentions in the text of a message (protocol 4, 11).</summary>
public static class ActivityExtensions
{
    public static bool MentionsId(this IMessageActivity activity, string id)
    {
        ArgumentNullException.ThrowIfNull(activity);
        return activity.GetMentions().Any(mention => mention.Mentioned?.Id == id);
    }

    public static bool MentionsRecipient(this IMessageActivity activity)
    {
        ArgumentNullException.ThrowIfNull(activity);
        return activity.Recipient is not null && activity.MentionsId(activity.Recipient.Id);
    }

    /// <summary>Takes the bot's own mention out of the text, and returns what remains.</summary>
    public static string RemoveRecipientMention(this IMessageActivity activity)
    {
        ArgumentNullException.ThrowIfNull(activity);
        return activity.Recipient is null ? activity.Text : activity.RemoveMentionText(activity.Recipient.Id);
    }

    public static string RemoveMentionText(this IMessageActivity activity, string id)
    {
        ArgumentNullException.ThrowIfNull(activity);
        foreach (var mention in activity.GetMentions().Where(mention => mention.Mentioned is { } account && account.Id == id))
        {
            var words = mention.Text ?? $"<at>{mention.Mentioned.Name}</at>";
            if (activity.Text is not null && words.Length > 0)
                activity.Text = Regex.Replace(activity.Text, Regex.Escape(words), string.Empty, RegexOptions.IgnoreCase | RegexOptions.CultureInvariant).Trim();
        }

        return activity.Text;
    }
}
