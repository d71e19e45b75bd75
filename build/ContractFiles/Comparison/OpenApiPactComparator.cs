using System.Text.Json.Nodes;
using Synapse.ContractFiles.Specification;

namespace Synapse.ContractFiles.Comparison;

/// <summary>Runs @pactflow/openapi-pact-comparator, which the build installs from build/package-lock.json.</summary>
internal static class OpenApiPactComparator
{
    private static string Tool => NpmTool.PathOf("@pactflow", "openapi-pact-comparator", "dist", "cli.cjs");

    /// <summary>What the tool finds in pacts, held against the specification.</summary>
    public static IReadOnlyList<ToolFinding> Compare(SpecificationDocument specification, IReadOnlyList<string> pacts)
    {
        string file = Path.Combine(AppContext.BaseDirectory, $"specification-{Guid.NewGuid():N}.json");
        File.WriteAllText(file, SpecificationRewrite.Rewrite(specification.Root).ToJsonString());
        try
        {
            string[] lines = Run([file, .. pacts]).Split('\n', StringSplitOptions.RemoveEmptyEntries);
            return [.. pacts.Zip(lines, Parse).SelectMany(findings => findings)];
        }
        finally
        {
            File.Delete(file);
        }
    }

    private static IEnumerable<ToolFinding> Parse(string pact, string line) =>
        JsonNode.Parse(line)!.AsArray().Select(result => ToolFinding.Parse(Path.GetFileName(pact), result!));

    private static string Run(string[] arguments)
    {
        (_, string output, string errors) = NpmTool.RunScript(Tool, arguments);

        // The exit code is the number of pacts with errors, or 1 when the tool itself failed: then it leaves a message instead of a line for each pact.
        return errors.Length == 0 ? output : throw new InvalidOperationException($"openapi-pact-comparator failed: {errors}");
    }
}
