using Newtonsoft.Json;

namespace Synapse.Benchmarks.Clients.NSwag.NewtonsoftJson;

/// <summary>A page, as stock NSwag writes an object: its own form of the contract's union is empty.</summary>
internal sealed class JobPage
{
    [JsonProperty("count")]
    public int? Count { get; set; }

    [JsonProperty("next")]
    public string? Next { get; set; }

    [JsonProperty("previous")]
    public string? Previous { get; set; }

    [JsonProperty("results")]
    public ICollection<Job> Results { get; set; } = null!;
}
