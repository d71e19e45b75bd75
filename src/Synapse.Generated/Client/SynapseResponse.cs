using System.Net.Http.Headers;
using Synapse.Generated.Transport;

namespace Synapse.Generated;

/// <summary>A response as received.</summary>
public sealed class SynapseResponse
{
    /// <summary>Creates a response.</summary>
    /// <param name="operation">The operation that was called.</param>
    /// <param name="statusCode">The status.</param>
    /// <param name="headers">The headers by name.</param>
    /// <param name="body">The body.</param>
    public SynapseResponse(
        string operation, int statusCode, IReadOnlyDictionary<string, IReadOnlyList<string>> headers, ReadOnlyMemory<byte> body)
    {
        ArgumentNullException.ThrowIfNull(operation);
        ArgumentNullException.ThrowIfNull(headers);
        (Operation, StatusCode, Headers, Body) = (operation, statusCode, headers, body);
    }

    /// <summary>The operation that was called, as the contract names it.</summary>
    public string Operation { get; }

    /// <summary>The status.</summary>
    public int StatusCode { get; }

    /// <summary>The headers by name, in whatever letter case.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<string>> Headers { get; }

    /// <summary>The body, exactly as it came but for its compression.</summary>
    public ReadOnlyMemory<byte> Body { get; }

    /// <summary>The id that the server gave the request; null if it gave none.</summary>
    public string? RequestId => Headers.TryGetValue(HeaderNames.RequestId, out IReadOnlyList<string>? values) ? values[0] : null;

    internal static IReadOnlyDictionary<string, IReadOnlyList<string>> CopyHeaders(HttpResponseHeaders headers, HttpContentHeaders content)
    {
        var copy = new Dictionary<string, IReadOnlyList<string>>(StringComparer.OrdinalIgnoreCase);
        foreach ((string name, IEnumerable<string> values) in headers.Concat(content))
        {
            copy[name] = [.. values];
        }

        return copy;
    }
}
