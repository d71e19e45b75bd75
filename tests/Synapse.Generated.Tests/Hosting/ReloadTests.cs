namespace Synapse.Generated.Tests.Hosting;

internal sealed class ReloadTests : HostFixture
{
    [Test]
    public async Task Host03_URL_and_credentials_change_together()
    {
        await using ScriptedServer other = await ScriptedServer.StartAsync("""{"id": 1}""", """{"id": 1}""");
        Respond("""{"id": 1}""", """{"id": 1}""");
        SynapseClient client = await AddClientAsync();
        SynapseClient derived = client.WithOptions(options => options.ApplicationId = "derived");

        await client.GetPluginAsync(1);
        Reload(("BaseUrl", $"{other.BaseAddress}"), ("AccessToken", "second"));
        await client.GetPluginAsync(1);
        await derived.GetPluginAsync(1);

        Assert.That(TokensTo(Server), Is.All.EqualTo("Token first"));
        Assert.That(TokensTo(other), Is.EqualTo(["Token second"]));
    }

    [Test]
    public async Task Host03_Credentials_rotate_for_a_client_and_for_those_derived_from_it()
    {
        Respond(Enumerable.Repeat(ScriptedResponse.Json("""{"id": 1}"""), 3));
        SynapseClient client = await AddClientAsync();
        SynapseClient derived = client.WithOptions(options => options.ApplicationId = "derived");

        Reload(("AccessToken", "second"));
        await client.GetPluginAsync(1);
        await derived.GetPluginAsync(1);
        Reload(("AccessToken", null), ("Token", "third"), ("Tenant", "tenant"));
        await client.GetPluginAsync(1);

        Assert.That(TokensTo(Server), Is.EqualTo(["Token second", "Token second", null]));
        Assert.That(Server.Requests[2].Headers["Authorization"], Is.EqualTo("Token third"));
    }

    [Test]
    public async Task Host03_A_call_in_flight_keeps_its_URL_and_its_credentials()
    {
        await using ScriptedServer other = await ScriptedServer.StartAsync();
        Respond(Enumerable.Repeat(ScriptedResponse.Empty(503), 4));
        SynapseClient client = await AddClientAsync(ReloadingHandler(() =>
            Reload(("BaseUrl", $"{other.BaseAddress}"), ("AccessToken", "second"))));

        await Assert.ThrowsAsync<SynapseApiException>(() => client.GetPluginAsync(1));

        Assert.That(TokensTo(Server), Is.EqualTo(Enumerable.Repeat("Token first", 4)));
        Assert.That(other.Requests, Is.Empty);
    }

    [Test]
    public async Task Host03_What_takes_several_requests_stays_with_its_backend_and_gets_its_new_credentials(
        [Values("wait", "tail", "pages")] string call)
    {
        await using ScriptedServer other = await ScriptedServer.StartAsync();
        string[] responses = call switch
        {
            "wait" => ["""{"id": 5, "status": "running"}""", """{"id": 5, "status": "completed"}"""],
            "tail" => ["""[]""", """{"id": 5, "status": "completed"}""", """[]"""],
            _ => ["""{"count": 2, "next": "?page=2", "results": [{"id": 1}]}""", """{"count": 2, "next": null, "results": [{"id": 2}]}"""],
        };
        Respond(responses.Select(response => ScriptedResponse.Json(response)));
        int seen = 0;
        SynapseClient client = await AddClientAsync(ReloadingHandler(() =>
        {
            // The credentials are rotated first. The URL changes later, with credentials that are not for this backend.
            Reload(("AccessToken", "rotated"));
            if (seen++ > 0)
            {
                Reload(("BaseUrl", $"{other.BaseAddress}"), ("AccessToken", "others"));
            }
        }));

        TimeSpan soon = TimeSpan.FromMilliseconds(1);
        var tail = new TailJobConsoleLogsOptions { UseLiveStream = false, PollingInterval = soon };
        await (call switch
        {
            "wait" => client.WaitForJobAsync(5, waitOptions: new() { PollingInterval = soon }),
            "tail" => client.TailJobConsoleLogsAsync(5, tail).ToListAsync().AsTask(),
            _ => (Task)client.ListAllPluginsAsync().ToListAsync(),
        });

        Assert.That(
            TokensTo(Server),
            Is.EqualTo(["Token first", .. Enumerable.Repeat("Token rotated", responses.Length - 1)]));
        Assert.That(other.Requests, Is.Empty);
    }

    [TestCase("AccessToken", null)]
    [TestCase("AccessToken", "canary two")]
    [TestCase("BaseUrl", "http://a.example")]
    [TestCase("Timeout", "canary")]
    public async Task Host04_Options_that_are_not_valid_leave_the_last_valid_ones_in_use(string key, string? value)
    {
        await using ScriptedServer other = await ScriptedServer.StartAsync("""{"id": 1}""");
        Respond("""{"id": 1}""", """{"id": 1}""");
        SynapseClient client = await AddClientAsync();

        await client.GetPluginAsync(1);
        Reload(("ApplicationId", "new"), (key, value));
        await client.GetPluginAsync(1);
        Reload(("BaseUrl", $"{other.BaseAddress}"), ("AccessToken", "second"), ("Timeout", null));
        await client.GetPluginAsync(1);

        Assert.That(TokensTo(Server), Is.EqualTo(["Token first", "Token first"]));
        Assert.That(Server.Requests[1].Headers["User-Agent"], Does.Not.Contain("new"));
        Assert.That(other.Requests.Single().Headers[Token], Is.EqualTo("Token second"));
        Assert.That(Log.Text, Does.Contain("Warning").And.Contain("not valid").And.Not.Contain("canary"));
    }

    [Test]
    public async Task Host04_A_client_that_nobody_has_asked_for_yet_keeps_the_options_of_the_start()
    {
        Respond("""{"id": 1}""");
        Builder.Services.AddSynapseClient(Section);
        IServiceProvider services = await StartHostAsync();

        Reload(("AccessToken", null));
        await services.GetRequiredService<SynapseClient>().GetPluginAsync(1);

        Assert.That(Request().Headers[Token], Is.EqualTo("Token first"));
    }

    [Test]
    public async Task Credentials_that_a_provider_takes_over_leave_a_call_in_flight_its_own()
    {
        Respond(503, """{"id": 1}""", """{"id": 1}""");
        SynapseCredentials? provider = null;
        Builder.Services.AddSynapseClient(Section).AddHttpMessageHandler(() => ReloadingHandler(() =>
        {
            provider = SynapseCredentials.AccessToken("of-a-provider");
            Reload();
        }));
        Builder.Services.PostConfigure<SynapseClientOptions>(options =>
            (options.AuthenticationProvider, options.AccessToken) = (provider, provider is null ? options.AccessToken : null));
        SynapseClient client = await StartClientAsync();

        await client.GetPluginAsync(1);
        await client.GetPluginAsync(1);

        Assert.That(
            TokensTo(Server),
            Is.EqualTo(["Token first", "Token first", "Token of-a-provider"]));
    }

    private static CodeHandler ReloadingHandler(Action reload) => new(async (request, send) =>
    {
        HttpResponseMessage response = await send(request);
        reload();
        return response;
    });
}
