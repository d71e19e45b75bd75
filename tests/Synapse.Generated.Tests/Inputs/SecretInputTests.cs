using System.Diagnostics;
using System.Text.Json;

namespace Synapse.Generated.Tests.Inputs;

/// <summary>A server that echoes what it was sent must not bring secrets into exceptions.</summary>
internal sealed class SecretInputTests : ScriptedFixture
{
    [Test]
    public async Task Input33_What_a_sensitive_operation_was_answered_is_not_in_the_message([Values(400, 404, 500)] int status)
    {
        Respond("""{"detail": "canary-1", "configuration": {"secret_access_key": ["canary-2 is wrong"]}}""", status);

        var failure = await Failure.LikeAsync<SynapseApiException>(
            () => Client.CreateStorageAsync(new() { Name = "n", Provider = StorageProvider.AmazonS3 }));

        Assert.That(failure.ToString(), Does.Not.Contain("canary"));
        Assert.That(failure.Message, Does.EndWith(": errors in configuration.secret_access_key"));
        Assert.That(failure.Errors["configuration.secret_access_key"], Is.EqualTo(["canary-2 is wrong"]));
    }

    [TestCase("canary-token", "canary-token")]
    [TestCase("canary/토큰 #1", "canary/토큰 #1")]
    [TestCase("canary/토큰 #1", "canary%2F%ED%86%A0%ED%81%B0%20%231")]
    [TestCase("canary-토큰", "canary-\\ud1a0\\ud070")]
    [TestCase("canary\"\\x", "canary\\\"\\\\x")]
    public async Task Input33_Nothing_but_the_token_is_masked_wherever_it_is_echoed(string token, string echo)
    {
        Respond(
            ScriptedResponse.Json($$"""{"detail": "No agent {{echo}}.", "token": ["{{echo}} is unknown"]}""", 404),
            ScriptedResponse.Html($"<p>No agent {echo}.</p>", 404));

        var failure = await Failure.OfAsync<SynapseApiException>(() => Client.HealthCheckAgentAsync(token));
        var page = await Failure.OfAsync<SynapseApiException>(() => Client.HealthCheckAgentAsync(token));

        Assert.That($"{failure} {page}", Does.Not.Contain("canary"));
        Assert.That((failure.Detail, failure.Errors["token"].Single()), Is.EqualTo(("No agent ***.", "*** is unknown")));
        Assert.That(failure.RawBody, Is.EqualTo("""{"detail": "No agent ***.", "token": ["*** is unknown"]}"""));
        Assert.That(page.RawBody, Is.EqualTo("<p>No agent ***.</p>"));
    }

    [Test]
    public async Task Input33_Credentials_are_masked_wherever_they_are_echoed([Values] bool throughCallersHttpClient)
    {
        Respond("""{"detail": "canary-1 of canary-2 as canary-3 is not known."}""", 401);

        // As a caller's own handler may be: the response does not tell what it responds to.
        using var http = new HttpClient(new CodeHandler(async (request, send) =>
        {
            HttpResponseMessage response = await send(request);
            response.RequestMessage = null;
            return response;
        })
        { InnerHandler = new SynapseHttpHandler(TestCertificate.Trust) });
        SynapseClientOptions options = ServerClients.Options(Server.BaseAddress, options =>
            (options.AccessToken, options.Token, options.Tenant, options.AgentToken) = (null, "canary-1", "canary-2", "canary-3"));
        using SynapseClient client = throughCallersHttpClient ? new(http, options) : ServerClients.CreateClient(options);

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
            request.URI = new UriBuilder(request.URI) { Query = request.URI.Query + "&api_key=canary-of-the-query" }.Uri));

        var failure = await Failure.LikeAsync<SynapseApiException>(() => client.CreatePluginReleaseAsync(
            Uploads.Release(),
            options: new RequestOptions().AddQuery("dry_run", "certainly").AddHeader("X-Request-ID", "mine-17")));

        string[] readable =
        [
            "application/json", "Synapse.Generated/", "100-continue", root.TraceId.ToHexString(), "vendor=trace-state", "some-baggage",
            "mine-17", "dry_run=certainly",
        ];
        Assert.That(readable.Where(text => failure.Detail?.Contains(text, StringComparison.Ordinal) != true), Is.Empty, failure.Detail);
        Assert.That(failure.Detail, Does.EndWith("&api_key=***"));
    }

    [TestCase("abc", "abc")]
    [TestCase("abcd", "***")]
    public async Task Input33_What_is_too_short_to_be_a_secret_stays_readable(string token, string shown)
    {
        using SynapseClient client = StubTransport.ClientOf($$"""{"detail": "{{token}}"}""", 404);

        var failure = await Failure.OfAsync<SynapseApiException>(() => client.HealthCheckAgentAsync(token));

        Assert.That(failure.Detail, Is.EqualTo(shown));
    }

    [Test]
    public async Task Input33_A_request_id_keeps_no_credential_and_stays_the_callers_own()
    {
        Respond(
            ScriptedResponse.Json("{}", 500).With("X-Request-ID", "of canary-1"),
            ScriptedResponse.Json("{}", 500).With("X-Request-ID", "mine-7"));
        UseOptions(options => options.AccessToken = "canary-1");

        var echoed = await Failure.OfAsync<SynapseApiException>(() => Client.GetPluginAsync(1));
        var own = await Failure.OfAsync<SynapseApiException>(
            () => Client.GetPluginAsync(1, new RequestOptions().AddHeader("X-Request-ID", "mine-7")));

        Assert.That((echoed.RequestId, own.RequestId), Is.EqualTo(("of ***", "mine-7")));
    }
}
