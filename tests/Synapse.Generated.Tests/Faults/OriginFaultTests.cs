namespace Synapse.Generated.Tests.Faults;

/// <summary>Credentials go to the base URL's own origin: a second server stands by and must hear nothing.</summary>
internal sealed class OriginFaultTests : ScriptedFixture
{
    [TestCase("{other}/jobs/?page=2")]
    [TestCase("http://localhost:{port}/jobs/?page=2")]
    [TestCase("https://127.0.0.1:{port}/jobs/?page=2")]
    [TestCase("http://someone@127.0.0.1:{port}/jobs/?page=2")]
    [TestCase("http://127.0.0.1:{port}@127.0.0.1:{otherPort}/jobs/?page=2")]
    [TestCase("//127.0.0.1:{otherPort}/jobs/?page=2")]
    [TestCase("/jobs/?page=2")]
    [TestCase("?page=2")]
    [TestCase("file:///etc/hostname")]
    [TestCase("not a link")]
    public async Task Fault21_A_next_link_that_leads_away_is_refused_before_anything_is_sent(string link)
    {
        await using ScriptedServer other = await ScriptedServer.StartAsync();
        string next = link.Replace("{other}", other.BaseAddress.GetLeftPart(UriPartial.Authority), StringComparison.Ordinal)
            .Replace("{port}", $"{Server.BaseAddress.Port}", StringComparison.Ordinal)
            .Replace("{otherPort}", $"{other.BaseAddress.Port}", StringComparison.Ordinal);
        Respond($$"""{"count": 2, "next": "{{next}}", "results": [{"id": 1}]}""");

        var refusal = await Failure.OfAsync<SynapseProtocolException>(() => Client.ListAllJobsAsync().ToListAsync());

        using (Assert.EnterMultipleScope())
        {
            Assert.That(refusal.Operation, Is.EqualTo("list_jobs"));
            Assert.That(Server.Requests, Has.Count.EqualTo(1));
            Assert.That(other.Requests, Is.Empty);
        }
    }

    [Test]
    public async Task Fault21_A_next_link_of_a_drained_list_is_held_to_the_same()
    {
        await using ScriptedServer other = await ScriptedServer.StartAsync();
        Respond($$"""{"next": "{{other.BaseAddress}}storages/", "results": [{"id": 1}]}""");

        await Assert.ThrowsAsync<SynapseProtocolException>(() => Client.ListStoragesAsync());

        Assert.That(other.Requests, Is.Empty);
    }

    [Test]
    public async Task Fault22_A_redirect_is_an_error_that_names_the_host([Values(301, 302, 303, 307, 308)] int status, [Values] bool isPost)
    {
        await using ScriptedServer other = await ScriptedServer.StartAsync();
        Respond(ScriptedResponse.Empty(status).With("Location", $"{other.BaseAddress}stolen/?a=b"));

        var refusal = await Failure.OfAsync<SynapseProtocolException>(() =>
                isPost
                    ? Client.CreateStorageAsync(new CreateStorageRequest { Name = "n", Provider = StorageProvider.Azure })
                    : Client.GetStorageAsync(1)
            );

        using (Assert.EnterMultipleScope())
        {
            Assert.That(refusal.Message, Does.Contain($"127.0.0.1:{other.BaseAddress.Port}").And.Not.Contain("stolen"));
            Assert.That(refusal.ResponseStatusCode, Is.EqualTo(status));
            Assert.That(Server.Requests, Has.Count.EqualTo(1));
            Assert.That(other.Requests, Is.Empty);
        }
    }

    [Test]
    public async Task Fault22_A_redirect_on_the_same_host_is_not_followed_either()
    {
        Respond(ScriptedResponse.Empty(301).With("Location", "/plugins/2/"));

        await Assert.ThrowsAsync<SynapseProtocolException>(() => Client.GetPluginAsync(1));

        Assert.That(Server.Requests, Has.Count.EqualTo(1));
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
