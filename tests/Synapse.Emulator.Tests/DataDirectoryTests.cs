using Dapper;
using Microsoft.Data.Sqlite;

namespace Synapse.Emulator.Tests;

/// <summary>A data directory that cannot be used: the start fails with one exception, and what is there stays as it is.</summary>
internal sealed class DataDirectoryTests : PersistentFixture
{
    [SetUp]
    public Task LeaveTheDirectoryAsync() => StopAsync();

    [Test]
    public async Task A_file_that_is_no_database_is_refused_and_kept()
    {
        byte[] content = [.. Enumerable.Range(0, 10_000).Select(i => (byte)i)];
        await File.WriteAllBytesAsync(Database, content);
        await RequireRefusalAsync();
        Assert.That(await File.ReadAllBytesAsync(Database), Is.EqualTo(content));
    }

    [Test]
    public async Task A_database_of_another_application_is_refused_and_kept()
    {
        File.Delete(Database);
        await ExecuteAsync("CREATE TABLE plugins (title TEXT); INSERT INTO plugins VALUES ('kept');");
        byte[] content = await File.ReadAllBytesAsync(Database);
        await RequireRefusalAsync();
        Assert.That(await File.ReadAllBytesAsync(Database), Is.EqualTo(content));
    }

    [Test]
    public async Task A_database_of_a_newer_version_is_refused()
    {
        await ExecuteAsync("PRAGMA user_version = 1000");
        await RequireRefusalAsync();
    }

    [Test]
    public async Task A_damaged_database_is_refused()
    {
        byte[] content = await File.ReadAllBytesAsync(Database);
        content.AsSpan(4096, content.Length - 4096).Fill(0x5A);
        await File.WriteAllBytesAsync(Database, content);
        await RequireRefusalAsync();
    }

    [Test]
    public async Task A_database_that_is_locked_is_refused()
    {
        await using SqliteConnection other = OpenDatabase();
        await other.ExecuteAsync("PRAGMA locking_mode = EXCLUSIVE; BEGIN EXCLUSIVE;");
        await RequireRefusalAsync();
    }

    [Test]
    public async Task A_directory_that_is_a_file_is_refused() => await Assert.ThrowsAsync<EmulatorDataException>(async () =>
        await SynapseEmulator.StartAsync(new SynapseEmulatorOptions { DataDirectory = Database }));

    [Test]
    public async Task A_directory_that_another_emulator_uses_is_refused()
    {
        await using SynapseEmulator first = await SynapseEmulator.StartAsync(Options);
        await RequireRefusalAsync();
    }

    private async Task RequireRefusalAsync() =>
        await Assert.ThrowsAsync<EmulatorDataException>(async () => await SynapseEmulator.StartAsync(Options));

    private async Task ExecuteAsync(string sql)
    {
        await using SqliteConnection other = OpenDatabase();
        await other.ExecuteAsync(sql);
    }
}
