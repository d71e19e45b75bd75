using System.Text.Json.Nodes;

namespace Synapse.ContractFiles.Specification;

/// <summary>The contract of the API, read from its YAML.</summary>
internal sealed class SpecificationDocument
{
    private static readonly string[] Methods = ["get", "post", "put", "patch", "delete"];

    private SpecificationDocument(JsonObject root)
    {
        Root = root;
        Operations =
        [
            .. from path in root["paths"]!.AsObject()
               from member in path.Value!.AsObject()
               where Methods.Contains(member.Key)
               select new Operation(this, member.Key.ToUpperInvariant(), path.Key, member.Value!.AsObject()),
        ];
    }

    public JsonObject Root { get; }

    /// <summary>The operations, in the order of the YAML.</summary>
    public IReadOnlyList<Operation> Operations { get; }

    /// <summary>The headers that carry credentials.</summary>
    public IEnumerable<string> CredentialHeaders =>
        from scheme in Root["components"]?["securitySchemes"]?.AsObject() ?? []
        where (string?)scheme.Value!["in"] == "header"
        select (string)scheme.Value!["name"]!;

    public static SpecificationDocument Load(string file) => Parse(File.ReadAllText(file));

    public static SpecificationDocument Parse(string yaml) => new(YamlJson.Parse(yaml)!.AsObject());

    /// <summary>The node to which a reference leads; the node itself if it is none.</summary>
    public JsonObject Resolve(JsonObject node)
    {
        if ((string?)node["$ref"] is not { } reference)
        {
            return node;
        }

        JsonNode? target = Root;
        foreach (string step in reference.Split('/').Skip(1))
        {
            target = target?[step];
        }

        return target as JsonObject ?? throw new InvalidDataException($"The specification refers to {reference}, which is not in it.");
    }

    /// <summary>The operation of a request, if there is one: a path fits as it stands, the slash at its end included.</summary>
    public Operation? Find(string method, string path) => Operations
        .Where(operation => operation.Method == method && operation.Fits(path))
        .MinBy(operation => operation.Path.Count(character => character == '{'));
}
