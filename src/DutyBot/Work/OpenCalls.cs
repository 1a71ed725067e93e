using DutyBot.Domain;
using DutyBot.Domain.Alerts;

namespace DutyBot.Work;

/// <summary>The open calls of a unit go over to whoever has taken a post of it (product 4).</summary>
internal sealed class OpenCalls(IAlertStore alerts, AlertDesk desk, TimeProvider time)
{
    /// <summary>Calls the new holder to every open alert that had called the old one; the rules say to which, and twice is harmless.</summary>
    public async Task GoOverAsync(UnitId unit, PersonId? from, PersonId to, CancellationToken cancel)
    {
        var now = time.GetUtcNow();
        foreach (var history in await alerts.ReadOpenAsync(cancel))
        {
            if (history.Now?.Called(unit) is not null)
                await desk.HandleAsync(history.Id, new CallSuccessor(now, unit, from, to), cancel);
        }
    }
}
