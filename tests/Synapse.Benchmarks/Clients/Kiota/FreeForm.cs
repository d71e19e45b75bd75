using Microsoft.Kiota.Abstractions.Serialization;

namespace Synapse.Benchmarks.Clients.Kiota;

/// <summary>An object whose fields the contract leaves open, as the Kiota tool would write it.</summary>
internal sealed class FreeForm : IAdditionalDataHolder, IParsable
{
    public IDictionary<string, object> AdditionalData { get; set; } = new Dictionary<string, object>();

    public static FreeForm CreateFromDiscriminatorValue(IParseNode parseNode) => new();

    public IDictionary<string, Action<IParseNode>> GetFieldDeserializers() => new Dictionary<string, Action<IParseNode>>();

    public void Serialize(ISerializationWriter writer) => writer.WriteAdditionalData(AdditionalData);
}
