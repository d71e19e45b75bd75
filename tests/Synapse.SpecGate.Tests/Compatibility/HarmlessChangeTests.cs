using System.Text.Json.Nodes;
using Synapse.SpecGate.Checks;
using Synapse.SpecGate.Tests.Edits;

namespace Synapse.SpecGate.Tests.Compatibility;

/// <summary>
/// What only adds to the contract breaks nobody: the gate says so, and an application that was compiled against the SDK of the old
/// contract runs with that of the new one as before, and compiles against it.
/// </summary>
internal sealed class HarmlessChangeTests
{
    private readonly Lazy<CompiledCaller> _caller = new();

    private static IReadOnlyList<ContractEdit> Changes { get; } =
        [
            new("an optional query parameter", ["paths", "/jobs/", "get"], node => node["parameters"]!.AsArray().Add(Parameter())),
            new(
                "an optional query parameter before the others",
                ["paths", "/jobs/", "get"],
                node => node["parameters"]!.AsArray().Insert(0, Parameter())
            ),
            new("the first query parameter of an operation", ["paths", "/plugins/{id}/", "get"], AddFirstParameter),
            new(
                "the first query parameter of an operation without any parameter",
                ["paths", "/storages/", "get"],
                AddFirstParameter
            ),
            new("a query parameter beside a body", ["paths", "/logs/", "post"], AddFirstParameter),
            new("a query parameter beside a form", ["paths", "/plugin_releases/", "post"], AddFirstParameter),
            new("an optional field of an answer", Properties("Job"), node => node["anew"] = Field()),
            new("an optional field before the others", Schema("Plugin"), node => Prepend(node, Field())),
            new("an optional field of a request", Properties("UpdateJobRequest"), node => node["anew"] = Field()),
            new(
                "an optional field with a schema of its own",
                Properties("Agent"),
                node =>
                    node["health"] = JsonNode.Parse(
                        """{"allOf": [{"$ref": "#/components/schemas/AgentHealth"}], "nullable": true, "description": "How it is."}"""
                    )
            ),
            new("an optional part of a form", Properties("CreatePluginReleaseRequest"), node => node["anew"] = Field()),
            new("a known value", Schema("JobStatus"), node => node["x-known-values"]!.AsArray().Add("paused")),
            new("a known value before the others", Schema("StorageProvider"), node => node["x-known-values"]!.AsArray().Insert(0, "nfs")),
            new("an answer", ["paths", "/jobs/{id}/", "get", "responses"], node => node["410"] = Reference("responses/NotFound")),
            new(
                "an operation",
                ["paths"],
                node => node["/plugins/{id}/archive/"] = new JsonObject { ["post"] = Archive("archive_plugin") }
            ),
            new("an operation on a path that is there", ["paths", "/jobs/{id}/"], node => node["delete"] = Archive("archive_job")),
            new(
                "a header of an error",
                ["components", "responses", "PayloadTooLarge"],
                node => node["headers"] = new JsonObject { ["Retry-After"] = Reference("headers/RetryAfter") }
            ),
            new(
                "another order of operations",
                [],
                node =>
                    node["paths"] = new JsonObject(
                        node["paths"]!.AsObject().Reverse().Select(path => KeyValuePair.Create(path.Key, path.Value?.DeepClone()))
                    )
            ),
            new("other words", Schema("Job"), node => node["description"] = "A run of a plugin."),
        ];

    // Two additions to one place under one name would be one.
    private static readonly ILookup<bool, ContractEdit> Rounds =
        Changes.ToLookup(change => change.Name.EndsWith("before the others", StringComparison.Ordinal));

    [Test]
    public async Task A_compiled_caller_runs_as_before([Values] bool isBeforeOthers)
    {
        string expected = await _caller.Value.RunAsync(_caller.Value.Original);
        string sdk = CompiledCaller.Build(ContractEdit.Apply(Rounds[isBeforeOthers]));

        Assert.That(await _caller.Value.RunAsync(sdk), Is.EqualTo(expected));
        Assert.That(CompiledCaller.Compile(sdk), Is.Not.Empty);
    }

    [Test]
    public void The_gate_calls_none_of_them_breaking([Values] bool isBeforeOthers)
    {
        GateReport report = SharedGate.Check(ContractEdit.Apply(Rounds[isBeforeOthers]));

        Assert.That(report.IsComplete, Is.True);
        Assert.That(report.Findings.Where(finding => finding.Severity is Severity.Breaking or Severity.Failed), Is.Empty);
    }

    [Test]
    public void None_of_them_alone_is_breaking_on_the_wire()
    {
        IReadOnlyList<GateReport> reports = SharedGate.Check(
            Changes.Select(change => ContractEdit.Apply(change)),
            new Operations(),
            new Meaning(),
            new Credentials(),
            new WireChanges(Repository.OfProgram));

        Assert.That(reports.Zip(Changes).Where(pair => pair.First.ExitCode > 0).Select(pair => pair.Second.Name), Is.Empty);
    }

    private static object[] Schema(string name) => ["components", "schemas", name];

    private static object[] Properties(string schema) => [.. Schema(schema), "properties"];

    private static void AddFirstParameter(JsonObject operation)
    {
        (operation["parameters"] ??= new JsonArray()).AsArray().Add(Parameter());
        operation["x-query-since"] = "1.2.0";
    }

    private static JsonNode Parameter() =>
        JsonNode.Parse(
            """{"name": "anew", "in": "query", "description": "Something new.", "schema": {"type": "string"}, "example": "a"}"""
        )!;

    private static JsonNode Field() => JsonNode.Parse("""{"type": "string", "nullable": true, "description": "Something new."}""")!;

    private static JsonObject Reference(string name) => new() { ["$ref"] = $"#/components/{name}" };

    private static void Prepend(JsonObject schema, JsonNode field) =>
        schema["properties"] = new JsonObject([
            KeyValuePair.Create("anew", (JsonNode?)field),
            .. schema["properties"]!.AsObject().Select(other => KeyValuePair.Create(other.Key, other.Value?.DeepClone())),
        ]);

    private static JsonNode Archive(string id) =>
        JsonNode.Parse(
            $$"""
            {
              "operationId": "{{id}}", "tags": ["Plugins"], "summary": "Archives it.", "x-retry": "never",
              "parameters": [
                {
                  "name": "id", "in": "path", "required": true, "description": "The id.", "example": 1,
                  "schema": {"type": "integer", "format": "int64" }
                }
              ],
              "responses": {
                "200": {
                  "description": "The plugin.",
                  "content": {"application/json": {"schema": {"$ref": "#/components/schemas/Plugin" } } }
                },
                "404": {"$ref": "#/components/responses/NotFound"}
              }
            }
            """
        )!;
}
