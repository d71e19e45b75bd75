using Synapse.Generated;

namespace Synapse.Benchmarks.Clients;

/// <summary>The clients by name; raw first, as the one that the others are divided by.</summary>
internal static class ClientCatalog
{
    public const string Raw = "raw";
    public const string Sdk = "sdk";
    public const string AccessToken = "benchmark-access-token";

    public static IReadOnlyList<string> Names { get; } = [Raw, Sdk];

    /// <summary>Makes a client over a transport that the caller disposes. It sends the access token with every request.</summary>
    public static IApiClient Create(string name, HttpMessageHandler transport, Uri address) => name switch
    {
        Raw => new RawClient(WithToken(transport, address)),
        Sdk => new SdkClient(new SynapseClient(
            new HttpClient(transport, disposeHandler: false) { Timeout = Timeout.InfiniteTimeSpan },
            new SynapseClientOptions { BaseUrl = address, AccessToken = AccessToken })),
        _ => throw new ArgumentException($"There is no client {name}: {string.Join(", ", Names)}.", nameof(name)),
    };

    private static HttpClient WithToken(HttpMessageHandler transport, Uri address)
    {
        var http = new HttpClient(transport, disposeHandler: false) { BaseAddress = address, Timeout = Timeout.InfiniteTimeSpan };
        http.DefaultRequestHeaders.Add("Synapse-Access-Token", $"Token {AccessToken}");
        return http;
    }
}
