using Dapper;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Logging;

namespace Synapse.Emulator.Tests;

/// <summary>An emulator runs in the process of a test: what goes wrong in its timers must stay in it.</summary>
internal sealed class GuestTests : PersistentFixture
{
    protected override SynapseEmulatorOptions Options => new()
    {
        DataDirectory = Folder,
        TimeProvider = Time,
        JobStepInterval = TimeSpan.FromSeconds(1),
        LoggerFactory = new ThrowingLoggers(),
    };

    [TestCase("script = '{\"steps\": 3, \"log_lines\": [null]}'")]
    [TestCase("script = 'not json'")]
    [TestCase("document = json_set(document, '$.progress', 'much'), step = 1")]
    [TestCase("document = '[]', step = 1")]
    public async Task A_job_that_cannot_go_on_fails_and_others_go_on(string damage)
    {
        string damaged = await StartJobAsync();
        string whole = await StartJobAsync();
        await using (SqliteConnection other = OpenDatabase())
        {
            await other.ExecuteAsync($"UPDATE jobs SET {damage} WHERE sequence = {damaged}");
        }

        Assert.That(() => Time.Advance(TimeSpan.FromSeconds(6)), Throws.Nothing);
        Assert.That(await StatusAsync(whole), Is.EqualTo("completed"));
        await RestartAsync(Options);
        Assert.That(await StatusAsync(whole), Is.EqualTo("completed"));
    }

    [Test]
    public async Task A_script_that_is_damaged_fails_its_job()
    {
        string id = await StartJobAsync();
        await using (SqliteConnection other = OpenDatabase())
        {
            await other.ExecuteAsync("UPDATE jobs SET script = 'not json'");
        }

        Time.Advance(TimeSpan.FromSeconds(1));
        Assert.That(await StatusAsync(id), Is.EqualTo("failed"));
    }

    [Test]
    public async Task A_logger_that_throws_costs_no_request() => Assert.That((await GetAsync("jobs/")).Status, Is.EqualTo(200));

    private async Task<string> StatusAsync(string id) => (await GetAsync($"jobs/{id}/")).Json["status"]!.GetValue<string>();

    private sealed class ThrowingLoggers : ILoggerFactory, ILogger
    {
        public ILogger CreateLogger(string categoryName) => this;

        public void AddProvider(ILoggerProvider provider)
        {
        }

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(
            LogLevel logLevel,
            EventId eventId,
            TState state,
            Exception? exception,
            Func<TState, Exception?, string> formatter) => throw new InvalidOperationException("The logger is broken.");

        public void Dispose()
        {
        }
    }
}
