using NUnit.Framework;
using PactNet;
using PactNet.Matchers;
using Synapse.Generated;

namespace Synapse.Contract.Tests.Consumer;

internal sealed class CredentialContracts
{
    [Test]
    public Task Sends_a_token_with_its_tenant()
    {
        var pact = new ContractTest(ContractName.General);
        IRequestBuilderV4 request = pact.UponReceivingAnonymously(
                "get_plugin: authorized by a token and its tenant",
                ProviderStates.PluginExists(123)
            )
            .WithRequest(HttpMethod.Get, "/plugins/123/").WithHeader("Authorization", Match.Regex("Token token", "^Token .+$"))
            .WithHeader("Synapse-Tenant", Match.Regex("Token tenant", "^Token .+$"));
        request.WillRespond().WithStatus(200).WithJsonBody(new { id = 123 });

        return pact.VerifyAsync(options => (options.Token, options.Tenant) = ("token", "tenant"), client => client.GetPluginAsync(123));
    }

    [Test]
    public Task Sends_the_token_of_an_agent_beside_the_access_token()
    {
        var pact = new ContractTest(ContractName.General);
        pact.UponReceiving(
                "update_plugin: called by an agent, whose token stands beside the access token",
                ProviderStates.AgentAndPluginExist("agent-token-123", 123)
            )
            .WithRequest(HttpMethod.Put, "/plugins/123/")
            .WithHeader("SYNAPSE-Agent", Match.Regex("Token agent-token-123", "^Token .+$")).WithJsonBody(new { version = "1.2.0" })
            .WillRespond().WithStatus(200).WithJsonBody(new { id = 123, version = "1.2.0" });

        return pact.VerifyAsync(
            options => (options.AccessToken, options.AgentToken) = ("access-token", "agent-token-123"),
            client => client.UpdatePluginAsync(123, new UpdatePluginRequest { Version = "1.2.0" }));
    }
}
