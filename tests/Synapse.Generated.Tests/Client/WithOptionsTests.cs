namespace Synapse.Generated.Tests.Client;

internal sealed class WithOptionsTests : ScriptedFixture
{
    [Test]
    public async Task Makes_a_client_that_differs_and_leaves_the_first_as_it_is()
    {
        Respond(503, 503, """{"id": 1}""");
        using SynapseClient other = Client.WithOptions(options =>
        {
            options.Retry.MaxRetries = 0;
            options.ApplicationId = "batch/1.0";
        });

        await Assert.ThrowsAsync<SynapseApiException>(() => other.GetPluginAsync(1));
        await Client.GetPluginAsync(1);

        Assert.That(Server.Requests, Has.Count.EqualTo(3));
        Assert.That(Server.Requests[0].Headers["User-Agent"], Does.EndWith(" batch/1.0"));
        Assert.That(Server.Requests[1].Headers["User-Agent"], Does.Not.Contain("batch"));
    }

    [Test]
    public async Task Other_credentials_take_effect()
    {
        Respond(Enumerable.Repeat(ScriptedResponse.Json("""{"id": 1}"""), 4));

        await Client.WithOptions(options => options.AccessToken = "second").GetPluginAsync(1);
        await Client
            .WithOptions(options => (options.AccessToken, options.Token, options.Tenant) = (null, "third", "tenant"))
            .GetPluginAsync(1);
        await Client.WithOptions(options => options.AuthenticationProvider = SynapseCredentials.AccessToken("fourth")).GetPluginAsync(1);
        await Client.WithOptions(options => options.AgentToken = "agent").GetPluginAsync(1);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(Server.Requests[0].Headers["Synapse-Access-Token"], Is.EqualTo("Token second"));
            Assert.That(Server.Requests[1].Headers["Authorization"], Is.EqualTo("Token third"));
            Assert.That(Server.Requests[1].Headers.ContainsKey("Synapse-Access-Token"), Is.False);
            Assert.That(Server.Requests[2].Headers["Synapse-Access-Token"], Is.EqualTo("Token fourth"));
            Assert.That(Server.Requests[3].Headers["Synapse-Access-Token"], Is.EqualTo("Token test-access-token"));
            Assert.That(Server.Requests[3].Headers["SYNAPSE-Agent"], Is.EqualTo("Token agent"));
        }
    }

    [Test]
    public async Task Bad_options_are_refused()
    {
        Assert.That(() => Client.WithOptions(options => options.Timeout = TimeSpan.Zero), Throws.ArgumentException);
        Assert.That(() => Client.WithOptions(null!), Throws.ArgumentNullException);
    }
}
