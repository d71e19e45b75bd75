using System.Reflection;

namespace Synapse.Coverage.Tests;

/// <summary>Where things are in the repository.</summary>
internal static class RepositoryFolder
{
    public static string Root { get; } = Metadata("RepositoryRoot");

    public static string Specification => Path.Combine(Root, "openapi", "synapse-integration.yaml");

    public static string Pacts => Path.Combine(Root, "contracts", "pacts");

    public static string Report => Path.Combine(Root, "contracts", "REPORT.md");

    public static string Migration => Path.Combine(Root, "src", "Synapse.Generated", "MIGRATION.md");

    public static string Tests => Path.Combine(Root, "tests");

    /// <summary>What a run leaves behind to be read.</summary>
    public static string Artifacts => Path.Combine(Root, "artifacts");

    public static string Metadata(string key) => typeof(RepositoryFolder).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
        .Single(attribute => attribute.Key == key).Value!;
}
