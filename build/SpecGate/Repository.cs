using System.Reflection;

namespace Synapse.SpecGate;

/// <summary>Where things are in a clone of the repository.</summary>
internal sealed record Repository(string Root)
{
    /// <summary>The clone that the program was built from.</summary>
    public static Repository OfProgram { get; } = new(Metadata("RepositoryRoot"));

    /// <summary>The contract as the reports call it.</summary>
    public const string SpecificationName = "openapi/synapse-integration.yaml";

    public string Specification => Path.Combine(Root, "openapi", "synapse-integration.yaml");

    /// <summary>The contract of each release, <c>{version}.yaml</c>.</summary>
    public string Released => Path.Combine(Root, "openapi", "released");

    public string LintRules => Path.Combine(Root, "openapi", "redocly.yaml");

    /// <summary>How grave oasdiff's findings are where it is of another opinion.</summary>
    public string SeverityLevels => Path.Combine(Root, "openapi", "severity-levels.txt");

    public string NSwagConfiguration => Path.Combine(Root, "build", "generation", "nswag.json");

    public string BuildProperties => Path.Combine(Root, "Directory.Build.props");

    public string Changelog => Path.Combine(Root, "CHANGELOG.md");

    public string Pacts => Path.Combine(Root, "contracts", "pacts");

    /// <summary>The vectors that clients in every language are compared by.</summary>
    public string Vectors => Path.Combine(Root, "contracts", "parity", "vectors");

    public string Tests { get; init; } = Path.Combine(Root, "tests");

    /// <summary>The programs and the SDK.</summary>
    public string Sources { get; init; } = Path.Combine(Root, "src");

    public string Sdk => Path.Combine(Root, "src", "Synapse.Generated");

    /// <summary>The public API of the last release.</summary>
    public string ShippedApi => Path.Combine(Sdk, "PublicAPI.Shipped.txt");

    /// <summary>What was added to the public API since, and what was removed.</summary>
    public string UnshippedApi => Path.Combine(Sdk, "PublicAPI.Unshipped.txt");

    /// <summary>What a run needs on the way; nothing in it is looked at again.</summary>
    public string Work => Path.Combine(Root, "artifacts", "spec-gate");

    public static string Metadata(string key) => typeof(Repository).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
        .Single(attribute => attribute.Key == key).Value!;
}
