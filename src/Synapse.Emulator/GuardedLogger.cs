using Microsoft.Extensions.Logging;

namespace Synapse.Emulator;

/// <summary>The caller's logger, which may throw: a timer that lets this through would end the process.</summary>
internal sealed class GuardedLogger(ILoggerFactory loggers) : ILogger
{
    private readonly ILogger _inner = loggers.CreateLogger("Synapse.Emulator");

    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull => null;

    public bool IsEnabled(LogLevel logLevel) => true;

    public void Log<TState>(
        LogLevel logLevel,
        EventId eventId,
        TState state,
        Exception? exception,
        Func<TState, Exception?, string> formatter)
    {
        try
        {
            _inner.Log(logLevel, eventId, state, exception, formatter);
        }
        catch (Exception)
        {
            // There is nobody else to tell.
        }
    }
}
