using Microsoft.Kiota.Abstractions;
using Microsoft.Kiota.Abstractions.Serialization;

namespace Synapse.Benchmarks.Clients.Kiota;

/// <summary>An error, as the Kiota tool would write it.</summary>
internal sealed class ApiError : ApiException, IParsable
{
    public string? Detail { get; set; }

    public static ApiError CreateFromDiscriminatorValue(IParseNode parseNode) => new();

    public IDictionary<string, Action<IParseNode>> GetFieldDeserializers() =>
        new Dictionary<string, Action<IParseNode>> { { "detail", n => Detail = n.GetStringValue() } };

    public void Serialize(ISerializationWriter writer) => writer.WriteStringValue("detail", Detail);
}
