using System.Diagnostics;
using System.Text.Json.Nodes;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Time.Testing;

namespace Synapse.Emulator.Tests;

internal sealed class PersistenceTests : EmulatorFixture
{
    private readonly string _directory = Path.Combine(Path.GetTempPath(), "synapse-emulator-tests-" + Guid.NewGuid().ToString("N"));
    private readonly FakeTimeProvider _time = new();

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
    public async Task Everything_survives_a_restart_and_ids_go_on()
    {
        long plugin = await CreatePluginAsync("before");
        string before = (await GetAsync($"plugins/{plugin}/")).Body;
        string file = await UploadAsync(plugin, "1");
        await RestartAsync(Options);
        Assert.Multiple(async () =>
        {
            Assert.That((await GetAsync($"plugins/{plugin}/")).Body, Is.EqualTo(before));
            Assert.That(await CreatePluginAsync("after"), Is.EqualTo(plugin + 1));
            Assert.That((await GetAsync(new Uri(file).PathAndQuery)).Body, Is.EqualTo("archive"));
            Assert.That((await GetAsync("agents/")).Json["count"]!.GetValue<int>(), Is.EqualTo(1));
        });
    }

    [Test]
    public async Task A_running_job_goes_on_after_a_restart()
    {
        string id = await StartJobAsync();
        _time.Advance(TimeSpan.FromSeconds(3));
        await RestartAsync(Options);
        Assert.That((await GetAsync($"jobs/{id}/")).Json["progress"]!.GetValue<int>(), Is.EqualTo(50));
        _time.Advance(TimeSpan.FromSeconds(2));
        JsonNode job = (await GetAsync($"jobs/{id}/?expand=logs")).Json;
        Assert.Multiple(() =>
        {
            Assert.That(job["status"]!.GetValue<string>(), Is.EqualTo("completed"));
            Assert.That(job["logs"]!.AsArray(), Has.Count.EqualTo(4));
        });
    }

    [Test]
    public async Task A_second_emulator_on_the_same_directory_is_refused() =>
        await Assert.ThrowsAsync<EmulatorDataException>(async () => await SynapseEmulator.StartAsync(Options));

    [Test]
    public async Task Archives_that_no_release_owns_are_removed_at_the_start()
    {
        string kept = await UploadAsync(await CreatePluginAsync(), "1");
        await StopAsync();
        string archives = Path.Combine(_directory, "archives");
        await File.WriteAllTextAsync(Path.Combine(archives, "a.partial"), "half");
        await File.WriteAllTextAsync(Path.Combine(archives, "b.archive"), "whole, but its release was never written");
        await RestartAsync(Options);
        Assert.Multiple(async () =>
        {
            Assert.That(Directory.GetFiles(archives), Has.Length.EqualTo(1));
            Assert.That((await GetAsync(new Uri(kept).PathAndQuery)).Body, Is.EqualTo("archive"));
        });
    }

    [Test]
    public async Task An_upload_that_breaks_off_leaves_no_file()
    {
        string archives = Path.Combine(_directory, "archives");
        using var upload = new UnfinishedUpload(() => Directory.Exists(archives) && Directory.GetFiles(archives).Length > 0);
        upload.Headers.ContentType = UnfinishedUpload.ContentType;
        Task<HttpResponseMessage> sending = Client.PostAsync("plugin_releases/", upload);
        await upload.WaitUntilSomeArrivedAsync();
        upload.GiveUp();
        await Assert.ThrowsAsync<HttpRequestException>(async () => await sending);
        while (Directory.GetFiles(archives).Length > 0)
        {
            await Task.Yield();
        }

        Assert.That((await GetAsync("plugin_releases/1/")).Status, Is.EqualTo(404));
    }

    [Test]
    public async Task A_transaction_that_was_never_committed_leaves_nothing()
    {
        await CreatePluginAsync("committed");
        await StopAsync();
        await using (var connection = new SqliteConnection($"Data Source={Path.Combine(_directory, "synapse.db")};Pooling=false"))
        {
            await connection.OpenAsync();
            await using var transaction = await connection.BeginTransactionAsync();
            await using SqliteCommand command = connection.CreateCommand();
            command.CommandText = "DELETE FROM plugins";
            await command.ExecuteNonQueryAsync();
        }

        await RestartAsync(Options);
        Assert.That((await GetAsync("plugins/1/")).Json["name"]!.GetValue<string>(), Is.EqualTo("committed"));
    }

    [Test]
    public async Task A_process_killed_in_the_middle_of_an_upload_and_a_job_loses_neither_data_nor_job()
    {
        await StopAsync();
        using Process process = StartProcess();
        string? address = await process.StandardOutput.ReadLineAsync();
        using var client = new HttpClient { BaseAddress = new Uri(address!) };
        client.DefaultRequestHeaders.Add("Synapse-Access-Token", "Token " + new EmulatorCredentials().AccessToken);
        using var plugin = new StringContent("""{"name": "survivor"}""", null, "application/json");
        (await client.PostAsync("plugins/", plugin)).EnsureSuccessStatusCode();
        using var run = new StringContent(
            """{"parameters": {"simulate": {"steps": 100, "step_interval": 3600}}}""",
            null,
            "application/json"
        );
        (await client.PostAsync("plugins/1/run/", run)).EnsureSuccessStatusCode();

        string archives = Path.Combine(_directory, "archives");
        using var upload = new UnfinishedUpload(() => Directory.Exists(archives) && Directory.GetFiles(archives).Length > 0);
        upload.Headers.ContentType = UnfinishedUpload.ContentType;
        Task<HttpResponseMessage> sending = client.PostAsync("plugin_releases/", upload);
        await upload.WaitUntilSomeArrivedAsync();
        process.Kill();
        await process.WaitForExitAsync();
        upload.GiveUp();
        await Assert.ThrowsAsync<HttpRequestException>(async () => await sending);

        await RestartAsync(Options);
        Assert.Multiple(async () =>
        {
            Assert.That((await GetAsync("plugins/1/")).Json["name"]!.GetValue<string>(), Is.EqualTo("survivor"));
            Assert.That((await GetAsync("plugin_releases/1/")).Status, Is.EqualTo(404));
            Assert.That(Directory.GetFiles(archives), Is.Empty);
            Assert.That((await Emulator.Jobs.AdvanceAsync(1))["status"]!.GetValue<string>(), Is.EqualTo("running"));
        });
    }

    private async Task<string> UploadAsync(long plugin, string version)
    {
        var form = new MultipartFormDataContent { { new StringContent($"{plugin}"), "plugin" }, { new StringContent(version), "version" } };
        form.Add(new StringContent("archive"), "file", "a.zip");
        return (await SendAsync(new HttpRequestMessage(HttpMethod.Post, "plugin_releases/") { Content = form })).Json[
            "file"
        ]!.GetValue<string>();
    }

    private Process StartProcess() => Process.Start(new ProcessStartInfo("dotnet", ["exec", typeof(Program).Assembly.Location, _directory])
    {
        RedirectStandardOutput = true,
    })!;
}
