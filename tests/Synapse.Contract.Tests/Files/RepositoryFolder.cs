using System.Reflection;

namespace Synapse.Contract.Tests.Files;

/// <summary>Where things are in the repository.</summary>
internal static class RepositoryFolder
{
    public static string Root { get; } = typeof(RepositoryFolder).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
        .Single(attribute => attribute.Key == "RepositoryRoot").Value!;

    /// <summary>The accepted pacts.</summary>
    public static string Pacts => Path.Combine(Root, "contracts", "pacts");

    public static string ContractsReadme => Path.Combine(Root, "contracts", "README.md");

    public static string Specification => Path.Combine(Root, "openapi", "synapse-integration.yaml");

    /// <summary>The pacts that the consumer tests of this build wrote last.</summary>
    public static string GeneratedPacts => Path.Combine(AppContext.BaseDirectory, "pacts");
}
