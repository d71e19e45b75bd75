using System.Globalization;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace Synapse.ContractFiles.Specification;

/// <summary>An operation of the contract.</summary>
internal sealed partial class Operation(SpecificationDocument document, string method, string path, JsonObject node)
{
    private const string Streams = "/async";

    private readonly Regex _path = new($"^{PlaceHolder().Replace(Regex.Escape(path), "[^/]+")}\\z", RegexOptions.CultureInvariant);

    public string Id => (string)node["operationId"]!;

    public string Method => method;

    public string Path => path;

    public string Summary => (string?)node["summary"] ?? "";

    /// <summary>The documented statuses, as they stand in the YAML.</summary>
    public IReadOnlyList<int> Statuses =>
        [.. node["responses"]!.AsObject().Select(response => int.Parse(response.Key, CultureInfo.InvariantCulture))];

    public IEnumerable<string> QueryParameters =>
        from parameter in node["parameters"]?.AsArray() ?? []
        let resolved = document.Resolve(parameter.AsObject())
        where (string?)resolved["in"] == "query"
        select (string)resolved["name"]!;

    /// <summary>The schema of each media type that the body of the request may have.</summary>
    public IReadOnlyDictionary<string, JsonObject> RequestContent => Content(node["requestBody"]);

    /// <summary>Whether a path is this operation's. Some servers have what they stream below <c>/async</c>: there it is the same operation.</summary>
    public bool Fits(string requestPath) =>
        _path.IsMatch(requestPath)
        || (
            (bool?)node["x-stream"] == true
            && requestPath.StartsWith(Streams, StringComparison.Ordinal)
            && _path.IsMatch(requestPath[Streams.Length..])
        );

    /// <summary>The schema of each media type that an answer may have.</summary>
    public IReadOnlyDictionary<string, JsonObject> ResponseContent(int status) => Content(Response(status));

    public IEnumerable<string> ResponseHeaders(int status) =>
        Response(status) is { } response ? document.Resolve(response)["headers"]?.AsObject().Select(header => header.Key) ?? [] : [];

    public override string ToString() => Id;

    private JsonObject? Response(int status) => node["responses"]![status.ToString(CultureInfo.InvariantCulture)]?.AsObject();

    private Dictionary<string, JsonObject> Content(JsonNode? body) =>
        (body is JsonObject value ? document.Resolve(value)["content"]?.AsObject() : null)?
            .ToDictionary(content => content.Key, content => content.Value!["schema"]!.AsObject()) ?? [];

    // Regex.Escape escapes the opening brace alone.
    [GeneratedRegex(@"\\\{[^}]+\}")]
    private static partial Regex PlaceHolder();
}
