using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Synapse.Contract.Tests.Files;

/// <summary>A pact on disk.</summary>
internal sealed record PactFile(FileInfo File, JsonObject Json)
{
    public string Name => File.Name;

    public string Provider => Json["provider"]!["name"]!.GetValue<string>();

    public IReadOnlyList<PactInteraction> Interactions { get; } =
        [.. Json["interactions"]!.AsArray().Select(interaction => new PactInteraction(interaction!.AsObject()))];

    /// <summary>The text as it is committed: with a line break at its end.</summary>
    public string AcceptedText => System.IO.File.ReadAllText(File.FullName).TrimEnd() + "\n";

    /// <summary>The interactions and whose they are, without the versions of the tools that wrote them.</summary>
    public string ComparableText
    {
        get
        {
            JsonObject copy = Json.DeepClone().AsObject();
            copy.Remove("metadata");
            return copy.ToJsonString(Readable);
        }
    }

    private static JsonSerializerOptions Readable { get; } =
        new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public void Save() => System.IO.File.WriteAllText(File.FullName, Json.ToJsonString(Readable) + "\n");

    public static PactFile Read(string path) => new(new FileInfo(path), JsonNode.Parse(System.IO.File.ReadAllText(path))!.AsObject());

    /// <summary>Every pact of a folder, in the order of their names.</summary>
    public static IReadOnlyList<PactFile> ReadAll(string folder) =>
        [.. Directory.GetFiles(folder, "*.json").Order(StringComparer.Ordinal).Select(Read)];

    public override string ToString() => Name;
}

/// <summary>An interaction of a pact.</summary>
internal sealed record PactInteraction(JsonObject Json)
{
    public string Description => Json["description"]!.GetValue<string>();

    public string Method => Json["request"]!["method"]!.GetValue<string>();

    public string Path => Json["request"]!["path"]!.GetValue<string>();

    public int Status => Json["response"]!["status"]!.GetValue<int>();

    /// <summary>Gets whether a backend may refuse its state.</summary>
    public bool IsOptional => Json["pending"]!.GetValue<bool>();

    /// <summary>The states with their parameters.</summary>
    public IReadOnlyList<JsonObject> ProviderStates => [.. (Json["providerStates"]?.AsArray() ?? []).Select(state => state!.AsObject())];

    public override string ToString() => Description;
}
