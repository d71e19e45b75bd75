using System.Diagnostics;
using System.Text.Json;

namespace Synapse.Generated.Tests.Inputs;

/// <summary>A server that echoes what it was sent must not bring secrets into exceptions.</summary>
internal sealed class SecretInputTests : ScriptedFixture
{
    [TestCase(400)]
    [TestCase(404)]
    [TestCase(500)]
    public async Task Input33_What_a_sensitive_operation_was_answered_is_not_in_the_message(int status)
    {
        Respond("""{"detail": "canary-1", "configuration": {"secret_access_key": ["canary-2 is wrong"]}}""", status);

        var failure = await Failure.LikeAsync<SynapseApiException>(
            () => Client.CreateStorageAsync(new CreateStorageRequest { Name = "n", Provider = StorageProvider.AmazonS3 }));

        Assert.That(failure.ToString(), Does.Not.Contain("canary"));
        Assert.That(failure.Message, Does.EndWith(": errors in configuration.secret_access_key"));
        Assert.That(failure.Errors["configuration.secret_access_key"], Is.EqualTo(["canary-2 is wrong"]).AsCollection);
    }

    [TestCase("canary-token", "canary-token")]
    [TestCase("canary/토큰 #1", "canary/토큰 #1")]
    [TestCase("canary/토큰 #1", "canary%2F%ED%86%A0%ED%81%B0%20%231")]
    [TestCase("canary-토큰", "canary-\\ud1a0\\ud070")]
    [TestCase("canary\"\\x", "canary\\\"\\\\x")]
    public async Task Input33_An_agent_token_is_masked_wherever_it_is_echoed(string token, string echo)
    {
        Respond($$"""{"detail": "No agent {{echo}}.", "token": ["{{echo}} is unknown"]}""", 404);

        var failure = await Failure.OfAsync<SynapseApiException>(() => Client.HealthCheckAgentAsync(token));

        using (Assert.EnterMultipleScope())
        {
            Assert.That(failure.ToString(), Does.Not.Contain("canary"));
            Assert.That(
                failure.RawBody,
                Is.EqualTo("""{"detail": "No agent ***.", "token": ["*** is unknown"]}"""),
                "All but the token stays readable."
            );
            Assert.That(failure.Detail, Is.EqualTo("No agent ***."));
            Assert.That(failure.Errors["token"].Single(), Is.EqualTo("*** is unknown"));
        }
    }

    [TestCase("""{"detail": "No agent c\u0061nary-token."}""")]
    [TestCase("""{"token": ["c\u0061nary-token is unknown"]}""")]
    [TestCase("""{"c\u0061nary-token": "is unknown"}""")]
    [TestCase("""{"agents": [{"c\u0061nary-token": ["is unknown"]}]}""")]
    [TestCase("\"c\\u0061nary-token is unknown\"")]
    public async Task Input33_An_agent_token_does_not_hide_in_escapes(string answer)
    {
        Respond(answer, 404);

        var failure = await Failure.OfAsync<SynapseApiException>(() => Client.HealthCheckAgentAsync("canary-token"));

        string shown = $"{failure} {failure.Detail} {string.Join(' ', failure.Errors.Select(error => $"{error.Key} {error.Value[0]}"))}";
        Assert.That(shown, Does.Not.Contain("canary").And.Contain("***"));
        Assert.That(failure.RawBody, Is.EqualTo("***"));
    }

    [Test]
    public async Task Input33_Credentials_are_masked_wherever_they_are_echoed([Values] bool throughCallersHttpClient)
    {
        Respond("""{"detail": "canary-1 of canary-2 as canary-3 is not known."}""", 401);
        using var http = new HttpClient(new ForgetfulHandler());
        var options = new SynapseClientOptions
        {
            BaseUrl = Server.BaseAddress,
            Token = "canary-1",
            Tenant = "canary-2",
            AgentToken = "canary-3",
        };
        using var client = throughCallersHttpClient ? new SynapseClient(http, options) : new SynapseClient(options);

        var failure = await Failure.OfAsync<SynapseApiException>(() => client.GetPluginAsync(1));

        Assert.That(failure.Detail, Is.EqualTo("*** of *** as *** is not known."));
        Assert.That(failure + failure.RawBody, Does.Not.Contain("canary"));
    }

