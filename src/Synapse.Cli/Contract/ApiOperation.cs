using System.Text.Json;

namespace Synapse.Cli.Contract;

/// <summary>An operation of the contract.</summary>
internal sealed record ApiOperation
{
    public required string Id { get; init; }

    public required string Method { get; init; }

    public required string Path { get; init; }

    /// <summary>The words that the contract gives its command, where those of the path are poor.</summary>
    public string? GivenWords { get; init; }

    public required string Summary { get; init; }

    public required IReadOnlyList<ApiParameter> Parameters { get; init; }

    /// <summary>The body of the request; null without one.</summary>
    public Schema? Body { get; init; }

    /// <summary>The result; null without one.</summary>
    public Schema? Result { get; init; }

    public bool IsStream { get; init; }

    /// <summary>Whether the result is text of any kind, and no JSON.</summary>
    public bool IsText { get; init; }

    /// <summary>Whether it returns entries, in pages or at once.</summary>
    public bool IsList { get; init; }

    public IEnumerable<ApiParameter> PathParameters => Parameters.Where(parameter => parameter.Place == "path");

    public IEnumerable<ApiParameter> QueryParameters => Parameters.Where(parameter => parameter.Place == "query");

    /// <summary>The schema of one entry of the result, or of the result itself.</summary>
    public Schema? Entry => Result?.Entry ?? Result;

    public static ApiOperation Read(ApiContract contract, JsonProperty path, JsonProperty method)
    {
        JsonElement json = method.Value;
        IEnumerable<JsonElement> parameters = path.Value.Items("parameters").Concat(json.Items("parameters"));
        JsonElement? response = json.Member("responses")?.EnumerateObject().Select(status => status.Value).FirstOrDefault();
        Schema? result = SchemaIn(response);
        bool isList = json.Text("x-paging") is not null || (method.Name == "get" && result?.Entry is not null);
        return new ApiOperation
        {
            Id = json.Text("operationId") ?? "",
            Method = method.Name.ToUpperInvariant(),
            Path = path.Name,
            GivenWords = json.Text("x-command"),
            Summary = json.Text("summary") ?? "",
            Parameters = [.. parameters.Select(parameter => ApiParameter.Read(contract, contract.Follow(parameter)))],
            Body = SchemaIn(json.Member("requestBody")),
            Result = result,
            IsStream = json.IsTrue("x-stream"),
            IsText = ContentOf(response)?.EnumerateObject().All(type => !type.Name.Contains("json", StringComparison.Ordinal)) == true,
            IsList = isList,
        };

        Schema? SchemaIn(JsonElement? message)
        {
            JsonElement? content = ContentOf(message);
            return content?.EnumerateObject().Select(media => media.Value.Member("schema")).FirstOrDefault() is { } schema
                ? contract.SchemaOf(schema)
                : null;
        }

        JsonElement? ContentOf(JsonElement? message) =>
            message is { ValueKind: JsonValueKind.Object } found ? contract.Follow(found).Member("content") : null;
    }
}

/// <summary>A parameter of an operation.</summary>
/// <param name="Name">The name on the wire.</param>
/// <param name="Place">Where it is sent: path, query or header.</param>
/// <param name="Description">What it is.</param>
/// <param name="Schema">Its values.</param>
/// <param name="IsSecret">Whether its value is a secret.</param>
/// <param name="IsRequired">Whether a request needs it.</param>
/// <param name="Always">The value that is sent unless another is given.</param>
/// <param name="Example">A value for an example.</param>
internal sealed record ApiParameter(
    string Name,
    string Place,
    string Description,
    Schema Schema,
    bool IsSecret,
    bool IsRequired,
    string? Always,
    JsonElement? Example)
{
    public static ApiParameter Read(ApiContract contract, JsonElement json) => new(
        json.Text("name") ?? "",
        json.Text("in") ?? "",
        json.Text("description") ?? "",
        contract.SchemaOf(json.Member("schema") ?? default),
        json.IsTrue("x-secret"),
        json.IsTrue("required"),
        json.Member("x-always")?.ToString(),
        json.Member("example"));
}
