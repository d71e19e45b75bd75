using System.Reflection;

namespace Synapse.TestSupport;

/// <summary>Where things are in the repository.</summary>
public static class RepositoryFolder
{
    /// <summary>Gets the folder that holds the solution.</summary>
    public static string Root { get; } = typeof(RepositoryFolder).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
        .Single(attribute => attribute.Key == "RepositoryRoot").Value!;

    /// <summary>Gets the contract.</summary>
    public static string Contract => PathOf("openapi", "synapse-integration.yaml");

    /// <summary>Gets the folder of the accepted pacts.</summary>
    public static string Pacts => PathOf("contracts", "pacts");

    /// <summary>Gets the folder for files that a run leaves behind; git ignores it.</summary>
    public static string Artifacts => PathOf("artifacts");

    /// <summary>Gets the path of a file or folder in the repository.</summary>
    public static string PathOf(params string[] parts) => Path.Combine([Root, .. parts]);
}
