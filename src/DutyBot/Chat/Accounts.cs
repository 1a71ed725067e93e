using DutyBot.Chat.Typed;
using DutyBot.Domain.Units;

namespace DutyBot.Chat;

/// <summary>Accounts as the platform vouches for them.</summary>
internal static class Accounts
{
    private const int LongestName = 40;

    /// <summary>Null where the platform gives no account id.</summary>
    public static Account? Of(ChannelAccount? account) =>
        account?.Id is { Length: > 0 } id ? new Account(id, account.AadObjectId, NameOf(account)) : null;

    /// <summary>Everybody whom a message mentions, each once, the bot left out.</summary>
    public static IReadOnlyList<Account> Mentioned(Activity activity) =>
    [
        .. activity.GetMentions()
            .Select(mention => Of(mention.Mentioned))
            .OfType<Account>()
            .Where(account => account.Id != activity.Recipient?.Id)
            .DistinctBy(account => account.Id),
    ];

    // Some people carry their telephone number in their name: it is kept no more than a typed one.
    private static string NameOf(ChannelAccount account)
    {
        var name = (account.Name ?? "").Trim();
        if (PersonalNumbers.Holds(name))
            name = string.Concat(name.Where(sign => !char.IsDigit(sign))).Trim(' ', '-', '+');
        return name.Length == 0 || PersonalNumbers.Holds(name) ? account.Id : name[..Math.Min(name.Length, LongestName)];
    }
}
