namespace DutyBot.BotFramework.Tests;

/// <summary>Waits for what happens on another thread, with a limit.</summary>
internal static class Eventually
{
    internal static async Task Is(Func<Task<bool>> condition)
    {
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(20));
        using var tick = new PeriodicTimer(TimeSpan.FromMilliseconds(5));
        while (!await condition())
            await tick.WaitForNextTickAsync(limit.Token);
    }
}
