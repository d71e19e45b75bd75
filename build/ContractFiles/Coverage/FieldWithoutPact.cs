using System.Text.Json;

namespace Synapse.ContractFiles.Coverage;

/// <summary>A field that the SDK reads and no backend has to have, and the reason.</summary>
internal sealed record FieldWithoutPact(string Field, string Reason)
{
    /// <summary>The list, in fields-without-pact.json.</summary>
    public static IReadOnlyList<FieldWithoutPact> All { get; } = Load();

    public override string ToString() => Field;

    private static FieldWithoutPact[] Load()
    {
        using Stream file = typeof(FieldWithoutPact).Assembly.GetManifestResourceStream("fields-without-pact.json")!;
        return JsonSerializer.Deserialize<FieldWithoutPact[]>(file, JsonSerializerOptions.Web)!;
    }
}
