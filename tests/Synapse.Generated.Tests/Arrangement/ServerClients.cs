namespace Synapse.Generated.Tests.Arrangement;

internal static class ServerClients
{
    /// <summary>Creates a client of a server that retries without waiting.</summary>
    public static SynapseClient CreateClient(this ITestServer server, Action<SynapseClientOptions>? change = null) =>
        new(Options(server.BaseAddress, change));

    public static SynapseClientOptions Options(Uri baseAddress, Action<SynapseClientOptions>? change = null)
    {
        var options = new SynapseClientOptions
        {
            BaseUrl = baseAddress,
            AccessToken = "test-access-token",
            Retry = { BaseDelay = TimeSpan.Zero },
        };
        change?.Invoke(options);
        return options;
    }
}
