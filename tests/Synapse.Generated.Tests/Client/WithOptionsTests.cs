namespace Synapse.Generated.Tests.Client;

internal sealed class WithOptionsTests : ScriptedFixture
{
    [Test]
    public async Task Makes_a_client_that_differs_and_leaves_the_first_as_it_is()
    {
        Respond(503, 503, """{"id": 1}""");
        using SynapseClient other = Client.WithOptions(options => (options.Retry.MaxRetries, options.ApplicationId) = (0, "batch/1.0"));

        await Assert.ThrowsAsync<SynapseApiException>(() => other.GetPluginAsync(1));
        await Client.GetPluginAsync(1);

        Assert.That(
            Server.Requests.Select(request => request.Headers["User-Agent"].EndsWith(" batch/1.0", StringComparison.Ordinal)),
            Is.EqualTo([true, false, false]));
    }

    [Test]
    public async Task Other_credentials_take_effect()
    {
        Respond(Enumerable.Repeat(ScriptedResponse.Json("""{"id": 1}"""), 4));

        await Client.WithOptions(options => options.AccessToken = "second").GetPluginAsync(1);
        await Client.WithOptions(options => (options.AccessToken, options.Token, options.Tenant) = (null, "third", "t")).GetPluginAsync(1);
        await Client.WithOptions(options => options.AuthenticationProvider = SynapseCredentials.AccessToken("fourth")).GetPluginAsync(1);
        await Client.WithOptions(options => options.AgentToken = "agent").GetPluginAsync(1);

        Assert.That(
            Server.Requests.Select(request => request.Headers.GetValueOrDefault("Synapse-Access-Token")),
            Is.EqualTo(["Token second", null, "Token fourth", "Token test-access-token"]));
        Assert.That(Server.Requests[1].Headers["Authorization"], Is.EqualTo("Token third"));
        Assert.That(Server.Requests[3].Headers["SYNAPSE-Agent"], Is.EqualTo("Token agent"));
    }

    [Test]
    public void Bad_options_are_refused()
    {
        Assert.That(() => Client.WithOptions(options => options.Timeout = TimeSpan.Zero), Throws.ArgumentException);
        Assert.That(() => Client.WithOptions(null!), Throws.ArgumentNullException);
    }
}
