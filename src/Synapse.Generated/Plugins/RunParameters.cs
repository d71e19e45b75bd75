using System.Text.Json;
using System.Text.Json.Nodes;

namespace Synapse.Generated.Plugins;

/// <summary>The parameters of a request to run a plugin, to compare with those of jobs.</summary>
internal sealed class RunParameters(RunPluginRequest request)
{
    private readonly JsonNode? _parameters = NodeOf(request.Params ?? request.Parameters);

    /// <summary>Whether they are the same JSON. A run without parameters is one with none.</summary>
    public bool AreThoseOf(Job job)
    {
        try
        {
            return JsonNode.DeepEquals(_parameters, NodeOf(job.Params));
        }
        catch (JsonException)
        {
            // NaN, say, which no request can hold.
            return false;
        }
    }

    private static JsonNode? NodeOf(FreeFormJson? json) =>
        (json is null ? null : JsonNode.Parse(json.Utf8.Span)) is { } node and not JsonObject { Count: 0 } ? node : null;
}
