using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Synapse.ContractFiles.Specification;

namespace Synapse.ContractFiles.Comparison;

/// <summary>Runs @pactflow/openapi-pact-comparator, which the build installs from build/npm/package-lock.json.</summary>
internal static class OpenApiPactComparator
{
    private static readonly string Script = Path.Combine(AppContext.BaseDirectory, "compare.mjs");

    private static string Library => NpmTool.PathOf("@pactflow", "openapi-pact-comparator", "dist", "index.mjs");

    /// <summary>Gets what the tool finds in pacts when it compares them with the specification.</summary>
    /// <exception cref="InvalidOperationException">The tool failed.</exception>
    public static IReadOnlyList<ToolFinding> Compare(SpecificationDocument specification, IReadOnlyList<string> pacts) =>
        CompareAll([specification], pacts).Single()();

    /// <summary>
    /// Compares each of several specifications in one run. Each result throws where the tool failed on that specification.
    /// </summary>
    public static IReadOnlyList<Func<IReadOnlyList<ToolFinding>>> CompareAll(
        IReadOnlyList<SpecificationDocument> specifications,
        IReadOnlyList<string> pacts)
    {
        DirectoryInfo folder = Directory.CreateTempSubdirectory("synapse-comparison-");
        try
        {
            string[] files = [.. specifications.Select((specification, index) => Write(folder, index, specification))];
            string job = Path.Combine(folder.FullName, "job.json");
            File.WriteAllText(job, JsonSerializer.Serialize(new { specifications = files, pacts }));
            (int exitCode, string output, string errors) = NpmTool.RunScript(Script, [Library, job]);
            return exitCode == 0
                ? [.. JsonNode.Parse(output)!.AsArray().Select(outcome => Read(outcome!, pacts))]
                : throw new InvalidOperationException($"openapi-pact-comparator failed: {errors.Trim()}");
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static string Write(DirectoryInfo folder, int index, SpecificationDocument specification)
    {
        string file = Path.Combine(folder.FullName, string.Create(CultureInfo.InvariantCulture, $"{index}.json"));
        File.WriteAllText(file, SpecificationRewrite.Rewrite(specification.Root).ToJsonString());
        return file;
    }

    private static Func<IReadOnlyList<ToolFinding>> Read(JsonNode outcome, IReadOnlyList<string> pacts) =>
        (string?)outcome["error"] is { } error
            ? () => throw new InvalidOperationException($"openapi-pact-comparator failed: {error}")
            : () =>
                [
                    .. from pair in pacts.Zip(outcome["findings"]!.AsArray())
                       from finding in pair.Second!.AsArray()
                       select ToolFinding.Parse(Path.GetFileName(pair.First), finding!),
                ];
}
