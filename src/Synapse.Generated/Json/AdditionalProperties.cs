using System.Text.Json;

namespace Synapse.Generated.Json;

/// <summary>Members that the contract does not name, in the order in which they came.</summary>
internal sealed class AdditionalProperties : Dictionary<string, FreeFormJson>
{
    public AdditionalProperties()
        : base(StringComparer.Ordinal)
    {
    }

    public void WriteTo(Utf8JsonWriter writer)
    {
        foreach ((string name, FreeFormJson value) in this)
        {
            writer.WritePropertyName(name);
            FreeFormJsonCodec.Write(writer, value);
        }
    }
}
