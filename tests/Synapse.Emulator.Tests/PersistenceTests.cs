using System.Text.Json.Nodes;
using Microsoft.Data.Sqlite;
using Synapse.TestSupport;

namespace Synapse.Emulator.Tests;

internal sealed class PersistenceTests : PersistentFixture
{
    [Test]
    public async Task Everything_survives_a_restart_and_ids_go_on()
    {
        long plugin = await CreatePluginAsync("before");
        string before = (await GetAsync($"plugins/{plugin}/")).Body;
        string file = (await UploadAsync(plugin)).Json["file"]!.GetValue<string>();
        await RestartAsync(Options);
        Assert.Multiple(async () =>
        {
            Assert.That((await GetAsync($"plugins/{plugin}/")).Body, Is.EqualTo(before));
            Assert.That(await CreatePluginAsync("after"), Is.EqualTo(plugin + 1));
            Assert.That((await DownloadAsync(file)).Body, Is.EqualTo("archive"));
            Assert.That((await GetAsync("agents/")).Json["count"]!.GetValue<int>(), Is.EqualTo(1));
        });
    }

    [Test]
    public async Task A_running_job_goes_on_after_a_restart()
    {
        string id = await StartJobAsync();
        Time.Advance(TimeSpan.FromSeconds(3));
        await RestartAsync(Options);
        Assert.That((await GetAsync($"jobs/{id}/")).Json["progress"]!.GetValue<int>(), Is.EqualTo(50));
        Time.Advance(TimeSpan.FromSeconds(2));
        JsonNode job = (await GetAsync($"jobs/{id}/?expand=logs")).Json;
        Assert.Multiple(() =>
        {
            Assert.That(job["status"]!.GetValue<string>(), Is.EqualTo("completed"));
            Assert.That(job["logs"]!.AsArray(), Has.Count.EqualTo(4));
        });
    }

    [Test]
    public async Task Archives_that_no_release_owns_are_removed_at_the_start()
    {
        string kept = (await UploadAsync(await CreatePluginAsync())).Json["file"]!.GetValue<string>();
        await StopAsync();
        await File.WriteAllTextAsync(Path.Combine(Archives, "a.partial"), "half");
        await File.WriteAllTextAsync(Path.Combine(Archives, "b.archive"), "whole, but its release was never written");
        await RestartAsync(Options);
        Assert.Multiple(async () =>
        {
            Assert.That(Directory.GetFiles(Archives), Has.Length.EqualTo(1));
            Assert.That((await DownloadAsync(kept)).Body, Is.EqualTo("archive"));
        });
    }

    [Test]
    public async Task An_upload_that_breaks_off_leaves_no_file()
    {
        using var upload = new UnfinishedUpload(() => Directory.Exists(Archives) && Directory.GetFiles(Archives).Length > 0);
        upload.Headers.ContentType = UnfinishedUpload.ContentType;
        Task<HttpResponseMessage> sending = Client.PostAsync("plugin_releases/", upload);
        await upload.WaitUntilSomeArrivedAsync();
        upload.GiveUp();
        await Assert.ThrowsAsync<HttpRequestException>(async () => await sending);
        while (Directory.GetFiles(Archives).Length > 0)
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
        await using (SqliteConnection connection = OpenDatabase())
        {
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
        await using ChildProcess process = ChildProcess.Start("dotnet", ["exec", typeof(Program).Assembly.Location, Folder]);
        string? address = await process.Output.ReadLineAsync();
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

        using var upload = new UnfinishedUpload(() => Directory.Exists(Archives) && Directory.GetFiles(Archives).Length > 0);
        upload.Headers.ContentType = UnfinishedUpload.ContentType;
        Task<HttpResponseMessage> sending = client.PostAsync("plugin_releases/", upload);
        await upload.WaitUntilSomeArrivedAsync();
        await process.KillAsync();
        upload.GiveUp();
        await Assert.ThrowsAsync<HttpRequestException>(async () => await sending);

        await RestartAsync(Options);
        Assert.Multiple(async () =>
        {
            Assert.That((await GetAsync("plugins/1/")).Json["name"]!.GetValue<string>(), Is.EqualTo("survivor"));
            Assert.That((await GetAsync("plugin_releases/1/")).Status, Is.EqualTo(404));
            Assert.That(Directory.GetFiles(Archives), Is.Empty);
            Assert.That((await Emulator.Jobs.AdvanceAsync(1))["status"]!.GetValue<string>(), Is.EqualTo("running"));
        });
    }
}
