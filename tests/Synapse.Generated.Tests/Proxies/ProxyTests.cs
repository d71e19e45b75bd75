using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Synapse.Generated.Tests.Proxies;

/// <summary>What a reverse proxy makes of requests and responses: by YARP, and by nginx where the environment asks for it.</summary>
[TestFixture("1.1")]
[TestFixture("2.0")]
internal sealed class ProxyTests(string version)
{
    private const int Megabyte = 1024 * 1024;
    private static readonly string[] Pages = ["?page_size=100", "?page=2", "?page=3"];

    [Test]
    public async Task A_list_whose_links_name_the_inner_host_is_read_to_its_end()
    {
        List<string> asked = [];
        await using LiveServer backend = await StartAsync(async http =>
        {
            asked.Add($"{http.Request.Scheme}://{http.Request.Host}{http.Request.Path}{http.Request.QueryString}");
            int page = int.Parse(http.Request.Query["page"].FirstOrDefault() ?? "1", System.Globalization.CultureInfo.InvariantCulture);
            string next = page == 3 ? "null" : $"\"{http.Request.Scheme}://{http.Request.Host}{http.Request.Path}?page={page + 1}\"";
            await RespondAsync(http, $$"""{"count": 3, "next": {{next}}, "results": [{"id": {{page}}}]}""");
        });
        await using ReverseProxy proxy = await ReverseProxy.StartAsync(backend.BaseAddress);
        var log = new LogRecorder();
        using SynapseClient client = proxy.CreateClient(version, options => options.LoggerFactory = log);

        IReadOnlyList<Job> jobs = await client.ListAllJobsAsync().ToListAsync();

        Assert.That(jobs, Has.Count.EqualTo(3));
        Assert.That(asked, Is.EqualTo(Pages.Select(query => $"http://{ReverseProxy.InnerHost}/jobs/{query}")));
        Assert.That(log.Events.Count(each => each.Level == LogLevel.Warning), Is.EqualTo(1));
    }

    [Test]
    public async Task A_file_of_50_MiB_arrives_and_its_progress_is_told()
    {
        long received = 0;
        await using LiveServer backend = await StartAsync(async http =>
        {
            byte[] buffer = new byte[64 * 1024];
            int read;
            while ((read = await http.Request.Body.ReadAsync(buffer)) > 0)
            {
                received += read;
            }

            await RespondAsync(http, """{"id": 1}""", 201);
        });
        await using ReverseProxy proxy = await ReverseProxy.StartAsync(backend.BaseAddress);
        using SynapseClient client = proxy.CreateClient(version);
        var progress = new LastProgress();

        PluginRelease release = await client.CreatePluginReleaseAsync(
            Uploads.Release(new GeneratedStream(50 * Megabyte)), progress);

        Assert.That((release.Id, progress.Last.BytesSent), Is.EqualTo((1, 50 * Megabyte)));
        Assert.That(received, Is.GreaterThan(50 * Megabyte));
    }

    [Test]
    public async Task A_file_that_the_proxy_does_not_take_is_a_413()
    {
        await using LiveServer backend = await StartAsync(http => RespondAsync(http, """{"id": 1}""", 201));
        await using ReverseProxy proxy = await ReverseProxy.StartAsync(backend.BaseAddress);
        using SynapseClient client = proxy.CreateClient(version);
        using var file = new MemoryStream(new byte[(ReverseProxy.MaxRequestMegabytes + 1) * Megabyte]);

        var failure = await Failure.OfAsync<SynapseApiException>(() => client.CreatePluginReleaseAsync(Uploads.Release(file)));

        Assert.That((failure.IsPayloadTooLarge, failure.RawBody), Is.EqualTo((true, failure.RawBody)));
        Assert.That(failure.RawBody, Does.Contain("<html>"));
        Assert.That(backend.Requests, Is.Empty);
    }

