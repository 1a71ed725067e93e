using DutyBot.Cards;
using DutyBot.Work;

namespace DutyBot.Chat;

/// <summary>A platform that takes no message of that size gets the short form of the card, and at last the line that says the same (protocol 2.1).</summary>
internal static class Fitting
{
    private const int LongestLine = 1000;

    public static async Task<T> SendAsync<T>(CardMessage card, Func<Activity, Task<T>> send)
    {
        for (var form = card; form is not null; form = Shorter(form))
        {
            try
            {
                return await send(Messages.OfCard(form));
            }
            catch (Exception refused) when (Refusals.IsTooLarge(refused))
            {
                // The next form is half as long.
            }
        }

        return await send(Messages.OfText(card.Fallback.Length > LongestLine ? card.Fallback[..(LongestLine - 1)] + "\u2026" : card.Fallback));
    }

    private static CardMessage? Shorter(CardMessage form) => form.Shorter?.Invoke(form.Bytes / 2) is { } shorter && shorter.Bytes < form.Bytes ? shorter : null;
}
