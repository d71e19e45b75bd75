namespace Synapse.Generated.Tests.Arrangement;

internal static class ServerClients
{
    /// <summary>Creates a client of a server that retries without waiting.</summary>
    public static SynapseClient CreateClient(this ITestServer server, Action<SynapseClientOptions>? change = null) =>
        CreateClient(Options(server.BaseAddress, change));

    /// <summary>Creates a client whose own transport trusts the servers of tests, and is changed further.</summary>
    public static SynapseClient CreateClient(SynapseClientOptions options, Action<SocketsHttpHandler>? configure = null)
    {
        options.HttpVersion ??= TestWebApplication.IsHttp2 ? HttpVersion.Version20 : null;
        return new(
            new HttpMessageInvoker(new SynapseHttpHandler(TestCertificate.Trust + configure)), options, ownsTransport: true);
    }

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
