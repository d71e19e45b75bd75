using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;

namespace Synapse.Generated.Tests.Arrangement;

/// <summary>Every event of every category at every level, with its values, scopes and exceptions.</summary>
/// <param name="lines">Where the lines are kept, among others; null keeps them alone.</param>
internal sealed class CapturedLog(ConcurrentQueue<string>? lines = null) : ILoggerProvider
{
    private readonly ConcurrentQueue<string> _lines = lines ?? new();

    public IReadOnlyList<string> Lines => [.. _lines];

    public string Text => string.Join('\n', _lines);

    public ILogger CreateLogger(string categoryName) => new Logger(categoryName, _lines);

    public void Dispose()
    {
    }

    private sealed class Logger(string category, ConcurrentQueue<string> lines) : ILogger
    {
        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull
        {
            lines.Enqueue($"{category} scope {Describe(state)}");
            return null;
        }

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(
            LogLevel logLevel,
            EventId eventId,
            TState state,
            Exception? exception,
            Func<TState, Exception?, string> formatter
        ) => lines.Enqueue($"{category} {logLevel} {formatter(state, exception)} {Describe(state)} {exception}");

        private static string Describe<TState>(TState state) =>
            state is IEnumerable<KeyValuePair<string, object?>> values ? string.Join(' ', values) : $"{state}";
    }
}
