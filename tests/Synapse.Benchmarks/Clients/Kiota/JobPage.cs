using Microsoft.Kiota.Abstractions.Extensions;
using Microsoft.Kiota.Abstractions.Serialization;

namespace Synapse.Benchmarks.Clients.Kiota;

/// <summary>A page of jobs, as the Kiota tool would write it.</summary>
internal sealed class JobPage : IAdditionalDataHolder, IParsable
{
    public IDictionary<string, object> AdditionalData { get; set; } = new Dictionary<string, object>();

    public int? Count { get; set; }

    public string? Next { get; set; }

    public string? Previous { get; set; }

    public List<Job>? Results { get; set; }

    public static JobPage CreateFromDiscriminatorValue(IParseNode parseNode) => new();

    public IDictionary<string, Action<IParseNode>> GetFieldDeserializers() => new Dictionary<string, Action<IParseNode>>
    {
        { "count", n => Count = n.GetIntValue() },
        { "next", n => Next = n.GetStringValue() },
        { "previous", n => Previous = n.GetStringValue() },
        { "results", n => Results = n.GetCollectionOfObjectValues(Job.CreateFromDiscriminatorValue)?.AsList() },
    };

    public void Serialize(ISerializationWriter writer)
    {
        writer.WriteIntValue("count", Count);
        writer.WriteStringValue("next", Next);
        writer.WriteStringValue("previous", Previous);
        writer.WriteCollectionOfObjectValues("results", Results);
        writer.WriteAdditionalData(AdditionalData);
    }
}
