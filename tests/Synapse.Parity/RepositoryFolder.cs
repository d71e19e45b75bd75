using System.Reflection;

namespace Synapse.Parity;

/// <summary>Where things are in the repository.</summary>
internal static class RepositoryFolder
{
    public static string Root { get; } = Metadata("RepositoryRoot");

    public static string Contract => Path.Combine(Root, "openapi", "synapse-integration.yaml");

    public static string Pacts => Path.Combine(Root, "contracts", "pacts");

    /// <summary>The vectors, what is said about them, and what came out.</summary>
    public static string Parity => Path.Combine(Root, "contracts", "parity");

    public static string Vectors => Path.Combine(Parity, "vectors");

    public static string ExpectedFailures => Path.Combine(Parity, "expected-failures");

    public static string Adapters => Path.Combine(Root, "tests", "Synapse.Parity", "adapters");

    /// <summary>Where clients are generated and built.</summary>
    public static string Output => Path.Combine(Root, "artifacts", "parity");

    public static string Metadata(string key) => typeof(RepositoryFolder).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
        .Single(attribute => attribute.Key == key).Value!;
}
