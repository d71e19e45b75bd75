using System.Text.Json;
using Synapse.Parity.Vectors;
using Synapse.TestSupport;

namespace Synapse.Parity.Clients;

/// <summary>A client and its adapter, as <c>client.json</c> in the adapter's folder tells of them.</summary>
internal sealed record ClientManifest
{
    /// <summary>The programming language.</summary>
    public required string Language { get; init; }

    /// <summary>What makes the client, with its version.</summary>
    public required string Generator { get; init; }

    /// <summary>When that version was released: year and month.</summary>
    public required string Released { get; init; }

    /// <summary>Why users of the language have something newer; null if this is what they have.</summary>
    public string? Superseded { get; init; }

    /// <summary>What to set, in a few words of Markdown.</summary>
    public required string Setup { get; init; }

    /// <summary>What to live with, in a few words of Markdown.</summary>
    public required string Limits { get; init; }

    /// <summary>Whether the client runs in <c>dotnet test</c>: it needs nothing but .NET and Node.</summary>
    public bool RunsInTests { get; init; }

    /// <summary>The Debian packages that the client is generated, built and run with.</summary>
    public IReadOnlyList<string> Packages { get; init; } = [];

    /// <summary>The commands that generate and build the client, in the folder of its output.</summary>
    public required IReadOnlyList<IReadOnlyList<string>> Build { get; init; }

    /// <summary>The commands that hold what was generated against its language, where running it does not.</summary>
    public IReadOnlyList<IReadOnlyList<string>> Check { get; init; } = [];

    /// <summary>The command that runs the adapter, in the folder of its output.</summary>
    public required IReadOnlyList<string> Run { get; init; }

    /// <summary>The client's name: that of its folder.</summary>
    public string Name => Path.GetFileName(Folder);

    /// <summary>Where the adapter is.</summary>
    internal string Folder { get; private init; } = "";

    /// <summary>Where the client is generated and built.</summary>
    internal string Output { get; init; } = "";

    public static IReadOnlyList<ClientManifest> ReadAll() =>
        [
            .. from folder in Directory.EnumerateDirectories(ParityFolder.Adapters).Order(StringComparer.Ordinal)
            let file = Path.Combine(folder, "client.json")
            where File.Exists(file)
            select JsonSerializer.Deserialize<ClientManifest>(File.ReadAllText(file), VectorFolder.Json)! with
            {
                Folder = folder,
                Output = Path.Combine(ParityFolder.Output, Path.GetFileName(folder)),
            },
        ];

    /// <summary>Puts what it stands for in place of each <c>{name}</c>.</summary>
    public string Fill(string argument) => argument
        .Replace("{contract}", Path.GetRelativePath(Output, RepositoryFolder.Contract), StringComparison.Ordinal)
        .Replace("{adapter}", Path.GetRelativePath(Output, Folder), StringComparison.Ordinal)
        .Replace("{output}", Output, StringComparison.Ordinal)
        .Replace("{npm}", Path.Combine(ParityFolder.OfBuild("NpmToolsFolder"), "node_modules"), StringComparison.Ordinal)
        .Replace("{node22}", Node22(), StringComparison.Ordinal)
        .Replace("{nswag}", ParityFolder.OfBuild("NSwag"), StringComparison.Ordinal)
        .Replace("{configuration}", ParityFolder.OfBuild("Configuration"), StringComparison.Ordinal);

    public override string ToString() => Name;

    // For the generators that ask for it. Where npm has none for this platform, the one that is installed has to do.
    private static string Node22()
    {
        string folder = Path.Combine(ParityFolder.OfBuild("NpmToolsFolder"), "node_modules");
        IEnumerable<string> programs = from package in Directory.EnumerateDirectories(folder, "node-*")
                                       from name in (string[])["node", "node.exe"]
                                       let program = Path.Combine(package, "bin", name)
                                       where File.Exists(program)
                                       select program;
        return programs.FirstOrDefault("node");
    }
}
