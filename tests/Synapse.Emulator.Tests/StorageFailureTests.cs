using Dapper;
using Microsoft.Data.Sqlite;

namespace Synapse.Emulator.Tests;

/// <summary>A disk that fails while the emulator runs: requests get 503, jobs wait, and everything goes on when the disk does.</summary>
internal sealed class StorageFailureTests : PersistentFixture
{
    [Test]
    public async Task A_database_that_another_process_locks_is_503_until_it_is_free_again()
    {
        string id = await StartJobAsync();
        await using (SqliteConnection other = OpenDatabase())
        {
            await other.ExecuteAsync("BEGIN IMMEDIATE");
            ApiResponse created = await PostAsync("plugins/", """{"name": "locked out"}""");
            Assert.That(created.Status, Is.EqualTo(503));
            Assert.That(created.Headers.RetryAfter, Is.Not.Null);
            Time.Advance(TimeSpan.FromSeconds(1));
            Assert.That((await GetAsync($"jobs/{id}/")).Json["status"]!.GetValue<string>(), Is.EqualTo("queued"));
        }

        Time.Advance(TimeSpan.FromSeconds(1));
        Assert.That((await GetAsync($"jobs/{id}/")).Json["status"]!.GetValue<string>(), Is.EqualTo("running"));
        Assert.That((await PostAsync("plugins/", """{"name": "back again"}""")).Status, Is.EqualTo(201));
    }

    [Test]
    public async Task A_database_that_loses_its_file_format_is_503()
    {
        await StartJobAsync();
        await using (SqliteConnection other = OpenDatabase())
        {
            await other.ExecuteAsync("PRAGMA wal_checkpoint(TRUNCATE)");
        }

        byte[] noise = new byte[new FileInfo(Database).Length];
        new Random(1).NextBytes(noise);
        await File.WriteAllBytesAsync(Database, noise);
        Assert.That((await GetAsync("jobs/")).Status, Is.EqualTo(503));
        Assert.That(() => Time.Advance(TimeSpan.FromSeconds(3)), Throws.Nothing);
        Assert.That((await PostAsync("emulator/jobs/seed/", "{}")).Status, Is.EqualTo(503));
    }

    [Test]
    public async Task An_archive_that_cannot_be_written_is_503()
    {
        long plugin = await CreatePluginAsync();
        await File.WriteAllTextAsync(Archives, "a file where the folder belongs");
        Assert.That((await UploadAsync(plugin)).Status, Is.EqualTo(503));
    }

    [Test]
    public async Task An_archive_that_is_gone_is_404()
    {
        ApiResponse created = await UploadAsync(await CreatePluginAsync());
        Directory.Delete(Archives, recursive: true);
        Assert.That((await DownloadAsync(created.Json["file"]!.GetValue<string>())).Status, Is.EqualTo(404));
    }
}
