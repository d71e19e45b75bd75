namespace Synapse.Coverage.Tests.Report;

/// <summary>The examples of MIGRATION.md: rows of a table with the call in Python and in C#.</summary>
internal sealed class MigrationExamples(string markdown)
{
    private readonly string[][] _rows =
    [
        .. markdown.Split('\n').Where(line => line.StartsWith("| ", StringComparison.Ordinal))
            .Select(line => line.Trim('|', ' ', '\r').Split(" | ")).Where(cells => cells.Length == 2),
    ];

    /// <summary>The rows whose C# calls one of the methods, as "Python → C#".</summary>
    public IReadOnlyList<string> Of(IReadOnlyList<string> methods) =>
        [
            .. _rows
                .Where(cells => methods.Any(method => cells[1].Contains($".{method}(", StringComparison.Ordinal)))
                .Select(cells => $"{cells[0]} → {cells[1]}"),
        ];
}
