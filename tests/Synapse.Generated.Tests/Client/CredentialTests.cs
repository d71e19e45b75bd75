using Microsoft.Kiota.Abstractions;
using Microsoft.Kiota.Abstractions.Authentication;

namespace Synapse.Generated.Tests.Client;

internal sealed class CredentialTests : ScriptedFixture
{
    private const string Access = "Synapse-Access-Token: Token abc";
    private const string Pair = "Authorization: Token abc, Synapse-Tenant: Token def";
    private const string Agent = ", SYNAPSE-Agent: Token ghi";
    private static readonly string[] Names = ["Synapse-Access-Token", "Authorization", "Synapse-Tenant", "SYNAPSE-Agent"];

    private static readonly (Action<SynapseClientOptions> Set, string Sent)[] Rows =
    [
        (Provider(SynapseCredentials.AccessToken("abc")), Access),
        (Provider(SynapseCredentials.TokenAndTenant("abc", "def")), Pair),
        (Provider(SynapseCredentials.AccessToken("abc").WithAgent("ghi")), Access + Agent),
        (Provider(SynapseCredentials.TokenAndTenant("abc", "def").WithAgent("ghi")), Pair + Agent),
        (Provider(SynapseCredentials.TokenAndTenant(_ => new(("abc", "def"))).WithAgent(_ => new("ghi"))), Pair + Agent),
        (Provider(BearerTokens.Provider), "Authorization: Bearer abc"),
        (Provider(new AnonymousAuthenticationProvider()), ""),
        (options => (options.AccessToken, options.Token, options.Tenant, options.AgentToken) = ("abc", "x", "y", "ghi"), Access + Agent),
        (options => (options.AccessToken, options.Token, options.Tenant) = (null, "abc", "def"), Pair),
    ];

    [Test]
    public async Task Credentials_are_sent_in_their_headers_and_in_no_other([Range(0, 8)] int row) =>
        Assert.That(await SentAsync(Rows[row].Set), Is.EqualTo(Rows[row].Sent));

    [TestCase(null, "abc")]
    [TestCase("", "abc")]
    [TestCase("Bearer", "Bearer abc")]
    public async Task The_word_before_values_is_the_callers_choice(string? scheme, string value) => Assert.That(
        await SentAsync(options => (options.CredentialScheme, options.AccessToken, options.Token, options.Tenant, options.AgentToken) =
            (scheme, null, "abc", "abc", "abc")),
        Is.EqualTo($"Authorization: {value}, Synapse-Tenant: {value}, SYNAPSE-Agent: {value}"));

    [Test]
    public void A_word_that_no_header_can_hold_is_refused([Values("two words", "새")] string scheme) =>
        Assert.That(() => UseOptions(options => options.CredentialScheme = scheme), Throws.ArgumentException);

    [Test]
    public async Task Functions_are_asked_anew_at_each_attempt()
    {
        int asked = 0;
        Respond(503, """{"id": 1}""", """{"id": 1}""");
        UseOptions(Provider(SynapseCredentials.AccessToken(_ => new($"secret-{Interlocked.Increment(ref asked)}"))));

        await Client.GetPluginAsync(1);
        await Client.GetPluginAsync(1);

        Assert.That(
            Server.Requests.Select(request => request.Headers["Synapse-Access-Token"]),
            Is.EqualTo(["Token secret-1", "Token secret-2", "Token secret-3"]));
    }

    [Test]
    public async Task A_provider_can_put_a_key_into_the_query()
    {
        Respond("""{"id": 1}""");
        UseOptions(Provider(new StubProvider(request => request.URI = new Uri(request.URI + "&key=abc"))));

        await Client.GetStorageAsync(1);

        Assert.That(Request().Query, Is.EqualTo("with_configuration=true&key=abc"));
    }

    [Test]
    public async Task A_provider_is_told_the_method_and_the_url_and_its_header_replaces_the_clients_own()
    {
        (Method Method, string? Url) told = default;
        Respond("""{"id": 1}""", 201);
        UseOptions(Provider(new StubProvider(request =>
        {
            told = (request.HttpMethod, request.URI.AbsoluteUri);
            request.Headers.Add("User-Agent", "theirs");
        })));

        await Client.CreatePluginAsync(new() { Name = "n" });

        Assert.That(told, Is.EqualTo((Method.POST, $"{Server.BaseAddress}plugins/")));
        Assert.That(Request().Headers["User-Agent"], Is.EqualTo("theirs"));
    }

    [Test]
    public async Task Credentials_serve_a_client_of_Kiotas_and_replace_what_it_has()
    {
        var request = new RequestInformation { HttpMethod = Method.GET, URI = StubTransport.BaseUrl };
        request.Headers.Add("Authorization", "Token old");

        await SynapseCredentials.TokenAndTenant("abc", "def").AuthenticateRequestAsync(request);

        Assert.That(request.Headers["Authorization"], Is.EqualTo(["Token abc"]));
        Assert.That(request.Headers["Synapse-Tenant"], Is.EqualTo(["Token def"]));
    }

    private static Action<SynapseClientOptions> Provider(IAuthenticationProvider provider) =>
        options => options.AuthenticationProvider = provider;

    private async Task<string> SentAsync(Action<SynapseClientOptions> change)
    {
        Respond("""{"id": 1}""");
        UseOptions(change);
        await Client.GetPluginAsync(1);
        RecordedRequest request = Request();
        return string.Join(", ", Names.Where(request.Headers.ContainsKey).Select(name => $"{name}: {request.Headers[name]}"));
    }
}
