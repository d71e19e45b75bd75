using System.Text.RegularExpressions;

namespace Synapse.Generation.Tests;

/// <summary>How a build went.</summary>
internal sealed partial record BuildResult(int ExitCode, string Output)
{
    /// <summary>How often the client was generated.</summary>
    public int Generations => Regex.Count(Output, "Generating the Synapse client");

    /// <summary>The errors, each once: a build repeats them in its summary.</summary>
    public IReadOnlyList<string> Errors => [.. ErrorLine().Matches(Output).Select(match => match.Value.Trim()).Distinct()];

    [GeneratedRegex(@"^.*\berror\b [A-Z]+\d+: .*?(?= \[|$)", RegexOptions.Multiline)]
    private static partial Regex ErrorLine();
}
