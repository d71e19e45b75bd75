using System.Text;

namespace Synapse.Parity.Matrix;

/// <summary>The matrix for people: contracts/parity/matrix.md.</summary>
internal static class MatrixPage
{
    private const int MostVectorsNamed = 6;

    public static string Path => System.IO.Path.Combine(ParityFolder.Root, "matrix.md");

    public static string Render(ParityMatrix matrix)
    {
        var page = new StringBuilder("""
            # Clients in other languages

            Clients for the same contract, each generated and built by its own tool, and run through the same [cases](README.md): calls,
            odd responses, errors, pages, retries. Take the first row of your language, set what it says, and read further down what
            that client cannot do and how to live with it. For Python, Go, Java, PHP and Ruby that row is under
            [Older generators](#older-generators).

            """);
        IReadOnlyList<ClientOutcomes> current = InOrder(matrix.Clients.Where(client => client.Superseded is null));
        IReadOnlyList<ClientOutcomes> older = InOrder(matrix.Clients.Where(client => client.Superseded is not null));
        AppendClients(page, current);
        if (older.Count > 0)
        {
            page.Add("\n## Older generators\n\n");
            page.Add("The machine that runs the matrix cannot install newer versions of these generators. ");
            page.Add("Take a current one, with the settings of its row; what it does better is not known here.\n");
            AppendClients(page, older);
            foreach (IGrouping<string, ClientOutcomes> clients in older.GroupBy(client => client.Superseded!))
            {
                page.Add($"\n{string.Join(", ", clients.Select(client => client.Language))}: {clients.Key}\n");
            }
        }

        foreach (ClientOutcomes client in current.Concat(older).Where(client => client.NotPassed.Count > 0))
        {
            AppendLimits(page, client);
        }

        page.Add("\n## Cases passed, by operation\n\n");
        page.Add("How many pass, and of how many where some do not. Below the operations the same of the [pacts](../pacts), for clients ");
        page.Add("that need nothing but .NET and Node.js.\n");
        AppendOperations(page, current);
        AppendOperations(page, older);
        page.Add("\nWritten by `dotnet run --project tests/Synapse.Parity -- run`.\n");
        return page.ToString();
    }

    private static IReadOnlyList<ClientOutcomes> InOrder(IEnumerable<ClientOutcomes> clients) =>
        [.. clients.OrderBy(client => client.Language, StringComparer.Ordinal).ThenByDescending(Share)];

    private static double Share(ClientOutcomes client) => client.All == 0 ? 0 : (double)client.Passed / client.All;

    private static void AppendClients(StringBuilder page, IReadOnlyList<ClientOutcomes> clients)
    {
        page.Add("\n| Language | Generator | Released | Set | Live with | Passed | Run |\n");
        page.Add("| --- | --- | --- | --- | --- | ---: | --- |\n");
        foreach (ClientOutcomes client in clients)
        {
            string limits = client.NotPassed.Count > 0 ? $"{client.Limits} [All](#{client.Client})" : client.Limits;
            string unexplained = client.Count(OutcomeResult.Fail) is > 0 and var fails ? $", **{fails} unexplained**" : "";
            string run = client.Run is { } date ? $"{date:yyyy-MM-dd}" : "never";
            string missed = client.Missed is { } why ? $"; **not run** on {Cellular(why)}" : "";
            page.Add($"| {client.Language} | {client.Generator} | {client.Released} ");
            page.Add($"| {client.Setup} [How](clients/{client.Client}.md) | {limits} ");
            page.Add($"| {client.Passed} of {client.All} ({Math.Floor(Share(client) * 100)} %){unexplained} | {run}{missed} |\n");
        }
    }

    private static void AppendLimits(StringBuilder page, ClientOutcomes client)
    {
        page.Add($"\n## {client.Client}\n\n");
        page.Add($"{client.Language}, {client.Generator}. [How to generate and use it](clients/{client.Client}.md).\n");
        page.Add("\n| What it does | How to live with it | Cases |\n| --- | --- | --- |\n");
        foreach (NotPassed group in client.NotPassed.OrderByDescending(group => group.Vectors.Count))
        {
            string failure = group.Outcome == OutcomeResult.Fail ? "**Unexplained.** " : "";
            page.Add($"| {failure}{Cellular(group.Reason)} | {group.Remedy ?? "–"} | {Vectors(group.Vectors)} |\n");
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

    private static string Cellular(string text) => text.ReplaceLineEndings(" ").Replace("|", "\\|", StringComparison.Ordinal);

    private static string Vectors(IReadOnlyList<string> vectors) => vectors.Count > MostVectorsNamed
        ? $"{vectors.Count}"
        : string.Join(", ", vectors.Select(vector => $"`{vector}`"));
}