    [Test]
    public async Task A_body_that_the_proxy_cuts_off_is_requested_again_if_that_is_safe([Values] bool isRun)
    {
        int requests = 0;
        await using LiveServer backend = await StartAsync(async http =>
        {
            if (Interlocked.Increment(ref requests) == 1)
            {
                http.Response.ContentLength = 1000;
                await http.Response.WriteAsync("""{"id": 1, "name": " """);
                await http.Response.Body.FlushAsync();
                await LiveServer.BeSilentAsync(http);
            }

            await RespondAsync(http, """{"id": 1}""");
        });
        await using ReverseProxy proxy = await ReverseProxy.StartAsync(backend.BaseAddress, idleTimeout: 1);
        using SynapseClient client = proxy.CreateClient(version);

        if (!isRun)
        {
            Assert.That((await client.GetPluginAsync(1)).Id, Is.EqualTo(1));
            return;
        }

        var failure = await Failure.OfAsync<SynapseConnectionException>(() => client.RunPluginAsync(1, new RunPluginRequest()));
        Assert.That((failure.OutcomeUnknown, requests), Is.EqualTo((true, 1)));
    }

    [Test]
    public async Task A_backend_that_the_proxy_gives_up_on_is_a_504_and_a_run_is_sent_once()
    {
        await using LiveServer backend = await StartAsync(LiveServer.BeSilentAsync);
        await using ReverseProxy proxy = await ReverseProxy.StartAsync(backend.BaseAddress, idleTimeout: 1);
        using SynapseClient client = proxy.CreateClient(version);

        var failure = await Failure.OfAsync<SynapseApiException>(() => client.RunPluginAsync(1, new RunPluginRequest()));

        Assert.That((failure.ResponseStatusCode, backend.Requests.Count), Is.EqualTo((504, 1)));
        Assert.That(failure.RawBody, Does.Contain("<html>"));
    }

    [Test]
    public async Task A_response_that_the_proxy_compresses_is_read()
    {
        string name = new('n', 100_000);
        await using LiveServer backend = await StartAsync(http => RespondAsync(http, $$"""{"id": 1, "name": "{{name}}"}"""));
        await using ReverseProxy proxy = await ReverseProxy.StartAsync(backend.BaseAddress);
        using SynapseClient client = proxy.CreateClient(version);
        using var sockets = new SocketsHttpHandler();
        TestCertificate.Trust(sockets);
        using var http = new HttpClient(sockets);
        using var asIs = new HttpRequestMessage(HttpMethod.Get, new Uri($"{proxy.BaseAddress}/plugins/1/"));
        asIs.Headers.Add("Accept-Encoding", "gzip");

        Plugin plugin = await client.GetPluginAsync(1);

        using HttpResponseMessage compressed = await http.SendAsync(asIs);
        Assert.That(compressed.Content.Headers.ContentEncoding, Is.EqualTo(["gzip"]));
        Assert.That(plugin.Name, Is.EqualTo(name));
    }

    [Test]
    public async Task A_stream_that_the_proxy_holds_back_keeps_no_entry_of_a_log_back()
    {
        bool isRead = false;
        await using LiveServer backend = await StartAsync(async http =>
        {
            switch (http.Request.Path.Value)
            {
                case "/jobs/1/console_logs/":
                    isRead = true;
                    await RespondAsync(http, """["a", "b"]""");
                    break;
                case "/jobs/1/":
                    await RespondAsync(http, $$"""{"id": 1, "status": "{{(isRead ? "completed" : "running")}}"}""");
                    break;
                default:
                    http.Response.ContentType = "text/event-stream";
                    await http.Response.WriteAsync("data: {\"type\": \"log\", \"message\": \"a\"}\n\n");
                    await http.Response.Body.FlushAsync();
                    await LiveServer.BeSilentAsync(http);
                    break;
            }
        });
        await using ReverseProxy proxy = await ReverseProxy.StartAsync(backend.BaseAddress);
        using SynapseClient client = proxy.CreateClient(version);

        List<string?> messages = [];
        await foreach (ConsoleLog entry in client.TailJobConsoleLogsAsync(1))
        {
            messages.Add(entry.Message);
        }

        Assert.That(messages, Is.EqualTo(["a", "b"]));
    }

    private static Task<LiveServer> StartAsync(RequestDelegate respond) => LiveServer.StartAsync(respond, isSecure: false);

    private static Task RespondAsync(HttpContext http, string json, int status = 200)
    {
        http.Response.StatusCode = status;
        http.Response.ContentType = "application/json";
        return http.Response.WriteAsync(json);
    }

    private sealed class LastProgress : IProgress<UploadProgress>
    {
        public UploadProgress Last { get; private set; }

        public void Report(UploadProgress value) => Last = value;
    }
}
