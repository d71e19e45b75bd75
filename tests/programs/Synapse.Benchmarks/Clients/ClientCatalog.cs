using Synapse.Benchmarks.Clients.NSwag;
using Synapse.Generated;

namespace Synapse.Benchmarks.Clients;

/// <summary>The clients by name; raw first, as the one that the others are divided by.</summary>
internal static class ClientCatalog
{
    public const string Raw = "raw";
    public const string Sdk = "sdk";

    private const string TokenHeader = "Synapse-Access-Token";
    private const string AccessToken = "benchmark-access-token";

    public static IReadOnlyList<string> Names { get; } = [Raw, Sdk, "refit", "nswag"];

    /// <summary>Makes a client over a transport that the caller disposes. It sends the access token with every request.</summary>
    /// <remarks>Each is made in a method of its own, so that none is loaded for another's first call.</remarks>
    public static IApiClient Create(string name, HttpMessageHandler transport, Uri address) => name switch
    {
        Raw => CreateRaw(transport, address),
        Sdk => CreateSdk(transport, address),
        "refit" => CreateRefit(transport, address),
        "nswag" => CreateNSwag(transport, address),
        _ => throw new ArgumentException($"There is no client {name}: {string.Join(", ", Names)}.", nameof(name)),
    };

    private static RawClient CreateRaw(HttpMessageHandler transport, Uri address) => new(WithToken(transport, address));

    private static RefitClient CreateRefit(HttpMessageHandler transport, Uri address) => new(WithToken(transport, address));

    private static NSwagClient CreateNSwag(HttpMessageHandler transport, Uri address) => new(WithToken(transport, address));

    private static SdkClient CreateSdk(HttpMessageHandler transport, Uri address)
    {
        var http = new HttpClient(transport, disposeHandler: false) { Timeout = Timeout.InfiniteTimeSpan };
        return new SdkClient(new SynapseClient(http, new SynapseClientOptions { BaseUrl = address, AccessToken = AccessToken }));
    }

    private static HttpClient WithToken(HttpMessageHandler transport, Uri address)
    {
        var http = new HttpClient(transport, disposeHandler: false) { BaseAddress = address, Timeout = Timeout.InfiniteTimeSpan };
        http.DefaultRequestHeaders.Add(TokenHeader, $"Token {AccessToken}");
        return http;
    }
}
