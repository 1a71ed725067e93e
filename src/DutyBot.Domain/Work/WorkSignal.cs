namespace DutyBot.Domain.Work;

/// <summary>Says within one process that there is something to do; losing or doubling it changes nothing, because the work stands in the store.</summary>
public sealed class WorkSignal : IDisposable
{
    private readonly SemaphoreSlim raised = new(0, 1);

    public void Raise()
    {
        try
        {
            raised.Release();
        }
        catch (SemaphoreFullException)
        {
            // One pending signal says as much as many.
        }
    }

    public Task WaitAsync(CancellationToken cancel) => raised.WaitAsync(cancel);

    public void Dispose() => raised.Dispose();
}
