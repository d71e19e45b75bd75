using System.Text;
using System.Text.Json.Nodes;

namespace Synapse.TestSupport.Servers;

/// <summary>A request as it arrived: the path still escaped, the query as it stands behind the question mark.</summary>
public sealed record RecordedRequest(string Method, string Path, string Query, IReadOnlyDictionary<string, string> Headers, byte[] Body)
{
    public string Text => Encoding.UTF8.GetString(Body);

    public JsonNode? Json => JsonNode.Parse(Body);
}
