using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Synapse.ContractFiles.Specification;
using Synapse.TestSupport;

namespace Synapse.Parity.Vectors;

/// <summary>The committed vectors, a file for each operation.</summary>
internal static class VectorFolder
{
    /// <summary>How vectors are read and answers written.</summary>
    public static JsonSerializerOptions Json { get; } = new(JsonSerializerDefaults.Web)
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    };

    public static IEnumerable<string> Files => Directory.EnumerateFiles(ParityFolder.Vectors, "*.json").Order(StringComparer.Ordinal);

    /// <summary>The written vectors, and beside them those that follow from the contract.</summary>
    public static IReadOnlyList<Vector> ReadAll()
    {
        Vector[] written = [.. Files.SelectMany(file => Parse(File.ReadAllText(file)))];
        IEnumerable<Vector> derived = DerivedVectors.Of(SpecificationDocument.Load(RepositoryFolder.Contract), written);
        return [.. written.Concat(derived).OrderBy(vector => vector.Call.Operation, StringComparer.Ordinal)];
    }

    public static IReadOnlyList<Vector> Parse(string json) => JsonSerializer.Deserialize<VectorFile>(json, Json)!.Vectors;

    /// <summary>
    /// The vector with the server's address in place of each <c>{server}</c>, that without its scheme in place of <c>{host}</c>, and its
    /// port in place of <c>{port}</c>.
    /// </summary>
    public static Vector At(Vector vector, string address) => JsonSerializer.Deserialize<Vector>(
        JsonSerializer.Serialize(vector, Json)
            .Replace("{server}", address, StringComparison.Ordinal)
            .Replace("{host}", new Uri(address).Authority, StringComparison.Ordinal)
            .Replace("{port}", new Uri(address).Port.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal),
        Json)!;

    private sealed record VectorFile([property: JsonPropertyName("$schema")] string Schema, IReadOnlyList<Vector> Vectors);
}
