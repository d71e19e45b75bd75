using System.Globalization;
using System.Text.Json.Nodes;

namespace Synapse.Generated.Tests.Contract;

/// <summary>An operation as it stands in the contract.</summary>
internal sealed record ContractOperation(string Method, string Path, JsonObject Node)
{
    public string Id => (string?)Node["operationId"] ?? "";

    public IEnumerable<int> Statuses =>
        Node["responses"]!.AsObject().Select(response => int.Parse(response.Key, CultureInfo.InvariantCulture));

    public IEnumerable<JsonNode> Parameters => Node["parameters"]?.AsArray().Select(ContractDocument.Resolve).OfType<JsonNode>() ?? [];

    /// <summary>The parameters of a place as "name type", with "required" behind it where a query parameter must be sent.</summary>
    public IEnumerable<string> ParametersIn(string place) =>
        from parameter in Parameters
        where (string?)parameter["in"] == place
        let always = place == "query" && (bool?)parameter["required"] == true ? " required" : ""
        select $"{(string?)parameter["name"]} {SchemaType.Of(parameter["schema"])}{always}";

    /// <summary>The media types of a body or an answer, each as "media type schema".</summary>
    public static IEnumerable<string> Content(JsonNode? body) =>
        ContractDocument.Resolve(body)?["content"]?.AsObject().Select(content => $"{content.Key} {SchemaType.Of(content.Value!["schema"])}")
        ?? [];
}
