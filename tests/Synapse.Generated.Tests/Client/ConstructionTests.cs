namespace Synapse.Generated.Tests.Client;

internal sealed class ConstructionTests : ScriptedFixture
{
    [TestCase("https://api.synapse.sh", false)]
    [TestCase("https://api.synapse.sh/prefix/", false)]
    [TestCase("http://127.0.0.1:8000", false)]
    [TestCase("http://localhost:8000", false)]
    [TestCase("http://[::1]:8000", false)]
    [TestCase("http://api.synapse.sh", true, TestName = "Input09_{m}: http to another machine when it is allowed")]
    public void A_usable_address_is_taken(string baseUrl, bool allowInsecure) => Assert.That(
        () => Make(options => (options.BaseUrl, options.AllowInsecureHttp) = (new Uri(baseUrl), allowInsecure)), Throws.Nothing);

    [TestCase("api.synapse.sh")]
    [TestCase("/api")]
    [TestCase("ftp://api.synapse.sh")]
    [TestCase("file:///api")]
    [TestCase("https://someone:secret@api.synapse.sh")]
    [TestCase("https://api.synapse.sh/?a=b")]
    [TestCase("https://api.synapse.sh/#part")]
    [TestCase("http://api.synapse.sh")]
    [TestCase("http://192.168.0.1")]
    public void Input09_An_unusable_address_is_refused(string baseUrl) => Assert.That(
        () => new SynapseClient(new Uri(baseUrl, UriKind.RelativeOrAbsolute), SynapseCredentials.AccessToken("t")).Dispose(),
        Throws.ArgumentException.With.Property("ParamName").EqualTo("baseUrl").And.Message.Not.Contains("secret"));

    [Test]
    public void Everything_that_is_wrong_is_said_at_once()
    {
        string[] wrong = ["BaseUrl", "Timeout", "MaxRetries", "delays", "ApplicationId", "Credentials"];

        ArgumentException refusal = Assert.Throws<ArgumentException>(() => Make(options =>
        {
            (options.BaseUrl, options.AccessToken, options.Timeout, options.ApplicationId) = (null, null, TimeSpan.Zero, "my app");
            (options.Retry.MaxRetries, options.Retry.BaseDelay) = (11, TimeSpan.FromSeconds(-1));
        }))!;

        Assert.That(wrong.Where(name => !refusal.Message.Contains(name, StringComparison.Ordinal)), Is.Empty);
    }

    [Test]
    public async Task A_path_in_the_address_is_kept([Values("/prefix", "/prefix/", "/a/b%20c")] string prefix)
    {
        Respond("""{"id": 1}""");
        UseOptions(options => options.BaseUrl = new Uri(Server.BaseAddress, prefix));

        await Client.GetPluginAsync(1);

        Assert.That(Request().Path, Is.EqualTo(prefix.TrimEnd('/') + "/plugins/1/"));
    }

    [Test]
    public async Task Options_are_copied()
    {
        Respond(503, """{"id": 1}""");
        SynapseClientOptions options = null!;
        UseOptions(made => options = made);
        (options.BaseUrl, options.AccessToken, options.Retry.MaxRetries) = (StubTransport.BaseUrl, "another", 0);

        await Client.GetPluginAsync(1);

        Assert.That(Server.Requests[1].Headers["Synapse-Access-Token"], Is.EqualTo("Token test-access-token"));
    }

    private static void Make(Action<SynapseClientOptions> change) =>
        new SynapseClient(ServerClients.Options(StubTransport.BaseUrl, change)).Dispose();
}
