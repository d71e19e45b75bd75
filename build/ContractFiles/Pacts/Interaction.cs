using System.Text.Json.Nodes;

namespace Synapse.ContractFiles.Pacts;

/// <summary>A request and its answer, as a pact of version 4 holds them.</summary>
internal sealed class Interaction(string consumer, string provider, JsonObject node)
{
    private readonly JsonObject _request = node["request"]!.AsObject();
    private readonly JsonObject _response = node["response"]!.AsObject();

    /// <summary>The consumer that the pact is named after.</summary>
    public string Consumer => consumer;

    /// <summary>Gets the provider that the pact is with.</summary>
    public string Provider => provider;

    public string Description => (string)node["description"]!;

    public IEnumerable<string> ProviderStates => from state in node["providerStates"]?.AsArray() ?? [] select (string)state["name"]!;

    public string Method => ((string)_request["method"]!).ToUpperInvariant();

    public string Path => (string)_request["path"]!;

    public int Status => (int)_response["status"]!;

    public IEnumerable<string> QueryParameters => _request["query"]?.AsObject().Select(parameter => parameter.Key) ?? [];

    public IEnumerable<string> RequestHeaders => Headers(_request);

    public IEnumerable<string> ResponseHeaders => Headers(_response);

    public InteractionBody? RequestBody => InteractionBody.Read(_request);

    public InteractionBody? ResponseBody => InteractionBody.Read(_response);

    public override string ToString() => $"\"{Description}\" ({Provider})";

    private static IEnumerable<string> Headers(JsonObject message) => message["headers"]?.AsObject().Select(header => header.Key) ?? [];
}
