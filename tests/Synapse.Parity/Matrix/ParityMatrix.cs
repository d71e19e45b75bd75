using System.Text.Json;
using System.Text.Json.Serialization;
using Synapse.Parity.Clients;
using Synapse.Parity.Vectors;

namespace Synapse.Parity.Matrix;

/// <summary>What came of every vector with every client: contracts/parity/matrix.json.</summary>
internal sealed record ParityMatrix(IReadOnlyList<ClientOutcomes> Clients)
{
    private static readonly JsonSerializerOptions OneLine = new(VectorFolder.Json)
    {
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    };

    public static string Path => System.IO.Path.Combine(ParityFolder.Root, "matrix.json");

    /// <summary>The committed one; without clients if there is none.</summary>
    public static ParityMatrix Read()
    {
        if (!File.Exists(Path))
        {
            return new ParityMatrix([]);
        }

        MatrixFile file = JsonSerializer.Deserialize<MatrixFile>(File.ReadAllText(Path), VectorFolder.Json)!;
        ILookup<string, MatrixRow> rows = file.Rows.ToLookup(row => row.Client, StringComparer.Ordinal);
        return new ParityMatrix([.. file.Clients.Select(client => new ClientOutcomes(
            client.Client, client.Language, client.Generator,
            [.. rows[client.Client].Select(row => new Outcome(row.Vector, row.Operation, row.Outcome, row.Reason))]))]);
    }

    /// <summary>The matrix with these outcomes in place of what it had of that client, and without clients that are no more.</summary>
    public ParityMatrix With(ClientOutcomes outcomes, IReadOnlyList<ClientManifest> present) =>
        new([
            .. Clients
                .Where(client => client.Name != outcomes.Name).Append(outcomes)
                .Where(client => present.Any(manifest => manifest.Name == client.Name))
                .OrderBy(client => client.Name, StringComparer.Ordinal),
        ]);

    /// <summary>Writes the matrix as JSON and as a page.</summary>
    public void Write()
    {
        File.WriteAllText(Path, ToJson());
        File.WriteAllText(MatrixPage.Path, MatrixPage.Render(this));
    }

    /// <summary>JSON with a row a line, so that a change is seen where it is. Each row says all there is to say of it.</summary>
    public string ToJson()
    {
        IEnumerable<MatrixClient> clients = Clients.Select(client => new MatrixClient(
            client.Name,
            client.Language,
            client.Generator
        ));
        IEnumerable<MatrixRow> rows = Clients.SelectMany(client =>
            client.Outcomes.Select(outcome => new MatrixRow(
                client.Name,
                client.Language,
                client.Generator,
                outcome.Vector,
                outcome.Operation,
                outcome.Result,
                outcome.Reason
            ))
        );
        return $$"""
            {
              "clients": [
                {{Lines(clients)}}
              ],
              "rows": [
                {{Lines(rows)}}
              ]
            }

            """;
    }

    private static string Lines<T>(IEnumerable<T> values) =>
        string.Join(",\n    ", values.Select(value => JsonSerializer.Serialize(value, OneLine)));

    private sealed record MatrixFile(IReadOnlyList<MatrixClient> Clients, IReadOnlyList<MatrixRow> Rows);

    private sealed record MatrixClient(string Client, string Language, string Generator);

    private sealed record MatrixRow(
        string Client, string Language, string Generator, string Vector, string Operation, OutcomeResult Outcome, string? Reason = null);
}

/// <summary>What came of every vector with one client.</summary>
/// <param name="Name">The client.</param>
/// <param name="Language">Its language.</param>
/// <param name="Generator">What makes it.</param>
/// <param name="Outcomes">The outcomes, in the order of the vectors.</param>
internal sealed record ClientOutcomes(string Name, string Language, string Generator, IReadOnlyList<Outcome> Outcomes)
{
    public int Count(OutcomeResult result) => Outcomes.Count(outcome => outcome.Result == result);
}
