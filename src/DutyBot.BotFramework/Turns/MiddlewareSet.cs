using System.Collections;

namespace DutyBot.BotFramework;

/// <summary>A step around every turn.</summary>
public interface IMiddleware
{
    Task OnTurnAsync(ITurnContext turnContext, NextDelegate next, CancellationToken cancellationToken = default);
}

/// <summary>Steps around a turn, in the order in which they were added.</summary>
public class MiddlewareSet : IMiddleware, IEnumerable<IMiddleware>
{
    private readonly List<IMiddleware> _steps = [];

    public MiddlewareSet Use(IMiddleware middleware)
    {
        _steps.Add(middleware ?? throw new ArgumentNullException(nameof(middleware)));
        return this;
    }

    public Task ReceiveActivityWithStatusAsync(ITurnContext turnContext, BotCallbackHandler callback, CancellationToken cancellationToken) =>
        RunAsync(turnContext, 0, last => callback is null ? Task.CompletedTask : callback(turnContext, last), cancellationToken);

    public Task OnTurnAsync(ITurnContext turnContext, NextDelegate next, CancellationToken cancellationToken = default) =>
        RunAsync(turnContext, 0, next, cancellationToken);

    public IEnumerator<IMiddleware> GetEnumerator() => _steps.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    private Task RunAsync(ITurnContext turn, int step, NextDelegate last, CancellationToken cancellationToken) =>
        step < _steps.Count
            ? _steps[step].OnTurnAsync(turn, next => RunAsync(turn, step + 1, last, next), cancellationToken)
            : last(cancellationToken);
}
