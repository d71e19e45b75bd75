using Microsoft.Kiota.Abstractions.Serialization;

namespace Synapse.Benchmarks.Clients.Kiota;

/// <summary>A release, as the Kiota tool would write it.</summary>
internal sealed class PluginRelease : IAdditionalDataHolder, IParsable
{
    public IDictionary<string, object> AdditionalData { get; set; } = new Dictionary<string, object>();

    public long? Id { get; set; }

    public string? Version { get; set; }

    public long? Size { get; set; }

    public static PluginRelease CreateFromDiscriminatorValue(IParseNode parseNode) => new();

    public IDictionary<string, Action<IParseNode>> GetFieldDeserializers() => new Dictionary<string, Action<IParseNode>>
    {
        { "id", n => Id = n.GetLongValue() },
        { "version", n => Version = n.GetStringValue() },
        { "size", n => Size = n.GetLongValue() },
    };

    public void Serialize(ISerializationWriter writer)
    {
        writer.WriteLongValue("id", Id);
        writer.WriteStringValue("version", Version);
        writer.WriteLongValue("size", Size);
        writer.WriteAdditionalData(AdditionalData);
    }
}
