using System.Text.Json.Nodes;
using NUnit.Framework;
using Synapse.Parity.Clients;
using Synapse.Parity.Matrix;
using Synapse.Parity.Vectors;

namespace Synapse.Parity;

/// <summary>A change of the contract or of the vectors turns the cells red that it touches, and no others.</summary>
internal sealed class DeliberateChangeTests
{
    private static readonly IReadOnlyList<Vector> Vectors = VectorFolder.ReadAll();

    private static IEnumerable<TestCaseData> ContractChanges =>
        [
            new TestCaseData(
                "a query parameter has another name",
                "name: created_after,",
                "name: created_since,",
                (Vector vector) => vector.Call.Query?.ContainsKey("created_after") == true
            ).SetArgDisplayNames("query parameter"),
            new TestCaseData(
                "a list in the query is one parameter",
                "schema: { type: array, items: { $ref: '#/components/schemas/PluginReleaseExpand' } }, example: [plugin] }",
                "schema: { $ref: '#/components/schemas/PluginReleaseExpand' }, example: plugin }",
                (Vector vector) =>
                    vector.Call is { Operation: "get_plugin_release", Query: { } query } && query["expand"] is JsonArray { Count: > 1 }
            ).SetArgDisplayNames("query style"),
            new TestCaseData(
                "a field of the form has another name",
                "        changelog: { type: string, nullable: true, description: What changed. }\n        is_stable: { type: boolean, nullable: true, description: Whether the release is stable. }\n        config: { type: string,",
                "        change_log: { type: string, nullable: true, description: What changed. }\n        is_stable: { type: boolean, nullable: true, description: Whether the release is stable. }\n        config: { type: string,",
                (Vector vector) => vector.Call.Form?.ContainsKey("changelog") == true
            ).SetArgDisplayNames("field"),
            new TestCaseData(
                "a creation is answered with another status",
                "'201': { description: The new serve application.",
                "'200': { description: The new serve application.",
                (Vector vector) => vector.Call.Operation == "create_serve_application" && vector.Result is not null
            ).SetArgDisplayNames("status"),
            new TestCaseData(
                "an operation has another path",
                "  /storages/{id}/:",
                "  /storage/{id}/:",
                (Vector vector) => vector.Call.Operation == "get_storage"
            ).SetArgDisplayNames("path"),
        ];

    private static IEnumerable<TestCaseData> VectorChanges =>
        [
            new TestCaseData(
                (Action<JsonObject>)(vector => Rename(vector, "is_stable", "stable")),
                (Vector vector) =>
                    vector.Exchanges.Any(exchange => exchange.Response.Json is JsonObject json && json.ContainsKey("is_stable"))
            ).SetArgDisplayNames("field of an answer"),
            new TestCaseData(
                (Action<JsonObject>)(vector => SetStatus(vector, from: 404, to: 410)),
                (Vector vector) => vector.Error?.Status == 404
            ).SetArgDisplayNames("status"),
            new TestCaseData(
                (Action<JsonObject>)(vector => Forget(vector, "page_size")),
                (Vector vector) => vector.Exchanges.Any(exchange => exchange.Request.Query.ContainsKey("page_size"))
            ).SetArgDisplayNames("query parameter"),
            new TestCaseData(
                (Action<JsonObject>)(vector => AddNull(vector)),
                (Vector vector) => vector.Exchanges.Any(exchange => exchange.Request.Json is JsonObject)
            ).SetArgDisplayNames("null for absent"),
        ];

    [TestCaseSource(nameof(ContractChanges))]
    public async Task A_client_of_a_changed_contract_fails_where_the_change_is(
        string change,
        string present,
        string changed,
        Func<Vector, bool> isTouched
    )
    {
        string contract = await File.ReadAllTextAsync(RepositoryFolder.Contract);
        Assert.That(contract.Split(present), Has.Length.EqualTo(2), $"{change}: it is to change one place");
        string folder = Path.Combine(RepositoryFolder.Output, "changed");
        ClientManifest client = ClientManifest.ReadAll().Single(client => client.Name == "typescript-nswag") with
        {
            Contract = Path.Combine(folder, "contract.yaml"), Output = Path.Combine(folder, "client"), Check = [],
        };
        Directory.CreateDirectory(folder);
        await File.WriteAllTextAsync(client.Contract, contract.Replace(present, changed, StringComparison.Ordinal));
        await ClientBuild.RunAsync(client, CancellationToken.None);

        Assert.That(
            await FailuresAsync(client, Vectors),
            Is.EqualTo(Vectors.Where(isTouched).Select(vector => vector.Id).ToList()).And.Not.Empty);
    }

    [TestCaseSource(nameof(VectorChanges))]
    public async Task The_SDK_fails_changed_vectors_and_no_others(Action<JsonObject> change, Func<Vector, bool> isTouched)
    {
        ClientManifest client = ClientManifest.ReadAll().Single(client => client.Name == "csharp-synapse");

        Assert.That(
            await FailuresAsync(client, [.. Vectors.Select(vector => VectorFolder.Changed(vector, change))]),
            Is.EqualTo(Vectors.Where(isTouched).Select(vector => vector.Id).ToList()).And.Not.Empty);
    }

    private static async Task<IReadOnlyList<string>> FailuresAsync(ClientManifest client, IReadOnlyList<Vector> vectors)
    {
        await using ParityCases cases = await ParityCases.StartAsync(vectors, []);
        IReadOnlyList<Outcome> outcomes = await new ClientRun(client, ExpectedFailures.Read(client.Name)).RunAsync(
            cases.All,
            null,
            CancellationToken.None
        );
        return [.. outcomes.Where(outcome => outcome.Result == OutcomeResult.Fail).Select(outcome => outcome.Vector)];
    }

    private static IEnumerable<JsonNode> Exchanges(JsonObject vector) =>
        vector["exchanges"]!.AsArray().Concat(vector["background"]!.AsArray()).Select(exchange => exchange!);

    private static void Rename(JsonObject vector, string from, string to)
    {
        foreach (
            JsonObject json in Exchanges(vector)
                .Select(exchange => exchange["response"]!["json"])
                .OfType<JsonObject>()
                .Where(json => json.ContainsKey(from))
        )
        {
            json[to] = json[from]?.DeepClone();
            json.Remove(from);
        }
    }

    private static void Forget(JsonObject vector, string parameter)
    {
        foreach (JsonNode exchange in Exchanges(vector))
        {
            exchange["request"]!["query"]!.AsObject().Remove(parameter);
        }
    }

    private static void SetStatus(JsonObject vector, int from, int to)
    {
        foreach (JsonNode exchange in Exchanges(vector).Where(exchange => (int)exchange["response"]!["status"]! == from))
        {
            exchange["response"]!["status"] = to;
        }
    }

    private static void AddNull(JsonObject vector)
    {
        foreach (JsonObject json in Exchanges(vector).Select(exchange => exchange["request"]!["json"]).OfType<JsonObject>())
        {
            json["not_set"] = null;
        }
    }
}
