using Dapper;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Time.Testing;

namespace Synapse.Emulator.Tests;

/// <summary>A disk that fails while the emulator runs: requests get 503, jobs wait, and everything goes on when the disk does.</summary>
internal sealed class StorageFailureTests : EmulatorFixture
{
    private readonly string _directory = Path.Combine(Path.GetTempPath(), "synapse-emulator-tests-" + Guid.NewGuid().ToString("N"));
    private readonly FakeTimeProvider _time = new();

    private string Database => Path.Combine(_directory, "synapse.db");

    protected override SynapseEmulatorOptions Options => new()
    {
        DataDirectory = _directory,
        TimeProvider = _time,
        JobStepInterval = TimeSpan.FromSeconds(1),
    };

    [TearDown]
    public async Task DeleteAsync()
    {
        await StopAsync();
        Directory.Delete(_directory, recursive: true);
    }

    [Test]
    public async Task A_database_that_another_process_locks_is_503_until_it_is_free_again()
    {
        string id = await StartJobAsync();
        await using (SqliteConnection other = Open())
        {
            await other.ExecuteAsync("BEGIN IMMEDIATE");
            ApiAnswer created = await PostAsync("plugins/", """{"name": "locked out"}""");
            Assert.That(created.Status, Is.EqualTo(503));
            Assert.That(created.Headers.RetryAfter, Is.Not.Null);
            _time.Advance(TimeSpan.FromSeconds(1));
            Assert.That((await GetAsync($"jobs/{id}/")).Json["status"]!.GetValue<string>(), Is.EqualTo("queued"));
        }

        _time.Advance(TimeSpan.FromSeconds(1));
        Assert.That((await GetAsync($"jobs/{id}/")).Json["status"]!.GetValue<string>(), Is.EqualTo("running"));
        Assert.That((await PostAsync("plugins/", """{"name": "back again"}""")).Status, Is.EqualTo(201));
    }

    [Test]
    public async Task A_database_that_loses_its_file_format_is_503()
    {
        await StartJobAsync();
        await using (SqliteConnection other = Open())
        {
            await other.ExecuteAsync("PRAGMA wal_checkpoint(TRUNCATE)");
        }

        byte[] noise = new byte[new FileInfo(Database).Length];
        new Random(1).NextBytes(noise);
        await File.WriteAllBytesAsync(Database, noise);
        Assert.That((await GetAsync("jobs/")).Status, Is.EqualTo(503));
        Assert.That(() => _time.Advance(TimeSpan.FromSeconds(3)), Throws.Nothing);
        Assert.That((await PostAsync("emulator/jobs/seed/", "{}")).Status, Is.EqualTo(503));
    }

    [Test]
    public async Task An_archive_that_cannot_be_written_is_503()
    {
        long plugin = await CreatePluginAsync();
        await File.WriteAllTextAsync(Path.Combine(_directory, "archives"), "a file where the folder belongs");
        using var form = new MultipartFormDataContent
        {
            { new StringContent($"{plugin}"), "plugin" },
            { new StringContent("1"), "version" },
            { new ByteArrayContent([1, 2, 3]), "file", "a.zip" },
        };
        ApiAnswer answer = await SendAsync(new HttpRequestMessage(HttpMethod.Post, "plugin_releases/") { Content = form });
        Assert.That(answer.Status, Is.EqualTo(503));
    }

    [Test]
    public async Task An_archive_that_is_gone_is_404()
    {
        long plugin = await CreatePluginAsync();
        using var form = new MultipartFormDataContent
        {
            { new StringContent($"{plugin}"), "plugin" },
            { new StringContent("1"), "version" },
            { new ByteArrayContent([1, 2, 3]), "file", "a.zip" },
        };
        ApiAnswer created = await SendAsync(new HttpRequestMessage(HttpMethod.Post, "plugin_releases/") { Content = form });
        Directory.Delete(Path.Combine(_directory, "archives"), recursive: true);
        Assert.That((await GetAsync(created.Json["file"]!.GetValue<string>())).Status, Is.EqualTo(404));
    }

    private SqliteConnection Open()
    {
        var connection = new SqliteConnection($"Data Source={Database};Pooling=false");
        connection.Open();
        return connection;
    }
}
