using System.Reflection;
using Synapse.TestSupport;

namespace Synapse.Parity;

/// <summary>Where the vectors and the clients are.</summary>
internal static class ParityFolder
{
    /// <summary>The vectors, what is said about them, and what came out.</summary>
    public static string Root { get; } = RepositoryFolder.PathOf("contracts", "parity");

    public static string Vectors => Path.Combine(Root, "vectors");

    public static string ExpectedFailures => Path.Combine(Root, "expected-failures");

    public static string Adapters => RepositoryFolder.PathOf("tests", "Synapse.Parity", "adapters");

    /// <summary>Where clients are generated and built.</summary>
    public static string Output => Path.Combine(RepositoryFolder.Artifacts, "parity");

    /// <summary>What the build knows: <c>NpmToolsFolder</c>, <c>NSwag</c>, <c>Configuration</c>.</summary>
    public static string OfBuild(string key) => typeof(ParityFolder).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
        .Single(attribute => attribute.Key == key).Value!;
}
