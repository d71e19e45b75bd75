using Microsoft.Kiota.Abstractions.Serialization;

namespace Synapse.Benchmarks.Clients.Kiota;

/// <summary>A plugin, as the Kiota tool would write it.</summary>
internal sealed class Plugin : IAdditionalDataHolder, IParsable
{
    public IDictionary<string, object> AdditionalData { get; set; } = new Dictionary<string, object>();

    public long? Id { get; set; }

    public string? Name { get; set; }

    public string? Description { get; set; }

    public string? Version { get; set; }

    public string? Author { get; set; }

    public string? Category { get; set; }

    public FreeForm? Configuration { get; set; }

    public string? Code { get; set; }

    public bool? IsActive { get; set; }

    public bool? IsPublic { get; set; }

    public bool? SystemOnly { get; set; }

    public DateTimeOffset? Created { get; set; }

    public static Plugin CreateFromDiscriminatorValue(IParseNode parseNode) => new();

    public IDictionary<string, Action<IParseNode>> GetFieldDeserializers() => new Dictionary<string, Action<IParseNode>>
    {
        { "id", n => Id = n.GetLongValue() },
        { "name", n => Name = n.GetStringValue() },
        { "description", n => Description = n.GetStringValue() },
        { "version", n => Version = n.GetStringValue() },
        { "author", n => Author = n.GetStringValue() },
        { "category", n => Category = n.GetStringValue() },
        { "configuration", n => Configuration = n.GetObjectValue(FreeForm.CreateFromDiscriminatorValue) },
        { "code", n => Code = n.GetStringValue() },
        { "is_active", n => IsActive = n.GetBoolValue() },
        { "is_public", n => IsPublic = n.GetBoolValue() },
        { "system_only", n => SystemOnly = n.GetBoolValue() },
        { "created", n => Created = n.GetDateTimeOffsetValue() },
    };

    public void Serialize(ISerializationWriter writer)
    {
        writer.WriteLongValue("id", Id);
        writer.WriteStringValue("name", Name);
        writer.WriteStringValue("description", Description);
        writer.WriteStringValue("version", Version);
        writer.WriteStringValue("author", Author);
        writer.WriteStringValue("category", Category);
        writer.WriteObjectValue("configuration", Configuration);
        writer.WriteStringValue("code", Code);
        writer.WriteBoolValue("is_active", IsActive);
        writer.WriteBoolValue("is_public", IsPublic);
        writer.WriteBoolValue("system_only", SystemOnly);
        writer.WriteDateTimeOffsetValue("created", Created);
        writer.WriteAdditionalData(AdditionalData);
    }
}
