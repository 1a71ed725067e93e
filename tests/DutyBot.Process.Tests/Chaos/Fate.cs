namespace DutyBot.Processes.Chaos;

/// <summary>Kills the bot again and again, lets it stand still now and then, and deletes cards, by a seed.</summary>
internal sealed class Fate : IAsyncDisposable
{
    private readonly Mortal bot;
    private readonly Connector platform;
    private readonly Random chance;
    private readonly CancellationTokenSource ended = new();
    private readonly Task working;

    public Fate(Mortal bot, Connector platform, int seed)
    {
        (this.bot, this.platform, chance) = (bot, platform, new Random(unchecked((seed * 31) + 5)));
        working = WorkAsync();
    }

    /// <summary>The last life goes on.</summary>
    public async Task EndAsync()
    {
        await ended.CancelAsync();
        await working;
    }

    public async ValueTask DisposeAsync()
    {
        await ended.CancelAsync();
        await working.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        ended.Dispose();
    }

    private async Task WorkAsync()
    {
        // A bot lives for some seconds, or dies before it has begun.
        while (await GoesOnAsync(0.3, 4.5))
        {
            if (chance.Next(5) == 0)
                await bot.PauseAsync(TimeSpan.FromSeconds(0.3 + (chance.NextDouble() * 3)));
            if (chance.Next(3) == 0)
                Delete();
            if (await GoesOnAsync(0, 1.5))
                await bot.KillAndStartAgainAsync();
        }
    }

    /// <summary>Somebody deletes one of the newest cards.</summary>
    private void Delete()
    {
        var cards = platform.Messages.Where(message => message is { IsLine: false, IsDeleted: false } && CardReader.Button(message.Shows, "alert.acknowledge") is not null).TakeLast(12).ToList();
        if (cards.Count > 0)
            platform.Delete(cards[chance.Next(cards.Count)]);
    }

    private async Task<bool> GoesOnAsync(double from, double to)
    {
        await Task.Delay(TimeSpan.FromSeconds(from + (chance.NextDouble() * (to - from))), ended.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        return !ended.IsCancellationRequested;
    }
}
