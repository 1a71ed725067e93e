#nullable enable
using Microsoft.Extensions.Hosting;

namespace DutyBot.BotFramework;

/// <summary>Keeps the bot's own token fresh while nobody calls, so that the first alert of a quiet night waits for nothing.</summary>
internal sealed class FreshTokens(Func<AuthenticationParts> parts) : BackgroundService
{
    private AuthenticationParts? _parts;

    // Not when it is made: wrong settings are told by the check at start, which comes between.
    public override Task StartAsync(CancellationToken cancellationToken)
    {
        _parts = parts();
        return base.StartAsync(cancellationToken);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        // Credentials of the host's own are the host's to renew.
        if (_parts is not { Credentials: ConfigurationServiceClientCredentialsFactory credentials, Around.Time: var time })
            return;

        using var again = new PeriodicTimer(TimeSpan.FromSeconds(10), time);
        try
        {
            do
                await credentials.KeepTokensAsync().WaitAsync(stoppingToken);
            while (await again.WaitForNextTickAsync(stoppingToken));
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The bot stops; an issuer that is slow is not waited for.
        }
    }
}
