using System.Text.Json;

namespace Synapse.Generated.Json;

/// <summary>Members that the contract does not name, in the order in which they came.</summary>
internal sealed class AdditionalProperties : Dictionary<string, FreeFormJson>
{
    public AdditionalProperties()
        : base(StringComparer.Ordinal)
    {
    }

    public void WriteTo(Utf8JsonWriter writer) => WriteTo<FreeFormJsonCodec>(writer);

    /// <summary>Writes members any of which may be a secret.</summary>
    public void WriteSecretsTo(Utf8JsonWriter writer) => WriteTo<SecretCodec<FreeFormJson, FreeFormJsonCodec>>(writer);

    private void WriteTo<TCodec>(Utf8JsonWriter writer)
        where TCodec : struct, ICodec<FreeFormJson>
    {
        foreach ((string name, FreeFormJson value) in this)
        {
            writer.WritePropertyName(name);
            TCodec.Write(writer, value);
        }
    }
}
