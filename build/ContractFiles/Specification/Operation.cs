using System.Globalization;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace Synapse.ContractFiles.Specification;

/// <summary>An operation of the contract.</summary>
internal sealed partial class Operation(SpecificationDocument document, string method, string path, JsonObject node)
{
    private const string Streams = "/async";

    private readonly Regex _path = new($"^{PlaceHolder().Replace(Regex.Escape(path), "[^/]+")}\\z", RegexOptions.CultureInvariant);

    public string Id => node["operationId"]?.ToString() ?? $"{method} {path}";

    public string Method => method;

    public string Path => path;

    public string Summary => node["summary"]?.ToString() ?? "";

    /// <summary>Where the operation is in the document, as a JSON pointer.</summary>
    public string Pointer => YamlJson.Join(YamlJson.Join("/paths", path), method.ToLowerInvariant());

    public JsonObject Node => node;

    /// <summary>The statuses that are documented one by one, as they stand in the YAML: neither ranges nor <c>default</c>.</summary>
    public IReadOnlyList<int> Statuses =>
        [
            .. from response in node["responses"] as JsonObject ?? []
               where IsStatus(response.Key)
               select int.Parse(response.Key, CultureInfo.InvariantCulture),
        ];

    public IEnumerable<string> QueryParameters => Parameters
        .Where(parameter => parameter["in"]?.ToString() == "query")
        .Select(parameter => parameter["name"]?.ToString() ?? "");

    /// <summary>The parameters of the operation and of its path, without references.</summary>
    public IEnumerable<JsonObject> Parameters =>
        from parameter in Array(node["parameters"]).Concat(Array(document.Root["paths"]?[path]?["parameters"]))
        where parameter is JsonObject
        select document.Resolve(parameter.AsObject());

    /// <summary>The schema of each media type that the body of the request may have.</summary>
    public IReadOnlyDictionary<string, JsonObject> RequestContent => Content(node["requestBody"]);

    /// <summary>
    /// Whether a path is this operation's. Some servers have what they stream below <c>/async</c>: there it is the same operation.
    /// </summary>
    public bool Fits(string requestPath) =>
        _path.IsMatch(requestPath)
        || (
            node["x-stream"]?.ToString() == "true"
            && requestPath.StartsWith(Streams, StringComparison.Ordinal)
            && _path.IsMatch(requestPath[Streams.Length..])
        );

    /// <summary>The schema of each media type that an answer may have.</summary>
    public IReadOnlyDictionary<string, JsonObject> ResponseContent(int status) => Content(Response(status));

    public IEnumerable<string> ResponseHeaders(int status) =>
        Response(status) is { } response ? (document.Resolve(response)["headers"] as JsonObject ?? []).Select(header => header.Key) : [];

    /// <summary>
    /// Whether a response with this status is described: by itself, by its range as in <c>4XX</c>, or by <c>default</c>.
    /// </summary>
    public bool Documents(int status) => Response(status) is not null;

    public override string ToString() => Id;

    private JsonObject? Response(int status)
    {
        string text = status.ToString(CultureInfo.InvariantCulture);
        JsonNode? responses = node["responses"];
        return (responses?[text] ?? responses?[$"{text[0]}XX"] ?? responses?["default"]) as JsonObject;
    }

    private Dictionary<string, JsonObject> Content(JsonNode? body) =>
        ((body is JsonObject value ? document.Resolve(value)["content"] : null) as JsonObject ?? [])
            .ToDictionary(content => content.Key, content => content.Value?["schema"] as JsonObject ?? []);

    private static JsonArray Array(JsonNode? node) => node as JsonArray ?? [];

    private static bool IsStatus(string key) => key.Length == 3 && key.All(char.IsAsciiDigit);

    // Regex.Escape escapes the opening brace alone.
    [GeneratedRegex(@"\\\{[^}]+\}")]
    private static partial Regex PlaceHolder();
}
