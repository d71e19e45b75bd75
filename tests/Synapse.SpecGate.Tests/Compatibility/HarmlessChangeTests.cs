using System.Text.Json.Nodes;
using Synapse.SpecGate.Mutations;

namespace Synapse.SpecGate.Tests.Compatibility;

/// <summary>
/// What only adds to the contract breaks nobody: the gate says so, and an application that was compiled against the SDK of the old contract runs with
/// that of the new one as before, and compiles against it.
/// </summary>
internal sealed class HarmlessChangeTests
{
    private static readonly MutationSource Source = new(new SpecificationVersion("", RepositoryCopy.Original).Document.Root);

    private readonly Gate _gate = new(Repository.OfProgram);
    private readonly SpecificationVersion _before = new("the contract", RepositoryCopy.Original);
    private readonly Lazy<CompiledCaller> _caller = new();
    private readonly Lazy<Task<string>> _expected;

    public HarmlessChangeTests() => _expected = new(() => _caller.Value.RunAsync(_caller.Value.Original));

    private static IEnumerable<TestCaseData> Changes =>
        [
            Change("an optional query parameter", ["paths", "/jobs/", "get"], node => node["parameters"]!.AsArray().Add(Parameter())),
            Change(
                "an optional query parameter before the others",
                ["paths", "/jobs/", "get"],
                node => node["parameters"]!.AsArray().Insert(0, Parameter())
            ),
            Change(
                "the first query parameter of an operation",
                ["paths", "/plugins/{id}/", "get"],
                node => node["parameters"]!.AsArray().Add(Parameter())
            ),
            Change(
                "the first query parameter of an operation without any parameter",
                ["paths", "/storages/", "get"],
                node => node["parameters"] = new JsonArray(Parameter())
            ),
            Change("a query parameter beside a body", ["paths", "/logs/", "post"], node => node["parameters"] = new JsonArray(Parameter())),
            Change(
                "a query parameter beside a form",
                ["paths", "/plugin_releases/", "post"],
                node => node["parameters"] = new JsonArray(Parameter())
            ),
            Change("an optional field of an answer", Properties("Job"), node => node["anew"] = Field()),
            Change("an optional field before the others", Schema("Plugin"), node => Prepend(node, Field())),
            Change("an optional field of a request", Properties("UpdateJobRequest"), node => node["anew"] = Field()),
            Change(
                "an optional field with a schema of its own",
                Properties("Agent"),
                node =>
                    node["health"] = JsonNode.Parse(
                        """{"allOf": [{"$ref": "#/components/schemas/AgentHealth"}], "nullable": true, "description": "How it is."}"""
                    )
            ),
            Change("an optional part of a form", Properties("CreatePluginReleaseRequest"), node => node["anew"] = Field()),
            Change("a known value", Schema("KnownJobStatus"), node => node["enum"]!.AsArray().Add("paused")),
            Change("a known value before the others", Schema("KnownStorageProvider"), node => node["enum"]!.AsArray().Insert(0, "nfs")),
            Change("an answer", ["paths", "/jobs/{id}/", "get", "responses"], node => node["410"] = Reference("responses/NotFound")),
            Change("an operation", ["paths"], node => node["/plugins/{id}/archive/"] = new JsonObject { ["post"] = Archive() }),
            Change("an operation on a path that is there", ["paths", "/jobs/{id}/"], node => node["delete"] = Archive()),
            Change(
                "a header of an error",
                ["components", "responses", "Conflict"],
                node => node["headers"] = new JsonObject { ["Retry-After"] = Reference("headers/RetryAfter") }
            ),
            Change(
                "another order of operations",
                [],
                node =>
                    node["paths"] = new JsonObject(
                        node["paths"]!.AsObject().Reverse().Select(path => KeyValuePair.Create(path.Key, path.Value?.DeepClone()))
                    )
            ),
            Change("other words", Schema("Job"), node => node["description"] = "A run of a plugin."),
        ];

    [OneTimeTearDown]
    public void Remove()
    {
        _gate.Dispose();
        if (_caller.IsValueCreated)
        {
            _caller.Value.Dispose();
        }
    }

    [TestCaseSource(nameof(Changes))]
    public async Task A_compiled_caller_runs_as_before(Mutant change)
    {
        string sdk = _caller.Value.Build(change.Text);

        Assert.That(await _caller.Value.RunAsync(sdk), Is.EqualTo(await _expected.Value));
        Assert.That(_caller.Value.Compile(sdk), Is.Not.Empty);
    }

    [Test]
    public void The_gate_calls_none_of_them_breaking()
    {
        Mutant[] changes = [.. Changes.Select(change => (Mutant)change.Arguments[0]!)];

        IReadOnlyList<MutantOutcome> outcomes = new MutationRun(_gate, _before).Run(changes, (_, _, _) => { });

        Assert.That(outcomes.Where(outcome => outcome.IsCaught).Select(outcome => $"{outcome.Mutant}: {outcome.Finding}"), Is.Empty);
    }

    private static TestCaseData Change(string name, object[] keys, Action<JsonObject> change) =>
        new TestCaseData(Source.Make(name, string.Join('/', keys), keys, change, isHarmful: false)).SetArgDisplayNames(name);

    private static object[] Schema(string name) => ["components", "schemas", name];

    private static object[] Properties(string schema) => [.. Schema(schema), "properties"];

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

    private static JsonNode Archive() =>
        JsonNode.Parse(
            """
            {
              "operationId": "archive_anew", "tags": ["Plugins"], "summary": "Archives it.", "x-retry": "never",
              "parameters": [{"name": "id", "in": "path", "required": true, "description": "The id.", "schema": {"type": "integer", "format": "int64"}, "example": 1}],
              "responses": {
                "200": {"description": "The plugin.", "content": {"application/json": {"schema": {"$ref": "#/components/schemas/Plugin"}}}},
                "404": {"$ref": "#/components/responses/NotFound"}
              }
            }
            """
        )!;
}
