using System.Text.Json.Nodes;
using Synapse.ContractGeneration.Reading;

namespace Synapse.ContractGeneration.Writing;

/// <summary>Nodes as JSON.</summary>
internal static class NodeJson
{
    public static JsonNode? Of(Node? node) => node switch
    {
        null => null,
        MapNode map => new JsonObject(map.Members.Select(member => KeyValuePair.Create(member.Name, Of(member.Value)))),
        ListNode list => new JsonArray([.. list.Items.Select(Of)]),
        ScalarNode { IsNull: true } => null,
        ScalarNode scalar when Scalars.Boolean(scalar) is { } truth => JsonValue.Create(truth),
        ScalarNode scalar when Scalars.Number(scalar) is { } number => JsonValue.Create(number),
        ScalarNode scalar => JsonValue.Create(scalar.Text),
        _ => throw new InvalidOperationException("There is no other node."),
    };
}
