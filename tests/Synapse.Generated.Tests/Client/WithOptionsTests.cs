using NUnit.Framework;
using Synapse.Generated.Tests.Servers;

namespace Synapse.Generated.Tests.Client;

internal sealed class WithOptionsTests
{
    [Test]
    public async Task Makes_a_client_that_differs_and_leaves_the_first_as_it_is()
    {
        await using ScriptedServer server = await ScriptedServer.StartAsync(
            ScriptedAnswer.Empty(503),
            ScriptedAnswer.Empty(503),
            ScriptedAnswer.Json("""{"id": 1}""")
        );
        using SynapseClient client = server.CreateClient();
        using SynapseClient other = client.WithOptions(options =>
        {
            options.Retry.MaxRetries = 0;
            options.ApplicationId = "batch/1.0";
        });

        await Assert.ThrowsAsync<SynapseApiException>(() => other.GetPluginAsync(1));
        await client.GetPluginAsync(1);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(server.Requests, Has.Count.EqualTo(3));
            Assert.That(server.Requests[0].Headers["User-Agent"], Does.EndWith(" batch/1.0"));
            Assert.That(server.Requests[1].Headers["User-Agent"], Does.Not.Contain("batch"));
        }
    }

    [Test]
    public async Task Other_credentials_take_effect()
    {
        await using ScriptedServer server = await ScriptedServer.StartAsync([
            .. Enumerable.Repeat(ScriptedAnswer.Json("""{"id": 1}"""), 4),
        ]);
        using SynapseClient client = server.CreateClient();

        await client.WithOptions(options => options.AccessToken = "second").GetPluginAsync(1);
        await client
            .WithOptions(options => (options.AccessToken, options.Token, options.Tenant) = (null, "third", "tenant"))
            .GetPluginAsync(1);
        await client.WithOptions(options => options.AuthenticationProvider = SynapseCredentials.AccessToken("fourth")).GetPluginAsync(1);
        await client.WithOptions(options => options.AgentToken = "agent").GetPluginAsync(1);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(server.Requests[0].Headers["Synapse-Access-Token"], Is.EqualTo("Token second"));
            Assert.That(server.Requests[1].Headers["Authorization"], Is.EqualTo("Token third"));
            Assert.That(server.Requests[1].Headers.ContainsKey("Synapse-Access-Token"), Is.False);
            Assert.That(server.Requests[2].Headers["Synapse-Access-Token"], Is.EqualTo("Token fourth"));
            Assert.That(server.Requests[3].Headers["Synapse-Access-Token"], Is.EqualTo("Token test-access-token"));
            Assert.That(server.Requests[3].Headers["SYNAPSE-Agent"], Is.EqualTo("Token agent"));
        }
    }

    [Test]
    public async Task Bad_options_are_refused()
    {
        await using ScriptedServer server = await ScriptedServer.StartAsync();
        using SynapseClient client = server.CreateClient();

        Assert.That(() => client.WithOptions(options => options.Timeout = TimeSpan.Zero), Throws.ArgumentException);
        Assert.That(() => client.WithOptions(null!), Throws.ArgumentNullException);
    }
}
