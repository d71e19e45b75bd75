using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using Synapse.ContractFiles.Specification;
using Synapse.Parity.Clients;
using Synapse.Parity.Pacts;
using Synapse.Parity.Vectors;

namespace Synapse.Parity.Matrix;

/// <summary>What the outcomes of a client depend on, as one hash: the contract, the vectors, the adapter, the failures that are expected.</summary>
internal static class ClientInputs
{
    public static string Hash(ClientManifest client)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        string[] files =
        [
            .. VectorFolder.Files,
            .. client.RunsInTests ? PactCase.Files : [],
            .. AdapterFiles(client),
            .. File.Exists(ExpectedFailures.FileOf(client.Name)) ? [ExpectedFailures.FileOf(client.Name)] : Array.Empty<string>(),
        ];
        hash.AppendData(Encoding.UTF8.GetBytes(WithoutProse(SpecificationDocument.Load(RepositoryFolder.Contract).Root)!.ToJsonString()));
        foreach (string file in files)
        {
            hash.AppendData(Encoding.UTF8.GetBytes(Path.GetRelativePath(RepositoryFolder.Root, file).Replace('\\', '/')));
            hash.AppendData(File.ReadAllBytes(file));
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset())[..16];
    }

    // What the contract says to readers changes no client.
    private static JsonNode? WithoutProse(JsonNode? node) => node switch
    {
        JsonObject members => new JsonObject(members
            .Where(member => member is not { Key: "description" or "summary" or "example", Value: JsonValue or null })
            .Select(member => KeyValuePair.Create(member.Key, WithoutProse(member.Value)))),
        JsonArray items => new JsonArray([.. items.Select(WithoutProse)]),
        _ => node?.DeepClone(),
    };

    /// <summary>The client's own files, and those that the adapters of its language share: <c>typescript-nswag</c> has those of <c>typescript</c>.</summary>
    private static IEnumerable<string> AdapterFiles(ClientManifest client) =>
        from folder in Directory.EnumerateDirectories(RepositoryFolder.Adapters).Order(StringComparer.Ordinal)
        let name = Path.GetFileName(folder)
        where
            name == client.Name
            || (client.Name.StartsWith($"{name}-", StringComparison.Ordinal) && !File.Exists(Path.Combine(folder, "client.json")))
        from file in Directory.EnumerateFiles(folder).Order(StringComparer.Ordinal)
        select file;
}
