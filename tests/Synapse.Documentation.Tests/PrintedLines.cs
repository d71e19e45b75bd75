using NUnit.Framework;

namespace Synapse.Documentation.Tests;

/// <summary>What the comments behind calls of Console.WriteLine say that they print.</summary>
internal static class PrintedLines
{
    public static void Check(string code, string output)
    {
        string[] printed = output.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        string[] expected = [.. ExpectedBy(code)];
        Assert.That(printed.Where(line => expected.Contains(line, StringComparer.Ordinal)), Is.EqualTo(expected), output);
    }

    private static IEnumerable<string> ExpectedBy(string code) =>
        from line in code.Split('\n')
        let end = line.LastIndexOf("// ", StringComparison.Ordinal)
        where end > 0 && line.TrimStart().StartsWith("Console.WriteLine(", StringComparison.Ordinal)
            && line[..end].TrimEnd().EndsWith(");", StringComparison.Ordinal)
        select line[(end + 3)..].Trim();
}
