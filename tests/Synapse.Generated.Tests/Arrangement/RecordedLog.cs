using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;

namespace Synapse.Generated.Tests.Arrangement;

/// <summary>An event as a structured log stores it.</summary>
internal sealed record LogEvent(
    string Category, LogLevel Level, EventId Id, string Message, IReadOnlyDictionary<string, object?> Values, Exception? Exception);

/// <summary>Keeps every event and every scope of every level and category, as a logger factory or as a provider of one.</summary>
/// <param name="lines">Where the lines are kept, among others; null keeps them alone.</param>
internal sealed class RecordedLog(ConcurrentQueue<string>? lines = null) : ILoggerFactory, ILoggerProvider
{
    private readonly ConcurrentQueue<LogEvent> _events = new();
    private readonly ConcurrentQueue<string> _lines = lines ?? new();

    public IReadOnlyList<LogEvent> Events => [.. _events];

    /// <summary>The events and scopes as text, with all their values.</summary>
    public string Text => string.Join('\n', _lines);

    public int Warnings => _events.Count(each => each.Level == LogLevel.Warning);

    public LogEvent Single(int id) => _events.Single(each => each.Id.Id == id);

    public ILogger CreateLogger(string categoryName) => new Logger(categoryName, this);

    public void AddProvider(ILoggerProvider provider)
    {
    }

    public void Dispose()
    {
    }

    private sealed class Logger(string category, RecordedLog log) : ILogger
    {
        public IDisposable? BeginScope<TState>(TState state) where TState : notnull
        {
            log._lines.Enqueue($"{category} scope {string.Join(' ', ValuesOf(state))}");
            return null;
        }

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(
            LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
        {
            string message = formatter(state, exception);
            Dictionary<string, object?> values = ValuesOf(state);
            log._events.Enqueue(new LogEvent(category, logLevel, eventId, message, values, exception));
            log._lines.Enqueue($"{category} {logLevel} {message} {string.Join(' ', values)} {exception}");
        }

        private static Dictionary<string, object?> ValuesOf<TState>(TState state) =>
            (state as IEnumerable<KeyValuePair<string, object?>> ?? [new("state", state)]).DistinctBy(value => value.Key).ToDictionary();
    }
}
