using System.Text.Json.Nodes;
using Synapse.ContractGeneration.Reading;

namespace Synapse.ContractGeneration.Writing;

/// <summary>
/// The contract in JSON, for the command line, which derives its commands from it. What neither a command nor its help shows is left out:
/// errors and the reference's own parts.
/// </summary>
internal static class PlainContract
{
    private static readonly HashSet<string> LeftOut =
    [
        "examples", "info", "tags", "security", "securitySchemes", "headers", "externalDocs", "x-codeSamples",
    ];

    public static string Write(MapNode root) => Of(root, "")!.ToJsonString(new()
    {
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    });

    private static JsonNode? Of(Node node, string parent) => node switch
    {
        MapNode map => new JsonObject(map.Members
            .Where(member => IsKept(member.Name, parent))
            .Select(member => KeyValuePair.Create(member.Name, Of(member.Value, member.Name)))),
        ListNode list => new JsonArray([.. list.Items.Select(item => Of(item, ""))]),
        ScalarNode scalar => Of(scalar),
        _ => null,
    };

    // A field or a schema may have any name.
    private static bool IsKept(string name, string parent) => parent switch
    {
        "properties" or "schemas" => true,
        "responses" => !name.StartsWith('4') && !name.StartsWith('5'),
        _ => !LeftOut.Contains(name),
    };

    private static JsonValue? Of(ScalarNode scalar) =>
        scalar.IsNull ? null
        : Scalars.Boolean(scalar) is { } truth ? JsonValue.Create(truth)
        : Scalars.Integer(scalar) is { } integer ? JsonValue.Create(integer)
        : Scalars.Number(scalar) is { } number ? JsonValue.Create(number)
        : JsonValue.Create(scalar.Text);
}