    [Test]
    public async Task Input33_What_is_no_secret_stays_readable()
    {
        using var root = new Activity("test") { TraceStateString = "vendor=trace-state" };
        root.SetIdFormat(ActivityIdFormat.W3C).AddBaggage("tenant", "some-baggage").Start();
        using SynapseClient client = new StubTransport(request => StubTransport.Json(JsonSerializer.Serialize(new
        {
            detail = string.Join(' ', request.Headers.NonValidated.SelectMany(header => header.Value)) + request.RequestUri!.Query,
        }), 409)).CreateClient(options => options.AuthenticationProvider = new StubProvider(request =>
        {
            request.URI = new UriBuilder(request.URI) { Query = request.URI.Query + "&api_key=canary-of-the-query" }.Uri;
            return Task.CompletedTask;
        }));

        var failure = await Failure.LikeAsync<SynapseApiException>(() => client.CreatePluginReleaseAsync(
            Uploads.Release(),
            options: new RequestOptions().AddQuery("dry_run", "certainly").AddHeader("X-Request-ID", "mine-17")));

        string[] readable =
        [
            "application/json",
            "Synapse.Generated/",
            "100-continue",
            root.TraceId.ToHexString(),
            "vendor=trace-state",
            "some-baggage",
            "mine-17",
            "dry_run=certainly",
        ];
        Assert.That(readable.Where(text => failure.Detail?.Contains(text, StringComparison.Ordinal) != true), Is.Empty, failure.Detail);
        Assert.That(failure.Detail, Does.EndWith("&api_key=***"));
    }

    [TestCase("<p>No agent canary-토큰.</p>")]
    [TestCase("<p>No agent canary-\\ud1a0\\ud070.</p>")]
    public async Task Input33_An_agent_token_is_masked_in_what_is_no_JSON(string page)
    {
        using SynapseClient client = new StubTransport(_ => StubTransport.Json(page, 502)).CreateClient(options =>
            options.Retry.MaxRetries = 0
        );

        var failure = await Failure.OfAsync<SynapseApiException>(() => client.HealthCheckAgentAsync("canary-토큰"));

        Assert.That(failure.RawBody, Is.EqualTo("<p>No agent ***.</p>"));
    }

    [TestCase("abc", "abc")]
    [TestCase("abcd", "***")]
    public async Task Input33_What_is_too_short_to_be_a_secret_stays_readable(string token, string shown)
    {
        using SynapseClient client = new StubTransport(_ => StubTransport.Json($$"""{"detail": "{{token}}"}""", 404)).CreateClient();

        var failure = await Failure.OfAsync<SynapseApiException>(() => client.HealthCheckAgentAsync(token));

        Assert.That(failure.Detail, Is.EqualTo(shown));
    }

    [Test]
    public async Task Input33_A_request_id_keeps_no_credential_and_stays_the_callers_own()
    {
        Respond(
            ScriptedResponse.Json("{}", 500).With("X-Request-ID", "of canary-1"),
            ScriptedResponse.Json("{}", 500).With("X-Request-ID", "mine-7"));
        using var client = new SynapseClient(new SynapseClientOptions { BaseUrl = Server.BaseAddress, AccessToken = "canary-1" });

        var echoed = await Failure.OfAsync<SynapseApiException>(() => client.GetPluginAsync(1));
        var own = await Failure.OfAsync<SynapseApiException>(
            () => client.GetPluginAsync(1, options: new RequestOptions().AddHeader("X-Request-ID", "mine-7")));

        Assert.That((echoed.RequestId, own.RequestId), Is.EqualTo(("of ***", "mine-7")));
    }

    [Test]
    public async Task Input33_An_agent_token_is_in_no_exception_of_a_failed_connection()
    {
        using var client = new SynapseClient(
            new SynapseClientOptions { BaseUrl = new Uri("http://127.0.0.1:1"), AccessToken = "canary-1", Retry = { MaxRetries = 0 } }
        );

        var failure = await Failure.OfAsync<SynapseConnectionException>(() => client.HealthCheckAgentAsync("canary-2"));

        Assert.That(failure.ToString(), Does.Not.Contain("canary"));
    }

    /// <summary>As a caller's own handler may be: the answer does not tell what it answers.</summary>
    private sealed class ForgetfulHandler() : DelegatingHandler(new SocketsHttpHandler())
    {
        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            HttpResponseMessage response = await base.SendAsync(request, cancellationToken);
            response.RequestMessage = null;
            return response;
        }
    }
}
