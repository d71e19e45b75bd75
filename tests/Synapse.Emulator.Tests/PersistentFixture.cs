using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Time.Testing;

namespace Synapse.Emulator.Tests;

/// <summary>An emulator whose data is on disk, and its database as another program opens it.</summary>
internal abstract class PersistentFixture : EmulatorFixture
{
    protected FakeTimeProvider Time { get; } = new();

    protected string Folder { get; } = Path.Combine(Path.GetTempPath(), "synapse-emulator-tests-" + Guid.NewGuid().ToString("N"));

    protected string Archives => Path.Combine(Folder, "archives");

    protected string Database => Path.Combine(Folder, "synapse.db");

    protected override SynapseEmulatorOptions Options => new()
    {
        DataDirectory = Folder,
        TimeProvider = Time,
        JobStepInterval = TimeSpan.FromSeconds(1),
    };

    [TearDown]
    public async Task DeleteAsync()
    {
        await StopAsync();
        Directory.Delete(Folder, recursive: true);
    }

    protected SqliteConnection OpenDatabase()
    {
        var connection = new SqliteConnection($"Data Source={Database};Pooling=false");
        connection.Open();
        return connection;
    }

    protected Task<ApiResponse> UploadAsync(long plugin, string version = "1")
    {
        var form = new MultipartFormDataContent
        {
            { new StringContent($"{plugin}"), "plugin" },
            { new StringContent(version), "version" },
            { new StringContent("archive"), "file", "a.zip" },
        };
        return SendAsync(new HttpRequestMessage(HttpMethod.Post, "plugin_releases/") { Content = form });
    }
}
