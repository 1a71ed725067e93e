using System.Collections.Concurrent;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace DutyBot.Tests.Edges;

/// <summary>Keeps every line that the whole bot writes down, at every level, with whatever stands behind it.</summary>
internal sealed class RecordingLog : ILoggerProvider, ILogger
{
    private readonly ConcurrentQueue<(LogLevel Level, EventId Id, string Text)> lines = new();

    public IReadOnlyList<string> Lines => [.. lines.Select(line => line.Text)];

    /// <summary>Turns that failed for a reason that is no state of the store: bugs.</summary>
    public IReadOnlyList<string> Faults => [.. lines.Where(line => line.Level >= LogLevel.Error && line.Id.Id != 204).Select(line => line.Text)];

    public void Into(IServiceCollection services) => services
        .AddLogging(logging => logging.AddProvider(this))
        .PostConfigure<LoggerFilterOptions>(filter =>
        {
            filter.Rules.Clear();
            filter.MinLevel = LogLevel.Trace;
        });

    public ILogger CreateLogger(string categoryName) => this;

    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull => null;

    public bool IsEnabled(LogLevel logLevel) => true;

    public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
        lines.Enqueue((logLevel, eventId, $"{logLevel} {eventId.Id} {formatter(state, exception)} {exception}"));

    public void Dispose()
    {
    }
}
