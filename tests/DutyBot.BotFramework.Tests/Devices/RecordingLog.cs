using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;

namespace DutyBot.BotFramework.Tests;

/// <summary>Keeps every line that the layer writes down.</summary>
public sealed class RecordingLog : ILoggerProvider, ILogger
{
    private readonly ConcurrentQueue<(LogLevel Level, string Line, Exception? Failure)> _entries = new();

    public IReadOnlyList<string> Lines => [.. _entries.Select(entry => entry.Line)];

    public IReadOnlyList<(LogLevel Level, string Line, Exception? Failure)> Entries => [.. _entries];

    /// <summary>False where more is said than should be kept.</summary>
    public bool Keeps { get; set; } = true;

    /// <summary>The last failure, kept or not.</summary>
    public Exception? LastFailure { get; private set; }

    public ILogger CreateLogger(string categoryName) => this;

    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull => null;

    public bool IsEnabled(LogLevel logLevel) => true;

    public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
    {
        LastFailure = exception ?? LastFailure;
        if (Keeps)
            _entries.Enqueue((logLevel, $"{formatter(state, exception)} {exception?.Message}", exception));
    }

    public void Dispose()
    {
    }
}
