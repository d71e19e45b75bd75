using System.Net;
using Microsoft.Kiota.Abstractions.Authentication;
using NUnit.Framework;
using PactNet;
using PactNet.Matchers;
using Synapse.Generated;

namespace Synapse.Contract.Tests.Consumer;

/// <summary>Who may call. The credentials that are accepted come from the provider state.</summary>
[TestFixture(ApiForm.Documented)]
[TestFixture(ApiForm.Current)]
internal sealed class CredentialContracts(ApiForm form)
{
    [Test]
    public Task A_token_with_its_tenant_is_accepted()
    {
        var pact = new ContractTest(form);
        pact.UponReceivingAnonymously("get_plugin: a token with its tenant is accepted", ProviderStates.Plugins(Samples.Plugin()))
            .WithRequest(HttpMethod.Get, "/plugins/123/").WithCredential(Credential.Token).WithCredential(Credential.Tenant)
            .WillRespond().WithStatus(200).WithJsonBody(new { id = 123 });

        return pact.VerifyAsync(
            options => (options.Token, options.Tenant) = (Credential.Token.Example, Credential.Tenant.Example),
            async client => Assert.That((await client.GetPluginAsync(123)).Id, Is.EqualTo(123)));
    }

    [Test]
    public Task The_token_of_an_agent_is_accepted_beside_the_access_token()
    {
        var pact = new ContractTest(form);
        pact.UponReceiving(
                "update_plugin: the token of an agent is accepted together with the access token",
                ProviderStates.AgentAndPlugin(Samples.Agent(7), Samples.Plugin()))
            .WithRequest(HttpMethod.Put, "/plugins/123/").WithHeader("SYNAPSE-Agent", $"Token {Samples.AgentToken}")
            .WithJsonBody(new { version = "1.2.0" })
            .WillRespond().WithStatus(200).WithJsonBody(new { id = 123, version = "1.2.0" });

        return pact.VerifyAsync(
            options => (options.AccessToken, options.AgentToken) = (Credential.AccessToken.Example, Samples.AgentToken),
            async client => Assert.That((await client.UpdatePluginAsync(123, new() { Version = "1.2.0" })).Version, Is.EqualTo("1.2.0")));
    }

    [Test]
    public Task A_request_without_credentials_is_refused()
    {
        var pact = new ContractTest(form);
        IRequestBuilderV4 request = pact.UponReceivingAnonymously(
            "get_plugin: a request without credentials is refused (401)", ProviderStates.Plugins(Samples.Plugin()));
        Refused(request, 401);

        return pact.VerifyAsync(
            options => options.AuthenticationProvider = new AnonymousAuthenticationProvider(),
            client => FailsAsync(client, HttpStatusCode.Unauthorized));
    }

    [Test]
    public Task An_access_token_that_does_not_exist_is_refused()
    {
        var pact = new ContractTest(form);
        Refused(
            pact.UponReceivingAnonymously(
                    "get_plugin: an access token that does not exist is refused (401)", ProviderStates.Plugins(Samples.Plugin()))
                .WithHeader("Synapse-Access-Token", "Token no-such-token"),
            401);

        return pact.VerifyAsync(
            options => options.AccessToken = "no-such-token", client => FailsAsync(client, HttpStatusCode.Unauthorized));
    }

    [Test]
    public Task A_tenant_that_does_not_exist_is_refused()
    {
        const string Description = "get_plugin: a token with a tenant that does not exist is refused (4xx)";
        var pact = new ContractTest(form);
        pact.Amend(Description, PactAmendment.AnyClientError);
        Refused(
            pact.UponReceivingAnonymously(Description, ProviderStates.Plugins(Samples.Plugin()))
                .WithCredential(Credential.Token).WithHeader("Synapse-Tenant", "Token no-such-tenant"),
            401);

        return pact.VerifyAsync(
            options => (options.Token, options.Tenant) = (Credential.Token.Example, "no-such-tenant"),
            client => FailsAsync(client, HttpStatusCode.Unauthorized));
    }

    [Test]
    public Task The_token_of_an_agent_that_does_not_exist_is_refused()
    {
        var pact = new ContractTest(form);
        Refused(
            pact.UponReceiving(
                    "get_plugin: the token of an agent that does not exist is refused (401)", ProviderStates.Plugins(Samples.Plugin()))
                .WithHeader("SYNAPSE-Agent", "Token no-such-agent"),
            401);

        return pact.VerifyAsync(
            options => (options.AccessToken, options.AgentToken) = (Credential.AccessToken.Example, "no-such-agent"),
            client => FailsAsync(client, HttpStatusCode.Unauthorized));
    }

    [Test]
    public Task A_caller_without_permission_is_refused()
    {
        var pact = new ContractTest(form);
        pact.UponReceiving("create_plugin: a caller without permission is refused (403)", ProviderStates.CallerMayNotCreatePlugins)
            .WithRequest(HttpMethod.Post, "/plugins/").WithJsonBody(new { name = "My Custom Plugin" })
            .WillRespond().WithStatus(403).WithJsonBody(new { detail = Match.Type("You do not have permission to do this.") });

        return pact.VerifyAsync(async client =>
        {
            SynapseApiException? error = await Assert.ThrowsAsync<SynapseApiException>(
                () => client.CreatePluginAsync(new() { Name = "My Custom Plugin" }));

            Assert.That(error!.ResponseStatusCode, Is.EqualTo(403));
        });
    }

    private static void Refused(IRequestBuilderV4 request, ushort status) => request
        .WithRequest(HttpMethod.Get, "/plugins/123/")
        .WillRespond().WithStatus(status).WithJsonBody(new { detail = Match.Type("Why the request is refused.") });

    private static async Task FailsAsync(SynapseClient client, HttpStatusCode status)
    {
        SynapseApiException? error = await Assert.ThrowsAsync<SynapseApiException>(() => client.GetPluginAsync(123));

        Assert.That((error!.ResponseStatusCode, error.Detail), Is.EqualTo(((int)status, "Why the request is refused.")));
    }
}
