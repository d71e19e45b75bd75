using Synapse.ContractGeneration.Tests.Batch;

namespace Synapse.ContractGeneration.Tests.Table;

/// <summary>The uses of one type.</summary>
internal sealed class TypeUse(TypeRow row)
{
    // An enum is a schema of its own, so that its C# type has a known name.
    private readonly string _schema = row.IsEnum ? "{ $ref: '#/components/schemas/ZedEnum' }" : row.Schema;
    private readonly string _type = row.IsEnum ? "ZedEnum" : row.CSharp;
    private readonly string _value = row.IsEnum ? $"new ZedEnum({row.Value})" : row.Value;
    private readonly string _schemas = row.IsEnum ? $"ZedEnum: {row.Schema}\n" : "";

    private string Text => Quote(row.Text!);

    private string Escaped => Quote(Uri.EscapeDataString(row.Text!));

    public Case Fields()
    {
        string json = $"{{\"plain\":{row.Json},\"nullable\":null,\"optional\":{row.Json},\"list\":[{row.Json}],\"nulls\":[{row.Json},null],"
            + $"\"map\":{{\"k\":{row.Json}}}}}";
        return new Case(
            $"{row.Name}: fields",
            Operation("zed", "post", "zed", "", Body(Zed, "true"), Result(Zed)),
            _schemas + $$"""
                Zed:
                  type: object
                  required: [plain, nullable]
                  properties:
                    plain: {{_schema}}
                    nullable: { allOf: [{{_schema}}], nullable: true }
                    optional: {{_schema}}
                    list: { type: array, items: {{_schema}} }
                    nulls: { type: array, items: { allOf: [{{_schema}}], nullable: true } }
                    map: { type: object, additionalProperties: { allOf: [{{_schema}}] } }
                """,
            $$"""
                wire.Respond(200, "application/json", {{Quote(json)}});
                {{_type}} value = {{_value}};
                Zed result = await client.ZedAsync(new Zed
                {
                    Plain = value, Nullable = null, Optional = value, List = [value], Nulls = [value, null],
                    Map = new Dictionary<string, {{_type}}> { ["k"] = value },
                });
                wire.ExpectBody({{Quote(json)}});
                Values.Same(value, result.Plain);
                Values.Same(null, result.Nullable);
                Values.Same(value, result.Optional);
                Values.Same(value, result.List![0]);
                Values.Same(value, result.Nulls![0]);
                Values.Same(null, result.Nulls[1]);
                Values.Same(value, result.Map!["k"]);
                """);
    }

    public Case WholeDocuments() => new(
        $"{row.Name}: body and response",
        Operation("zed", "post", "zed", "", Body(_schema, "true"), Result(_schema))
            + Operation("zed/null", "post", "zed_null", "", Body(Nullable, "true"), Result(Nullable))
            + Operation("zed/optional", "post", "zed_optional", "", Body(_schema, "false"), Result(_schema)),
        _schemas,
        $$"""
            wire.Respond(200, "application/json", {{Quote(row.Json)}});
            {{_type}} value = {{_value}};
            Values.Same(value, await client.ZedAsync(value));
            wire.ExpectBody({{Quote(row.Json)}});
            Values.Same(value, await client.ZedOptionalAsync());
            wire.ExpectBody("");
            Values.Same(value, await client.ZedOptionalAsync(value));
            wire.ExpectBody({{Quote(row.Json)}});
            wire.Respond(200, "application/json", "null");
            Values.Same(null, await client.ZedNullAsync(null));
            wire.ExpectBody("null");
            """);

    public Case Path() => new(
        $"{row.Name}: path",
        Operation("zed/{value}", "get", "zed", Parameter("value", "path"), "", Nothing),
        _schemas,
        $"""
            await client.ZedAsync({_value});
            wire.ExpectRequest("GET /zed/" + {Escaped} + "/");
            """);

    public Case Query() => new(
        $"{row.Name}: query",
        Operation(
            "zed", "get", "zed",
            Parameter("needed", "query") + Parameter("wanted", "query", "false")
                + ListParameter("needed_list", "true") + ListParameter("several", "false"),
            "", Nothing),
        _schemas,
        $$"""
            await client.ZedAsync({{_value}}, [{{_value}}]);
            wire.ExpectRequest("GET /zed/?needed=" + {{Escaped}} + "&needed_list=" + {{Escaped}});
            await client.ZedAsync({{_value}}, [], new ZedQuery { Wanted = {{_value}}, Several = [{{_value}}, {{_value}}] });
            wire.ExpectRequest(
                "GET /zed/?needed=" + {{Escaped}} + "&wanted=" + {{Escaped}} + "&several=" + {{Escaped}} + "&several=" + {{Escaped}});
            """);

    public Case Header() => new(
        $"{row.Name}: header",
        Operation("zed", "get", "zed", Parameter("X-Needed", "header") + Parameter("X-Wanted", "header", "false"), "", Nothing),
        _schemas,
        $$"""
            await client.ZedAsync({{_value}}, new ZedQuery { XWanted = {{_value}} });
            wire.ExpectHeader("X-Needed", {{Text}});
            wire.ExpectHeader("X-Wanted", {{Text}});
            await client.ZedAsync({{_value}});
            wire.ExpectHeader("X-Wanted", null);
            """);

    public Case Form() => new(
        $"{row.Name}: form",
        Operation("zed", "post", "zed", "", Body(Zed, "true", "multipart/form-data"), Nothing),
        _schemas + $$"""
            Zed:
              type: object
              required: [needed]
              properties:
                needed: {{_schema}}
                wanted: {{_schema}}
                several: { type: array, items: {{_schema}} }
            """,
        $$"""
            await client.ZedAsync(new Zed { Needed = {{_value}}, Several = [{{_value}}, {{_value}}] });
            wire.ExpectPart("needed", {{Text}});
            wire.ExpectPart("several", {{Text}});
            wire.ExpectParts("several", 2);
            wire.ExpectParts("wanted", 0);
            """);

    private const string Zed = "{ $ref: '#/components/schemas/Zed' }";
    private const string Nothing = "'204': { description: Nothing. }";

    private string Nullable => $"{{ allOf: [{_schema}], nullable: true }}";

    private string Parameter(string name, string location, string required = "true") =>
        $"      - {{ name: {name}, in: {location}, required: {required}, schema: {_schema} }}\n";

    private string ListParameter(string name, string required) =>
        $"      - {{ name: {name}, in: query, required: {required}, schema: {{ type: array, items: {_schema} }} }}\n";

    private static string Body(string schema, string required, string type = "application/json") =>
        $"requestBody: {{ required: {required}, content: {{ {type}: {{ schema: {schema} }} }} }}";

    private static string Result(string schema) =>
        $"'200': {{ description: The value., content: {{ application/json: {{ schema: {schema} }} }} }}";

    private static string Operation(string path, string method, string id, string parameters, string body, string response) =>
        $"/{path}/:\n  {method}:\n    operationId: {id}\n    x-retry: never\n"
        + (parameters.Length > 0 ? $"    parameters:\n{parameters}" : "")
        + (body.Length > 0 ? $"    {body}\n" : "")
        + $"    responses: {{ {response} }}\n";

    private static string Quote(string text) => Names.Literal.Of(text);
}
