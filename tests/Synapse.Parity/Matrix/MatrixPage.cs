using System.Text;

namespace Synapse.Parity.Matrix;

/// <summary>The matrix for people: contracts/parity/matrix.md.</summary>
internal static class MatrixPage
{
    private const int MostVectorsNamed = 12;

    public static string Path => System.IO.Path.Combine(ParityFolder.Root, "matrix.md");

    public static string Render(ParityMatrix matrix)
    {
        var page = new StringBuilder("""
            # Parity matrix

            Written by `dotnet run --project tests/Synapse.Parity -- run`. [README.md](README.md) describes the vectors,
            [clients](clients/README.md) which generator to choose.

            """);
        IReadOnlyList<ClientOutcomes> current = [.. matrix.Clients.Where(client => client.Superseded is null)];
        IReadOnlyList<ClientOutcomes> older = [.. matrix.Clients.Except(current)];
        AppendClients(page, current);
        page.Add("\n## By operation\n\n");
        page.Add("How many vectors pass, and of how many where some do not; below the operations the same of the [pacts](../pacts).\n");
        AppendOperations(page, current);
        if (older.Count > 0)
        {
            page.Add("\n## Older generators\n\nOf these the machine that runs the matrix can have nothing newer.\n");
            AppendClients(page, older);
            foreach (IGrouping<string, ClientOutcomes> clients in older.GroupBy(client => client.Superseded!))
            {
                page.Add($"\n{string.Join(", ", clients.Select(client => client.Client))}: {clients.Key}\n");
            }

            AppendOperations(page, older);
        }

        foreach (ClientOutcomes client in current.Concat(older).Where(client => client.NotPassed.Count > 0))
        {
            page.Add($"\n## What {client.Client} cannot do\n\n");
            foreach (NotPassed group in client.NotPassed)
            {
                string failure = group.Outcome == OutcomeResult.Fail ? "**Fails.** " : "";
                page.Add($"- {failure}{group.Reason} {Vectors(group.Vectors)}\n");
            }
        }

        return page.ToString();
    }

    private static void AppendClients(StringBuilder page, IReadOnlyList<ClientOutcomes> clients)
    {
        page.Add("\n| Client | Language | Generator | Released | Settings | Pass | Expected failures | Fail |\n");
        page.Add("| --- | --- | --- | --- | --- | ---: | ---: | ---: |\n");
        foreach (ClientOutcomes client in clients)
        {
            string settings = $"[{client.Client}.md](clients/{client.Client}.md)";
            page.Add($"| {client.Client} | {client.Language} | {client.Generator} | {client.Released} | {settings} ");
            page.Add($"| {client.Passed} | {client.Count(OutcomeResult.ExpectedFailure)} | {client.Count(OutcomeResult.Fail)} |\n");
        }
    }

    private static void AppendOperations(StringBuilder page, IReadOnlyList<ClientOutcomes> clients)
    {
        page.Add($"\n| Operation | {string.Join(" | ", clients.Select(client => client.Client))} |\n");
        page.Add($"|{string.Concat(Enumerable.Repeat(" --- |", clients.Count + 1))}\n");
        foreach (string group in clients.SelectMany(client => client.Cases.Keys).Distinct())
        {
            page.Add($"| `{group}` | {string.Join(" | ", clients.Select(client => Cell(client, group)))} |\n");
        }
    }

    private static void Add(this StringBuilder page, string text) => page.Append(text);

    private static string Cell(ClientOutcomes client, string group) =>
        !client.Cases.TryGetValue(group, out int cases) ? "–"
        : client.PassedOf(group) is var passed && passed == cases ? $"{passed}"
        : $"**{passed} of {cases}**";

    private static string Vectors(IReadOnlyList<string> vectors) => vectors.Count > MostVectorsNamed
        ? $"({vectors.Count} vectors)"
        : $"({string.Join(", ", vectors.Select(vector => $"`{vector}`"))})";
}
