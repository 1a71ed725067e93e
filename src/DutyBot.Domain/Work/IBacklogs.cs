using DutyBot.Domain.Keeping;

namespace DutyBot.Domain.Work;

/// <summary>How much waits in the store; cheap enough to be asked every few seconds.</summary>
public interface IBacklogs
{
    /// <summary>Work that is due, and what is to be said and was not yet. The bot's own alarms are left out, because they tell of it, and so is what other programs do not take: that is their lateness.</summary>
    /// <param name="withDrills">Whether what is of a drill counts too.</param>
    Task<(Backlog Due, Backlog Unsent)> LookAsync(DateTimeOffset now, bool withDrills, CancellationToken cancel);
}
