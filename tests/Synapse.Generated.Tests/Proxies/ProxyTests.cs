namespace Synapse.Generated.Tests.Proxies;

/// <summary>What a reverse proxy makes of requests and responses: by YARP, and by nginx where the environment asks for it.</summary>
[TestFixture("1.1")]
[TestFixture("2.0")]
internal sealed class ProxyTests(string version)
{
    private const int Megabyte = 1024 * 1024;
    private readonly RecordedLog _log = new();
    private LiveServer _backend = null!;
    private ReverseProxy _proxy = null!;
    private SynapseClient _client = null!;

    [TearDown]
    public async Task StopAsync()
    {
        _client.Dispose();
        await _proxy.DisposeAsync();
        await _backend.DisposeAsync();
        _log.Dispose();
    }

    [Test]
    public async Task A_compressed_list_whose_links_name_the_inner_host_is_read_to_its_end()
    {
        List<string> asked = [];
        await StartAsync(http =>
        {
            string url = $"{http.Request.Scheme}://{http.Request.Host}{http.Request.Path}";
            asked.Add(url + http.Request.QueryString);
            string next = asked.Count == 3 ? "null" : $"\"{url}?page={asked.Count + 1}\"";
            return RespondAsync(http, $$"""{"count": 3, "next": {{next}}, "results": [{"id": {{asked.Count}}}]}""");
        });

        using var sockets = new SocketsHttpHandler();
        TestCertificate.Trust(sockets);
        using var http = new HttpClient(sockets) { DefaultRequestHeaders = { { "Accept-Encoding", "gzip" } } };

        IReadOnlyList<Job> jobs = await _client.ListAllJobsAsync().ToListAsync();
        using HttpResponseMessage compressed = await http.GetAsync(new Uri($"{_proxy.BaseAddress}/jobs/?page_size=100"));

        Assert.That((jobs.Count, _log.Warnings), Is.EqualTo((3, 1)));
        Assert.That(compressed.Content.Headers.ContentEncoding, Is.EqualTo(["gzip"]));
        string[] queries = ["?page_size=100", "?page=2", "?page=3"];
        Assert.That(asked[..3], Is.EqualTo(queries.Select(query => $"http://{ReverseProxy.InnerHost}/jobs/{query}")));
    }

    [Test]
    public async Task A_file_of_50_MiB_arrives_and_its_progress_is_told()
    {
        long received = 0;
        UploadProgress progress = default;
        await StartAsync(async http =>
        {
            byte[] buffer = new byte[64 * 1024];
            int read;
            while ((read = await http.Request.Body.ReadAsync(buffer)) > 0)
            {
                received += read;
            }

            await RespondAsync(http, """{"id": 1}""", 201);
        });

        await _client.CreatePluginReleaseAsync(
            Uploads.Release(new GeneratedStream(50 * Megabyte)), new Reporter<UploadProgress>(report => progress = report));

        Assert.That(progress, Is.EqualTo(new UploadProgress(50 * Megabyte, null)));
        Assert.That(received, Is.GreaterThan(50 * Megabyte));
    }

    [Test]
    public async Task A_file_that_the_proxy_does_not_take_is_a_413()
    {
        await StartAsync(http => RespondAsync(http, """{"id": 1}""", 201));
        using var file = new MemoryStream(new byte[(ReverseProxy.MaxRequestMegabytes + 1) * Megabyte]);

        var failure = await Failure.OfAsync<SynapseApiException>(() => _client.CreatePluginReleaseAsync(Uploads.Release(file)));

        Assert.That((failure.IsPayloadTooLarge, _backend.Requests.Count), Is.EqualTo((true, 0)));
        Assert.That(failure.RawBody, Does.Contain("<html>"));
    }

    [Test]
    public async Task A_body_that_the_proxy_cuts_off_is_requested_again_if_that_is_safe([Values] bool isRun)
    {
        int requests = 0;
        await StartAsync(
            async http =>
            {
                if (Interlocked.Increment(ref requests) == 1)
                {
                    http.Response.ContentLength = 1000;
                    await http.Response.WriteAsync("""{"id": 1, "name": " """);
                    await http.Response.Body.FlushAsync();
                    await LiveServer.BeSilentAsync(http);
                }

                await RespondAsync(http, """{"id": 1}""");
            },
            idleTimeout: 1);

        if (!isRun)
        {
            Assert.That((await _client.GetPluginAsync(1)).Id, Is.EqualTo(1));
            return;
        }

        var failure = await Failure.OfAsync<SynapseConnectionException>(() => _client.RunPluginAsync(1, new()));
        Assert.That((failure.OutcomeUnknown, requests), Is.EqualTo((true, 1)));
    }

    [Test]
    public async Task A_backend_that_the_proxy_gives_up_on_is_a_504_and_a_run_is_sent_once()
    {
        await StartAsync(LiveServer.BeSilentAsync, idleTimeout: 1);

        var failure = await Failure.OfAsync<SynapseApiException>(() => _client.RunPluginAsync(1, new()));

        Assert.That((failure.ResponseStatusCode, _backend.Requests.Count), Is.EqualTo((504, 1)));
        Assert.That(failure.RawBody, Does.Contain("<html>"));
    }

    [Test]
    public async Task A_stream_that_the_proxy_holds_back_keeps_no_entry_of_a_log_back()
    {
        bool isRead = false;
        await StartAsync(async http =>
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

        List<string?> messages = await _client.TailJobConsoleLogsAsync(1).Select(entry => entry.Message).ToListAsync();

        Assert.That(messages, Is.EqualTo(["a", "b"]));
    }

    /// <summary>Starts a backend, a proxy before it that gives up after so many idle seconds, and a client of the proxy.</summary>
    private async Task StartAsync(RequestDelegate respond, int idleTimeout = 60)
    {
        _backend = await LiveServer.StartAsync(respond, isSecure: false);
        _proxy = await ReverseProxy.StartAsync(_backend.BaseAddress, idleTimeout);
        _client = ServerClients.CreateClient(ServerClients.Options(
            _proxy.BaseAddress, options => (options.HttpVersion, options.LoggerFactory) = (Version.Parse(version), _log)));
    }

    private static Task RespondAsync(HttpContext http, string json, int status = 200)
    {
        http.Response.StatusCode = status;
        http.Response.ContentType = "application/json";
        return http.Response.WriteAsync(json);
    }
}
