using Microsoft.Kiota.Abstractions;
using Microsoft.Kiota.Abstractions.Authentication;

namespace Synapse.Generated.Tests.Client;

internal sealed class CredentialTests : ScriptedFixture
{
    private static readonly string[] Names = ["Synapse-Access-Token", "Authorization", "Synapse-Tenant", "SYNAPSE-Agent"];

    [Test]
    public async Task An_access_token_is_sent_alone() =>
        await AssertSentAsync(SynapseCredentials.AccessToken("abc"), "Synapse-Access-Token: Token abc");

    [Test]
    public async Task A_token_is_sent_with_its_tenant() =>
        await AssertSentAsync(SynapseCredentials.TokenAndTenant("abc", "def"), "Authorization: Token abc", "Synapse-Tenant: Token def");

    [Test]
    public async Task An_agent_token_is_sent_beside_either()
    {
        await AssertSentAsync(
            SynapseCredentials.AccessToken("abc").WithAgent("ghi"),
            "Synapse-Access-Token: Token abc",
            "SYNAPSE-Agent: Token ghi"
        );
        await AssertSentAsync(
            SynapseCredentials.TokenAndTenant("abc", "def").WithAgent("ghi"),
            "Authorization: Token abc", "Synapse-Tenant: Token def", "SYNAPSE-Agent: Token ghi");
    }

    [Test]
    public async Task In_options_the_access_token_wins_over_the_pair()
    {
        Assert.That(
            await SentAsync(options => (options.AccessToken, options.Token, options.Tenant, options.AgentToken) = ("abc", "x", "y", "ghi")),
            Is.EqualTo(["Synapse-Access-Token: Token abc", "SYNAPSE-Agent: Token ghi"]).AsCollection);
        Assert.That(
            await SentAsync(options => (options.AccessToken, options.Token, options.Tenant) = (null, "abc", "def")),
            Is.EqualTo(["Authorization: Token abc", "Synapse-Tenant: Token def"]).AsCollection);
    }

    [TestCase(null, "abc")]
    [TestCase("", "abc")]
    [TestCase("Bearer", "Bearer abc")]
    public async Task The_word_before_values_is_the_callers_choice(string? scheme, string value) =>
        Assert.That(
            await SentAsync(options =>
                (options.CredentialScheme, options.AccessToken, options.Token, options.Tenant, options.AgentToken) =
                    (scheme, null, "abc", "abc", "abc")),
            Is.EqualTo([$"Authorization: {value}", $"Synapse-Tenant: {value}", $"SYNAPSE-Agent: {value}"]).AsCollection);

    [TestCase("two words")]
    [TestCase("새")]
    public void A_word_that_no_header_can_hold_is_refused(string scheme) =>
        Assert.That(() => UseOptions(options => options.CredentialScheme = scheme), Throws.ArgumentException);

    [Test]
    public async Task A_provider_wins_over_the_strings_in_options() =>
        await AssertSentAsync(SynapseCredentials.TokenAndTenant("abc", "def"), "Authorization: Token abc", "Synapse-Tenant: Token def");

    [Test]
    public async Task Functions_are_asked_anew_at_each_attempt()
    {
        int asked = 0;
        ValueTask<string> Next(CancellationToken token) => ValueTask.FromResult($"secret-{Interlocked.Increment(ref asked)}");
        Respond(503, """{"id": 1}""", """{"id": 1}""");
        UseOptions(options => options.AuthenticationProvider = SynapseCredentials.AccessToken(Next));

        await Client.GetPluginAsync(1);
        await Client.GetPluginAsync(1);

        Assert.That(
            Server.Requests.Select(request => request.Headers["Synapse-Access-Token"]),
            Is.EqualTo(["Token secret-1", "Token secret-2", "Token secret-3"]).AsCollection);
    }

    [Test]
    public async Task Functions_give_pairs_and_agent_tokens_as_well() => await AssertSentAsync(
        SynapseCredentials.TokenAndTenant(_ => ValueTask.FromResult(("abc", "def"))).WithAgent(_ => ValueTask.FromResult("ghi")),
        "Authorization: Token abc", "Synapse-Tenant: Token def", "SYNAPSE-Agent: Token ghi");

    [Test]
    public async Task Any_provider_of_Kiotas_plugs_in()
    {
        await AssertSentAsync(new BaseBearerTokenAuthenticationProvider(new TokenProvider()), "Authorization: Bearer abc");
        await AssertSentAsync(new AnonymousAuthenticationProvider());
    }

    [Test]
    public async Task A_provider_can_put_a_key_into_the_query()
    {
        Respond("""{"id": 1}""");
        UseOptions(options =>
            options.AuthenticationProvider = new StubProvider(request => request.URI = new Uri(request.URI + "&key=abc")));

        await Client.GetStorageAsync(1);

        Assert.That(Server.Requests.Single().Query, Is.EqualTo("with_configuration=true&key=abc"));
    }

    [Test]
    public async Task A_providers_header_replaces_the_clients_own()
    {
        Respond("""{"id": 1}""");
        UseOptions(options => options.AuthenticationProvider = new StubProvider(request => request.Headers.Add("User-Agent", "theirs")));

        await Client.GetPluginAsync(1);

        Assert.That(Server.Requests.Single().Headers["User-Agent"], Is.EqualTo("theirs"));
    }

    [Test]
    public async Task A_provider_is_told_the_method_and_the_url()
    {
        (Method Method, string Url) told = default;
        using SynapseClient client = new StubTransport(_ => StubTransport.Json("""{"id": 1}""", 201)).CreateClient(options =>
            options.AuthenticationProvider = new StubProvider(request => told = (request.HttpMethod, request.URI.AbsoluteUri)));

        await client.CreatePluginAsync(new CreatePluginRequest { Name = "n" });

        Assert.That(told, Is.EqualTo((Method.POST, "https://backend.test/plugins/")));
    }

    [Test]
    public async Task Credentials_serve_a_client_of_Kiotas_and_replace_what_it_has()
    {
        var request = new RequestInformation { HttpMethod = Method.GET, URI = new Uri("https://backend.test/") };
        request.Headers.Add("Authorization", "Token old");

        await SynapseCredentials.TokenAndTenant("abc", "def").AuthenticateRequestAsync(request);

        Assert.That(request.Headers["Authorization"], Is.EqualTo(["Token abc"]).AsCollection);
        Assert.That(request.Headers["Synapse-Tenant"], Is.EqualTo(["Token def"]).AsCollection);
    }

    private async Task AssertSentAsync(IAuthenticationProvider provider, params string[] headers) =>
        Assert.That(await SentAsync(options => options.AuthenticationProvider = provider), Is.EqualTo(headers).AsCollection);

    private async Task<string[]> SentAsync(Action<SynapseClientOptions> change)
    {
        Respond("""{"id": 1}""");
        UseOptions(change);
        await Client.GetPluginAsync(1);
        RecordedRequest request = Server.Requests[^1];
        return [.. Names.Where(request.Headers.ContainsKey).Select(name => $"{name}: {request.Headers[name]}")];
    }

    private sealed class TokenProvider : IAccessTokenProvider
    {
        public AllowedHostsValidator AllowedHostsValidator { get; } = new();

        public Task<string> GetAuthorizationTokenAsync(
            Uri uri, Dictionary<string, object>? additionalAuthenticationContext = null, CancellationToken cancellationToken = default) =>
            Task.FromResult("abc");
    }
}
