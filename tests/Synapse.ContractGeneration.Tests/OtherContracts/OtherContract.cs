using System.Text.Json.Nodes;
using Synapse.ContractGeneration.Diagnostics;
using Synapse.ContractGeneration.Reading;

namespace Synapse.ContractGeneration.Tests.OtherContracts;

/// <summary>
/// A contract that was not written for this client. It gets the marks that the client needs, and a prefix before its names that keeps it
/// apart from others.
/// </summary>
internal sealed class OtherContract
{
    private const string Reference = "#/components/schemas/";

    private static readonly string[] Methods = ["get", "put", "post", "patch", "delete", "head"];

    private readonly string _prefix;

    public OtherContract(string name, string text, string prefix)
    {
        _prefix = prefix;
        Name = name;
        MapNode root = YamlText.Read(text, new ProblemList())!;
        Operations =
        [
            .. from path in root.Map("paths")!.Members
               from method in ((MapNode)path.Value).Members
               where Methods.Contains(method.Name)
               select new OtherOperation(path.Name, method.Name, Mark(method.Name, (JsonObject)ToJson(method.Value)!)),
        ];
        Schemas = (root.Map("components")?.Map("schemas")?.Members ?? [])
            .ToDictionary(schema => _prefix + schema.Name, schema => (JsonObject)ToJson(schema.Value)!, StringComparer.Ordinal);
    }

    public string Name { get; }

    public IReadOnlyList<OtherOperation> Operations { get; }

    public IReadOnlyDictionary<string, JsonObject> Schemas { get; }

    /// <summary>The schemas that JSON refers to, and those to which they refer in turn.</summary>
    public HashSet<string> Reach(JsonNode json)
    {
        var reached = new HashSet<string>(StringComparer.Ordinal);
        var open = new Stack<JsonNode?>([json]);
        while (open.TryPop(out JsonNode? node))
        {
            foreach (JsonNode? child in node is JsonObject map ? map.Select(member => member.Value) : node is JsonArray list ? list : [])
            {
                open.Push(child);
            }

            if ((node as JsonObject)?["$ref"]?.ToString() is { } reference && reached.Add(reference[Reference.Length..]))
            {
                open.Push(Schemas.GetValueOrDefault(reference[Reference.Length..]));
            }
        }

        return reached;
    }

    // What the client cannot know: whether a second execution of an operation changes anything more.
    private JsonObject Mark(string method, JsonObject operation)
    {
        operation["operationId"] = _prefix + operation["operationId"];
        operation["x-retry"] = method is "post" or "patch" ? "never" : "safe";
        return operation;
    }

    private JsonNode? ToJson(Node node) => node switch
    {
        MapNode map => new JsonObject(map.Members.Select(member => KeyValuePair.Create(member.Name, Value(member)))),
        ListNode list => new JsonArray([.. list.Items.Select(ToJson)]),
        ScalarNode { IsNull: true } => null,
        ScalarNode { IsQuoted: false } scalar when Scalars.Boolean(scalar) is { } truth => JsonValue.Create(truth),
        ScalarNode { IsQuoted: false } scalar when Scalars.Number(scalar) is { } number => JsonValue.Create(number),
        ScalarNode scalar => JsonValue.Create(scalar.Text),
        _ => throw new InvalidOperationException("There is no other kind of node."),
    };

    private JsonNode? Value(Member member) =>
        member is { Name: "$ref", Value: ScalarNode reference } && reference.Text.StartsWith(Reference, StringComparison.Ordinal)
            ? JsonValue.Create(Reference + _prefix + reference.Text[Reference.Length..])
            : ToJson(member.Value);
}

/// <summary>An operation of another's contract.</summary>
internal sealed record OtherOperation(string Path, string Method, JsonObject Json)
{
    public string Id => Json["operationId"]!.ToString();
}
