namespace Synapse.Generated.Tests.Client;

internal sealed class ConstructionTests : ScriptedFixture
{
    [TestCase("https://api.synapse.sh")]
    [TestCase("https://api.synapse.sh/prefix/")]
    [TestCase("http://127.0.0.1:8000")]
    [TestCase("http://localhost:8000")]
    [TestCase("http://[::1]:8000")]
    public void A_usable_address_is_taken(string baseUrl)
    {
        using var client = new SynapseClient(new Uri(baseUrl), SynapseCredentials.AccessToken("t"));

        Assert.That(client, Is.Not.Null);
    }

    [TestCase("api.synapse.sh")]
    [TestCase("/api")]
    [TestCase("ftp://api.synapse.sh")]
    [TestCase("file:///api")]
    [TestCase("https://someone:secret@api.synapse.sh")]
    [TestCase("https://api.synapse.sh/?a=b")]
    [TestCase("https://api.synapse.sh/#part")]
    [TestCase("http://api.synapse.sh")]
    [TestCase("http://192.168.0.1")]
    public void Input09_An_unusable_address_is_refused(string baseUrl)
    {
        ArgumentException refusal = Assert.Throws<ArgumentException>(() =>
        {
            using var client = new SynapseClient(new Uri(baseUrl, UriKind.RelativeOrAbsolute), SynapseCredentials.AccessToken("t"));
        })!;

        Assert.That(refusal.ParamName, Is.EqualTo("baseUrl"));
        Assert.That(refusal.Message, Does.Not.Contain("secret"));
    }

    [Test]
    public void Input09_Http_to_another_machine_is_taken_when_it_is_allowed()
    {
        using var client = new SynapseClient(
            new SynapseClientOptions { BaseUrl = new Uri("http://api.synapse.sh"), AllowInsecureHttp = true, AccessToken = "t" }
        );

        Assert.That(client, Is.Not.Null);
    }

    [Test]
    public void Everything_that_is_missing_is_refused()
    {
        using (Assert.EnterMultipleScope())
        {
            Assert.Throws<ArgumentNullException>(() => Make(() => new SynapseClient(null!, SynapseCredentials.AccessToken("t"))));
            Assert.Throws<ArgumentNullException>(() => Make(() => new SynapseClient(new Uri("https://a.example"), null!)));
            Assert.Throws<ArgumentNullException>(() => Make(() => new SynapseClient(null!)));
            Assert.Throws<ArgumentNullException>(() => Make(() => new SynapseClient((HttpClient)null!, new SynapseClientOptions())));
        }
    }

    [Test]
    public void Everything_that_is_wrong_is_said_at_once()
    {
        var options = new SynapseClientOptions
        {
            Timeout = TimeSpan.Zero,
            ApplicationId = "my app",
            Retry = { MaxRetries = 11, BaseDelay = TimeSpan.FromSeconds(-1) },
        };

        ArgumentException refusal = Assert.Throws<ArgumentException>(() => Make(() => new SynapseClient(options)))!;

        Assert.That(
            refusal.Message,
            Does.Contain("BaseUrl")
                .And.Contain("Timeout")
                .And.Contain("MaxRetries")
                .And.Contain("delays")
                .And.Contain("ApplicationId")
                .And.Contain("Credentials")
        );
    }

    [TestCase("/prefix")]
    [TestCase("/prefix/")]
    [TestCase("/a/b%20c")]
    public async Task A_path_in_the_address_is_kept(string prefix)
    {
        Respond("""{"id": 1}""");
        UseOptions(options => options.BaseUrl = new Uri(Server.BaseAddress, prefix));

        await Client.GetPluginAsync(1);

        Assert.That(Server.Requests.Single().Path, Is.EqualTo(prefix.TrimEnd('/') + "/plugins/1/"));
    }

    [Test]
    public async Task Options_are_copied()
    {
        Respond(503, """{"id": 1}""");
        SynapseClientOptions options = null!;
        UseOptions(made => options = made);
        options.BaseUrl = new Uri("https://elsewhere.example");
        options.AccessToken = "another";
        options.Retry.MaxRetries = 0;

        await Client.GetPluginAsync(1);

        Assert.That(Server.Requests, Has.Count.EqualTo(2));
        Assert.That(Server.Requests[1].Headers["Synapse-Access-Token"], Is.EqualTo("Token test-access-token"));
    }

    private static void Make(Func<SynapseClient> make)
    {
        using SynapseClient client = make();
    }
}
