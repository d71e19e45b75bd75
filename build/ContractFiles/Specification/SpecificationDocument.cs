using System.Text.Json.Nodes;

namespace Synapse.ContractFiles.Specification;

/// <summary>The contract of the API, read from its YAML.</summary>
internal sealed class SpecificationDocument
{
    private static readonly string[] Methods = ["get", "post", "put", "patch", "delete", "head", "options", "trace"];

    private readonly YamlJson _yaml;

    private SpecificationDocument(YamlJson yaml)
    {
        _yaml = yaml;
        Root = yaml.Root as JsonObject ?? throw new InvalidDataException("An OpenAPI document is a mapping; this is something else.");
        Operations =
        [
            .. from path in Root["paths"] as JsonObject ?? []
               from member in path.Value as JsonObject ?? []
               where Methods.Contains(member.Key) && member.Value is JsonObject
               select new Operation(this, member.Key.ToUpperInvariant(), path.Key, member.Value!.AsObject()),
        ];
    }

    public JsonObject Root { get; }

    /// <summary>The operations, in the order of the YAML.</summary>
    public IReadOnlyList<Operation> Operations { get; }

    /// <summary>The headers that carry credentials.</summary>
    public IEnumerable<string> CredentialHeaders =>
        from scheme in Root["components"]?["securitySchemes"] as JsonObject ?? []
        where scheme.Value?["in"]?.ToString() == "header"
        select scheme.Value!["name"]?.ToString() ?? "";

    public static SpecificationDocument Load(string file) => Parse(File.ReadAllText(file));

    /// <summary>Reads a contract.</summary>
    /// <exception cref="YamlDotNet.Core.YamlException">It is not YAML.</exception>
    /// <exception cref="InvalidDataException">It is not a mapping.</exception>
    public static SpecificationDocument Parse(string yaml) => new(YamlJson.Read(yaml));

    /// <summary>Whether there is a node at a JSON pointer.</summary>
    public bool Has(string pointer) => _yaml.Lines.ContainsKey(pointer);

    /// <summary>Gets the line of the node at a JSON pointer, or of the nearest one above it that has a line.</summary>
    public int? LineOf(string pointer)
    {
        int line;
        while (!_yaml.Lines.TryGetValue(pointer, out line))
        {
            if (pointer.LastIndexOf('/') is not (>= 0 and var end))
            {
                return null;
            }

            pointer = pointer[..end];
        }

        return line;
    }

    /// <summary>Gets the node to which a reference leads; the node itself if it is none.</summary>
    /// <exception cref="InvalidDataException">The reference leads nowhere, or back to itself.</exception>
    public JsonObject Resolve(JsonObject node)
    {
        JsonObject start = node;
        for (int steps = 0; node["$ref"] is JsonValue value && value.TryGetValue(out string? reference); steps++)
        {
            JsonNode? target = Root;
            foreach (string step in reference.Split('/').Skip(1))
            {
                string key = step.Replace("~1", "/", StringComparison.Ordinal).Replace("~0", "~", StringComparison.Ordinal);
                target = (target as JsonObject)?[key];
            }

            node = target as JsonObject ?? throw new InvalidDataException($"The contract refers to {reference}, which is not in it.");
            if (node == start || steps > 100)
            {
                throw new InvalidDataException($"The contract refers to {reference}, which only refers back to itself.");
            }
        }

        return node;
    }

    /// <summary>The operation of a request, if there is one: a path fits as it stands, the slash at its end included.</summary>
    public Operation? Find(string method, string path) => Operations
        .Where(operation => operation.Method == method && operation.Fits(path))
        .MinBy(operation => operation.Path.Count(character => character == '{'));
}
