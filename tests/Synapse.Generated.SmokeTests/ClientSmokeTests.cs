using Microsoft.Extensions.DependencyInjection;
using NUnit.Framework;
using Synapse.TestSupport.Servers;

namespace Synapse.Generated.SmokeTests;

/// <summary>What callers do most, over the SDK's net8.0 asset; the full suite runs over net10.0.</summary>
internal sealed class ClientSmokeTests
{
    private ScriptedServer _server = null!;
    private SynapseClient _client = null!;

    [SetUp]
    public async Task StartAsync()
    {
        _server = await ScriptedServer.StartAsync();
        _client = new SynapseClient(new SynapseClientOptions
        {
            BaseUrl = _server.BaseAddress,
            AccessToken = "canary-token",
            Retry = { BaseDelay = TimeSpan.Zero },
        });
    }

    [TearDown]
    public async Task StopAsync()
    {
        _client.Dispose();
        await _server.DisposeAsync();
    }

    [Test]
    public async Task Lists_a_page()
    {
        _server.Add("""{"count": 7, "next": null, "results": [{"id": 1, "status": "RUNNING"}]}""");

        (IReadOnlyList<Job> jobs, long? total) = await _client.ListJobsAsync(new ListJobsQuery { Status = JobStatus.Running });

        Assert.That((jobs.Single().Status, total), Is.EqualTo(((JobStatus?)JobStatus.Running, (int?)7)));
        Assert.That(_server.Requests.Single().Query, Is.EqualTo("status=running&page_size=100"));
    }

    [Test]
    public async Task Enumerates_all_pages()
    {
        _server.Add($$"""{"next": "{{_server.BaseAddress}}jobs/?page=2", "results": [{"id": 1}]}""", """{"results": [{"id": 2}]}""");

        var ids = new List<JobId>();
        await foreach (Job job in _client.ListAllJobsAsync())
        {
            ids.Add(job.Id);
        }

        Assert.That(ids, Is.EqualTo((JobId[])[1, 2]));
    }

    [Test]
    public async Task Sends_and_reads_free_form_JSON()
    {
        _server.Add(ScriptedResponse.Json("""{"id": 1, "configuration": {"a": 1.0}}""", 201));

        Plugin plugin = await _client.CreatePluginAsync(
            new CreatePluginRequest { Name = "이름", Configuration = FreeFormJson.From(new { b = 2 }) });

        Assert.That(_server.Requests.Single().Text, Is.EqualTo("""{"name":"이름","configuration":{"b":2}}"""));
        Assert.That(plugin.Configuration?.ToString(), Is.EqualTo("""{"a": 1.0}"""));
    }

    [Test]
    public async Task Uploads_a_file()
    {
        _server.Add(ScriptedResponse.Json("""{"id": 1}""", 201));
        using var stream = new MemoryStream("archive"u8.ToArray());

        PluginRelease release = await _client.CreatePluginReleaseAsync(
            new CreatePluginReleaseRequest { Plugin = 1, Version = "1", File = UploadFile.FromStream(stream, "플러그인.zip") });

        Assert.That(release.Id, Is.EqualTo(1));
        Assert.That(_server.Requests.Single().Text, Does.Contain("\r\narchive\r\n").And.Contain("filename*=utf-8''"));
    }

    [Test]
    public async Task Runs_a_plugin_and_waits_for_its_job()
    {
        _server.Add("""{"job_id": 5}""", """{"id": 5, "status": "running"}""", """{"id": 5, "status": "completed"}""");

        RunPluginResult run = await _client.RunPluginAsync("yolov8", new RunPluginRequest());
        Job job = await _client.WaitForJobAsync(
            run.JobId!.Value,
            waitOptions: new WaitForJobOptions { PollingInterval = TimeSpan.FromMilliseconds(1) });

        Assert.That(job.Status, Is.EqualTo(JobStatus.Completed));
    }

    [Test]
    public async Task Follows_a_log()
    {
        await using LiveServer server = await LiveServer.StartAsync(http => http.Request.Path.Value switch
        {
            "/jobs/5/" => WriteAsync(http, "application/json", """{"id": 5, "status": "completed"}"""),
            "/jobs/5/console_logs/" => WriteAsync(http, "application/json", """["one", "two"]"""),
            _ => WriteAsync(http, "text/plain", "one\ntwo\n"),
        });
        using var client = new SynapseClient(server.BaseAddress, SynapseCredentials.AccessToken("t"));

        var lines = new List<string?>();
        await foreach (ConsoleLog line in client.TailJobConsoleLogsAsync(5))
        {
            lines.Add(line.Message);
        }

        Assert.That(lines, Is.EqualTo((string[])["one", "two"]));
    }

    [Test]
    public async Task Reports_an_error_without_its_credential()
    {
        _server.Add(ScriptedResponse.Json("""{"name": ["blank"], "token": ["canary-token"]}""", 400));

        SynapseValidationException failure = (
            await Assert.ThrowsAsync<SynapseValidationException>(() => _client.UpdatePluginAsync(1, new UpdatePluginRequest())))!;

        Assert.That(failure.Errors["name"], Is.EqualTo((string[])["blank"]));
        Assert.That(failure.ToString(), Does.Not.Contain("canary"));
    }

    [Test]
    public async Task Retries_a_read()
    {
        _server.Add(503, ScriptedResponse.Json("""{"id": 1}""") with { CutAfter = 3 }, """{"id": 1}""");

        Assert.That((await _client.GetPluginAsync(1)).Id, Is.EqualTo(1));
        Assert.That(_server.Requests, Has.Count.EqualTo(3));
    }

    [Test]
    public async Task Runs_a_plugin_once()
    {
        _server.Add(503, """{"job_id": 5}""");

        await Assert.ThrowsAsync<SynapseApiException>(() => _client.RunPluginAsync(1, new RunPluginRequest()));

        Assert.That(_server.Requests, Has.Count.EqualTo(1));
    }

    [Test]
    public async Task Cancels_a_call()
    {
        using var cancellation = new CancellationTokenSource();
        await using LiveServer server = await LiveServer.StartSilentAsync();
        using var client = new SynapseClient(server.BaseAddress, SynapseCredentials.AccessToken("t"));
        Task<Plugin> call = client.GetPluginAsync(1, cancellationToken: cancellation.Token);
        await server.Arrived;

        await cancellation.CancelAsync();

        OperationCanceledException cancelled = (await Assert.CatchAsync<OperationCanceledException>(() => call))!;
        Assert.That(cancelled.CancellationToken, Is.EqualTo(cancellation.Token));
    }

    [Test]
    public async Task Is_registered_in_a_container()
    {
        _server.Add("""{"id": 1}""");
        var collection = new ServiceCollection();
        collection.AddSynapseClient(options => (options.BaseUrl, options.AccessToken) = (_server.BaseAddress, "t"));
        await using ServiceProvider services = collection.BuildServiceProvider();

        Plugin plugin = await services.GetRequiredService<SynapseClient>().GetPluginAsync(1);

        Assert.That(plugin.Id, Is.EqualTo(1));
        Assert.That(_server.Requests.Single().Headers["Synapse-Access-Token"], Is.EqualTo("Token t"));
    }

    private static Task WriteAsync(Microsoft.AspNetCore.Http.HttpContext http, string contentType, string text)
    {
        http.Response.ContentType = contentType;
        return http.Response.Body.WriteAsync(System.Text.Encoding.UTF8.GetBytes(text)).AsTask();
    }
}
