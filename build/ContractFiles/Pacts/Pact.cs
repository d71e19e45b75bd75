using System.Text.Json.Nodes;

namespace Synapse.ContractFiles.Pacts;

/// <summary>A pact: what one consumer asks of the backend.</summary>
internal sealed record Pact(string FileName, string Consumer, IReadOnlyList<Interaction> Interactions)
{
    public static Pact Parse(string fileName, string json)
    {
        JsonNode root = JsonNode.Parse(json)!;
        string consumer = (string)root["consumer"]!["name"]!;
        string provider = (string?)root["provider"]?["name"] ?? "";
        return new Pact(
            fileName,
            consumer,
            [.. root["interactions"]!.AsArray().Select(interaction => new Interaction(consumer, provider, interaction!.AsObject()))]
        );
    }

    /// <summary>Every pact of a folder, in the order of their names.</summary>
    public static IReadOnlyList<Pact> LoadAll(string folder) =>
        [
            .. Directory
                .GetFiles(folder, "*.json")
                .Order(StringComparer.Ordinal)
                .Select(file => Parse(Path.GetFileName(file), File.ReadAllText(file))),
        ];

    public override string ToString() => FileName;
}
