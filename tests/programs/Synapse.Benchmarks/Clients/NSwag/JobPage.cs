using System.Text.Json.Serialization;

namespace Synapse.Benchmarks.Clients.NSwag;

/// <summary>A page, as stock NSwag writes an object: its own form of the contract's union is empty.</summary>
internal sealed class JobPage
{
    [JsonPropertyName("count")]
    public int? Count { get; set; }

    [JsonPropertyName("next")]
    public string? Next { get; set; }

    [JsonPropertyName("previous")]
    public string? Previous { get; set; }

    [JsonPropertyName("results")]
    public ICollection<Job> Results { get; set; } = null!;
}
