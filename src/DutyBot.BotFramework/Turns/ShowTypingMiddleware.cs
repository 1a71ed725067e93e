namespace DutyBot.BotFramework;

/// <summary>Shows that the bot is at work on a message: after a while, and again until the turn ends (protocol 4, 13).</summary>
public class ShowTypingMiddleware : IMiddleware
{
    private readonly TimeSpan _delay;
    private readonly TimeSpan _period;
    private readonly TimeProvider _time;

    /// <param name="delay">Milliseconds until it is shown first.</param>
    /// <param name="period">Milliseconds between.</param>
    public ShowTypingMiddleware(int delay = 500, int period = 2000)
        : this(delay, period, TimeProvider.System)
    {
    }

    internal ShowTypingMiddleware(int delay, int period, TimeProvider time)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(delay);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(period);
        (_delay, _period, _time) = (TimeSpan.FromMilliseconds(delay), TimeSpan.FromMilliseconds(period), time);
    }

    public async Task OnTurnAsync(ITurnContext turnContext, NextDelegate next, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        ArgumentNullException.ThrowIfNull(next);
        if (turnContext.Activity.Type != ActivityTypes.Message)
        {
            await next(cancellationToken);
            return;
        }

        using var ended = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var typing = TypeAsync(turnContext, ended.Token);
        try
        {
            await next(cancellationToken);
        }
        finally
        {
            await ended.CancelAsync();
            await typing;
        }
    }

    private async Task TypeAsync(ITurnContext turn, CancellationToken ended)
    {
        // Whoever waits for the answers in the response is sent nothing (protocol 4.5).
        if (turn.Activity.DeliveryMode == DeliveryModes.ExpectReplies)
            return;
        try
        {
            for (var pause = _delay; ; pause = _period)
            {
                await Task.Delay(pause, _time, ended);
                var typing = new Activity(ActivityTypes.Typing) { RelatesTo = turn.Activity.RelatesTo }.ApplyConversationReference(turn.Activity.GetConversationReference());
                // Past the turn, because typing is no answer.
                await turn.Adapter.SendActivitiesAsync(turn, [typing], ended);
            }
        }
        catch (Exception)
        {
            // The turn is over, or typing could not be shown for whatever cause: nothing of it is worth losing the answer for.
        }
    }
}
