using System.Globalization;
using System.Text;

namespace Synapse.Parity.Matrix;

/// <summary>The matrix for people: contracts/parity/matrix.md.</summary>
internal static class MatrixPage
{
    private static readonly CultureInfo Invariant = CultureInfo.InvariantCulture;

    public static string Path => System.IO.Path.Combine(ParityFolder.Root, "matrix.md");

    public static string Render(ParityMatrix matrix)
    {
        var page = new StringBuilder("""
            # Parity matrix

            Written by `dotnet run --project tests/Synapse.Parity -- run`. [README.md](README.md) tells what the vectors are.

            | Client | Language | Generator | Pass | Expected failures | Fail |
            | --- | --- | --- | --- | --- | --- |

            """);
        foreach (ClientOutcomes client in matrix.Clients)
        {
            IEnumerable<int> counts = new[] { OutcomeResult.Pass, OutcomeResult.ExpectedFailure, OutcomeResult.Fail }.Select(client.Count);
            page.Append(Invariant, $"| {client.Name} | {client.Language} | {client.Generator} | {string.Join(" | ", counts)} |\n");
        }

        page.Append(
            "\n## By operation\n\nHow many vectors pass, and of how many where some do not; below them the same of the [pacts](../pacts)."
                + "\n\n"
        );
        page.Append(Invariant, $"| Operation | {string.Join(" | ", matrix.Clients.Select(client => client.Name))} |\n");
        page.Append(Invariant, $"|{string.Concat(Enumerable.Repeat(" --- |", matrix.Clients.Count + 1))}\n");
        foreach (string operation in matrix.Clients.SelectMany(client => client.Outcomes).Select(outcome => outcome.Group).Distinct())
        {
            page.Append(Invariant, $"| `{operation}` | {string.Join(" | ", matrix.Clients.Select(client => Cell(client, operation)))} |\n");
        }

        foreach (ClientOutcomes client in matrix.Clients.Where(client => client.Count(OutcomeResult.Pass) < client.Outcomes.Count))
        {
            page.Append(Invariant, $"\n## What {client.Name} cannot do\n\n");
            foreach (
                IGrouping<string?, Outcome> group in client
                    .Outcomes.Where(outcome => outcome.Result != OutcomeResult.Pass)
                    .GroupBy(outcome => outcome.Reason)
            )
            {
                string failure = group.First().Result == OutcomeResult.Fail ? "**Fails.** " : "";
                page.Append(Invariant, $"- {failure}{group.Key} {Vectors([.. group.Select(outcome => outcome.Vector)])}\n");
            }
        }

        return page.ToString();
    }

    private static string Cell(ClientOutcomes client, string operation)
    {
        List<Outcome> outcomes = [.. client.Outcomes.Where(outcome => outcome.Group == operation)];
        int passed = outcomes.Count(outcome => outcome.Result == OutcomeResult.Pass);
        return outcomes.Count == 0 ? "–" : passed == outcomes.Count ? $"{passed}" : $"**{passed} of {outcomes.Count}**";
    }

    private static string Vectors(IReadOnlyList<string> vectors) =>
        vectors.Count > 12 ? $"({vectors.Count} vectors)" : $"({string.Join(", ", vectors.Select(vector => $"`{vector}`"))})";
}
