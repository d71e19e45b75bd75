using System.Text.Json.Nodes;
using PactNet;
using Synapse.ContractFiles.Specification;
using Synapse.Parity.Clients;
using Synapse.Parity.Judgement;
using Synapse.Parity.Vectors;
using Synapse.TestSupport;

namespace Synapse.Parity.Pacts;

/// <summary>An interaction of a pact against the mock server of Pact's own core, which judges the request.</summary>
internal sealed class PactCase : IParityCase
{
    private readonly JsonObject _interaction;
    private readonly IReadOnlyList<JsonObject> _beside;
    private readonly VectorCall _call;
    private readonly bool _isStream;

    private PactCase(string provider, JsonObject interaction, IReadOnlyList<JsonObject> pact, PactCalls calls)
    {
        _interaction = interaction;
        _call = calls.Of(interaction);
        _isStream = calls.IsStream(_call.Operation);
        Id = $"{Prefix}{provider.Split('-')[^1]}/{(string)interaction["description"]!}";

        // To follow a stream a client may read more of the same things.
        _beside = _isStream
            ? [.. pact.Where(other => other != interaction && !calls.IsStream(calls.Of(other).Operation)
                && other["request"]!["query"] is null && JsonNode.DeepEquals(Things(other), Things(interaction)))]
            : [];
    }

    private static JsonNode? Things(JsonObject interaction) => interaction["providerStates"]?[0]?["params"];

    /// <summary>With what the names of such cases begin.</summary>
    public const string Prefix = "pacts/";

    public string Id { get; }

    public string Operation => _call.Operation;

    private int Status => (int)_interaction["response"]!["status"]!;

    /// <summary>Every interaction of the committed pacts.</summary>
    public static IReadOnlyList<PactCase> ReadAll()
    {
        var calls = new PactCalls(SpecificationDocument.Load(RepositoryFolder.Contract));
        return [.. Files.SelectMany(file => Read(JsonNode.Parse(File.ReadAllText(file))!, calls))];
    }

    public static IEnumerable<string> Files => Directory.EnumerateFiles(RepositoryFolder.Pacts, "*.json").Order(StringComparer.Ordinal);

    public async Task<IReadOnlyList<string>> RunAsync(Func<string, VectorCall, Task<JsonObject>> call)
    {
        using var server = new PactReplay([_interaction, .. _beside]);
        JsonObject report = await call(server.Address.ToString().TrimEnd('/'), _call);
        return [.. server.Mismatches.Where(IsOfInterest).Select(Describe), .. CompareOutcome(report)];
    }

    public override string ToString() => Id;

    private static IEnumerable<PactCase> Read(JsonNode pact, PactCalls calls)
    {
        List<JsonObject> interactions = [.. pact["interactions"]!.AsArray().Select(interaction => interaction!.AsObject())];
        return interactions
            .Where(calls.CanCall)
            .Select(interaction => new PactCase((string)pact["provider"]!["name"]!, interaction, interactions, calls))
            // Pact's core compares all parts of one name with the first of them, so its mock server cannot judge several.
            .Where(each => each._call.Form?.Any(part => part.Value is JsonArray) != true);
    }

    /// <summary>Whether a finding is about this interaction: what may be read beside may as well be left out.</summary>
    private bool IsOfInterest(JsonNode? mismatch) =>
        (string?)mismatch!["type"] != "missing-request"
        || ((string?)mismatch["path"] == (string?)_interaction["request"]!["path"] && !(_isStream && Status >= 400));

    private static string Describe(JsonNode? mismatch) =>
        $"{(string?)mismatch!["type"]} {(string?)mismatch["method"]} {(string?)mismatch["path"]}"
        + string.Concat((mismatch["mismatches"]?.AsArray() ?? []).Select(difference => $": {(string?)difference!["mismatch"]}"));

    private IEnumerable<string> CompareOutcome(JsonObject report)
    {
        JsonNode? error = report["error"];
        if (Status < 400)
        {
            return error is null ? [] : [$"the call failed: {(string?)error["message"]}"];
        }

        // Whoever follows a stream may find another way.
        return _isStream || Tagged.NumberOf(error?["status"]) == $"{Status}"
            ? []
            : [$"an error of status {Status} is due, not {report.ToJsonString(VectorFolder.Json)}"];
    }
}
