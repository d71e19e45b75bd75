using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;

namespace Synapse.Emulator.Tests;

internal sealed class LoggingTests : EmulatorFixture
{
    private readonly RecordingLogger _log = new();

    protected override SynapseEmulatorOptions Options => new() { LoggerFactory = _log };

    [TearDown]
    public void DisposeLog() => _log.Dispose();

    [Test]
    public async Task Each_request_is_a_line_without_tokens_and_bodies()
    {
        await PostAsync($"agents/{Emulator.Credentials.AgentToken}/connect/", "");
        await PostAsync("storages/", """{"name": "s", "provider": "minio", "configuration": {"secret_access_key": "very-secret"}}""");
        await GetAsync("storages/77/");
        await StopAsync();
        Assert.Multiple(() =>
        {
            Assert.That(_log.Lines, Has.Some.Contains("/agents/{token}/connect/").And.Some.Contains("200"));
            Assert.That(_log.Lines, Has.Some.Contains("/storages/{id}/").And.Some.Contains("404"));
            Assert.That(_log.Lines, Has.None.Contains(new EmulatorCredentials().AgentToken));
            Assert.That(_log.Lines, Has.None.Contains(new EmulatorCredentials().AccessToken));
            Assert.That(_log.Lines, Has.None.Contains("very-secret"));
        });
    }

    private sealed class RecordingLogger : ILoggerFactory, ILogger
    {
        public ConcurrentQueue<string> Lines { get; } = new();

        public ILogger CreateLogger(string categoryName) => this;

        public void AddProvider(ILoggerProvider provider) => throw new NotSupportedException();

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(
            LogLevel logLevel,
            EventId eventId,
            TState state,
            Exception? exception,
            Func<TState, Exception?, string> formatter
        ) => Lines.Enqueue(formatter(state, exception));

        public void Dispose()
        {
        }
    }
}
