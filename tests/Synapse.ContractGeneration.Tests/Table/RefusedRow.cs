using Synapse.ContractGeneration.Diagnostics;
using Synapse.ContractGeneration.Reading;

namespace Synapse.ContractGeneration.Tests.Table;

/// <summary>A construct that the build refuses.</summary>
/// <param name="Name">What the guide calls it.</param>
/// <param name="Snippet">What is written, with a comment at the line of the problem.</param>
/// <param name="Document">The whole contract around it.</param>
/// <param name="Code">The kind of the problem.</param>
internal sealed record RefusedRow(string Name, string Snippet, string Document, ProblemCode Code)
{
    private const string Mark = "# here";

    public static IReadOnlyList<RefusedRow> All { get; } = [.. TableFile.Rows("refused").Select(Of)];

    /// <summary>The line of the problem.</summary>
    public int Line => Document[..Document.IndexOf(Mark, StringComparison.Ordinal)].Count(character => character == '\n') + 1;

    public override string ToString() => Name;

    private static RefusedRow Of(MapNode row)
    {
        string method = row.Text("method") ?? "get";
        string snippet = ((string[])["document", "paths", "operation", "parameter", "schema"]).Select(row.Text).OfType<string>().Single();
        string others = row.Text("schemas") is { } schemas ? Indent(schemas, 4) : "";
        string document =
            row.Text("document") is { } whole ? whole
            : row.Text("paths") is { } paths ? Start + Indent(paths, 2)
            : row.Text("operation") is { } operation ? $"{Start}  /a/:\n    {method}:\n{Indent(operation, 6)}"
            : row.Text("parameter") is { } parameter
                ? $"{Start}  /a/:\n    get:\n      operationId: get_a\n      x-retry: safe\n      parameters:\n        -\n"
                    + Indent(parameter, 10)
                    + "      responses: { '204': { description: Done. } }\n"
            : $"openapi: 3.0.3\ninfo: {{}}\npaths: {{}}\ncomponents:\n  schemas:\n    A:\n{Indent(row.Text("schema")!, 6)}{others}";
        return new RefusedRow(row.Text("name")!, snippet, document, Enum.Parse<ProblemCode>(row.Text("code")!));
    }

    private const string Start = "openapi: 3.0.3\ninfo: {}\npaths:\n";

    private static string Indent(string text, int spaces) =>
        string.Concat(text.Split('\n').Select(line => new string(' ', spaces) + line + "\n"));
}
