using Microsoft.Kiota.Abstractions.Serialization;

namespace Synapse.Benchmarks.Clients.Kiota;

/// <summary>A plugin to create, as the Kiota tool would write it.</summary>
internal sealed class CreatePluginRequest : IAdditionalDataHolder, IParsable
{
    public IDictionary<string, object> AdditionalData { get; set; } = new Dictionary<string, object>();

    public string? Name { get; set; }

    public string? Description { get; set; }

    public string? Version { get; set; }

    public string? Author { get; set; }

    public string? Category { get; set; }

    public FreeForm? Configuration { get; set; }

    public static CreatePluginRequest CreateFromDiscriminatorValue(IParseNode parseNode) => new();

    public IDictionary<string, Action<IParseNode>> GetFieldDeserializers() => new Dictionary<string, Action<IParseNode>>
    {
        { "name", n => Name = n.GetStringValue() },
        { "description", n => Description = n.GetStringValue() },
        { "version", n => Version = n.GetStringValue() },
        { "author", n => Author = n.GetStringValue() },
        { "category", n => Category = n.GetStringValue() },
        { "configuration", n => Configuration = n.GetObjectValue(FreeForm.CreateFromDiscriminatorValue) },
    };

    public void Serialize(ISerializationWriter writer)
    {
        writer.WriteStringValue("name", Name);
        writer.WriteStringValue("description", Description);
        writer.WriteStringValue("version", Version);
        writer.WriteStringValue("author", Author);
        writer.WriteStringValue("category", Category);
        writer.WriteObjectValue("configuration", Configuration);
        writer.WriteAdditionalData(AdditionalData);
    }
}
