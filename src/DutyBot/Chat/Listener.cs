using DutyBot.Cards;
using DutyBot.Domain;
using DutyBot.Domain.Units;

namespace DutyBot.Chat;

/// <summary>Makes of an activity what the desks need: who speaks, where, when. The clock is read here, once a turn.</summary>
internal sealed class Listener(Conversations conversations, Office office, CardTemplates templates, TimeProvider time)
{
    /// <summary>Learns the conversation, and who speaks: from the account that the platform vouches for, never from a card.</summary>
    public async Task<Speaking> ListenAsync(Activity activity, bool addressed, CancellationToken cancel)
    {
        var at = time.GetUtcNow();
        var duty = await office.AtAsync(at, cancel);
        var person = duty.District.WithAccount(activity.From?.Id, activity.From?.AadObjectId);
        var here = await conversations.LearnAsync(activity, person, cancel);
        var id = activity.Id ?? $"{activity.Type}-{at.ToUnixTimeMilliseconds()}";
        return new Speaking(duty, person, here, DutyDay.Local(at, duty.Zone), id, activity.ReplyToId, addressed || !here.IsGroup, Accounts.Of(activity.From), Accounts.Mentioned(activity), new Showing(templates, duty, await conversations.LanguageOfAsync(here, cancel)));
    }
}
