using DutyBot.Domain;
using DutyBot.Domain.Units;
using DutyBot.Settings;

namespace DutyBot.Chat;

/// <summary>A turn that failed: written down by ids, and whoever spoke or pressed is told that nothing was recorded.</summary>
internal sealed class FailedTurns(Office office, Setup setup, ILogger<FailedTurns> log)
{
    /// <summary>The sentence for the presser; in the office's language where the conversation's could not be read.</summary>
    public string NotRecorded(Activity activity, Speaking? turn, Exception failed)
    {
        WriteDown(activity, failed);
        return Texts.In(turn?.Language ?? setup.Language).NotRecorded(turn?.Phone ?? office.LastRead?.Office?.DutyPhone ?? "");
    }

    // The message of an unexpected fault may quote what somebody typed, so only its kind and place are kept.
    private void WriteDown(Activity activity, Exception failed)
    {
        if (failed is StoreUnavailableException)
            log.NotRecorded(activity.Type, activity.Id, activity.Conversation?.Id, failed.Message);
        else
            log.TurnFailed(activity.Type, activity.Id, activity.Conversation?.Id, failed.GetType().Name, failed.StackTrace);
    }
}
