using System.Reflection;

namespace Synapse.ContractGeneration.Tests.Batch;

/// <summary>Where things are in the repository.</summary>
internal static class Repository
{
    public static string Root { get; } = Metadata("RepositoryRoot").Single();

    public static string Contract => Path.Combine(Root, "openapi", "synapse-integration.yaml");

    public static string Sdk => Path.Combine(Root, "src", "Synapse.Generated");

    public static string Generation => Path.Combine(Root, "build", "generation");

    public static string Guide => Path.Combine(Root, "docs", "contract-guide.md");

    public static IEnumerable<string> Metadata(string key) => typeof(Repository).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
        .Where(attribute => attribute.Key == key)
        .Select(attribute => attribute.Value!);
}
