using DutyBot.Domain.Keeping;

namespace DutyBot.Work;

/// <summary>Sees to it that a night's work is planned; from then on each night plans the next (product 2).</summary>
internal sealed class NightPlan(PurgeDesk purge, TimeProvider time) : IHostedService
{
    public Task StartAsync(CancellationToken cancellationToken) => purge.PlanAsync(time.GetUtcNow(), cancellationToken);

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
