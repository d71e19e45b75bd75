using System.Text.Json;
using System.Text.Json.Serialization;
using Synapse.Parity.Clients;
using Synapse.Parity.Vectors;

namespace Synapse.Parity.Matrix;

/// <summary>What came of every vector with every client: contracts/parity/matrix.json.</summary>
internal sealed record ParityMatrix(IReadOnlyList<ClientOutcomes> Clients)
{
    private static readonly JsonSerializerOptions Lines = new(VectorFolder.Json)
    {
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        NewLine = "\n",
        WriteIndented = true,
    };

    public static string Path => System.IO.Path.Combine(ParityFolder.Root, "matrix.json");

    /// <summary>Reads the committed one; without clients if there is none.</summary>
    public static ParityMatrix Read() =>
        File.Exists(Path) ? Parse(File.ReadAllText(Path)) : new ParityMatrix([]);

    public static ParityMatrix Parse(string json) => JsonSerializer.Deserialize<ParityMatrix>(json, VectorFolder.Json)!;

    /// <summary>The matrix with these outcomes in place of what it had of that client, and without clients that are no more.</summary>
    public ParityMatrix With(ClientOutcomes outcomes, IReadOnlyList<ClientManifest> present) =>
        new([
            .. Clients
                .Where(client => client.Client != outcomes.Client).Append(outcomes)
                .Where(client => present.Any(manifest => manifest.Name == client.Client))
                .OrderBy(client => client.Client, StringComparer.Ordinal),
        ]);

    /// <summary>The matrix with the word that a client did not run, beside what came of it when it did.</summary>
    public ParityMatrix WithMissed(ClientManifest client, string why, DateOnly date, IReadOnlyList<ClientManifest> present)
    {
        ClientOutcomes last = Clients.FirstOrDefault(outcomes => outcomes.Client == client.Name)
            ?? ClientOutcomes.Of(client, [], run: null);
        return With(last with { Missed = $"{date:yyyy-MM-dd}: {why.Split('\n')[0]}" }, present);
    }

    /// <summary>Writes the matrix as JSON and as a page.</summary>
    public void Write()
    {
        File.WriteAllText(Path, ToJson());
        File.WriteAllText(MatrixPage.Path, MatrixPage.Render(this));
    }

    /// <summary>The matrix as JSON: counts of what passed, and by reason the vectors that did not.</summary>
    public string ToJson() => JsonSerializer.Serialize(this, Lines) + "\n";
}
