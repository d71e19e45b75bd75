using System.Text;
using System.Text.Json.Nodes;
using Synapse.ContractFiles.Specification;
using Synapse.Parity.Server;
using Synapse.Parity.Vectors;

namespace Synapse.Parity.Pacts;

/// <summary>
/// Makes calls of the requests that pacts hold: the contract tells which part of a request is which parameter, and of what type.
/// </summary>
internal sealed class PactCalls(SpecificationDocument contract)
{
    public bool IsStream(string operation) => (bool?)NodeOf(operation)["x-stream"] == true;

    /// <summary>Whether the contract has every query parameter of the request: others are what only the SDK can add to a call.</summary>
    public bool CanCall(JsonObject interaction)
    {
        JsonNode request = interaction["request"]!;
        Operation? operation = contract.Find((string)request["method"]!, (string)request["path"]!);
        return (request["query"]?.AsObject() ?? []).All(parameter => operation?.QueryParameters.Contains(parameter.Key) ?? true);
    }

    public VectorCall Of(JsonObject interaction)
    {
        JsonNode request = interaction["request"]!;
        string path = (string)request["path"]!;
        Operation operation =
            contract.Find((string)request["method"]!, path) ?? throw new InvalidDataException($"The contract has no {path}.");
        return new VectorCall
        {
            Operation = operation.Id,
            Credentials = Credentials(request["headers"]),
            Path = Path(operation, path),
            Query = new JsonObject(
                from parameter in request["query"]?.AsObject() ?? []
                select KeyValuePair.Create(
                    parameter.Key,
                    Typed([.. parameter.Value!.AsArray().Select(value => (string)value!)], Parameter(operation, parameter.Key))
                )
            ),
            Body =
                request["body"] is { } body && body["content"] is JsonObject or JsonArray ? request["body"]!["content"]!.DeepClone() : null,
            Form = Form(operation, request),
        };
    }

    private static JsonObject Credentials(JsonNode? headers)
    {
        var credentials = new JsonObject();
        foreach ((string credential, string header) in Clients.CredentialHeaders.Names)
        {
            if (headers?[header]?[0] is { } value)
            {
                credentials[credential] = ((string)value!)["Token ".Length..];
            }
        }

        return credentials;
    }

    private JsonObject Path(Operation operation, string path)
    {
        // A stream may be served below a prefix.
        string[] template = operation.Path.Split('/');
        IEnumerable<string> segments = path.Split('/').TakeLast(template.Length - 1);
        return new JsonObject(
            from pair in template.Skip(1).Zip(segments)
            where pair.First.StartsWith('{')
            let name = pair.First.Trim('{', '}')
            select KeyValuePair.Create(name, Typed([Uri.UnescapeDataString(pair.Second)], Parameter(operation, name))));
    }

    private JsonObject? Form(Operation operation, JsonNode request)
    {
        if (!operation.RequestContent.TryGetValue("multipart/form-data", out JsonObject? schema))
        {
            return null;
        }

        JsonNode properties = contract.Resolve(schema)["properties"]!;
        byte[] content = Convert.FromBase64String((string)request["body"]!["content"]!);
        var headers = new Dictionary<string, string> { ["Content-Type"] = (string)request["body"]!["contentType"]! };
        JsonObject form = MultipartBody.ReadAsync(new RecordedRequest("POST", "/", headers, content)).GetAwaiter().GetResult();
        return new JsonObject(form.Select(part => KeyValuePair.Create<string, JsonNode?>(part.Key, part.Value switch
        {
            JsonObject file => file.DeepClone(),
            JsonArray several => Typed([.. several.Select(value => (string)value!)], properties[part.Key]!),
            _ => Typed([(string)part.Value!], properties[part.Key]!),
        })));
    }

    /// <summary>The value that texts on the wire stand for.</summary>
    private JsonNode Typed(IReadOnlyList<string> texts, JsonNode schema)
    {
        JsonObject resolved = contract.Resolve(schema.AsObject());
        bool isDigits = texts[0].All(char.IsAsciiDigit);
        bool isInteger =
            (string?)resolved["type"] == "integer" || resolved["anyOf"]?.AsArray().Any(kind => (string?)kind!["type"] == "integer") == true;
        return (string?)resolved["type"] switch
        {
            "array" => new JsonArray([.. texts.Select(text => Typed([text], resolved["items"]!))]),
            "boolean" => JsonValue.Create(texts[0] == "true"),
            "string" when (string?)resolved["format"] == "date-time" => new JsonObject { [Judgement.Tagged.Date] = texts[0] },
            _ when isInteger && isDigits => JsonNode.Parse(Encoding.UTF8.GetBytes(texts[0]))!,
            _ => JsonValue.Create(texts[0]),
        };
    }

    private JsonNode Parameter(Operation operation, string name) => (
        from parameter in NodeOf(operation.Id)["parameters"]!.AsArray()
        let resolved = contract.Resolve(parameter.AsObject())
        where (string?)resolved["name"] == name
        select resolved["schema"]!).Single();

    private JsonNode NodeOf(string operation) => (
        from path in contract.Root["paths"]!.AsObject()
        from method in path.Value!.AsObject()
        where (string?)method.Value!["operationId"] == operation
        select method.Value!).Single();
}
