namespace Synapse.Generated.Tests.Faults;

/// <summary>Credentials go to the base URL's own origin: a second server stands by and must hear nothing.</summary>
internal sealed class OriginFaultTests : ScriptedFixture
{
    [TestCase("{other}/jobs/?page=2", true)]
    [TestCase("http://localhost:{port}/jobs/?page=2", true)]
    [TestCase("{otherScheme}://127.0.0.1:{port}/jobs/?page=2", true)]
    [TestCase("http://127.0.0.1:{port}/inner/jobs/?page=2", true)]
    [TestCase("http://someone@127.0.0.1:{port}/jobs/?page=2", true)]
    [TestCase("http://127.0.0.1:{port}@127.0.0.1:{otherPort}/jobs/?page=2", true)]
    [TestCase("//127.0.0.1:{otherPort}/jobs/?page=2", true)]
    [TestCase("file:///etc/hostname?page=2", true)]
    [TestCase("http://[:/?page=2", true)]
    [TestCase("{scheme}://127.0.0.1:{port}/jobs/?page=2#top", false)]
    [TestCase("/jobs/?page=2", false)]
    [TestCase("?page=2", false)]
    public async Task Fault21_Of_a_next_link_the_query_alone_is_taken(string link, bool isWarnedOf)
    {
        await using ScriptedServer other = await ScriptedServer.StartAsync();
        string next = new StringBuilder(link)
            .Replace("{other}", other.BaseAddress.GetLeftPart(UriPartial.Authority))
            .Replace("{scheme}", Server.BaseAddress.Scheme)
            .Replace("{otherScheme}", Server.BaseAddress.Scheme == "https" ? "http" : "https")
            .Replace("{port}", $"{Server.BaseAddress.Port}")
            .Replace("{otherPort}", $"{other.BaseAddress.Port}").ToString();
        Respond(
            $$"""{"next": "{{next}}", "results": [{"id": 1}]}""",
            $$"""{"next": "{{next.Replace("page=2", "page=3", StringComparison.Ordinal)}}", "results": [{"id": 2}]}""",
            """{"next": "", "results": [{"id": 3}]}""");
        var log = new RecordedLog();
        UseOptions(options => options.LoggerFactory = log);

        IReadOnlyList<Job> jobs = await Client.ListAllJobsAsync().ToListAsync();

        Assert.That(jobs, Has.Count.EqualTo(3));
        Assert.That(
            Server.Requests.Select(request => $"{request.Path}?{request.Query}"),
            Is.EqualTo(["/jobs/?page_size=100", "/jobs/?page=2", "/jobs/?page=3"]));
        Assert.That(other.Requests, Is.Empty);
        Assert.That(log.Warnings, Is.EqualTo(isWarnedOf ? 1 : 0));
    }

    [Test]
    public async Task Fault21_A_next_link_without_a_query_is_an_error(
        [Values("not a link", "/jobs/page/2/", "#?page=2", "?#page=2")] string next)
    {
        Respond($$"""{"count": 2, "next": "{{next}}", "results": [{"id": 1}]}""");

        var refusal = await Failure.OfAsync<SynapseProtocolException>(() => Client.ListAllJobsAsync().ToListAsync());

        Assert.That((refusal.Operation, Server.Requests.Count), Is.EqualTo(("list_jobs", 1)));
    }

    [Test]
    public async Task Fault22_A_redirect_is_an_error_that_names_the_host(
        [Values(301, 302, 303, 307, 308)] int status, [Values] bool isPost, [Values] bool isOwnHost)
    {
        await using ScriptedServer other = await ScriptedServer.StartAsync();
        Uri host = isOwnHost ? Server.BaseAddress : other.BaseAddress;
        Respond(ScriptedResponse.Empty(status).With("Location", $"{host}stolen/?a=b"));

        var refusal = await Failure.OfAsync<SynapseProtocolException>(
            () => isPost ? Client.CreateServeApplicationAsync(new()) : Client.GetStorageAsync(1));

        Assert.That(refusal.Message, Does.Contain($"127.0.0.1:{host.Port}").And.Not.Contain("stolen"));
        Assert.That((refusal.ResponseStatusCode, Server.Requests.Count, other.Requests.Count), Is.EqualTo((status, 1, 0)));
    }

    [Test]
    public async Task Fault21_A_provider_that_turns_a_request_elsewhere_sends_nothing()
    {
        await using ScriptedServer other = await ScriptedServer.StartAsync();
        UseOptions(options => options.AuthenticationProvider = new StubProvider(request =>
        {
            request.URI = other.BaseAddress;
            request.Headers.Add("Authorization", "Token abc");
        }));

        await Assert.ThrowsAsync<InvalidOperationException>(() => Client.GetPluginAsync(1));

        Assert.That(Server.Requests.Concat(other.Requests), Is.Empty);
    }
}
