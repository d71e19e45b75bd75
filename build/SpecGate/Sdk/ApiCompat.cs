using System.Text.RegularExpressions;

namespace Synapse.SpecGate.Sdk;

/// <summary>Whether callers that were compiled against one assembly run with another, by Microsoft's ApiCompat.</summary>
internal sealed partial class ApiCompat
{
    private readonly ManagedTool _tool = new(Repository.Metadata("ApiCompatTool"));

    /// <summary>What breaks compiled callers.</summary>
    public IReadOnlyList<(string Code, string Text)> Compare(string before, string after, IReadOnlyList<string> references)
    {
        string folders = string.Join(',', references.Select(Path.GetDirectoryName).Distinct());
        (int exitCode, string output) = _tool.Run("--left", before, "--right", after, "--lref", folders, "--rref", folders);
        (string, string)[] breaks =
        [
            .. Difference()
                .Matches(output)
                .Select(match =>
                    (
                        match.Groups[1].Value,
                        match
                            .Groups[2]
                            .Value.Trim()
                            .Replace(before, "the old SDK", StringComparison.Ordinal)
                            .Replace(after, "the new one", StringComparison.Ordinal)
                    )
                )
                .Distinct(),
        ];
        return exitCode == 0 || breaks.Length > 0 ? breaks : throw new GateException($"ApiCompat failed: {output.Trim()}");
    }

    [GeneratedRegex(@"\b(CP\d{4}): (.+)$", RegexOptions.Multiline)]
    private static partial Regex Difference();
}
