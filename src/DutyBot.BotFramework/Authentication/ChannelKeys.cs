#nullable enable
using Microsoft.Extensions.Hosting;

namespace DutyBot.BotFramework;

/// <summary>Reads the channel's keys when the host starts, so that the first message waits for nothing and readiness can be told.</summary>
public sealed class ChannelKeys : BackgroundService
{
    private readonly Lazy<AuthenticationParts> _parts;

    // Late: wrong settings are told by the check at start, which comes after this is made.
    internal ChannelKeys(Func<AuthenticationParts> parts) => _parts = new(parts);

    /// <summary>True once the keys were read; without an app id there is nothing to read.</summary>
    public bool WereRead => _parts.Value.Settings.Unsigned || _parts.Value.Tokens.KeysWereRead;

    /// <summary>Since when the channel's keys cannot be read, UTC; null while they can. Those that are held go on serving.</summary>
    public DateTimeOffset? FailingSince => _parts.Value.Settings.Unsigned ? null : _parts.Value.Tokens.KeysFailingSince;

    /// <summary>Since when no new token for the bot's own calls is got, UTC; null while it is. One that is held goes on serving until it runs out.</summary>
    public DateTimeOffset? TokenFailingSince => (_parts.Value.Credentials as ConfigurationServiceClientCredentialsFactory)?.FailingSince;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var again = new PeriodicTimer(TimeSpan.FromSeconds(10), _parts.Value.Around.Time);
        try
        {
            while (!WereRead)
            {
                await _parts.Value.Tokens.WarmUpAsync(stoppingToken);
                if (WereRead || !await again.WaitForNextTickAsync(stoppingToken))
                    return;
            }
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The bot stops; a publisher that is slow is not waited for.
        }
    }
}
