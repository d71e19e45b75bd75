using System.Text.Json;
using System.Text.Json.Serialization;
using Synapse.Generated.Json;

namespace Synapse.Generated;

/// <summary>
/// Reads and writes the types of this library with System.Text.Json as they are on the wire, whatever the options say about names,
/// numbers and null. Each type names it, so that it needs no registration, in source-generated contexts as well.
/// </summary>
public sealed class SynapseJsonConverter : JsonConverterFactory
{
    /// <inheritdoc />
    public override bool CanConvert(Type typeToConvert) => TypeCodec.Of(typeToConvert) is not null;

    /// <inheritdoc />
    public override JsonConverter CreateConverter(Type typeToConvert, JsonSerializerOptions options) =>
        TypeCodec.Of(typeToConvert)?.CreateConverter()
        ?? throw new NotSupportedException(
            $"{typeToConvert} has no JSON form, because it is made of a type that is not a model of the SDK.");
}
