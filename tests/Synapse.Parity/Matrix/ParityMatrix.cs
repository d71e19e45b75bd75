using System.Text.Json;
using System.Text.Json.Serialization;
using Synapse.Parity.Clients;
using Synapse.Parity.Vectors;

namespace Synapse.Parity.Matrix;

/// <summary>What came of every vector with every client: contracts/parity/matrix.json.</summary>
internal sealed record ParityMatrix(IReadOnlyList<ClientOutcomes> Clients)
{
    private static readonly JsonSerializerOptions OneLine = new(VectorFolder.Json) { DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull };

    public static string Path => System.IO.Path.Combine(RepositoryFolder.Parity, "matrix.json");

    /// <summary>The committed one; without clients if there is none.</summary>
    public static ParityMatrix Read() => File.Exists(Path) ? JsonSerializer.Deserialize<ParityMatrix>(File.ReadAllText(Path), VectorFolder.Json)! : new ParityMatrix([]);

    /// <summary>The matrix with these outcomes in place of what it had of that client, and without clients that are no more.</summary>
    public ParityMatrix With(ClientOutcomes outcomes, IReadOnlyList<ClientManifest> present) =>
        new([.. Clients.Where(client => client.Name != outcomes.Name).Append(outcomes)
            .Where(client => present.Any(manifest => manifest.Name == client.Name)).OrderBy(client => client.Name, StringComparer.Ordinal)]);

    /// <summary>Writes the matrix in all its forms.</summary>
    public void Write()
    {
        File.WriteAllText(Path, ToJson());
        File.WriteAllText(MatrixPage.Path, MatrixPage.Render(this));
        File.WriteAllText(MatrixPicture.Path, MatrixPicture.Render(this));
    }

    /// <summary>JSON with an outcome a line, so that a change is seen where it is.</summary>
    public string ToJson() =>
        "{\"clients\": [\n" + string.Join(",\n", Clients.Select(client => $$"""
              {
                "name": {{Text(client.Name)}},
                "language": {{Text(client.Language)}},
                "generator": {{Text(client.Generator)}},
                "inputs": {{Text(client.Inputs)}},
                "outcomes": [
                  {{string.Join(",\n      ", client.Outcomes.Select(outcome => JsonSerializer.Serialize(outcome, OneLine)))}}
                ]
              }
            """)) + "\n]}\n";

    private static string Text(string value) => JsonSerializer.Serialize(value, OneLine);
}

/// <summary>What came of every vector with one client.</summary>
/// <param name="Name">The client.</param>
/// <param name="Language">Its language.</param>
/// <param name="Generator">What makes it.</param>
/// <param name="Inputs">A hash of what the outcomes depend on.</param>
/// <param name="Outcomes">The outcomes, in the order of the vectors.</param>
internal sealed record ClientOutcomes(string Name, string Language, string Generator, string Inputs, IReadOnlyList<Outcome> Outcomes)
{
    public int Count(OutcomeResult result) => Outcomes.Count(outcome => outcome.Result == result);
}
