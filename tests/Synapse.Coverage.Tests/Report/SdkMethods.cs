using System.Globalization;
using System.Reflection;
using Synapse.Generated;

namespace Synapse.Coverage.Tests.Report;

/// <summary>The methods of the client, by the operation that they call.</summary>
internal static class SdkMethods
{
    // What is built on an operation without bearing its name.
    private static readonly Dictionary<string, string> Further = new()
    {
        ["CreateLogAsync"] = "create_logs",
        ["DownloadPluginReleaseAsync"] = "get_plugin_release",
        ["FindRunsAsync"] = "list_jobs",
        ["RunPluginAndWaitAsync"] = "run_plugin",
        ["RunPluginWithRetryAsync"] = "run_plugin",
        ["WaitForJobAsync"] = "get_job",
    };

    // A raw call is of any operation, or of none.
    private static readonly string[] OfNoOperation = ["DisposeAsync", "SendAsync"];

    /// <summary>Every public method of the client that makes a request of an operation.</summary>
    public static IReadOnlyList<string> All { get; } =
    [
        .. typeof(SynapseClient).GetMethods(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly)
            .Select(method => method.Name)
            .Where(name => name.EndsWith("Async", StringComparison.Ordinal) && !OfNoOperation.Contains(name))
            .Distinct().Order(StringComparer.Ordinal),
    ];

    /// <summary>The methods of an operation, first the one that bears its name.</summary>
    public static IReadOnlyList<string> Of(string operation) =>
        [.. All.Where(method => OperationOf(method) == operation).OrderBy(method => method != Named(operation))];

    /// <summary>The operation that a method calls; of one that is unknown here, what its name says.</summary>
    public static string OperationOf(string method) =>
        Further.TryGetValue(method, out string? operation)
            ? operation
            : Snake(method[..^"Async".Length].Replace("ListAll", "List", StringComparison.Ordinal));

    private static string Named(string operation) =>
        string.Concat(operation.Split('_').Select(word => char.ToUpper(word[0], CultureInfo.InvariantCulture) + word[1..])) + "Async";

    private static string Snake(string name) =>
        string.Concat(
            name.Select(
                (character, index) =>
                    char.IsUpper(character) ? (index > 0 ? "_" : "") + char.ToLowerInvariant(character) : character.ToString()
            )
        );
}
