using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;

namespace Synapse.Generated.Tests.Arrangement;

/// <summary>An event as a structured log stores it.</summary>
internal sealed record LogEvent(
    string Category,
    LogLevel Level,
    EventId Id,
    string Message,
    IReadOnlyDictionary<string, object?> Values,
    Exception? Exception
);

/// <summary>Keeps every event of every level.</summary>
internal sealed class LogRecorder : ILoggerFactory, ILogger
{
    private readonly ConcurrentQueue<LogEvent> _events = new();
    private string _category = "";

    public IReadOnlyList<LogEvent> Events => [.. _events];

    public LogEvent Single(int id) => _events.Single(each => each.Id.Id == id);

    public ILogger CreateLogger(string categoryName)
    {
        _category = categoryName;
        return this;
    }

    public bool IsEnabled(LogLevel logLevel) => true;

    public IDisposable? BeginScope<TState>(TState state) where TState : notnull => null;

    public void Log<TState>(
        LogLevel logLevel,
        EventId eventId,
        TState state,
        Exception? exception,
        Func<TState, Exception?, string> formatter
    ) =>
        _events.Enqueue(
            new LogEvent(
                _category,
                logLevel,
                eventId,
                formatter(state, exception),
                ((IEnumerable<KeyValuePair<string, object?>>)state!).ToDictionary(),
                exception
            )
        );

    public void AddProvider(ILoggerProvider provider)
    {
    }

    public void Dispose()
    {
    }
}
