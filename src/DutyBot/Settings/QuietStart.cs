namespace DutyBot.Settings;

/// <summary>Until the bot has started, what stops it is said once, by <see cref="StartFault"/>, and not by the host with a stack trace besides.</summary>
internal sealed class QuietStart
{
    private volatile bool started;

    public static QuietStart Of(ILoggingBuilder logging)
    {
        var start = new QuietStart();
        logging.AddFilter("Microsoft.Extensions.Hosting.Internal.Host", level => start.started && level >= LogLevel.Warning);
        return start;
    }

    public void EndsWith(IHostApplicationLifetime lifetime) => lifetime.ApplicationStarted.Register(() => started = true);
}
