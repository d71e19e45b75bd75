using System.Text.Json;
using System.Text.Json.Serialization;
using Synapse.Generated.Json;

namespace Synapse.Generated;

/// <summary>
/// Converts the types of this library with System.Text.Json, as the backend's JSON. Options for names, numbers and null have no effect.
/// It needs no registration, also not in source-generated contexts.
/// </summary>
public sealed class SynapseJsonConverter : JsonConverterFactory
{
    /// <inheritdoc />
    public override bool CanConvert(Type typeToConvert) => TypeCodec.Of(typeToConvert) is not null;

    /// <inheritdoc />
    public override JsonConverter CreateConverter(Type typeToConvert, JsonSerializerOptions options) =>
        TypeCodec.Of(typeToConvert)?.CreateConverter()
        ?? throw new NotSupportedException(
            $"{typeToConvert} cannot be serialized because it contains a type that is not a model of the SDK.");
}
