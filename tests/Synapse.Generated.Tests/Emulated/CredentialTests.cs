namespace Synapse.Generated.Tests.Emulated;

internal sealed class CredentialTests : EmulatedFixture
{
    [Test]
    public async Task All_three_forms_are_accepted()
    {
        long id = await CreatePluginAsync();
        (string accessToken, string token, string tenant, string agent) =
            (Emulator.Credentials.AccessToken, Emulator.Credentials.Token, Emulator.Credentials.Tenant, Emulator.Credentials.AgentToken);

        foreach (SynapseCredentials credentials in (SynapseCredentials[])
        [
            SynapseCredentials.AccessToken(accessToken),
            SynapseCredentials.TokenAndTenant(token, tenant),
            SynapseCredentials.AccessToken(accessToken).WithAgent(agent),
            SynapseCredentials.TokenAndTenant(token, tenant).WithAgent(agent),
        ])
        {
            using var client = new SynapseClient(Emulator.BaseAddress, credentials);
            Assert.That((await client.GetPluginAsync(id)).Id, Is.EqualTo(id));
        }
    }

    [TestCaseSource(typeof(CallableOperation), nameof(CallableOperation.All))]
    public async Task A_wrong_token_is_unauthorized_for_every_operation(CallableOperation operation)
    {
        using var client = new SynapseClient(Emulator.BaseAddress, SynapseCredentials.AccessToken("wrong-token"));

        var failure = await Failure.OfAsync<SynapseApiException>(() => operation.Call(client, null));

        using (Assert.EnterMultipleScope())
        {
            Assert.That(failure.IsUnauthorized, Is.True);
            Assert.That(failure.Detail, Is.EqualTo("Invalid token."));
            Assert.That(failure.ToString(), Does.Not.Contain("wrong-token"));
            Assert.That(Emulator.Requests.Count, Is.EqualTo(1));
        }
    }

    [TestCaseSource(typeof(CallableOperation), nameof(CallableOperation.All))]
    public async Task A_wrong_tenant_is_forbidden_for_every_operation(CallableOperation operation)
    {
        using var client = new SynapseClient(
            Emulator.BaseAddress,
            SynapseCredentials.TokenAndTenant(Emulator.Credentials.Token, "wrong-tenant")
        );

        var failure = await Failure.OfAsync<SynapseApiException>(() => operation.Call(client, null));

        Assert.That(failure.IsForbidden, Is.True);
        Assert.That(failure.ToString(), Does.Not.Contain("wrong-tenant"));
    }

    [Test]
    public async Task An_agent_token_that_is_not_known_is_unauthorized()
    {
        using var client = new SynapseClient(
            Emulator.BaseAddress,
            SynapseCredentials.AccessToken(Emulator.Credentials.AccessToken).WithAgent("nobody")
        );

        var failure = await Failure.OfAsync<SynapseApiException>(() => client.GetPluginAsync(1));

        Assert.That(failure.IsUnauthorized, Is.True);
    }
}
