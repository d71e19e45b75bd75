using Synapse.Generated;

namespace Synapse.DjangoCheck.Steps;

internal static class CredentialSteps
{
    public static IEnumerable<Step> All { get; } =
    [
        Accepted("a token and its tenant", SynapseCredentials.TokenAndTenant("a-token", "a-tenant")),
        Accepted(
            "an agent's token beside the access token",
            SynapseCredentials.AccessToken("an-access-token").WithAgent("agent-token-123")
        ),
        Refused("a wrong access token", SynapseCredentials.AccessToken("wrong-token")),
        Refused("a token with another tenant", SynapseCredentials.TokenAndTenant("a-token", "another-tenant")),
        Refused("an unknown agent's token", SynapseCredentials.AccessToken("an-access-token").WithAgent("wrong-token")),
    ];

    private static Step Accepted(string name, SynapseCredentials credentials) => new($"credentials: {name}", async backend =>
    {
        using var client = new SynapseClient(backend.Url, credentials);
        Expect.Equal("the plugin", 123, (await client.GetPluginAsync(123)).Id);
    });

    private static Step Refused(string name, SynapseCredentials credentials) => new($"credentials: {name} is a 401", async backend =>
    {
        using var client = new SynapseClient(backend.Url, credentials);
        SynapseApiException failure = await Expect.FailsAsync<SynapseApiException>(() => client.GetPluginAsync(123));
        Expect.That(failure.IsUnauthorized, "the failure should be 401");
        Expect.That(!failure.ToString().Contains("wrong-token", StringComparison.Ordinal), "an error must not show a credential");
    });
}
