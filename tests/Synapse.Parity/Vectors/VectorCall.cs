using System.Text.Json.Nodes;

namespace Synapse.Parity.Vectors;

/// <summary>A call in the contract's own words: the operation and its parameters, each by its name on the wire.</summary>
internal sealed record VectorCall
{
    public required string Operation { get; init; }

    /// <summary>Any of <c>accessToken</c>, <c>token</c>, <c>tenant</c>, <c>agentToken</c>.</summary>
    public required JsonObject Credentials { get; init; }

    /// <summary>Whether the values of the credentials are sent without the word <c>Token</c>.</summary>
    public bool BareCredentials { get; init; }

    /// <summary>The path below which the API is served, such as <c>/api</c>; empty for the root.</summary>
    public string Prefix { get; init; } = "";

    public JsonObject? Path { get; init; }

    public JsonObject? Query { get; init; }

    /// <summary>The JSON to send.</summary>
    public JsonNode? Body { get; init; }

    /// <summary>The form to send, by field.</summary>
    public JsonObject? Form { get; init; }

    /// <summary>Whether every page is wanted, not just the first.</summary>
    public bool All { get; init; }

    /// <summary>
    /// Whether the client may repeat the call as it does by default; otherwise repetition is switched off where there is any.
    /// </summary>
    public bool Retry { get; init; }
}
