using System.Text.Json.Nodes;
using Synapse.ContractGeneration.Tests.Batch;

namespace Synapse.ContractGeneration.Tests.RoundTrips;

/// <summary>Random contracts within the contract of the repository, which the hand-written half of the client needs.</summary>
internal static class RandomBatch
{
    /// <summary>What connects the compiled client to a server.</summary>
    public const string Code = """
        using Synapse.Generated;

        public static class Entry
        {
            public static object Connect(System.Net.Http.HttpMessageHandler wire) => new SynapseClient(
                new System.Net.Http.HttpClient(wire, disposeHandler: false),
                new SynapseClientOptions { BaseUrl = new System.Uri("https://api.example"), AccessToken = "secret" });
        }
        """;

    public static string Of(IEnumerable<RandomContract> contracts) => BatchContract.Of([.. contracts.Select(Case)]);

    private static Case Case(RandomContract contract)
    {
        string paths = string.Concat(contract.Operations.Select(operation => Line(operation.Path, operation.ToJson())));
        IEnumerable<string> models = contract.Models.Concat(contract.Forms).Select(model => Line(model.Name, model.Declaration()));
        IEnumerable<string> enums = contract.Enums.Select(type => Line(type.Name!, type.Declaration()));
        return new Case("random", paths, string.Concat(models.Concat(enums)), "");
    }

    // A member of JSON is a member of YAML as well.
    private static string Line(string name, JsonObject json) => $"{JsonValue.Create(name).ToJsonString()}: {json.ToJsonString()}\n";
}
